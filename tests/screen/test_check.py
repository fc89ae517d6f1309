"""What the check of Word files says: places, groups, JSON."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from tests.format_check import samples
from tests.format_check.breaking import broken, letters, section, words
from tests.format_check.typed import SECTION, centred, docx, text

from vanthu.diagnostic_json import error_json
from vanthu.diagnostics import FilePlace, ParagraphPlace
from vanthu.docx.messages import diagnose
from vanthu.format_check import check
from vanthu.screen.check import file_lines, files_object, grouped, place_words
from vanthu.service.check_document_files import CheckedFile

FILE = Path("van ban.docx")


def shown(file: CheckedFile, *, show_all: bool = False) -> str:
    console = Console(file=io.StringIO(), width=160)
    for line in file_lines(file, show_all=show_all):
        console.print(line)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (ParagraphPlace("a"), "cả văn bản"),
        (ParagraphPlace("a", page=2), "trang 2"),
        (ParagraphPlace("a", section=3), "phần (section) 3"),
        (ParagraphPlace("a", 7, 0, 4, "Căn cứ"), "đoạn 7: «Căn cứ»"),
        (ParagraphPlace("a", 7, 0, 4, "Căn cứ", page=2), "trang 2, đoạn 7: «Căn cứ»"),
        (ParagraphPlace("a", 7, 0, 50, "x" * 50), f"đoạn 7: «{'x' * 44}…»"),
    ],
)
def test_a_place_is_told_as_a_person_looks_for_it(place: ParagraphPlace, said: str) -> None:
    assert place_words(place) == said


def test_the_same_fault_of_several_places_is_told_once() -> None:
    many = docx(
        samples.head("Số: 45/KH-UBND"),
        samples.title("KẾ HOẠCH", "Phát động thi đua", 14),
        *(text(f"Nội dung thứ {number}.").replace('w:val="28"', 'w:val="24"') for number in range(6)),
        text("Trên đây là Kế hoạch./."),
        samples.ending("- Các thôn;", "- Lưu: VT."),
    )
    report = check(many, "van ban.docx")

    assert [len(same) for same in grouped(report.breaches)] == [6]
    table = shown(CheckedFile(FILE, report=report))
    assert "… và 2 chỗ nữa" in table
    assert "Nội dung thứ 3." in table
    assert "Nội dung thứ 4." not in table


def test_notes_and_what_was_not_judged_are_shown_when_asked_for() -> None:
    noted = broken(samples.DECISION, words("03 cá nhân", "3 cá nhân"))
    file = CheckedFile(FILE, report=check(noted, "van ban.docx"))

    assert "không thấy lỗi thể thức" in shown(file)
    assert "3 cá nhân" not in shown(file)
    assert "VALUES.COUNT" in shown(file, show_all=True)
    assert "0 lỗi, 0 chỗ cần xem lại, 1 ghi chú; 0 quy tắc chưa xét được." in shown(file)


def test_what_was_not_judged_says_why() -> None:
    unnumbered = docx(centred("Giấy mời họp"), section=SECTION.split("<w:headerReference")[0] + "</w:sectPr>")
    file = CheckedFile(FILE, report=check(unnumbered, "van ban.docx"))

    assert "chưa xét được PAGE.NUMBER.PRESENT (cả văn bản): không có số trang" in shown(file, show_all=True)
    assert "chưa xét được PAGE.NUMBER.PRESENT" not in shown(file)


def test_a_refused_file_is_one_sentence_and_one_entry() -> None:
    refusal = diagnose("word_damaged", FilePlace(str(FILE)))
    file = CheckedFile(FILE, refusal=refusal)

    assert shown(file) == "van ban.docx: không phải tệp Word .docx hoặc tệp bị hỏng.\n"
    assert files_object([file]) == {"files": [{"file": "van ban.docx", "error": error_json(refusal)}]}


def test_json_says_where_each_breach_stands() -> None:
    faulty = broken(samples.LETTER, section("pgMar", left="900"), letters("Thực hiện", font="Arial"))
    report = check(faulty, "van ban.docx")

    files: Any = files_object([CheckedFile(FILE, report=report, corrected=report.breaches)])["files"]

    (file,) = files
    margins, fonts = file["diagnostics"]
    assert (margins["code"], margins["place"]["section"], margins["place"]["paragraph"]) == (
        "PAGE.MARGINS",
        1,
        0,
    )
    assert (fonts["place"]["paragraph"], fonts["place"]["words"][:9], fonts["fixable"]) == (
        11,
        "Thực hiện",
        True,
    )
    assert (fonts["facts"]["read"], fonts["facts"]["source"]) == ("phông Arial", "PL I, I.4")
    assert file["corrected"] == file["diagnostics"]
    assert (file["form"], file["type"], file["clean"], file["copies"]) == ("letter", None, False, [])
