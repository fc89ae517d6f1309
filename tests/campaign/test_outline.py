"""The plan's text: levels, titles, looks, and the numbers that are never typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from tests.campaign.a_campaign import errors, read, write

from vanthu.campaign.choices import OutlineLevel
from vanthu.campaign.model import OutlineItem, TextSpan
from vanthu.campaign.outline import FIELDS_HERE
from vanthu.campaign.workbook import read_campaign

HEADER = ("Cấp", "Nội dung")


def test_typed_numbers_are_taken_off_and_told(tmp_path: Path) -> None:
    rows = (
        HEADER,
        ("Mục", "I. Mục đích"),
        ("KHOẢN", "1. Yêu cầu"),
        ("điểm", "a, Kịp thời biểu dương"),
        ("đoạn", "2. Không phải số thứ tự của đoạn"),
        ("khoản", "134 năm ngày sinh"),
        ("mục", "Vinh danh"),
    )

    campaign, diagnostics = read(tmp_path, outline=rows)

    assert [item.text for item in campaign.outline] == [
        "Mục đích",
        "Yêu cầu",
        "Kịp thời biểu dương",
        "2. Không phải số thứ tự của đoạn",
        "134 năm ngày sinh",
        "Vinh danh",
    ]
    told = [(f.read, f.cell_place.cell) for f in diagnostics if f.code == "campaign_typed_number"]
    assert told == [("I.", "B2"), ("1.", "B3"), ("a,", "B4")]


def test_a_khoan_is_a_title_when_bold_or_when_something_stands_under_it(tmp_path: Path) -> None:
    rows = (
        HEADER,
        ("mục", "Tổ chức"),
        ("khoản", "Văn phòng"),
        ("đoạn", "Đôn đốc."),
        ("khoản", "Các đơn vị thực hiện:"),
        ("điểm", "Đăng ký;"),
        ("khoản", "Đậm"),
        ("khoản", "Một câu."),
    )
    path = write(tmp_path / "campaign.xlsx", sheets={"Nội dung kế hoạch": rows})
    book = load_workbook(path)
    book["Nội dung kế hoạch"]["B7"].font = Font(bold=True)
    book.save(path)

    campaign, _ = read_campaign(path)

    titled = {item.text: item.titled for item in campaign.outline if item.level is OutlineLevel.CLAUSE}
    assert titled == {"Văn phòng": True, "Các đơn vị thực hiện:": False, "Đậm": True, "Một câu.": False}
    assert not any(span.bold for item in campaign.outline for span in item.spans)


def test_bold_and_italic_pieces_are_kept(tmp_path: Path) -> None:
    path = write(tmp_path / "campaign.xlsx")
    book = load_workbook(path)
    book["Nội dung kế hoạch"]["B3"] = CellRichText(
        " Đăng ký  (",
        TextBlock(InlineFont(i=True), "đường hoa"),
        ") trước ngày ",
        TextBlock(InlineFont(b=True), "25/5"),
        TextBlock(InlineFont(b=True), "/2024"),
        ": ",
    )
    book.save(path)

    campaign, _ = read_campaign(path)

    assert campaign.outline[1].spans == (
        TextSpan(text="Đăng ký ("),
        TextSpan(text="đường hoa", italic=True),
        TextSpan(text=") trước ngày "),
        TextSpan(text="25/5/2024", bold=True),
        TextSpan(text=":"),
    )


def test_the_fields_stand_in_the_plan_where_their_row_says(tmp_path: Path) -> None:
    fields = (("Mã", "Tên ngắn", "Nội dung"), ("a", "Một", "Nội dung một."), ("b", "Hai", "Nội dung hai."))
    outline = (HEADER, ("mục", "Nội dung"), ("khoản", "Nội dung thi đua"), ("điểm", FIELDS_HERE))

    campaign, diagnostics = read(tmp_path, fields=fields, outline=outline)

    assert campaign.outline[1:] == (
        OutlineItem(level=OutlineLevel.CLAUSE, spans=(TextSpan(text="Nội dung thi đua"),), titled=True),
        OutlineItem(level=OutlineLevel.POINT, spans=(TextSpan(text="Nội dung một."),)),
        OutlineItem(level=OutlineLevel.POINT, spans=(TextSpan(text="Nội dung hai."),)),
    )
    assert "campaign_field_letter" not in {diagnostic.code for diagnostic in diagnostics}


def test_a_field_whose_code_is_not_the_printed_letter_is_told(tmp_path: Path) -> None:
    fields = (("Mã", "Tên ngắn"), ("a", "Một"), ("c", "Hai"))
    outline = (HEADER, ("mục", "Nội dung"), ("khoản", "Thi đua"), ("điểm", FIELDS_HERE))

    _, diagnostics = read(tmp_path, fields=fields, outline=outline)

    told = [(f.read, f.proposed, f.cell_place.cell) for f in diagnostics if f.code == "campaign_field_letter"]
    assert told == [("c", "b", "B4")]


@pytest.mark.parametrize(
    ("levels", "cell"),
    [
        (["điểm"], "B2"),
        (["mục", "điểm"], "B3"),
        (["mục", "khoản", "mục", "điểm"], "B5"),
        (["khoản", "mục"], "B2"),
    ],
)
def test_a_level_without_its_parent_is_told(tmp_path: Path, levels: list[str], cell: str) -> None:
    rows = (HEADER, *((level, f"Dòng {level}") for level in levels))

    assert errors(tmp_path, outline=rows) == [("campaign_outline_order", "Nội dung kế hoạch", cell)]


def test_an_outline_of_clauses_alone_is_right(tmp_path: Path) -> None:
    campaign, _ = read(tmp_path, outline=(HEADER, ("khoản", "Một"), ("điểm", "Hai")))

    assert len(campaign.outline) == 2


def test_wrong_rows_of_the_outline_are_told(tmp_path: Path) -> None:
    rows = (HEADER, ("chương", "Một"), (None, "Hai"), ("mục", None))

    found = errors(tmp_path, outline=rows)

    assert {(code, cell) for code, _, cell in found} == {
        ("campaign_outline_level", "A2"),
        ("campaign_cell_missing", "A3"),
        ("campaign_cell_missing", "B4"),
    }
