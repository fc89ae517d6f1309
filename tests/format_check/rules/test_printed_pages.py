"""`--pages`: what only the printed page shows."""

# ruff: noqa: E501 - a piece of XML, a case, stays on its line

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.format_check import samples
from tests.format_check.breaking import Break, broken, rows, setting, xml
from tests.format_check.typed import centred, docx, text
from tests.templating.needs import need
from tests.templating.test_templates import rendered

from vanthu.format_check.check_document import FormatReport, check, check_pages
from vanthu.processes.libreoffice import soffice_path

pytestmark = pytest.mark.slow

CASES: tuple[tuple[str, bytes, tuple[Break, ...]], ...] = (
    ("PAGES.NATION_LINE", samples.DECISION, (xml('w:w="5700"', 'w:w="4000"'),)),
    ("PAGES.FIRST_NUMBER", samples.DECISION, (xml("<w:titlePg/>", ""),)),
    (
        "PAGES.SIGN_KEEP",
        samples.LETTER,
        (setting("TM. ỦY BAN", "pageBreakBefore"), setting("Nơi nhận", "pageBreakBefore")),
    ),
    (
        "PAGES.HEADING_LAST",
        samples.PLAN,
        (setting("1. Mục đích", "keepNext", val="0"), setting("a) Tiếp tục", "pageBreakBefore")),
    ),
    ("PAGES.TABLE_HEAD", samples.PLAN, (xml("<w:tblHeader/>", ""), rows(60))),
    (
        "PAGES.WIDTH",
        samples.PLAN,
        (
            xml('w:w="5000"', 'w:w="14000"'),
            xml(
                '<w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">Đường hoa',
                '<w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">Đường hoa',
            ),
        ),
    ),
)


@pytest.fixture(autouse=True)
def _programs() -> None:
    need(soffice_path(), "LibreOffice")
    need(shutil.which("pdftotext"), "poppler")


def paged(data: bytes, folder: Path) -> FormatReport:
    path = folder / "van ban.docx"
    path.write_bytes(data)
    return check_pages(check(data, "test"), path)


@pytest.mark.parametrize(("rule", "good", "breaks"), CASES, ids=[case[0] for case in CASES])
def test_what_the_page_shows_is_found(
    rule: str, good: bytes, breaks: tuple[Break, ...], tmp_path: Path
) -> None:
    report = paged(broken(good, *breaks), tmp_path)

    seen = {breach.code for breach in report.breaches} | {d.facts["rule"] for d in report.undecided}
    assert {name for name in seen if name.startswith("PAGES.")} == {rule}


@pytest.mark.parametrize("kind", ["plan", "results_report", "council_minutes", "commendation_proposal"])
def test_long_documents_of_ours_are_clean_on_paper_too(kind: str, tmp_path: Path) -> None:
    report = paged(rendered(kind, 3), tmp_path)

    assert [(b.code, b.read) for b in report.breaches if b.code.startswith("PAGES.")] == []
    assert [d.facts for d in report.undecided] == []


def test_results_bear_their_page(tmp_path: Path) -> None:
    words = "Một đoạn của văn bản dài hơn một trang giấy, để xem chỗ được tìm thấy có mang đúng số trang."
    long = docx(
        samples.head("Số: 12/UBND-VHXH", about="V/v đôn đốc gửi biểu mẫu"),
        centred("Kính gửi: Thôn Trại", before=12),
        *(text(f"{words} Đoạn {number}.") for number in range(40)),
        text("Đề nghị các đơn vị quan tâm thực hiện."),
        samples.ending("- Như trên;", "- Lưu: VT."),
    )

    report = paged(long, tmp_path)

    assert [(b.code, b.paragraph_place.page) for b in report.breaches] == [("BODY.END", 3)]
