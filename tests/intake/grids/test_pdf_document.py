"""Forms in ruled tables of PDFs with text; pictures and what cannot be read are one true sentence."""

from __future__ import annotations

import io
import zlib
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from tests.intake.builders import (
    a_context,
    at,
    codes,
    kept,
    read,
    the_table,
)
from tests.intake.pdf import HEIGHT, WIDTH, PdfCanvas, a_page, pdf

from vanthu.intake.grids import pdf_document
from vanthu.intake.grids.pdf_text import cell_text
from vanthu.intake.read_in_processes import read_all
from vanthu.processes.pool import Processes
from vanthu.processes.worker_process import Limits
from vanthu.records import ReadOutcome

WORK = (1, "Đường hoa", "a", "500 m", "Thôn Trại", "15.000.000", "5.000.000", "20/5/2024", "30/6/2024",
        "Nguyễn Văn An", "0912345678", "")  # fmt: skip


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


def test_a_line_through_a_row_is_told_and_one_below_the_words_is_not() -> None:
    page = a_page(WORK, (2, "Cổng làng", "a"))
    struck, below = 120 + 2 * 24 + 9, 120 + 3 * 24 + 9
    page.line(66, struck - 2.4, 100, struck - 2.4)
    page.line(66, below + 1, 100, below + 1)

    told = [(f.code, f.cell_place.cell) for f in read(pdf([page]), "bieu.pdf").diagnostics]

    assert told == [("row_struck", "trang 1, dòng 3, cột 2")]


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


def test_a_pdf_behind_what_a_mail_program_put_before_it_is_read() -> None:
    assert len(the_table(read(b"\r\n--part\r\n\r\n" + pdf([a_page(WORK)]), "bieu.pdf")).rows) == 1


def test_letters_that_nobody_knows_outside_the_tables_do_not_matter() -> None:
    page = a_page(WORK)
    page.text(60, 400, "\ufffd")

    assert codes(read(pdf([page]), "bieu.pdf")) == []


def test_letters_beyond_the_most_are_left_out_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_document, "MOST_LETTERS", 100)

    assert codes(read(pdf([a_page(WORK), a_page(WORK)]), "bieu.pdf")) == ["pdf_pages_left_out"]


def test_pages_beyond_the_most_are_left_out_and_told() -> None:
    pages = [a_page(WORK), *(PdfCanvas() for _ in range(70))]

    assert codes(read(pdf(pages), "bieu.pdf")) == ["pdf_pages_left_out"]


@pytest.mark.slow
def test_a_pdf_that_swells_ends_at_the_limit_of_its_process(tmp_path: Path) -> None:
    packer = zlib.compressobj(9)
    swollen = b"".join(packer.compress(b" " * 1_000_000) for _ in range(900)) + packer.flush()
    path = tmp_path / "bieu.pdf"
    path.write_bytes(pdf([a_page(WORK)], content=swollen))
    with Processes(1, limits=Limits(60, 700_000_000)) as executor:
        ((file,),) = read_all([kept(path)], a_context(), executor)

    assert codes(file) == ["file_reader_no_memory"]
