"""Where in a Word file a paragraph stands, in a clerk's words: table, row and column, header, text box."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from lxml import etree

from vanthu.diagnostics import Diagnostic, TagPlace
from vanthu.docx.xml import ancestor, w
from vanthu.translate import tr

PARTS: Mapping[str, str] = {
    "header": "đầu trang",
    "footer": "chân trang",
    "footnotes": "chú thích cuối trang",
    "endnotes": "chú thích cuối văn bản",
}
"""The parts beside the text itself, by the letters of their names."""


def place_of(element: etree._Element, part: str, words: str) -> TagPlace:
    """Where it stands: `đầu trang, bảng 1, dòng 2, cột 3`; the template's name is left open.

    Args:
        part: `word/header1.xml`.
        words: Of the paragraph.
    """
    return TagPlace("", words, ", ".join(_places(element, part)))


def in_template(template: str, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The same, their places in the template of that name."""
    return tuple(
        each.at(
            replace(each.place, template=template) if isinstance(each.place, TagPlace) else TagPlace(template)
        )
        for each in found
    )


def _places(element: etree._Element, part: str) -> Iterator[str]:
    stem = re.sub(r"^word/|\d*\.xml$", "", part)
    if stem in PARTS:
        yield tr(PARTS[stem])
    if ancestor(element, "txbxContent") is not None:
        yield tr("hộp chữ")
    cell = ancestor(element, "tc")
    row = ancestor(element, "tr")
    table = ancestor(element, "tbl")
    if cell is None or row is None or table is None:
        return
    tables = list(element.getroottree().getroot().iter(w("tbl")))
    rows = [each for each in table.iter(w("tr")) if ancestor(each, "tbl") is table]
    cells = [each for each in row.iter(w("tc")) if ancestor(each, "tr") is row]
    yield tr("bảng {table}, dòng {row}, cột {column}").format(
        table=tables.index(table) + 1, row=rows.index(row) + 1, column=cells.index(cell) + 1
    )
