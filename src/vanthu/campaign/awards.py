"""The sheet `Thẩm quyền khen`: the awards that may be proposed, who decides them, by how many votes."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from openpyxl.workbook.workbook import Workbook

from vanthu.campaign import places
from vanthu.campaign.cells import CampaignCell, CheckedValue, one_of, read_day, read_decimal, some_of
from vanthu.campaign.choices import AwardLevel, SubjectType
from vanthu.campaign.model import Award
from vanthu.campaign.sheets import SheetColumn, SheetForm, SheetRow, read_rows
from vanthu.vietnamese import match_key

_LEVEL_CLUES: tuple[tuple[str, AwardLevel], ...] = (
    ("cap tinh", AwardLevel.PROVINCE),
    ("ubnd tinh", AwardLevel.PROVINCE),
    ("nhan dan tinh", AwardLevel.PROVINCE),
    ("thanh pho", AwardLevel.PROVINCE),
    ("bang khen", AwardLevel.PROVINCE),
    ("co thi dua", AwardLevel.PROVINCE),
    ("lao dong xuat sac", AwardLevel.PROVINCE),
    ("huyen", AwardLevel.DISTRICT),
    ("ubnd quan", AwardLevel.DISTRICT),
    ("ubnd thi xa", AwardLevel.DISTRICT),
)


def _read_share(cell: CampaignCell) -> CheckedValue[Decimal | None]:
    """A share in per cent; Excel's own per cent cell (0.8) is 80."""
    share, diagnostics = read_decimal(cell)
    if share is not None and share > 100:
        return CheckedValue(None, (cell.diagnose("campaign_bad_number"),))
    return CheckedValue(share * 100 if share and share <= 1 else share, diagnostics)


AWARDS_SHEET = SheetForm(
    places.AWARDS,
    (
        SheetColumn(
            "name", "Hình thức khen thưởng", "Tên đầy đủ, như các đơn vị chọn trong biểu", needed=True
        ),
        SheetColumn(
            "subjects",
            "Đối tượng",
            "tập thể; cá nhân; hộ gia đình — để trống: cả ba",
            some_of(SubjectType, "campaign_subject", {"ho": SubjectType.HOUSEHOLD}),
        ),
        SheetColumn(
            "level",
            "Cấp quyết định",
            "xã · huyện · tỉnh; để trống: suy từ tên hình thức",
            one_of(AwardLevel, "campaign_level"),
        ),
        SheetColumn("decided_by", "Người quyết định", "Như in trong tờ trình"),
        SheetColumn("route", "Gửi qua", "Cơ quan mà hồ sơ đi qua; để trống khi không có"),
        SheetColumn(
            "threshold_pct", "Tỷ lệ phiếu tối thiểu (%)", "Trên tổng số thành viên Hội đồng", _read_share
        ),
        SheetColumn(
            "multiple",
            "Hệ số lương cơ sở",
            "Tiền thưởng = hệ số × lương cơ sở; để trống: không kèm tiền",
            read_decimal,
        ),
        SheetColumn("in_force_from", "Hiệu lực từ", "Ngày bắt đầu áp dụng", read_day),
        SheetColumn(
            "in_force_to",
            "Hiệu lực đến",
            "Ngày cuối áp dụng; để trống khi còn áp dụng",
            read_day,
            not_before="in_force_from",
        ),
    ),
)


def read_awards(book: Workbook, usual_threshold: Decimal) -> CheckedValue[tuple[Award, ...]]:
    """The awards in the sheet's order, a row each; what a row leaves open is taken from the award's name.

    Args:
        usual_threshold: Per cent, for a row without its own.
    """
    rows, diagnostics = read_rows(book, AWARDS_SHEET)
    awards: list[Award] = []
    for row in rows:
        level, note = _level_of(row)
        decided_by = row["decided_by"].text or _decider_of(row["name"].text, level)
        given = {"threshold_pct": usual_threshold, **row.values}
        award = Award(**{**given, "level": level, "decided_by": decided_by})
        diagnostics += note
        if any(_are_twins(award, other) for other in awards):
            diagnostics += (row["name"].diagnose("campaign_award_twice"),)
        awards.append(award)
    return CheckedValue(tuple(awards), diagnostics)


def _level_of(row: SheetRow) -> CheckedValue[AwardLevel]:
    """The deciding level; else the one that the award's name tells, the commune's where it tells none."""
    if "level" in row.values:
        return CheckedValue(row.values["level"])
    words = f" {match_key(row['name'].text)} "
    level = next((level for clue, level in _LEVEL_CLUES if f" {clue} " in words), AwardLevel.COMMUNE)
    return CheckedValue(level, (row["name"].diagnose("campaign_award_level", proposed=level.value),))


def _decider_of(name: str, level: AwardLevel) -> str:
    """`Giấy khen của Chủ tịch UBND xã` → `Chủ tịch UBND xã`."""
    _, of, decider = name.partition(" của ")
    return decider if of and match_key(decider).startswith("chu tich") else f"Chủ tịch UBND {level}"


def _are_twins(one: Award, other: Award) -> bool:
    """One award for one subject on one day."""
    starts = max(one.in_force_from or dt.date.min, other.in_force_from or dt.date.min)
    ends = min(one.in_force_to or dt.date.max, other.in_force_to or dt.date.max)
    is_same = match_key(other.name) == match_key(one.name) and set(other.subjects) & set(one.subjects)
    return bool(is_same) and starts <= ends
