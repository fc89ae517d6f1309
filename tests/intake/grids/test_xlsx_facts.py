"""What stands beside the values of an .xlsx."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from decimal import Decimal

import openpyxl
import pytest
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from tests.intake.builders import (
    REGISTRATION_HEAD,
    RESULTS_HEAD,
    WORK,
    a_form,
    at,
    book_of,
    codes,
    read,
    saved,
    the_row,
    xlsx,
)
from tests.intake.packages import zipped


def test_a_font_that_says_it_is_not_struck_through_is_not_told() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx({"S": a_form(REGISTRATION_HEAD, WORK)})))
    book["S"]["B5"].font = Font(strike=False)

    assert codes(read(saved(book))) == []


def test_an_error_cell_is_told_at_its_place() -> None:
    book = book_of(WORK)
    book["Biểu"]["F5"].value = "#REF!"
    book["Biểu"]["F5"].data_type = "e"

    file = read(saved(book))

    (finding,) = at(file, "F5")
    assert (finding.code, finding.read) == ("cell_error", "#REF!")
    assert the_row(file).held


def test_a_formula_without_its_result_is_told_and_never_read_as_empty() -> None:
    book = book_of(WORK)
    book["Biểu"]["G5"].value = "=F5/3"

    file = read(saved(book))

    assert [f.code for f in at(file, "G5")] == ["cell_no_result"]
    assert the_row(file).held


def test_a_formula_with_its_result_is_a_value() -> None:
    data = saved(book_of(WORK))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(b"<v>15000000</v>", b"<f>3*5000000</f><v>15000000</v>")

    assert the_row(read(zipped(parts))).values["budget_state_vnd"] == 15_000_000


@pytest.mark.parametrize("number_format", ["0%", "0.00%"])
def test_a_share_in_a_cell_of_per_cent_format_is_a_hundredfold(number_format: str) -> None:
    data = xlsx(
        {"B": a_form(RESULTS_HEAD, [1, "Đường hoa", "đang làm", 0.95])}, formats={"D5": number_format}
    )

    assert the_row(read(data)).values["progress_pct"] == Decimal(95)


def test_a_sign_of_per_cent_in_quotes_multiplies_nothing() -> None:
    whole = xlsx({"B": a_form(RESULTS_HEAD, [1, "Đường hoa", "đang làm", 65])}, formats={"D5": '0"%"'})
    small = xlsx({"B": a_form(RESULTS_HEAD, [1, "Đường hoa", "đang làm", 0.95])}, formats={"D5": '0.0"%"'})

    assert the_row(read(whole)).values["progress_pct"] == Decimal(65)
    assert the_row(read(small)).values["progress_pct"] is None  # -- shown as 1.0%: asked


def test_dates_of_a_1904_workbook_are_right_as_cells_and_as_serial_numbers_in_text() -> None:
    book = book_of([*WORK, "", "43990"])
    book.epoch = CALENDAR_MAC_1904
    book["Biểu"]["H5"] = dt.date(2024, 5, 20)

    row = the_row(read(saved(book)))

    assert row.values["start_date"] == dt.date(2024, 5, 20)
    assert row.values["end_date"] == dt.date(2024, 6, 9)
