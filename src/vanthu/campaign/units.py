"""The sheet `Đơn vị`: the register of units, by which received files are told apart."""

from __future__ import annotations

from openpyxl.workbook.workbook import Workbook

from vanthu.campaign import places
from vanthu.campaign.cells import CampaignCell, CheckedValue, allowed, read_names
from vanthu.campaign.choices import UnitKind
from vanthu.campaign.model import Unit
from vanthu.campaign.sheets import SheetColumn, SheetForm, read_rows
from vanthu.diagnostics import Diagnostic
from vanthu.vietnamese import match_key

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


def _read_kind(cell: CampaignCell) -> CheckedValue[UnitKind | None]:
    kind = kind_of(cell.text)
    return CheckedValue(
        kind, () if kind else (cell.diagnose("campaign_unit_kind", allowed=allowed(UnitKind)),)
    )


UNITS_SHEET = SheetForm(
    places.UNITS,
    (
        SheetColumn(
            "code", "Mã đơn vị", "Không trùng nhau; ghi trong biểu mẫu gửi đơn vị", needed=True, unique=True
        ),
        SheetColumn("name", "Tên đơn vị", "Như in trong văn bản", needed=True),
        SheetColumn("kind", "Loại đơn vị", "Chọn trong danh sách", _read_kind, needed=True),
        SheetColumn(
            "aliases", "Tên gọi khác", "Các cách đơn vị hay tự ghi, cách nhau bằng dấu ;", read_names
        ),
        SheetColumn("former_commune", "Xã cũ", "Xã trước khi sáp nhập, khi có thôn trùng tên"),
        SheetColumn("parent_line", "Cơ quan chủ quản", "Dòng trên tên đơn vị trong văn bản của đơn vị"),
        SheetColumn("symbol", "Ký hiệu văn bản", "Nhóm chữ sau gạch nối trong văn bản của đơn vị"),
        SheetColumn("head_position", "Chức vụ người đứng đầu", "Ví dụ: TRƯỞNG THÔN"),
        SheetColumn("head_name", "Người đứng đầu", "Họ và tên"),
    ),
)


def read_units(book: Workbook) -> CheckedValue[tuple[Unit, ...]]:
    """The register of units in the sheet's order; two of one name that nothing tells apart are told."""
    rows, diagnostics = read_rows(book, UNITS_SHEET)
    first: dict[tuple[str, str], int] = {}
    namesakes: list[Diagnostic] = []
    for row in rows:
        name = match_key(row["name"].text), match_key(row["former_commune"].text)
        if first.setdefault(name, row.number) != row.number:
            namesakes.append(row["name"].diagnose("campaign_unit_namesake"))
    return CheckedValue(tuple(Unit(**row.values) for row in rows), (*diagnostics, *namesakes))
