"""A question of reading is asked once for all files that look alike; its answer decides the next one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.intake.builders import a_context, a_form, read, xlsx

from vanthu.diagnostics import Diagnostic, Fix, Severity
from vanthu.intake.messages import diagnose
from vanthu.intake.questions import QuestionScope
from vanthu.records import ReadFile

HEAD = (("STT", "Tên công trình", "Nội dung thi đua", "Địa điểm", "Nơi thực hiện"),)
SCOPE = QuestionScope("T01", "registration", "stt | ten cong trinh")
CHOICES = (Fix("a", "A"), Fix("b", "B"))


def a_file(*rows: list[object], unit: str = "Thôn Trại", answers: dict[str, str] | None = None) -> ReadFile:
    context = replace(a_context(), answers=answers or {})
    return read(xlsx({"Biểu 01": a_form(HEAD, *rows, unit=unit)}), context=context)


def the_question(file: ReadFile) -> Diagnostic:
    (question,) = [each for each in file.diagnostics if each.is_question]
    return question


FIRST = [1, "Đường hoa", "a", "Trại", "Nhà văn hóa"]


def test_two_columns_for_one_key_hold_the_table_and_are_asked_about() -> None:
    file = a_file(FIRST)

    question = the_question(file)
    assert (question.code, question.severity, question.answer) == ("column_unclear", Severity.ERROR, "")
    assert [fix.label for fix in question.fixes] == [
        "Cột D3 “Địa điểm”",
        "Cột E3 “Nơi thực hiện”",
        "Không dùng cột nào trong các cột này",
    ]
    assert [row.held for row in file.tables[0].rows] == [True]


@pytest.mark.parametrize(("choice", "read_as"), [(0, "Ao cá"), (1, "Nhà trẻ"), (2, None)])
def test_the_answer_decides_the_column_of_the_next_file_with_that_header(
    choice: int, read_as: str | None
) -> None:
    question = the_question(a_file(FIRST))

    # -- another file of the unit: other rows, which begin elsewhere
    file = a_file(
        [],
        [1, "Cổng làng", "b", "Ao cá", "Nhà trẻ"],
        answers={question.identity: question.fixes[choice].code},
    )

    (row,) = file.tables[0].rows
    assert (row.values["location"], row.held) == (read_as, False)
    assert the_question(file).severity is Severity.NOTE


def test_an_answer_says_nothing_of_another_unit() -> None:
    question = the_question(a_file(FIRST))

    file = a_file(FIRST, unit="Thôn Đông", answers={question.identity: question.fixes[0].code})

    assert the_question(file).answer == ""
    assert file.tables[0].rows[0].held


def test_a_table_of_no_known_unit_asks_nothing_of_its_columns() -> None:
    file = a_file(FIRST, unit="Đội văn nghệ")

    assert the_question(file).code == "unit_unknown"
    assert "column_unclear" in {each.code for each in file.diagnostics}
    assert file.tables[0].rows[0].held


def test_what_is_asked_about_tells_questions_of_one_table_apart() -> None:
    said = diagnose("column_unclear")

    keys = {SCOPE.ask(said, what, CHOICES, a_context()).identity for what in ("Địa điểm", "Ghi chú")}

    assert len(keys) == 2


def test_an_answer_that_is_no_choice_any_more_leaves_the_question_open() -> None:
    key = SCOPE.ask(diagnose("column_unclear"), "Địa điểm", CHOICES, a_context()).identity
    context = replace(a_context(), answers={key: "gone"})

    question = SCOPE.ask(diagnose("column_unclear"), "Địa điểm", CHOICES, context)

    assert (question.answer, question.severity) == ("", Severity.ERROR)
