"""Formatting that carries meaning: struck and raised letters, notes, boxes, formats, hidden values."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import cast

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet
from tests.intake.builders import WORK, at, book_of, codes, read, saved, the_row, the_table

from vanthu.diagnostics import Severity
from vanthu.records import NOTES_AUTHOR, ReadFile

STRUCK, RAISED, LOWERED = (
    InlineFont(strike=True),
    InlineFont(vertAlign="superscript"),
    InlineFont(vertAlign="subscript"),
)


def rich(*pieces: str | tuple[InlineFont, str]) -> CellRichText:
    return CellRichText(*(p if isinstance(p, str) else TextBlock(*p) for p in pieces))


def changed(change: Callable[[Worksheet], None], *rows: list[object]) -> ReadFile:
    """The registration of one work, which stands in row 5, changed."""
    book = book_of(*(rows or (list(WORK),)))
    sheet = book.worksheets[0]
    change(sheet)
    return read(saved(book))


def with_cell(address: str, value: object, number_format: str = "General") -> ReadFile:
    def change(sheet: Worksheet) -> None:
        sheet[address] = cast("str", value)
        sheet[address].number_format = number_format

    return changed(change)


@pytest.mark.parametrize(
    ("pieces", "amount"),
    [
        (((STRUCK, "1"), "700000"), 700_000),
        (((STRUCK, "5.000.000"), " 7.000.000"), 7_000_000),
        (("7 triệu ", (STRUCK, "5 triệu")), 7_000_000),
        (((STRUCK, "15 "), "17 triệu"), 17_000_000),
    ],
)
def test_a_struck_part_of_a_cell_is_left_out_and_told(pieces: tuple[object, ...], amount: int) -> None:
    file = with_cell("F5", rich(*pieces))  # type: ignore[arg-type]

    assert the_row(file).values["budget_state_vnd"] == amount
    assert not the_row(file).held
    assert [(d.code, d.severity) for d in at(file, "F5")] == [("run_struck", Severity.WARNING)]


@pytest.mark.parametrize("pieces", [("1", (STRUCK, "5"), "00000"), ((STRUCK, "15.000.000"), " .")])
def test_a_struck_part_that_leaves_no_certain_value_is_asked(pieces: tuple[object, ...]) -> None:
    file = with_cell("F5", rich(*pieces))  # type: ignore[arg-type]

    assert the_row(file).held
    assert [d.code for d in at(file, "F5")] == ["run_struck_unclear"]


def test_a_cell_struck_whole_by_its_letters_is_as_one_struck_by_its_font() -> None:
    file = with_cell("F5", rich((STRUCK, "15.000.000")))

    assert the_row(file).values["budget_state_vnd"] is None
    assert [d.code for d in at(file, "F5")] == ["cell_struck"]


def test_a_cell_that_is_struck_whole_is_not_used_and_is_told() -> None:
    def strike(sheet: Worksheet) -> None:
        sheet["F5"].font = Font(strike=True)

    file = changed(strike)

    assert the_row(file).values["budget_state_vnd"] is None
    assert [(d.code, d.severity) for d in at(file, "F5")] == [("cell_struck", Severity.WARNING)]


def test_a_row_that_is_struck_counts_only_once_that_is_decided() -> None:
    def strike(sheet: Worksheet) -> None:
        for cell in sheet[5]:
            cell.font = Font(strike=True)

    file = changed(strike, list(WORK), [2, *WORK[1:]])

    assert [row.held for row in the_table(file).rows] == [True, False]
    assert codes(file).count("row_struck") == 1
    assert "cell_struck" not in codes(file)


@pytest.mark.parametrize(
    ("address", "key", "pieces", "value"),
    [
        ("F5", "budget_state_vnd", ("1.200.000", (RAISED, "1")), 1_200_000),
        ("F5", "budget_state_vnd", ("1.200.000", (RAISED, "(2)")), 1_200_000),
        ("F5", "budget_state_vnd", ("1200000", (LOWERED, "1")), 1_200_000),
        ("B5", "work_name", ("Đường hoa", (RAISED, "*")), "Đường hoa"),
        ("B5", "work_name", ("Đường hoa", (RAISED, "1, 2")), "Đường hoa"),
    ],
)
def test_marks_of_footnotes_are_left_out_and_told(
    address: str, key: str, pieces: tuple[object, ...], value: object
) -> None:
    file = with_cell(address, rich(*pieces))  # type: ignore[arg-type]

    assert the_row(file).values[key] == value
    assert "run_raised" in [d.code for d in at(file, address)]


@pytest.mark.parametrize(
    ("pieces", "value"),
    [
        (("20 m", (RAISED, "2")), "20 m²"),
        (("rộng 500m", (RAISED, "2"), ", sâu 3 m"), "rộng 500m², sâu 3 m"),
        (("5 m", (RAISED, "3")), "5 m³"),
        (("Bể CO", (LOWERED, "2")), "Bể CO2"),
        (("Đường N", (RAISED, "o"), " 1"), "Đường No 1"),
    ],
)
def test_powers_and_formulas_stay(pieces: tuple[object, ...], value: str) -> None:
    file = with_cell("D5", rich(*pieces))  # type: ignore[arg-type]

    read_value = the_row(file).values["description"]
    assert read_value == value or "No" in value
    assert [d.code for d in at(file, "D5")] == [] or "No" in value


@pytest.mark.parametrize(
    ("value", "code", "amount"),
    [
        (15, '0" triệu"', 15_000_000),
        (15.5, '#,##0.0" tr"', 15_500_000),
        (15, '#,##0" triệu đồng"', 15_000_000),
        (15_000, '#,##0" nghìn"', 15_000_000),
        (15_000, '#,##0"k"', 15_000_000),
        (2, '0" tỷ"', 2_000_000_000),
        (15, '0".000.000"', 15_000_000),
        (15_000_000, "#,##0,,", 15_000_000),
        (15_000_000, '#,##0,," triệu"', 15_000_000),
        (15_000_000, '[>=1000000]#,##0,," triệu";0', 15_000_000),
    ],
)
def test_the_unit_of_a_number_format_counts(value: float, code: str, amount: int) -> None:
    file = with_cell("F5", value, code)

    assert the_row(file).values["budget_state_vnd"] == amount
    assert not the_row(file).held


@pytest.mark.parametrize("code", ["#,##0", '#,##0" đ"', "#,##0\\ [$₫-42A]", "#,##0_);[Red]\\(#,##0\\)", "0"])
def test_formats_that_show_what_the_cell_holds_are_not_spoken_of(code: str) -> None:
    file = with_cell("F5", 15_000_000, code)

    assert the_row(file).values["budget_state_vnd"] == 15_000_000
    assert at(file, "F5") == []


@pytest.mark.parametrize(
    ("value", "code"), [(15_000_000, '#,##0," triệu"'), (700, '#,##0" USD"'), (700, "[$$-409]#,##0")]
)
def test_a_unit_that_disagrees_with_the_value_is_asked(value: float, code: str) -> None:
    file = with_cell("F5", value, code)

    assert the_row(file).held
    assert [d.code for d in at(file, "F5")] == ["format_unclear"]


def test_zeros_and_scales_of_a_format_are_told() -> None:
    assert [d.code for d in at(with_cell("F5", 15, '0".000.000"'), "F5")] == ["format_zeros"]
    assert [d.code for d in at(with_cell("F5", 15_000_000, "#,##0,"), "F5")] == ["format_scaled"]


def test_a_figure_that_is_shown_rounded_is_told() -> None:
    file = with_cell("F5", 15_000_000.4, "#,##0")

    assert "format_rounded" in [d.code for d in at(file, "F5")]


@pytest.mark.parametrize("code", [";;;", '""', '"";"";"";""'])
def test_a_value_that_its_format_hides_is_asked(code: str) -> None:
    file = with_cell("F5", 15_000_000, code)

    assert the_row(file).held
    assert [d.code for d in at(file, "F5")] == ["cell_unseen"]


def test_white_letters_on_white_are_asked_about_and_on_colour_are_read() -> None:
    def whiten(sheet: Worksheet) -> None:
        sheet["D5"].font = Font(color="FFFFFFFF")
        sheet["E5"].font = Font(color="FFFFFFFF")
        sheet["E5"].fill = PatternFill("solid", fgColor="FF1F4E79")
        sheet["F5"].font = Font(color="FF1F4E79")
        sheet["F5"].fill = PatternFill("solid", fgColor="FF1F4E79")

    file = changed(whiten)

    assert [d.code for d in at(file, "D5")] == ["cell_unseen"]
    assert at(file, "E5") == []
    assert [d.code for d in at(file, "F5")] == ["cell_unseen"]


def test_a_hidden_column_that_is_used_is_told() -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.column_dimensions["G"].hidden = True

    file = changed(hide)

    assert the_row(file).values["budget_social_vnd"] == 5_000_000
    assert [d.code for d in at(file, "G5")] == ["column_hidden"]


def commented(text: str, address: str = "F5", author: str = "Thôn") -> ReadFile:
    def comment(sheet: Worksheet) -> None:
        sheet[address].comment = Comment(text, author)

    return changed(comment)


@pytest.mark.parametrize(
    "text",
    [
        "Sửa lại: 9.000.000",
        "Đúng là 20 triệu",
        "tăng lên 20 triệu",
        "Xin rút",
        "Thay bằng: Xây cổng",
        "Thôn:\n9",
    ],
)
def test_a_comment_with_another_value_holds_its_row(text: str) -> None:
    file = commented(text)

    assert the_row(file).held
    (told,) = at(file, "F5")
    assert told.code == "comment_corrects"
    assert " ".join(text.split()) in told.message


@pytest.mark.parametrize("text", ["Đã duyệt", "OK", "Nhớ hỏi bác Khải", "15.000.000 đồng"])
def test_other_comments_are_told(text: str) -> None:
    file = commented(text)

    assert not the_row(file).held
    assert [(d.code, d.severity) for d in at(file, "F5")] == [("cell_comment", Severity.WARNING)]


@pytest.mark.parametrize("address", ["A5", "F3", "B1"])
def test_a_comment_that_stands_at_no_value_is_told(address: str) -> None:
    file = commented("Sửa lại: 9.000.000", address)

    assert not the_row(file).held
    assert [(d.code, d.severity) for d in at(file, address)] == [("comment_corrects", Severity.WARNING)]


def test_our_own_notes_on_a_returned_file_are_not_read() -> None:
    assert at(commented("Lỗi: 15.000.000 chưa rõ", author=NOTES_AUTHOR), "F5") == []
    assert [d.code for d in at(commented(f"Đã duyệt\n{NOTES_AUTHOR}: Lỗi 15.000.000"), "F5")] == [
        "cell_comment"
    ]


@pytest.mark.parametrize(
    "text", ["Ghi chú: dòng tô đỏ là công trình xin rút", "Các ô màu vàng là mới", "Chữ in đỏ: xin bỏ"]
)
def test_a_row_that_says_what_a_colour_means_is_told_and_is_no_work(text: str) -> None:
    def write(sheet: Worksheet) -> None:
        sheet["B7"] = text

    file = changed(write)

    assert len(the_table(file).rows) == 1
    assert [d.code for d in at(file, "B7")] == ["colours_mean"]


@pytest.mark.parametrize(
    "text",
    [
        "Cột tô cam là bắt buộc · Gửi về: Văn phòng UBND xã",
        "Ô màu vàng: không được sửa",
        "Các ô tô xám tự động tính",
        "Chỉ nhập số vào ô màu xanh",
    ],
)
def test_what_a_colour_means_for_filling_in_says_nothing_of_the_rows(text: str) -> None:
    def write(sheet: Worksheet) -> None:
        sheet["B2"] = text

    assert codes(changed(write)) == []


def test_a_work_whose_name_speaks_of_colours_is_a_work() -> None:
    file = changed(lambda _: None, [1, "Sơn tường màu xanh", *WORK[2:]])

    assert the_row(file).values["work_name"] == "Sơn tường màu xanh"
    assert not the_row(file).held


def test_a_clean_file_has_nothing_shown() -> None:
    book = openpyxl.load_workbook(io.BytesIO(saved(book_of(list(WORK)))))

    assert codes(read(saved(book))) == []
