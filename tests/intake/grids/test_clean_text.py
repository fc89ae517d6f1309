from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.styles import Font
from tests.intake.builders import (
    REGISTRATION_HEAD,
    WORK,
    a_form,
    at,
    book_of,
    codes,
    read,
    saved,
    the_row,
    the_table,
    xlsx,
)
from tests.intake.mojibake import to_tcvn3, to_vni

GOOD = (
    1,
    "Đường hoa",
    "a",
    "Dài 500 m",
    "Thôn Trại",
    1_000_000,
    2_000_000,
    "20/5/2024",
    "30/6/2024",
    "Lê Văn Ba",
)
NAME, PLACE, PERSON, NOTE = 1, 4, 9, 11


def a_file(column: int, text: str) -> bytes:
    row: list[object] = [*GOOD, "0912345678", ""]
    row[column] = text
    return xlsx({"Biểu 01": a_form(REGISTRATION_HEAD, row)})


@pytest.mark.parametrize(
    ("column", "key", "text", "proper"),
    [
        (NAME, "work_name", "Trá»“ng cÃ¢y bÃ ng", "Trồng cây bàng"),
        (NAME, "work_name", "Troàng caây", "Trồng cây"),
        (PLACE, "location", "Th«n Tr¹i", "Thôn Trại"),
        (PERSON, "person_in_charge", "Nguy&#7877;n V&#259;n An", "Nguyễn Văn An"),
        (PERSON, "person_in_charge", "Ðỗ Văn Ðạt", "Đỗ Văn Đạt"),
        (NOTE, "note", "Tro^`ng ca^y", "Trồng cây"),
    ],
)
def test_a_broken_cell_is_read_as_what_it_was_and_told_at_the_cell(
    column: int, key: str, text: str, proper: str
) -> None:
    row = the_row(read(a_file(column, text)))

    assert row.values[key] == proper
    assert not row.held
    (told,) = at(read(a_file(column, text)), row.cells[key])
    assert (told.severity, told.read, told.proposed) == ("warning", text, proper)


@pytest.mark.parametrize("column", [NAME, PLACE, PERSON, NOTE])
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Tr?ng c?y", "text_question_marks"),
        ("Tr\ufffdng cây", "text_replaced"),
        ("Tr\uf0a7ng cây", "text_private"),
        ("Trồng дерево", "text_foreign"),
        ("None", "text_machine_nothing"),
        ("#N/A", "cell_error"),
        ("NaN", "text_machine_nothing"),
        ("{{ ten }}", "text_template_tag"),
        ("«Ho_va_ten»", "text_template_tag"),
    ],
)
def test_a_cell_that_cannot_be_known_holds_its_row_and_is_named(column: int, text: str, code: str) -> None:
    file = read(a_file(column, text))

    assert the_row(file).held
    assert code in codes(file)
    (told,) = (each for each in file.diagnostics if each.code == code)
    assert told.cell_place.cell.endswith("8") or told.cell_place.cell


@pytest.mark.parametrize(
    "text", ["Cống Ø600", "ống φ27, dài 200 m²", "Trồng na", "Có được không?", "Điện & nước", "AT&T"]
)
def test_signs_and_words_that_mean_what_they_say_are_left_alone(text: str) -> None:
    row = the_row(read(a_file(NAME, text)))

    assert row.values["work_name"] == text
    assert not row.held


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


@pytest.mark.parametrize(
    ("column", "key", "text", "proper"),
    [
        (NAME, "work_name", "Đường hoa¹", "Đường hoa"),
        (PERSON, "person_in_charge", "Lê Văn Ba³", "Lê Văn Ba"),
        (PLACE, "location", "Thôn Trại²", "Thôn Trại"),
    ],
)
def test_a_footnote_typed_as_a_raised_figure_is_left_out_and_told(
    column: int, key: str, text: str, proper: str
) -> None:
    file = read(a_file(column, text))

    assert the_row(file).values[key] == proper
    assert [told.code for told in at(file, the_row(file).cells[key])] == ["run_raised"]


@pytest.mark.parametrize("text", ["Sân 100 m²", "Mương 5 m³", "Rừng 2 km²", "Đường m² hoa"])
def test_a_raised_figure_of_a_unit_stays(text: str) -> None:
    file = read(a_file(NAME, text))

    assert the_row(file).values["work_name"] == text
    assert codes(file) == []
