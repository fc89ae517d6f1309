from __future__ import annotations

import io
import re
from pathlib import Path

from tests.office.registers import TEN, a_number, a_register, numbered

from docx import Document
from vanthu.document_records import NumberState
from vanthu.documents.fields import FIELDS
from vanthu.format_check import DocumentForm, check
from vanthu.office.register import Register
from vanthu.office.register_docx import TEMPLATE, register_document, register_fields
from vanthu.workspace.folder import Workspace


def the_document(folder: Path, register: Register) -> bytes:
    return register_document(Workspace(folder), register)


def test_the_word_file_has_a_table_for_each_book_with_every_line(tmp_path: Path) -> None:
    register = a_register(
        numbered(a_number(15)),
        more=[a_number(16, NumberState.RESERVED), a_number(1, series="HĐTĐKT", symbol="BB-HĐTĐKT")],
    )

    document = Document(io.BytesIO(the_document(tmp_path, register)))

    office, council = ([[c.text for c in row.cells] for row in t.rows] for t in document.tables)
    assert [words.replace("\u00a0", " ").strip() for words in office[0]] == list(TEN)
    assert [row[0] for row in office[2:]] == ["15/BC-UBND", "16/BC-UBND"]
    assert office[2][1:9] == [
        "5/10/2024",
        "Báo cáo tổng hợp đăng ký công trình, phần việc",
        "Trần Văn Sai",
        "Lãnh đạo UBND xã",
        "VT",
        "03",
        "",
        "",
    ]
    assert [row[0] for row in council[2:]] == ["01/BB-HĐTĐKT"]


def test_each_book_begins_with_its_cover_and_pages_of_its_own(tmp_path: Path) -> None:
    more = [a_number(7), a_number(1, series="HĐTĐKT", symbol="BB-HĐTĐKT")]
    document = Document(io.BytesIO(the_document(tmp_path, a_register(numbered(a_number(5)), more=more))))

    texts = [p.text.replace("\u00a0", " ") for p in document.paragraphs]
    assert texts.count("SỔ ĐĂNG KÝ VĂN BẢN ĐI") == 2
    assert any(re.search(r"5/10/2024\D+5/10/2024", text) for text in texts)
    assert any(re.search(r"\b05\b\D+\b07\b", text) for text in texts)
    assert [round(section.page_width.mm) for section in document.sections] == [297, 297]


def test_the_checker_knows_a_register_and_finds_no_fault_in_it(tmp_path: Path) -> None:
    report = check(the_document(tmp_path, a_register(numbered(a_number(15)))), "so.docx")

    assert report.document.form is DocumentForm.REGISTER
    assert report.breaches == ()


def test_the_template_is_given_the_fields_that_it_may_ask_for() -> None:
    assert register_fields(a_register(numbered(a_number(15)))).keys() == FIELDS[TEMPLATE]
