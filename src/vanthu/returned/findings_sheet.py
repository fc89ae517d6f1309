"""The sheet `Lỗi cần sửa`: every finding of a file with a link to its cell, as the unit reads it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from vanthu.cell_address import column_letters
from vanthu.diagnostics import Severity
from vanthu.returned.cell_styles import Styles
from vanthu.returned.xlsx_parts import MAIN

TITLE = "Các chỗ cần sửa trong tệp"
"""First words of the sheet, by which it is known when the workbook comes back once more."""

COLOURS = {Severity.ERROR: "FFFFA7A7", Severity.WARNING: "FFFFF176", Severity.NOTE: "FFD6ECFF"}
WORDS = {Severity.ERROR: "Lỗi", Severity.WARNING: "Xem lại", Severity.NOTE: "Đã tự chỉnh"}

_HEADS = ("Số", "Mức", "Trang", "Ô", "Cột của biểu", "Đang ghi", "Cần làm gì", "Gợi ý ghi")
_WIDTHS = (6, 12, 16, 8, 26, 26, 64, 26)
_HEAD_COLOUR = "FFDCE6F1"
_POINTS_A_LINE = 15.5
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list.

    Args:
        sheet: Of the unit's workbook, as it is called there; empty for the whole file.
        cell: Address, or empty for a whole sheet or file.
        column: Label of the form's column, or empty.
        linked: The cell stands in this very workbook.
    """

    severity: Severity
    sheet: str
    cell: str
    column: str
    read: str
    message: str
    proposed: str
    linked: bool = True


@dataclass(frozen=True, slots=True)
class Listing:
    """What the sheet says.

    Args:
        file: Name of the file as the unit sent it, without folders.
        lines: Sentences above the table.
        entries: Worst first.
    """

    file: str
    lines: tuple[str, ...]
    entries: tuple[Entry, ...]


def printable(text: str) -> str:
    """`text` without the characters that no XML file may hold."""
    return _NOT_IN_XML.sub("", text)


def listing_xml(listing: Listing, styles: Styles) -> bytes:
    """The XML of the sheet; every cell is text, so that nothing a unit wrote can become a formula."""
    plain = styles.listing("plain")
    rows = [_row(1, [(f"{TITLE} “{listing.file}”", styles.listing("title"))], 22)]
    for line in listing.lines:
        lines = math.ceil(len(line) / sum(_WIDTHS))
        rows.append(_row(len(rows) + 1, [(line, plain)], _POINTS_A_LINE * lines + 4))
    top = len(rows)
    head = styles.listing("bold", _HEAD_COLOUR, boxed=True)
    rows.append(_row(top + 1, [(text, head) for text in _HEADS], _POINTS_A_LINE + 6))
    rows += [_entry_row(top + 1 + n, n, entry, styles) for n, entry in enumerate(listing.entries, start=1)]
    merges = "".join(f'<mergeCell ref="A{row}:H{row}"/>' for row in range(1, top + 1))
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{MAIN}">'
        f'<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="A1:H{len(rows)}"/>'
        '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">'
        f'<pane ySplit="{top + 1}" topLeftCell="A{top + 2}" activePane="bottomLeft" '
        f'state="frozen"/><selection pane="bottomLeft" activeCell="A{top + 2}" sqref="A{top + 2}"/>'
        f'</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>{_columns()}</cols>'
        f"<sheetData>{''.join(rows)}</sheetData>"
        f'<mergeCells count="{top}">{merges}</mergeCells>{_links(listing.entries, top + 2)}'
        '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
    ).encode()


def _columns() -> str:
    return "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>'
        for n, width in enumerate(_WIDTHS, start=1)
    )


def _entry_row(row: int, number: int, entry: Entry, styles: Styles) -> str:
    plain = styles.listing("plain", boxed=True)
    colour = styles.listing("bold", COLOURS[entry.severity], boxed=True)
    link = styles.listing("link", boxed=True) if entry.linked and entry.cell else plain
    texts = (
        (str(number), plain),
        (WORDS[entry.severity], colour),
        (entry.sheet or "Cả tệp", plain),
        (entry.cell or ("Cả trang" if entry.sheet else ""), link),
        (entry.column, plain),
        (entry.read, plain),
        (entry.message, plain),
        (entry.proposed, plain),
    )
    lines = max(
        sum(math.ceil(max(len(line), 1) / (width * 1.2)) for line in text.split("\n"))
        for (text, _), width in zip(texts, _WIDTHS, strict=True)
    )
    return _row(row, list(texts), _POINTS_A_LINE * min(lines, 12) + 3)


def _row(number: int, texts: Sequence[tuple[str, int]], height: float) -> str:
    cells = "".join(
        f'<c r="{column_letters(place)}{number}" s="{style}" t="inlineStr"><is>'
        f'<t xml:space="preserve">{escape(printable(text))}</t></is></c>'
        for place, (text, style) in enumerate(texts)
    )
    return f'<row r="{number}" ht="{height:g}" customHeight="1">{cells}</row>'


def _links(entries: Sequence[Entry], first: int) -> str:
    links = "".join(
        f'<hyperlink ref="D{row}" location={quoteattr(place_in(entry.sheet, entry.cell))} '
        f"display={quoteattr(entry.cell)}/>"
        for row, entry in enumerate(entries, start=first)
        if entry.linked and entry.cell
    )
    return f"<hyperlinks>{links}</hyperlinks>" if links else ""


def place_in(sheet: str, cell: str) -> str:
    """The place as a link names it: `'Biểu 02'!F7`."""
    return "'{}'!{}".format(printable(sheet).replace("'", "''"), cell)
