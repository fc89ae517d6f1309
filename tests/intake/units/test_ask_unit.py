"""Whose a sheet is where nothing tells it: asked, and remembered where a file looks the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.intake.builders import REGISTRATION_HEAD, Cells, a_context, codes, read, xlsx

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.records import ReadFile

ROW: list[object] = [1, "Đường hoa", "a", "500 m"]
OTHER_ROW: list[object] = [1, "Cổng làng", "b", "1 cái"]


def a_sheet(*head: list[object], row: list[object] = ROW) -> bytes:
    return xlsx({"Sheet1": [*head, [], *REGISTRATION_HEAD, row]})


def answered(data: bytes, name: str, answers: dict[str, str]) -> ReadFile:
    return read(data, name, replace(a_context(), answers=answers))


def the_question(file: ReadFile) -> Diagnostic:
    (question,) = [each for each in file.diagnostics if each.is_question]
    return question


LABELLED: list[object] = ["Đơn vị: Đội văn nghệ thôn Bắc Hải"]


@pytest.mark.parametrize(
    ("head", "first", "next_name"),
    [
        ([LABELLED], "dang ky.xlsx", "2024-09-20/ket qua (1).xlsx"),
        ([], "dang ky co Hoa.xlsx", "dang ky co Hoa (2).xlsx"),
        ([], "2024-05-20/zalo/chi Thuy 20-5.xlsx", "2024-09-27/zalo/chi Thuy 27-9.xlsx"),
        ([["Đơn vị: Đội văn nghệ"]], "doi van nghe ba Mai.xlsx", "doi van nghe ba Mai - Copy.xlsx"),
    ],
)
def test_the_answer_for_one_file_tells_the_unit_of_the_next_that_looks_the_same(
    head: list[list[object]], first: str, next_name: str
) -> None:
    question = the_question(read(a_sheet(*head), first))
    assert (question.code, question.severity) == ("unit_unknown", Severity.ERROR)
    assert {fix.code for fix in question.fixes} == {unit.code for unit in a_context().units}

    file = answered(a_sheet(*head, row=OTHER_ROW), next_name, {question.identity: "T05"})

    assert file.tables[0].unit_code == "T05"
    assert file.tables[0].rows[0].unit_code == "T05"


@pytest.mark.parametrize(
    ("head", "first", "next_name"),
    [
        ([], "bieu 01.xlsx", "bieu 02.xlsx"),  # -- a name that any unit may give
        ([], "dang ky.xlsx", "2024-05-27/dang ky.xlsx"),
        ([], "gui xa.zip/1.xlsx", "gui xa.zip/2.xlsx"),
        ([], "thu muc.zip/lien.xlsx", "thu muc.zip/hue.xlsx"),
        ([], "IMG_2034.xlsx", "IMG_2034.xlsx"),
        ([["Đơn vị: Đội văn nghệ"]], "dang ky.xlsx", "dang ky.xlsx"),  # -- every hamlet has one
        ([["Đơn vị: Thôn Yên Cư"]], "yen cu.xlsx", "yen cu.xlsx"),  # -- of which there are two
        ([["THÔN ĐÔNG"], ["Đơn vị: Thôn Trại"]], "tep.xlsx", "tep.xlsx"),
        ([LABELLED], "dang ky.xlsx", "thon trai.xlsx"),  # -- the name says otherwise
    ],
)
def test_an_answer_is_not_taken_for_a_file_that_may_be_anothers(
    head: list[list[object]], first: str, next_name: str
) -> None:
    data = a_sheet(*head)
    question = the_question(read(data, first))
    answers = {question.identity: "T05"}
    assert answered(data, first, answers).tables[0].unit_code == "T05"

    file = answered(a_sheet(*head, row=OTHER_ROW), next_name, answers)

    assert file.tables[0].unit_code != "T05"


def test_a_unit_that_the_name_of_a_file_brought_back_is_shown() -> None:
    question = the_question(read(a_sheet(), "dang ky co Hoa.xlsx"))

    file = answered(a_sheet(), "dang ky co Hoa.xlsx", {question.identity: "T05"})

    assert the_question(file).severity is Severity.WARNING


def test_the_likely_units_come_first_and_no_two_choices_read_the_same() -> None:
    question = the_question(read(a_sheet(["Đơn vị: Thôn Yên Cư"]), "tep.xlsx"))

    labels = [fix.label for fix in question.fixes]
    assert labels[:2] == ["Thôn Yên Cư 1 (T05)", "Thôn Yên Cư 2 (T06)"]
    assert len(set(labels)) == len(labels)


def test_a_sheet_that_says_nothing_takes_the_unit_of_the_answered_one() -> None:
    head = [*REGISTRATION_HEAD]
    book: dict[str, Cells] = {"A": [LABELLED, [], *head, ROW], "B": [*head, OTHER_ROW]}
    question = next(q for q in read(xlsx(book)).diagnostics if q.is_question and q.read)

    file = answered(xlsx(book), "tep.xlsx", {question.identity: "T05"})

    assert [table.unit_code for table in file.tables] == ["T05", "T05"]


@pytest.mark.parametrize("name", ["dang ky thon yen cu.xlsx", "Yên Cư nộp.xlsx"])
def test_the_name_that_two_units_share_is_remembered_for_neither(name: str) -> None:
    question = the_question(read(a_sheet(), name))
    assert [fix.code for fix in question.fixes][:2] == ["T05", "T06"]

    file = answered(a_sheet(row=OTHER_ROW), name, {question.identity: "T05"})

    assert file.tables[0].unit_code == ""


def test_the_columns_of_a_sheet_that_takes_its_unit_from_another_are_asked_about() -> None:
    head = [["STT", "Tên công trình", "Nội dung thi đua", "Địa điểm", "Nơi thực hiện"]]
    book: dict[str, Cells] = {
        "A": [["Đơn vị: Thôn Trại"], *REGISTRATION_HEAD, ROW],
        "B": [*head, [1, "Ao", "a", "Ngõ 1", "Ngõ 2"]],
    }

    assert the_question(read(xlsx(book))).code == "column_unclear"


@pytest.mark.parametrize("name", ["dang ky yen cu (2).xlsx", "Yên Cư (1).xlsx", "yen cu - Copy.xlsx"])
def test_the_number_of_a_download_copy_is_no_number_of_a_unit(name: str) -> None:
    file = read(a_sheet(), name)

    assert file.tables[0].unit_code == ""
    assert "unit_unclear" in codes(file)


@pytest.mark.parametrize(
    ("name", "code"), [("dang ky yen cu 2 (1).xlsx", "T06"), ("Yen Cu 1 (3).xlsx", "T05")]
)
def test_the_number_of_a_unit_stands_before_that_of_the_copy(name: str, code: str) -> None:
    assert read(a_sheet(), name).tables[0].unit_code == code
