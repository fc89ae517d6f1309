from __future__ import annotations

from pathlib import Path

import pytest
from tests.templating.contexts import Piece
from tests.templating.wordfile import SECTION, as_rendered, docx, p, template

from vanthu.templating.audit.audit_rendering import audit
from vanthu.templating.preparation import prepare_template
from vanthu.templating.template import Template

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BREAK = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr></w:pPr></w:p>'
BODY = (
    p("Căn cứ Luật, {{ agency }} báo cáo như sau:")
    + p("{%p if extra %}")
    + p("Chỉ khi có thêm.")
    + p("{%p endif %}")
    + BREAK
    + p("Nơi nhận:")
)
GOOD = p("Căn cứ Luật, UBND xã báo cáo như sau:") + BREAK + p("Nơi nhận:")


@pytest.fixture
def made_from(tmp_path: Path) -> Template:
    return prepare_template(template(tmp_path, BODY))


def codes(made_from: Template, body: str, **options: str) -> list[str]:
    return [problem.code for problem in audit(made_from, as_rendered(made_from, docx(body, **options)))]


def test_a_good_file_has_no_problem(made_from: Template) -> None:
    assert codes(made_from, GOOD) == []
    assert audit(made_from, made_from.rendering({"agency": "UBND xã", "extra": False})) == ()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (GOOD.replace("Căn cứ Luật", "Căn cứ luật"), "sentence_lost"),
        (GOOD.replace("Nơi nhận:", ""), "sentence_lost"),
        (GOOD + p("{{ agency }}"), "tag_left"),
        (GOOD + p("nan"), "no_value"),
        (GOOD + p("Sinh năm None"), "no_value"),
        (GOOD + p("Kinh phí nan đồng"), "no_value"),
        (GOOD.replace(BREAK, ""), "sections_lost"),
        (GOOD + BREAK, "sections_lost"),
    ],
)
def test_what_was_lost_or_left_is_found(made_from: Template, body: str, code: str) -> None:
    assert codes(made_from, body) == [code]


def test_words_of_the_language_are_no_machine_values(made_from: Template) -> None:
    assert codes(made_from, GOOD + p("vượt gian nan, đan nan tre")) == []


def test_a_lost_page_setup_is_found(made_from: Template) -> None:
    assert "last_section_lost" in codes(made_from, GOOD, section="")
    assert "last_section_lost" in codes(made_from, GOOD, section=SECTION.replace("1701", "1000"))


def test_spans_printed_without_r_are_found(tmp_path: Path) -> None:
    prepared = prepare_template(template(tmp_path, p("Số {{ spans }}")))

    found = audit(prepared, prepared.rendering({"spans": (Piece("a"),)}))

    assert {problem.code for problem in found} == {"misplaced"}


def test_text_printed_with_r_is_found(tmp_path: Path) -> None:
    prepared = prepare_template(template(tmp_path, p("Số {{r text }}")))

    assert [problem.code for problem in audit(prepared, prepared.rendering({"text": "a"}))] == ["misplaced"]
