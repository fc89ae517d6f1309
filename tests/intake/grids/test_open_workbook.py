"""Every format as cells, with what readers of values alone would lose."""

from __future__ import annotations

import csv
import datetime as dt
import io
import unicodedata
import zipfile
from collections.abc import Callable
from decimal import Decimal

import openpyxl
import pytest
import xlwt
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from tests.intake.builders import (
    REGISTRATION_HEAD,
    RESULTS_HEAD,
    Cells,
    a_form,
    at,
    at_little_cost,
    codes,
    read,
    saved,
    the_row,
    the_table,
    xlsx,
)
from tests.intake.gate.test_admit import zipped
from tests.intake.mojibake import to_tcvn3, to_vni
from tests.intake.ods import ods

from vanthu.records import ReadOutcome

WORK = [1, "Đường hoa", "a", "500 m", "Thôn Trại", 15_000_000, 5_000_000]


def book_of(*rows: list[object], head: Cells = REGISTRATION_HEAD) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(xlsx({"Biểu": a_form(head, *rows)})))


def xls(rows: Cells, styles: dict[tuple[int, int], str] | None = None) -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Biểu")
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            style = xlwt.easyxf(num_format_str=(styles or {}).get((r, c), "General"))
            if value != "":
                sheet.write(r, c, value, style)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def csv_of(rows: Cells, delimiter: str = ",") -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return stream.getvalue()


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


@pytest.mark.parametrize("number_format", ["0%", "0.00%", '0.0"%"'])
def test_a_share_in_a_cell_of_per_cent_format_is_a_hundredfold(number_format: str) -> None:
    data = xlsx(
        {"B": a_form(RESULTS_HEAD, [1, "Đường hoa", "đang làm", 0.95])}, formats={"D5": number_format}
    )

    assert the_row(read(data)).values["progress_pct"] == Decimal(95)


def test_dates_of_a_1904_workbook_are_right_as_cells_and_as_serial_numbers_in_text() -> None:
    book = book_of([*WORK, "", "43990"])
    book.epoch = CALENDAR_MAC_1904
    book["Biểu"]["H5"] = dt.date(2024, 5, 20)

    row = the_row(read(saved(book)))

    assert row.values["start_date"] == dt.date(2024, 5, 20)
    assert row.values["end_date"] == dt.date(2024, 6, 9)


def test_one_stray_character_a_million_rows_below_costs_nothing() -> None:
    book = book_of(WORK, *[[n, f"Công trình {n}", "a"] for n in range(2, 7)])
    book["Biểu"]["XFD1048576"] = "x"
    data = saved(book)

    with at_little_cost():
        file = read(data)

    assert len(the_table(file).rows) == 6
    assert codes(file) == ["sheet_stray_cells"]


def test_a_million_styled_empty_rows_cost_nothing() -> None:
    book = book_of(WORK)
    for row in (1_048_576, 900_000):
        book["Biểu"].cell(row, 12).font = Font(bold=True)

    file = read(saved(book))

    assert codes(file) == []
    assert len(the_table(file).rows) == 1


def test_the_percent_formats_and_errors_of_an_xls_are_known() -> None:
    rows: Cells = [
        ["Đơn vị: Thôn Trại"],
        [],
        *RESULTS_HEAD,
        [1, "Đường hoa", "đang làm", 0.95, 1_000_000],
    ]
    data = xls(rows, {(4, 3): "0%"})

    row = the_row(read(data, "tep.xls"))

    assert row.values["progress_pct"] == Decimal(95)
    assert row.values["cost_state_vnd"] == 1_000_000


def test_merged_cells_of_an_xls_are_known() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Biểu")
    for r, row in enumerate([["Đơn vị: Thôn Trại"], [], *REGISTRATION_HEAD, WORK, [2, "Cổng làng", "a"]]):
        for c, value in enumerate(row):
            if value != "":
                sheet.write(r, c, value)
    sheet.write_merge(4, 5, 9, 9, "Nguyễn Văn An")
    stream = io.BytesIO()
    book.save(stream)

    rows = the_table(read(stream.getvalue(), "tep.xls")).rows

    assert [row.values["person_in_charge"] for row in rows] == ["Nguyễn Văn An"] * 2


def test_an_ods_gives_percent_errors_merges_and_hidden_rows() -> None:
    rows = a_form(
        RESULTS_HEAD,
        [1, "Đường hoa", "đang làm", 0.95, 1_000_000],
        [2, "Cổng làng", "hoàn thành", 1, "#REF!"],
    )
    data = ods({"Biểu": rows}, percent={"D5", "D6"}, errors={"E6"}, spans={"E3": (1, 2)}, hidden={6})

    file = read(data, "tep.ods")

    table = the_table(file)
    assert [row.values["progress_pct"] for row in table.rows] == [95, 100]
    assert table.rows[0].values["cost_state_vnd"] == 1_000_000
    assert [f.code for f in at(file, "E6")] == ["cell_error"]
    assert "sheet_hidden_rows" in codes(file)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1258"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_text_file_is_read_in_any_encoding_and_delimiter(encoding: str, delimiter: str) -> None:
    text = csv_of([["Đơn vị: Thôn Trại"], [], *REGISTRATION_HEAD, WORK], delimiter)
    if encoding == "cp1258":
        # -- CP1258 has base letters with a mark for each tone
        text = "".join(_tone_apart(letter) for letter in unicodedata.normalize("NFC", text))

    table = the_table(read(text.encode(encoding), "tep.csv"))

    assert table.unit_code == "T01"
    assert table.sheet == ""
    assert table.rows[0].values["work_name"] == "Đường hoa"
    assert table.rows[0].values["budget_state_vnd"] == 15_000_000
    assert table.rows[0].number == 5


def _tone_apart(letter: str) -> str:
    try:
        letter.encode("cp1258")
    except UnicodeEncodeError:
        decomposed = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in decomposed if mark in "\u0300\u0301\u0303\u0309\u0323"]
        base = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in tones))
        return base + "".join(tones)
    return letter


@pytest.mark.parametrize("convert", [to_tcvn3, to_vni])
def test_a_text_file_in_a_legacy_encoding_is_converted_and_told(convert: Callable[[str], str]) -> None:
    text = csv_of([["Đơn vị: Thôn Trại"], [], *REGISTRATION_HEAD, WORK])

    file = read(convert(text).encode("latin-1"), "tep.csv")

    assert the_row(file).values["work_name"] == "Đường hoa"
    assert codes(file) == ["sheet_legacy"]


@pytest.mark.parametrize("convert", [to_tcvn3, to_vni])
def test_a_workbook_in_a_legacy_encoding_is_converted_and_told(convert: Callable[[str], str]) -> None:
    rows = a_form(REGISTRATION_HEAD, WORK)
    written = [[convert(v) if isinstance(v, str) else v for v in row] for row in rows]

    file = read(xlsx({"Bieu 01": written}))

    assert the_table(file).unit_code == "T01"
    assert the_row(file).values["location"] == "Thôn Trại"
    assert codes(file) == ["sheet_legacy"]


def test_a_font_of_capitals_shows_its_text_in_capitals() -> None:
    rows = a_form(REGISTRATION_HEAD, [*WORK, "", "", "nguyễn văn ước"])
    book = openpyxl.load_workbook(
        io.BytesIO(xlsx({"B": [[to_tcvn3(v) if isinstance(v, str) else v for v in row] for row in rows]}))
    )
    book["B"]["J5"].font = Font(name=".VnTimeH")

    file = read(saved(book))

    assert the_row(file).values["person_in_charge"] == "Nguyễn Văn Ước"
    assert "name_capitals" in codes(file)


def test_unicode_text_in_a_legacy_font_is_never_touched() -> None:
    book = book_of(WORK)
    for row in book["Biểu"].iter_rows():
        for cell in row:
            cell.font = Font(name=".VnTime")

    file = read(saved(book))

    assert the_row(file).values["work_name"] == "Đường hoa"
    assert codes(file) == []


def test_an_xls_that_is_html_is_read_with_its_spans_and_told() -> None:
    page = """<html><head><meta charset="utf-8"></head><body><table>
    <tr><td colspan="3">Đơn vị: Thôn Trại</td></tr>
    <tr><th rowspan="2">STT</th><th rowspan="2">Tên công trình</th><th rowspan="2">Nội dung thi đua</th>
        <th colspan="2">Kinh phí (triệu đồng)</th></tr>
    <tr><th>NSNN</th><th>XHH</th></tr>
    <tr><td>1</td><td>Đường<br>hoa</td><td>a</td><td>15</td><td>2,5</td></tr></table></body></html>"""

    file = read(page.encode(), "tep.xls")

    row = the_row(file)
    assert row.values["work_name"] == "Đường\nhoa"
    assert (row.values["budget_state_vnd"], row.values["budget_social_vnd"]) == (15_000_000, 2_500_000)
    assert codes(file)[0] == "file_mislabelled"


def test_a_html_page_without_a_table_is_no_form() -> None:
    assert read(b"<html><body>404</body></html>", "tep.xls").outcome is ReadOutcome.NO_FORM


def test_a_broken_sheet_is_one_finding() -> None:
    with zipfile.ZipFile(io.BytesIO(saved(book_of(WORK)))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"][:300]

    file = read(zipped(parts))

    assert file.outcome is ReadOutcome.UNREADABLE
    assert codes(file) == ["file_damaged"]


def test_text_that_begins_like_a_formula_is_only_text() -> None:
    book = book_of(WORK)
    book["Biểu"]["L5"].value = "=cmd|' /C calc'!A0"
    book["Biểu"]["L5"].data_type = "s"

    assert the_row(read(saved(book))).values["note"] == "=cmd|' /C calc'!A0"


def test_spaces_and_hidden_characters_are_cleaned_and_told_once() -> None:
    messy = [
        1,
        "  Đường\u00a0 hoa ",
        "a\u200b",
        unicodedata.normalize("NFD", "Dài 500 mét"),
        "Thôn\u00adTrại",
    ]

    file = read(xlsx({"B": a_form(REGISTRATION_HEAD, messy)}))

    row = the_row(file)
    assert row.values["work_name"] == "Đường hoa"
    assert row.values["field_code"] == "a"
    assert row.values["description"] == "Dài 500 mét"
    assert codes(file) == ["text_cleaned"]


def test_rows_beyond_the_most_that_are_read_are_told() -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("B")
    for row in a_form(REGISTRATION_HEAD):
        sheet.append(list(row))
    for number in range(1, 20_100):
        sheet.append([number, "Đường hoa", "a"])

    file = read(saved(book))

    assert "sheet_rows_left_out" in codes(file)
    assert file.diagnostics[0].message
