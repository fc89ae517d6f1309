"""A form of an issued workbook."""

from __future__ import annotations

import pytest
from tests.paperwork.builders import book_of, issued

from vanthu.paperwork import FORMS
from vanthu.paperwork.model import GUIDE_SHEET


def test_headers_are_locked_and_prepared_rows_are_not() -> None:
    book = book_of(issued())

    for form in FORMS:
        sheet = book[form.number]
        assert sheet.protection.sheet
        assert not sheet.protection.password
        assert sheet["B5"].protection.locked
        assert not sheet["B7"].protection.locked
        assert not sheet["C66" if sheet["A66"].value else "C65"].protection.locked
    assert book["_vanthu"].sheet_state == "veryHidden"
    assert book.sheetnames[0] == GUIDE_SHEET


@pytest.mark.parametrize(
    ("sheet", "cell", "kind"),
    [
        ("Biểu 01", "C7", "list"),
        ("Biểu 01", "F10", "whole"),
        ("Biểu 01", "H66", "date"),
        ("Biểu 02", "C7", "list"),
        ("Biểu 02", "D7", "decimal"),
        ("Biểu 03", "I6", "list"),
    ],
)
def test_a_cell_has_the_rule_of_its_column(sheet: str, cell: str, kind: str) -> None:
    rules = book_of(issued())[sheet].data_validations.dataValidation

    assert [rule.type for rule in rules if cell in rule.sqref] == [kind]


def test_numbers_that_begin_with_zero_are_typed_as_text() -> None:
    book = book_of(issued())

    assert book["Biểu 01"]["K7"].number_format == "@"
    assert book["Biểu 03"]["F6"].number_format == "@"
    assert book["Biểu 01"]["F7"].number_format == "#,##0"
    assert book["Biểu 01"]["H7"].number_format == "dd/mm/yyyy"


def test_a_group_stands_over_its_columns_and_other_labels_over_both_lines() -> None:
    merged = {str(area) for area in book_of(issued())["Biểu 01"].merged_cells.ranges}

    assert {"F5:G5", "H5:I5", "A5:A6", "B5:B6"} <= merged
