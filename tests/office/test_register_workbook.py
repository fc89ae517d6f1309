from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from tests.office.registers import DAY, TEN, a_number, a_register, numbered, workbook
from tests.templating.ooxml import validate

from vanthu.document_records import NumberState
from vanthu.office.register_workbook import register_workbook


def midnight(day: dt.date) -> dt.datetime:
    """A day as openpyxl reads it."""
    return dt.datetime.combine(day, dt.time())


def test_the_cover_tells_first_and_last_day_and_number() -> None:
    late = replace(numbered(a_number(12), id=2), day=dt.date(2024, 12, 1))
    register = a_register(numbered(a_number(5)), late, more=[a_number(14, NumberState.RESERVED)])

    row = next(row for row in workbook(register)["Bìa"].values if row[0] == "UBND")

    assert row[1:] == (midnight(DAY), midnight(dt.date(2024, 12, 1)), "05", "14")


def test_the_sheet_has_the_decrees_columns_dates_and_numbers_as_such_and_room_for_the_hand() -> None:
    sheet = workbook(a_register(numbered(a_number(15))))["UBND"]

    head, numbers, line = sheet.values
    assert head == TEN
    assert numbers == tuple(f"({place})" for place in range(1, 11))
    assert (line[1], line[6]) == (midnight(DAY), 3)
    assert sheet["B3"].number_format == "dd/mm/yyyy"
    assert line[7:9] == (None, None)


def test_a_note_that_looks_like_a_formula_stays_text() -> None:
    sheet = workbook(a_register(more=[a_number(1, NumberState.RESERVED, note="\x07=1+1")]))["UBND"]
    own = numbered(a_number(2))

    signed = workbook(a_register(replace(own, signer="=1+1")))["UBND"]["D3"]

    assert sheet["J3"].value == "giữ số: =1+1"
    assert (signed.value, signed.data_type) == ("=1+1", "s")


def test_the_sheet_prints_across_with_its_header_on_each_page() -> None:
    sheet = workbook(a_register(numbered(a_number(15))))["UBND"]

    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows == "$1:$2"
    assert sheet.freeze_panes == "B3"
    assert "năm 2024" in str(sheet.oddHeader.center.text)  # type: ignore[union-attr]
    assert "&P" in str(sheet.oddFooter.center.text)  # type: ignore[union-attr]
    properties = sheet.sheet_properties.pageSetUpPr
    assert properties is not None
    assert properties.fitToPage


def test_a_row_is_as_high_as_its_longest_text_needs() -> None:
    long = replace(numbered(a_number(2), id=2), recipients=tuple(f"- Thôn số {n};" for n in range(40)))
    endless = replace(long, number=a_number(3), id=3, recipients=tuple(f"- Đơn vị {n};" for n in range(999)))
    sheet = workbook(a_register(numbered(a_number(1)), long, endless))["UBND"]

    heights = [sheet.row_dimensions[row].height for row in (3, 4, 5)]
    assert heights[1] > 4 * heights[0]
    assert heights[2] == 409  # Excel takes no higher one


@pytest.mark.slow
def test_the_workbook_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    path.write_bytes(register_workbook(a_register(numbered(a_number(15)), more=[a_number(16)])))

    # -- openpyxl orders what stands in a font otherwise than the schema; every program reads it
    assert [error for error in validate(path) if "/x:font[" not in error] == []
