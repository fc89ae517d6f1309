"""The ready workbook that the office issues to a unit: the four forms, their rules, and whose it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from vanthu.cell_address import column_letters
from vanthu.packages import saved
from vanthu.paperwork.forms.campaign_forms import CHOICES, FORMS
from vanthu.paperwork.forms.form_sheet import fill_sheet
from vanthu.paperwork.forms.guide import fill_guide
from vanthu.paperwork.model import (
    GUIDE_SHEET,
    IDENTITY_SHEET,
    ColumnType,
    KnownUnit,
    Occasion,
    ReadingContext,
)

_FIRST_LIST = 3
"""Column, from 0, of the first list in the hidden sheet; the identity stands to its left."""
_NOT_IN_FILE_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST_NAME = 120


def issue_workbook(unit: KnownUnit, occasion: Occasion) -> bytes:
    """The .xlsx of one unit: a guide, a sheet a form, and the very hidden sheet of its identity.

    The same unit and occasion give the same bytes. Headers are locked without a password; what is filled in
    is read by the declared forms, whatever the file is called when it comes back.
    """
    book = Workbook()
    book.worksheets[0].title = GUIDE_SHEET
    fill_guide(book.worksheets[0], unit, occasion)
    sheets = [book.create_sheet(form.number) for form in FORMS]
    hidden = book.create_sheet(IDENTITY_SHEET)
    hidden.sheet_state = "veryHidden"
    _write_identity(hidden, unit, occasion)
    lists = _write_lists(hidden, occasion.registers)
    for form, sheet in zip(FORMS, sheets, strict=True):
        fill_sheet(sheet, form, unit, occasion, lists)
    book.properties.title = f"Biểu mẫu gửi {unit.name}"
    book.properties.creator = occasion.agency
    return saved(book)


def workbook_name(unit: KnownUnit) -> str:
    """`<code> <unit name>.xlsx`, without what Windows allows in no file's name."""
    name = unicodedata.normalize("NFC", f"{unit.code} {unit.name}")
    safe = " ".join(_NOT_IN_FILE_NAMES.sub("-", name).split())
    return f"{safe[:_LONGEST_NAME].strip(' .')}.xlsx"


def _write_identity(hidden: Worksheet, unit: KnownUnit, occasion: Occasion) -> None:
    """As `intake` reads it: key and value."""
    versions = "; ".join(f"{form.key} {form.version}" for form in FORMS)
    pairs = {"unit_code": unit.code, "form_version": versions, "campaign": occasion.campaign}
    for row, (key, value) in enumerate(pairs.items(), start=1):
        hidden.cell(row, 1, key)
        hidden.cell(row, 2, value).data_type = "s"


def _write_lists(hidden: Worksheet, registers: ReadingContext) -> Mapping[ColumnType, str]:
    """Writes what the drop-downs offer; the range of each list, by the type of the column that it serves."""
    offers = {kind: [choice.label for choice in choices] for kind, choices in CHOICES.items()}
    offers[ColumnType.FIELD] = [field.label for field in registers.fields]
    offers[ColumnType.AWARD] = list(registers.awards)
    ranges = {}
    for place, (kind, values) in enumerate(offers.items(), start=_FIRST_LIST):
        for row, value in enumerate(values, start=1):
            hidden.cell(row, place + 1, value).data_type = "s"
        if values:
            letters = column_letters(place)
            ranges[kind] = f"{IDENTITY_SHEET}!${letters}$1:${letters}${len(values)}"
    return ranges
