"""Writes the campaign workbooks of both samples, `inputs/campaign.xlsx` and that of `inputs-2026/`.

Run from the root of the repository: `python tools/make_campaign.py`. The same sources give the same bytes.
"""

from __future__ import annotations

import datetime as dt
import io
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

import campaign_2024
import campaign_2026
from fixed_zip import freeze
from sample_campaign import Cell, SampleCampaign
from vanthu.campaign.awards import AWARDS_SHEET
from vanthu.campaign.base_wages import WAGES_SHEET
from vanthu.campaign.choices import (
    AwardLevel,
    DocumentKind,
    NumberSeries,
    OutlineLevel,
    RecipientRole,
    Rounding,
    UnitKind,
)
from vanthu.campaign.council import COUNCIL_SHEET
from vanthu.campaign.fields import FIELDS_SHEET
from vanthu.campaign.legal_bases import BASES_SHEET
from vanthu.campaign.outline import OUTLINE_SHEET
from vanthu.campaign.recipients import RECIPIENTS_SHEET
from vanthu.campaign.settings import SETTINGS, SETTINGS_SHEET
from vanthu.campaign.sheets import SheetForm
from vanthu.campaign.units import UNITS_SHEET

ROOT = Path(__file__).resolve().parent.parent
TARGETS = (
    (campaign_2024.CAMPAIGN, ROOT / "inputs" / "campaign.xlsx"),
    (campaign_2026.CAMPAIGN, ROOT / "inputs-2026" / "inputs" / "campaign.xlsx"),
)
NOTE = "Ghi chú"
LISTS = "Danh mục"
USUAL_WIDTH, LINE_PT = 16, 15
"""Of a column in characters, of a line of text in points."""
SPARE_ROWS = 100
"""Rows below the sample for which the drop-downs hold."""

_MARKUP = re.compile(r"\*\*(?P<bold>.+?)\*\*|\*(?P<italic>.+?)\*")
_EDGE = Side(style="thin", color="BFBFBF")
_BORDER = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_HEAD_FILL = PatternFill("solid", fgColor="1F4E79")
_NEEDED_FILL = PatternFill("solid", fgColor="FFF2CC")
_WIDTHS = {
    "Mục": 34, "Giá trị": 70, "Nội dung": 100, NOTE: 60,
    "Tên đơn vị": 44, "Loại đơn vị": 22, "Tên gọi khác": 40,
    "Trích yếu": 60, "Nơi nhận": 40, "Loại văn bản": 28, "Họ và tên": 26, "Chức vụ": 44, "Vai trò": 32,
    "Hình thức khen thưởng": 40, "Người quyết định": 36, "Gửi qua": 34, "Dùng cho": 44, "Tên ngắn": 34,
    "Cơ quan ban hành": 26, "Văn bản quy định": 40, "Cơ quan chủ quản": 28, "Đối tượng": 28, "Lý do vắng": 34,
}  # fmt: skip


def main() -> None:
    """Writes both workbooks."""
    for campaign, path in TARGETS:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_campaign(campaign, path)
        print(path.relative_to(ROOT))


def write_campaign(campaign: SampleCampaign, path: Path) -> None:
    """Writes the workbook of one campaign."""
    book = Workbook()
    book.remove(book.worksheets[0])
    _write_settings(book.create_sheet(SETTINGS_SHEET.name), campaign)
    kinds = [kind.label for kind in DocumentKind]
    lists: Mapping[str, Mapping[str, Iterable[str]]] = {
        UNITS_SHEET.name: {"kind": UnitKind},
        OUTLINE_SHEET.name: {"level": OutlineLevel},
        RECIPIENTS_SHEET.name: {"kind": kinds, "role": RecipientRole, "level": AwardLevel},
        COUNCIL_SHEET.name: {"present": ("Có", "Không")},
        AWARDS_SHEET.name: {"level": AwardLevel},
    }
    for form, rows in (
        (UNITS_SHEET, campaign.units),
        (FIELDS_SHEET, campaign.fields),
        (OUTLINE_SHEET, campaign.outline),
        (BASES_SHEET, campaign.bases),
        (RECIPIENTS_SHEET, campaign.recipients),
        (COUNCIL_SHEET, campaign.council),
        (AWARDS_SHEET, campaign.awards),
        (WAGES_SHEET, campaign.base_wages),
    ):
        sheet = book.create_sheet(form.name)
        _write_rows(sheet, form, rows)
        for key, words in lists.get(form.name, {}).items():
            place = [column.key for column in form.columns].index(key) + 1
            _drop_down(sheet, get_column_letter(place), words, len(rows))
    if LISTS in book.sheetnames:  # to the end, where nobody looks for data
        book.move_sheet(LISTS, len(book.sheetnames))
    book.properties.creator = "vanthu"
    buffer = io.BytesIO()
    book.save(buffer)
    path.write_bytes(freeze(buffer.getvalue()))


def _write_settings(sheet: Worksheet, campaign: SampleCampaign) -> None:
    """The key / value sheet: every key of `SETTINGS`, then limits and quotas."""
    rows: list[tuple[Cell, ...]] = []
    needed: list[int] = []
    for setting in SETTINGS:
        note = campaign.setting_notes.get(setting.key)
        rows.append(
            (setting.label, campaign.settings.get(setting.key), ". ".join(filter(None, (setting.note, note))))
        )
        if setting.needed:
            needed.append(len(rows) + 1)
    rows += campaign.limits
    _write_rows(sheet, SETTINGS_SHEET, rows)
    for number in needed:
        sheet.cell(number, 1).fill = _NEEDED_FILL
    for label, words in (
        ("Kèm biểu đăng ký", ("Có", "Không")),
        ("Dãy số văn bản", tuple(NumberSeries)),
        ("Làm tròn tiền thưởng", tuple(Rounding)),
    ):
        number = next(place for place, row in enumerate(rows, start=2) if row[0] == label)
        _validate(sheet, f"B{number}", words)


def _write_rows(sheet: Worksheet, form: SheetForm, rows: Sequence[Sequence[Cell]]) -> None:
    """Header in row 1 with its explanations, the rows under it; what stands after the columns is the note."""
    labels = [*(column.label for column in form.columns), NOTE]
    for place, label in enumerate(labels, start=1):
        head = sheet.cell(1, place, label)
        head.font, head.fill, head.border = (
            Font(name="Calibri", size=11, bold=True, color="FFFFFF"),
            _HEAD_FILL,
            _BORDER,
        )
        head.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        if place <= len(form.columns) and form.columns[place - 1].note:
            head.comment = Comment(form.columns[place - 1].note, "vanthu", height=90, width=260)
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(label, USUAL_WIDTH)
    for number, row in enumerate(rows, start=2):
        for place in range(1, len(labels) + 1):
            value = row[place - 1] if place <= len(row) else None
            _write_cell(sheet, number, place, value)
        # not every program fits the height of a row with several looks in a cell
        sheet.row_dimensions[number].height = LINE_PT * max(
            _lines(value, _WIDTHS.get(label, USUAL_WIDTH)) for label, value in zip(labels, row, strict=False)
        )
    sheet.row_dimensions[1].height = 32
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _lines(value: Cell, width: int) -> int:
    """How many lines a value takes in a column of that many characters."""
    texts = str(value if value is not None else "").split("\n")
    return sum(max(1, math.ceil(len(text) * 1.1 / width)) for text in texts)


def _write_cell(sheet: Worksheet, number: int, place: int, value: Cell) -> None:
    cell = sheet.cell(number, place)
    cell.value = _rich(value) if isinstance(value, str) else value
    cell.border = _BORDER
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    if isinstance(value, dt.date):
        cell.number_format = "dd/mm/yyyy"
        cell.alignment = Alignment(horizontal="left", vertical="top")
    elif isinstance(value, int):
        cell.number_format = "#,##0"
    elif isinstance(value, str):
        cell.number_format = "@"  # or Excel takes "01" for a number and "1-2" for a day


def _rich(text: str) -> str | CellRichText:
    """`text` with `**bold**` and `*italic*` pieces as rich text."""
    pieces: list[str | TextBlock] = []
    end = 0
    for match in _MARKUP.finditer(text):
        font = InlineFont(b=True) if match["bold"] else InlineFont(i=True)
        pieces += [text[end : match.start()], TextBlock(font, match["bold"] or match["italic"])]
        end = match.end()
    if not pieces:
        return text
    return CellRichText([piece for piece in (*pieces, text[end:]) if piece])


def _drop_down(sheet: Worksheet, column: str, words: Iterable[str], filled: int) -> None:
    _validate(sheet, f"{column}2:{column}{filled + 1 + SPARE_ROWS}", words)


def _validate(sheet: Worksheet, area: str, words: Iterable[str]) -> None:
    """A drop-down; words that hold a comma cannot stand in the rule itself and lie on a hidden sheet."""
    words = list(words)
    source = '"' + ",".join(words) + '"'
    if any("," in word for word in words):
        source = _listed(sheet, words)
    rule = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=True)
    rule.errorTitle, rule.error = "Giá trị không dùng được", "Hãy chọn một giá trị trong danh sách."
    sheet.add_data_validation(rule)
    rule.add(area)


def _listed(sheet: Worksheet, words: Sequence[str]) -> str:
    """The area of the hidden sheet in whose next free column the words were written."""
    book = sheet.parent
    if book is None:
        raise LookupError(sheet.title)
    if LISTS not in book.sheetnames:
        book.create_sheet(LISTS).sheet_state = "hidden"
    lists = book[LISTS]
    column = lists.max_column + 1 if lists["A1"].value else 1
    for number, word in enumerate(words, start=1):
        lists.cell(number, column, word)
    letter = get_column_letter(column)
    return f"'{LISTS}'!${letter}$1:${letter}${len(words)}"


if __name__ == "__main__":
    main()
