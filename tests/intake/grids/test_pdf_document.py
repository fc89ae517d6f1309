"""Forms in ruled tables of PDFs with text; pictures and what cannot be read are one true sentence."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from tests.intake.builders import (
    REGISTRATION_HEAD,
    RESULTS_HEAD,
    a_context,
    at,
    at_little_cost,
    codes,
    kept,
    read,
    the_row,
    the_table,
)
from tests.intake.pdf import HEIGHT, WIDTH, PdfCanvas, pdf
from tests.intake.word import REGISTRATION_MERGES, RESULTS_MERGES

from vanthu.intake.grids.pdf_text import cell_text
from vanthu.intake.read_in_processes import read_all
from vanthu.processes.pool import Processes
from vanthu.processes.worker_process import Limits
from vanthu.records import ReadOutcome

WIDTHS = (24, 90, 60, 60, 70, 70, 60, 60, 60, 80, 66, 50)
WORK = (1, "Đường hoa", "a", "500 m", "Thôn Trại", "15.000.000", "5.000.000", "20/5/2024", "30/6/2024",
        "Nguyễn Văn An", "0912345678", "")  # fmt: skip
TITLE = 40


def works(first: int, last: int) -> list[Sequence[object]]:
    return [(n, f"Việc số {n}", "a", "", "", 1_000_000) for n in range(first, last + 1)]


def a_page(*rows: Sequence[object], head: bool = True, top: float = 120, number: str = "") -> PdfCanvas:
    page = PdfCanvas()
    if top > 100:
        page.text(60, TITLE, "UBND XÃ KHÁNH CƯ")
        page.text(400, TITLE, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        page.text(60, TITLE + 14, "Đơn vị: Thôn Trại")
        page.text(200, 100, "ĐĂNG KÝ CÔNG TRÌNH, PHẦN VIỆC", 12)
    shown = [*(REGISTRATION_HEAD if head else ()), *rows]
    page.table(top, shown, WIDTHS, REGISTRATION_MERGES if head else ())
    if number:
        page.text(WIDTH / 2, HEIGHT - 20, number)
    return page


def test_a_ruled_table_is_a_form_with_cells_to_count_on_their_page() -> None:
    page = a_page(WORK, (2, "Cổng làng", "b", "", "", "khoảng vài triệu"))
    page.text(500, 300, "Khánh Cư, ngày 20 tháng 5 năm 2024")
    page.text(520, 314, "TRƯỞNG THÔN")

    file = read(pdf([page]), "bieu.pdf")

    table = the_table(file)
    assert (table.sheet, table.unit_code, str(table.dated)) == ("bảng 1", "T01", "2024-05-20")
    row = table.rows[0]
    assert (row.values["work_name"], row.values["person_in_charge"]) == ("Đường hoa", "Nguyễn Văn An")
    assert (row.values["budget_state_vnd"], row.values["phone"]) == (15_000_000, "0912345678")
    assert row.cells["budget_state_vnd"] == "trang 1, dòng 3, cột 6"
    assert [f.code for f in at(file, "trang 1, dòng 4, cột 6")] == ["number_unreadable"]
    assert codes(file) == ["number_unreadable"]


@pytest.mark.parametrize("head", [True, False])
def test_a_table_over_three_pages_is_one_whether_its_header_is_repeated_or_not(head: bool) -> None:
    pages = [
        a_page(*works(1, 10), number="Trang 1/3"),
        a_page(*works(11, 25), head=head, top=40, number="Trang 2/3"),
        a_page(*works(26, 30), head=head, top=40, number="Trang 3/3"),
    ]

    file = read(pdf(pages), "bieu.pdf")

    rows = the_table(file).rows
    assert [row.values["work_name"] for row in rows] == [f"Việc số {n}" for n in range(1, 31)]
    assert (rows[10].cells["work_name"], rows[29].cells["work_name"]) == (
        "trang 2, dòng 13, cột 2",
        "trang 3, dòng 32, cột 2",
    )
    assert codes(file) == []


def test_a_row_on_two_pages_is_one_row_and_told() -> None:
    pages = [
        a_page(*works(1, 9), (10, "Xây dựng tuyến đường", "a", "", "", 1_000_000)),
        a_page(("", "hoa thôn Trại"), *works(11, 12), head=False, top=40),
    ]

    file = read(pdf(pages), "bieu.pdf")

    assert the_table(file).rows[9].values["work_name"] == "Xây dựng tuyến đường\nhoa thôn Trại"
    assert len(the_table(file).rows) == 12
    assert codes(file) == ["document_row_joined"]


def test_two_tables_on_a_page_are_two_forms() -> None:
    page = a_page(WORK)
    page.text(200, 240, "KẾT QUẢ THỰC HIỆN", 12)
    rows = [*RESULTS_HEAD, (1, "Đường hoa", "hoàn thành", 100)]
    page.table(250, rows, (60,) * 11, RESULTS_MERGES, high=30)

    file = read(pdf([page]), "bieu.pdf")

    assert [(t.sheet, t.form, t.unit_code) for t in file.tables] == [
        ("bảng 1", "registration", "T01"),
        ("bảng 2", "results", "T01"),
    ]


def test_a_line_through_a_row_is_told_and_one_below_the_words_is_not() -> None:
    page = a_page(WORK, (2, "Cổng làng", "a"))
    struck, below = 120 + 2 * 24 + 9, 120 + 3 * 24 + 9
    page.line(66, struck - 2.4, 100, struck - 2.4)
    page.line(66, below + 1, 100, below + 1)

    told = [(f.code, f.cell_place.cell) for f in read(pdf([page]), "bieu.pdf").diagnostics]

    assert told == [("row_struck", "trang 1, dòng 3, cột 2")]


def test_words_broken_in_narrow_cells_are_whole_again() -> None:
    narrow = (24, 40, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30)
    page = PdfCanvas()
    page.text(60, 40, "Đơn vị: Thôn Trại")
    head = [label or "" for label in REGISTRATION_HEAD[0][:5]] + ["NSNN", "XHH", "Bắt đầu", "Hoàn thành"]
    page.table(60, [head, WORK[:9]], narrow[:9], high=80)

    file = read(pdf([page]), "bieu.pdf")

    row = the_row(file)
    assert (row.values["work_name"], row.values["location"]) == ("Đường hoa", "Thôn Trại")
    assert (row.values["budget_state_vnd"], str(row.values["end_date"])) == (15_000_000, "2024-06-30")
    (told,) = [f for f in file.diagnostics if f.code == "document_number_joined"]
    assert "15.000.000" in told.message


def letters(words: str, y: float, size: float = 8, x: float = 2) -> list[dict[str, object]]:
    return [
        {
            "text": letter,
            "size": size,
            "upright": True,
            "matrix": (1, 0, 0, 1, x + n * size / 2, -y),
            "x0": x + n * size / 2,
            "x1": x + (n + 1) * size / 2,
        }
        for n, letter in enumerate(words)
    ]


@pytest.mark.parametrize(
    ("lines", "right", "text"),
    [
        (("Đường", "hoa"), 24, "Đường hoa"),
        (("Ngu", "yễn", "Văn"), 16, "Nguyễn Văn"),
        (("1500", "0000"), 20, "15000000"),
        (("2023", "2024"), 60, "2023\n2024"),
        (("500", "m"), 16, "500 m"),
        (("- Trồng cây", "- Làm cổng"), 200, "- Trồng cây\n- Làm cổng"),
        (("Xây dựng tuyến", "đường hoa"), 62, "Xây dựng tuyến đường hoa"),
    ],
)
def test_lines_of_a_cell_are_joined_as_they_were_before_they_were_set(
    lines: Sequence[str], right: float, text: str
) -> None:
    set_lines = [letter for n, words in enumerate(lines) for letter in letters(words, 10 * n)]

    assert cell_text(set_lines, 0, right).text == text


def test_a_raised_figure_is_no_digit_of_the_number() -> None:
    raised = letters("1", -3, 5, x=34)

    assert cell_text([*letters("15000000", 0), *raised], 0, 90).text == "15000000¹"


def test_a_header_that_is_turned_is_read() -> None:
    turned = [
        {
            "text": letter,
            "size": 8,
            "upright": False,
            "matrix": (0, 1, -1, 0, 10, 4 * n),
            "x0": 4,
            "x1": 12,
            "y0": 4 * n,
            "y1": 4 * n + 4,
        }
        for n, letter in enumerate("Ghi chú")
    ]

    assert cell_text(turned, 0, 20).text == "Ghi chú"


def a_scan(*, words: bool) -> PdfCanvas:
    page = a_page(WORK) if words else PdfCanvas()
    page.draw_picture(0, 0, WIDTH, HEIGHT)
    return page


@pytest.mark.parametrize("words", [True, False])
def test_a_scan_is_refused_though_a_program_read_letters_out_of_it(words: bool) -> None:
    file = read(pdf([a_scan(words=words)]), "bieu.pdf")

    assert (file.outcome, codes(file)) == (ReadOutcome.UNREADABLE, ["pdf_picture"])


def test_a_page_that_is_a_picture_is_named_and_the_others_are_read() -> None:
    file = read(pdf([a_page(WORK), a_scan(words=False)]), "bieu.pdf")

    assert len(the_table(file).rows) == 1
    (told,) = file.diagnostics
    assert (told.code, "Trang 2 " in told.message) == ("pdf_pages_pictures", True)


def test_a_letterhead_picture_does_not_make_a_scan() -> None:
    page = a_page(WORK)
    page.draw_picture(60, 10, 60, 20)

    assert codes(read(pdf([page]), "bieu.pdf")) == []


def test_letters_that_the_font_does_not_name_are_told() -> None:
    assert codes(read(pdf([a_page(WORK)], to_unicode=False), "bieu.pdf")) == ["pdf_letters_unknown"]


def test_a_form_to_be_filled_in_and_notes_on_the_page_are_told() -> None:
    filled, noted, signed = a_page(WORK), a_page(WORK), a_page(WORK)
    field = "/Annots [<< /Type /Annot /Subtype /Widget /FT {} /V {} /T (a) /Rect [0 0 9 9] >>]"
    filled.extra = field.format("/Tx", "(15)")
    noted.extra = "/Annots [<< /Type /Annot /Subtype /StrikeOut /Rect [0 0 9 9] >>]"
    signed.extra = field.format("/Sig", "<< /Type /Sig >>")

    assert codes(read(pdf([filled]), "bieu.pdf")) == ["pdf_form_fields"]
    assert codes(read(pdf([noted]), "bieu.pdf")) == ["pdf_marks"]
    assert codes(read(pdf([signed]), "bieu.pdf")) == []


def test_text_without_a_ruled_table_is_no_form() -> None:
    page = PdfCanvas()
    page.text(60, 60, "Kính gửi Ủy ban nhân dân xã")

    file = read(pdf([page]), "thu.pdf")

    assert (file.outcome, codes(file)) == (ReadOutcome.NO_FORM, ["document_no_table"])


def locked(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([a_page(WORK)]))))
    writer.encrypt(password, "cua chu", algorithm="AES-256")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_a_pdf_with_a_password_is_refused_and_one_that_only_forbids_printing_is_read() -> None:
    assert codes(read(locked("bi-mat"), "bieu.pdf")) == ["file_password"]
    assert codes(read(locked(""), "bieu.pdf")) == []


@pytest.mark.parametrize("cut", [8, 60, 600])
def test_a_pdf_that_is_cut_off_is_told_as_damaged(cut: int) -> None:
    assert codes(read(pdf([a_page(WORK)])[:cut], "bieu.pdf")) == ["pdf_damaged"]


def test_pages_beyond_the_most_are_left_out_and_told() -> None:
    pages = [a_page(WORK), *(PdfCanvas() for _ in range(70))]

    assert codes(read(pdf(pages), "bieu.pdf")) == ["pdf_pages_left_out"]


def test_a_pdf_that_swells_ends_at_the_limit_of_its_process(tmp_path: Path) -> None:
    packer = zlib.compressobj(9)
    swollen = b"".join(packer.compress(b" " * 1_000_000) for _ in range(900)) + packer.flush()
    path = tmp_path / "bieu.pdf"
    path.write_bytes(pdf([a_page(WORK)], content=swollen))
    with Processes(1, limits=Limits(60, 700_000_000)) as executor:
        ((file,),) = read_all([kept(path)], a_context(), executor)

    assert codes(file) == ["file_reader_no_memory"]


def test_a_page_full_of_lines_costs_little() -> None:
    page = a_page(WORK)
    for n in range(3_000):
        page.line(0, 400 + n / 20, 30 + n % 7, 400 + n / 20)

    with at_little_cost():
        assert the_row(read(pdf([page]), "bieu.pdf")).values["work_name"] == "Đường hoa"
