"""An .ods written by a test."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from lxml import etree
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P
from tests.intake.builders import Cells

from vanthu.cell_address import column_letters

CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"


def ods(
    sheets: Mapping[str, Sequence[Sequence[object]]],
    *,
    percent: AbstractSet[str] = frozenset(),
    errors: AbstractSet[str] = frozenset(),
    spans: Mapping[str, tuple[int, int]] | None = None,
    hidden: AbstractSet[int] = frozenset(),
) -> bytes:
    """A spreadsheet; addresses and row numbers are of every sheet.

    Args:
        spans: Rows and columns that a cell is merged over.
    """
    book = OpenDocumentSpreadsheet()
    for name, rows in sheets.items():
        table = Table(name=name)
        covered: set[tuple[int, int]] = set()
        width = max((len(row) for row in rows), default=0)
        for r, row in enumerate(rows):
            line = TableRow(**({"visibility": "collapse"} if r + 1 in hidden else {}))
            for c in range(width):
                value = row[c] if c < len(row) else ""
                address = f"{column_letters(c)}{r + 1}"
                down, across = (spans or {}).get(address, (1, 1))
                if (r, c) in covered:
                    line.addElement(CoveredTableCell())
                    continue
                covered |= {(r + y, c + x) for y in range(down) for x in range(across)} - {(r, c)}
                line.addElement(_cell(value, address, (down, across), percent=percent, errors=errors))
            table.addElement(line)
        book.spreadsheet.addElement(table)
    stream = io.BytesIO()
    book.write(stream)
    return stream.getvalue()


def _cell(
    value: object,
    address: str,
    span: tuple[int, int],
    *,
    percent: AbstractSet[str],
    errors: AbstractSet[str],
) -> TableCell:
    attributes: dict[str, object] = {}
    if span != (1, 1):
        attributes |= {"numberrowsspanned": span[0], "numbercolumnsspanned": span[1]}
    if address in errors:
        cell = TableCell(valuetype="string", formula="of:=1/0", **attributes)
        cell.setAttrNS(CALC, "value-type", "error")
    elif isinstance(value, int | float):
        kind = "percentage" if address in percent else "float"
        cell = TableCell(valuetype=kind, value=str(value), **attributes)
    elif hasattr(value, "isoformat"):
        cell = TableCell(valuetype="date", datevalue=value.isoformat(), **attributes)
    else:
        cell = TableCell(**({"valuetype": "string"} if value else {}), **attributes)
    if value != "":
        for line in str(value).split("\n"):
            cell.addElement(P(text=line))
    return cell


def flat_ods(rows: Cells) -> bytes:
    """The content of an .ods as Calc writes it flat: with white space between all elements but in text."""
    with zipfile.ZipFile(io.BytesIO(ods({"Biểu": rows}))) as package:
        root = etree.fromstring(package.read("content.xml"))
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    flat = etree.Element(f"{{{office}}}document", nsmap={key: uri for key, uri in root.nsmap.items() if key})
    flat.set(f"{{{office}}}mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    flat.extend(list(root))
    return etree.tostring(flat, xml_declaration=True, encoding="UTF-8").replace(b"><table:", b">\n  <table:")
