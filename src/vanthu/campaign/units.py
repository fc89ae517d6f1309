"""The sheet `Đơn vị`: the register of units, by which received files are told apart."""

from __future__ import annotations

from openpyxl.workbook.workbook import Workbook

from vanthu.campaign.cells import read_names, read_text
from vanthu.campaign.messages import diagnose
from vanthu.campaign.model import Unit, UnitKind
from vanthu.campaign.sheets import CampaignCell, Column, Line, SheetForm, read_lines, tell_blanks, tell_twin
from vanthu.diagnostics import Diagnostic
from vanthu.vietnamese.normalize import match_key

UNITS_SHEET = SheetForm(
    "Đơn vị",
    (
        Column("code", "Mã đơn vị", "Không trùng nhau; ghi trong biểu mẫu gửi đơn vị", needed=True),
        Column("name", "Tên đơn vị", "Như in trong văn bản", needed=True),
        Column("kind", "Loại đơn vị", "Chọn trong danh sách", needed=True),
        Column("aliases", "Tên gọi khác", "Các cách đơn vị hay tự ghi, cách nhau bằng dấu ;"),
        Column("former_commune", "Xã cũ", "Xã trước khi sáp nhập, khi có thôn trùng tên"),
        Column("parent_line", "Cơ quan chủ quản", "Dòng trên tên đơn vị trong văn bản của đơn vị"),
        Column("symbol", "Ký hiệu văn bản", "Nhóm chữ sau gạch nối trong văn bản của đơn vị"),
        Column("head_position", "Chức vụ người đứng đầu", "Ví dụ: TRƯỞNG THÔN"),
        Column("head_name", "Người đứng đầu", "Họ và tên"),
    ),
)
# Words by which clerks call a kind of unit, folded; the first that stands in the cell decides.
_KIND_CLUES: tuple[tuple[str, UnitKind], ...] = (
    ("luc luong vu trang", UnitKind.FORCES),
    ("cong an", UnitKind.FORCES),
    ("quan su", UnitKind.FORCES),
    ("chqs", UnitKind.FORCES),
    ("mat tran", UnitKind.UNION),
    ("mttq", UnitKind.UNION),
    ("doan the", UnitKind.UNION),
    ("to chuc chinh tri", UnitKind.UNION),
    ("truong", UnitKind.SCHOOL),
    ("mam non", UnitKind.SCHOOL),
    ("to dan pho", UnitKind.HAMLET),
    ("thon", UnitKind.HAMLET),
    ("xom", UnitKind.HAMLET),
    ("khu dan cu", UnitKind.HAMLET),
    ("co quan", UnitKind.AGENCY),
    ("ban nganh", UnitKind.AGENCY),
    ("don vi", UnitKind.AGENCY),
    ("tram", UnitKind.AGENCY),
)


def kind_of(text: str) -> UnitKind | None:
    """The kind that a clerk's words mean (`Ban, ngành`, `Đoàn thể`, `THON`), or None."""
    words = f" {match_key(text)} "
    return next((kind for clue, kind in _KIND_CLUES if f" {clue} " in words), None)


def read_units(book: Workbook, found: list[Diagnostic]) -> tuple[Unit, ...]:
    """The register of units in the sheet's order; rows with an error are left out."""
    units: list[Unit] = []
    codes: dict[str, CampaignCell] = {}
    for line in read_lines(book, UNITS_SHEET, found):
        kind = kind_of(read_text(line["kind"]))
        before = len(found)
        tell_blanks(line, UNITS_SHEET, found)
        tell_twin(line["code"], codes, found)
        if kind is None and not line["kind"].blank:
            facts = {"allowed": ", ".join(f"«{known}»" for known in UnitKind)}
            origin, read = line["kind"].origin, read_text(line["kind"])
            found.append(diagnose("campaign_unit_kind", origin, read=read, **facts))
        if kind is not None and len(found) == before:
            units.append(_unit(line, kind))
            _tell_namesake(units, line["name"], found)
    return tuple(units)


def _tell_namesake(units: list[Unit], cell: CampaignCell, found: list[Diagnostic]) -> None:
    """Tells of the last unit when an earlier one has its name and former commune."""
    last = units[-1]
    key = (match_key(last.name), match_key(last.former_commune))
    if any((match_key(u.name), match_key(u.former_commune)) == key for u in units[:-1]):
        found.append(diagnose("campaign_unit_namesake", cell.origin, read=last.name))


def _unit(line: Line, kind: UnitKind) -> Unit:
    return Unit(
        code=read_text(line["code"]),
        name=read_text(line["name"]),
        kind=kind,
        aliases=read_names(line["aliases"]),
        former_commune=read_text(line["former_commune"]),
        parent_line=read_text(line["parent_line"]),
        symbol=read_text(line["symbol"]),
        head_position=read_text(line["head_position"]),
        head_name=read_text(line["head_name"]),
    )
