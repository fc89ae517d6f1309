"""The sheet `Thẩm quyền khen`: the awards that may be proposed, who decides them, by how many votes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from openpyxl.workbook.workbook import Workbook

from vanthu.campaign.cells import read_choice, read_decimal, read_names, read_period, read_text
from vanthu.campaign.messages import diagnose
from vanthu.campaign.model import Award, Level, Subject
from vanthu.campaign.sheets import CampaignCell, Column, Line, SheetForm, read_lines, tell_blanks
from vanthu.campaign.vocabulary import LEVELS, SUBJECT_WORDS
from vanthu.diagnostics import Diagnostic
from vanthu.vietnamese.normalize import match_key

AWARDS_SHEET = SheetForm(
    "Thẩm quyền khen",
    (
        Column("name", "Hình thức khen thưởng", "Tên đầy đủ, như các đơn vị chọn trong biểu", needed=True),
        Column("subjects", "Đối tượng", "tập thể; cá nhân; hộ gia đình — để trống: cả ba"),
        Column("level", "Cấp quyết định", "xã · huyện · tỉnh; để trống: suy từ tên hình thức"),
        Column("decided_by", "Người quyết định", "Như in trong tờ trình"),
        Column("route", "Gửi qua", "Cơ quan mà hồ sơ đi qua; để trống khi không có"),
        Column("threshold", "Tỷ lệ phiếu tối thiểu (%)", "Trên tổng số thành viên Hội đồng"),
        Column(
            "multiple", "Hệ số lương cơ sở", "Tiền thưởng = hệ số × lương cơ sở; để trống: không kèm tiền"
        ),
        Column("in_force_from", "Hiệu lực từ", "Ngày bắt đầu áp dụng"),
        Column("in_force_to", "Hiệu lực đến", "Ngày cuối áp dụng; để trống khi còn áp dụng"),
    ),
)
_SUBJECTS = {match_key(word): subject for word, subject in SUBJECT_WORDS.items()} | {"ho": Subject.HOUSEHOLD}
_LEVEL_CLUES: tuple[tuple[str, Level], ...] = (
    ("cap tinh", Level.PROVINCE),
    ("ubnd tinh", Level.PROVINCE),
    ("nhan dan tinh", Level.PROVINCE),
    ("thanh pho", Level.PROVINCE),
    ("bang khen", Level.PROVINCE),
    ("co thi dua", Level.PROVINCE),
    ("lao dong xuat sac", Level.PROVINCE),
    ("huyen", Level.DISTRICT),
    ("ubnd quan", Level.DISTRICT),
    ("ubnd thi xa", Level.DISTRICT),
)


def read_awards(book: Workbook, usual_threshold: Decimal, found: list[Diagnostic]) -> tuple[Award, ...]:
    """The awards in the sheet's order, a row each; what a row leaves open is taken from the award's name.

    Args:
        book: The workbook.
        found: Takes what is wrong, and the levels that were taken from names.
        usual_threshold: Per cent, for a row without its own.
    """
    awards: list[Award] = []
    for line in read_lines(book, AWARDS_SHEET, found):
        before = len(found)
        tell_blanks(line, AWARDS_SHEET, found)
        subjects = _subjects(line["subjects"], found)
        level = read_choice(line["level"], LEVELS, found, code="campaign_level")
        threshold = _share(line["threshold"], found)
        multiple = read_decimal(line["multiple"], found)
        first, last = read_period(line["in_force_from"], line["in_force_to"], found)
        if len(found) > before:
            continue
        name = read_text(line["name"])
        level = level or _level_of(line["name"], found)
        award = Award(
            name=name,
            subjects=subjects,
            level=level,
            decided_by=read_text(line["decided_by"]) or _decider_of(name, level),
            route=read_text(line["route"]),
            threshold_pct=usual_threshold if threshold is None else threshold,
            multiple=multiple,
            in_force_from=first,
            in_force_to=last,
        )
        _complain_of_twin(award, awards, line, found)
        awards.append(award)
    return tuple(awards)


def _subjects(cell: CampaignCell, found: list[Diagnostic]) -> tuple[Subject, ...]:
    """The kinds of subject named in the cell (parted by `;` or `,`), all of them where it is blank."""
    subjects: list[Subject] = []
    for name in (part for names in read_names(cell) for part in names.split(",")):
        subject = _SUBJECTS.get(match_key(name))
        if subject is None:
            facts = {"allowed": ", ".join(f"«{word}»" for word in SUBJECT_WORDS)}
            found.append(diagnose("campaign_subject", cell.origin, read=name.strip(), **facts))
        else:
            subjects.append(subject)
    return tuple(Subject) if cell.blank else tuple(subjects)


def _share(cell: CampaignCell, found: list[Diagnostic]) -> Decimal | None:
    """A share in per cent; Excel's own per cent cell (0.8) is 80."""
    share = read_decimal(cell, found)
    if share is None:
        return None
    share = share * 100 if 0 < share <= 1 else share
    if share > 100:
        found.append(diagnose("campaign_bad_number", cell.origin, read=read_text(cell)))
        return None
    return share


def _level_of(cell: CampaignCell, found: list[Diagnostic]) -> Level:
    """The deciding level that the award's name tells, which is noted; the commune's where it tells none."""
    words = f" {match_key(read_text(cell))} "
    level = next((level for clue, level in _LEVEL_CLUES if f" {clue} " in words), Level.COMMUNE)
    found.append(diagnose("campaign_award_level", cell.origin, read=read_text(cell), proposed=level.value))
    return level


def _decider_of(name: str, level: Level) -> str:
    """`Giấy khen của Chủ tịch UBND xã` → `Chủ tịch UBND xã`."""
    _, of, decider = name.partition(" của ")
    return decider if of and match_key(decider).startswith("chu tich") else f"Chủ tịch UBND {level}"


def _complain_of_twin(award: Award, before: Iterable[Award], line: Line, found: list[Diagnostic]) -> None:
    """Tells of an award that stands twice for one subject on one day."""
    for other in before:
        same = match_key(other.name) == match_key(award.name) and set(other.subjects) & set(award.subjects)
        if same and _overlap(other, award):
            found.append(diagnose("campaign_award_twice", line["name"].origin, read=award.name))
            return


def _overlap(one: Award, other: Award) -> bool:
    starts = max(one.in_force_from or dt.date.min, other.in_force_from or dt.date.min)
    ends = min(one.in_force_to or dt.date.max, other.in_force_to or dt.date.max)
    return starts <= ends
