"""Units' workbooks for tests: a letterhead, the form's own header, rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

from vanthu.intake.forms import form_of

CellValue = str | int | float | dt.datetime | None


def a_workbook(path: Path, form: str, unit: str, rows: Sequence[dict[str, CellValue]]) -> Path:
    """Writes one form of one unit; a row's values stand under its keys, numbered from 1 in the column `TT`.

    The header is in row 5, the first row of data in row 6.
    """
    declared = form_of(form)
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = f"Đơn vị: {unit}"
    sheet["A3"] = f"{declared.number} {declared.title}".upper()
    for place, label in enumerate(("TT", *(column.full_label for column in declared.columns)), start=1):
        sheet.cell(5, place, label)
    for number, row in enumerate(rows, start=1):
        sheet.cell(5 + number, 1, number)
        for place, key in enumerate(declared.keys, start=2):
            sheet.cell(5 + number, place, row.get(key))
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path
