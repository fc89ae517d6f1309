"""An unknown column whose cells could fill one that the form lacks is asked about, and the answer is used."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.intake.builders import a_context, a_form, codes, read, the_row, the_table, xlsx

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.records import ReadFile

RESULTS = ("STT", "Công trình, phần việc", "Tỷ lệ hoàn thành (%)", "Xong hay chưa")
ROW: tuple[object, ...] = (1, "Đường hoa", 60, "Đang thực hiện")


def a_file(
    head: tuple[str, ...], *rows: tuple[object, ...], answers: dict[str, str] | None = None
) -> ReadFile:
    context = replace(a_context(), answers=answers or {})
    title = "BIỂU 02 KẾT QUẢ" if "Tỷ lệ hoàn thành (%)" in head else "BIỂU 01 ĐĂNG KÝ"
    return read(xlsx({"Sheet1": [[title], *a_form([head], *rows)]}), context=context)


def the_question(file: ReadFile) -> Diagnostic:
    (question,) = [each for each in file.diagnostics if each.code in {"column_maybe", "column_money_whole"}]
    return question


def test_a_column_of_statuses_under_a_strange_label_is_asked_about_and_holds_the_table() -> None:
    file = a_file(RESULTS, ROW)

    question = the_question(file)
    assert question.severity is Severity.ERROR
    assert "status" in {fix.code for fix in question.fixes}
    assert "work_name" not in {fix.code for fix in question.fixes}
    assert the_row(file).held
    assert "column_unknown" not in codes(file)


def test_the_answer_reads_the_column_of_the_next_file() -> None:
    question = the_question(a_file(RESULTS, ROW))

    file = a_file(
        RESULTS, (1, "Cổng làng", 100, "Hoàn thành"), (2, "Ao cá", 0, "Chưa làm"),
        answers={question.identity: "status"},
    )  # fmt: skip

    assert [row.values["status"] for row in the_table(file).rows] == ["completed", "not_started"]
    assert not any(row.held for row in the_table(file).rows)
    assert the_question(file).severity is Severity.NOTE


def test_a_column_that_is_none_of_the_forms_is_not_asked_about_again() -> None:
    question = the_question(a_file(RESULTS, ROW))

    file = a_file(RESULTS, ROW, answers={question.identity: "neither"})

    assert {fix.code for fix in question.fixes} >= {"neither"}
    assert the_question(file).severity is Severity.NOTE
    assert "column_unknown" not in codes(file)


@pytest.mark.parametrize(
    ("label", "values", "wanted", "unwanted"),
    [
        ("Liên lạc", ("0912345678", "0987654321"), "phone", "start_date"),
        ("Khởi", ("20/5/2024", "25/5/2024"), "start_date", "phone"),
        ("Ai lo", ("Trần Thị Bình", "Vũ Văn An"), "person_in_charge", "phone"),
        ("Cấp trên rót", (5_000_000, 7_000_000), "budget_state_vnd", "location"),
    ],
)
def test_only_columns_that_the_cells_read_as_are_offered(
    label: str, values: tuple[object, object], wanted: str, unwanted: str
) -> None:
    head = ("STT", "Tên công trình, phần việc", "Nội dung thi đua", label)
    rows = [(n, f"Việc {n}", "a", value) for n, value in enumerate(values, start=1)]

    offered = {fix.code for fix in the_question(a_file(head, *rows)).fixes}

    assert wanted in offered
    assert unwanted not in offered


def test_an_answer_for_one_column_takes_it_out_of_the_choices_of_the_next() -> None:
    head = ("STT", "Tên công trình, phần việc", "Nội dung thi đua", "Liên lạc", "Số máy bàn ABC")
    row = (1, "Đường hoa", "a", "0912345678", "0987654321")
    asked = [q for q in a_file(head, row).diagnostics if q.code == "column_maybe"]
    assert len(asked) == 2

    file = a_file(head, row, answers={asked[0].identity: "phone"})

    assert the_row(file).values["phone"] == "0912345678"
    assert "phone" not in {f.code for q in file.diagnostics if not q.answer for f in q.fixes}


def test_a_column_of_ones_own_beside_a_whole_form_is_told_and_not_asked() -> None:
    from tests.intake.builders import REGISTRATION_HEAD, WORK

    head = [[*REGISTRATION_HEAD[0], "Số hội viên"], REGISTRATION_HEAD[1]]
    row = [*WORK, "20/5/2024", "30/6/2024", "Vũ Văn An", "0912345678", "", 35]
    file = read(xlsx({"Biểu 01": a_form(head, row)}))

    assert "column_maybe" not in codes(file)
    assert "column_unknown" in codes(file)
    assert not the_row(file).held


def test_an_empty_unknown_column_is_no_matter() -> None:
    assert "column_maybe" not in codes(a_file(RESULTS, (1, "Đường hoa", 60, "")))


def test_the_column_that_names_the_rows_is_asked_about_too() -> None:
    head = (
        "STT", "Mục ABC", "Tình trạng", "Tỷ lệ hoàn thành (%)", "Ngân sách nhà nước", "Xã hội hóa",
        "Ngày công đóng góp", "Số lượt người tham gia", "Ngày hoàn thành", "Khó khăn, vướng mắc",
    )  # fmt: skip
    row = (1, "Đường hoa", "Hoàn thành", 100, 5_000_000, 0, 10, 20, "30/8/2024", "không")
    file = a_file(head, row)
    question = the_question(file)
    assert "work_name" in {fix.code for fix in question.fixes}

    answered = a_file(head, row, answers={question.identity: "work_name"})

    assert the_row(answered).values["work_name"] == "Đường hoa"


@pytest.mark.parametrize(
    "values",
    [
        ("Đang thực hiện", "Đang thực hiện"),
        ("Chưa làm", "Đang làm dở"),
        ("Đạt yêu cầu", "Cơ bản xong"),
        ("vi phạm nhiều lần", "tốt"),
    ],
)
def test_words_that_name_nobody_are_not_offered_as_a_person(values: tuple[str, str]) -> None:
    head = ("STT", "Tên công trình, phần việc", "Nội dung thi đua", "Nội dung, quy mô", "Địa điểm thực hiện",
            "Ngân sách nhà nước", "Xã hội hóa", "Tiến độ")  # fmt: skip
    rows = [(n, f"Việc {n}", "a", "1 km", "Thôn Trại", 5_000_000, 0, each) for n, each in enumerate(values)]

    file = a_file(head, *rows)

    assert "column_maybe" not in codes(file)
    assert not any(row.held for row in the_table(file).rows)


@pytest.mark.parametrize(
    "values",
    [
        ("Vũ Văn An", "Trần Thị Bình"),
        ("vũ văn an", "TRẦN THỊ BÌNH"),
        ("Ông Vũ Văn An", "Bà Trần Thị Bình"),
        ("Chi hội phụ nữ", "Ban công tác Mặt trận"),
    ],
)
def test_people_and_collectives_are_offered(values: tuple[str, str]) -> None:
    head = ("STT", "Tên công trình, phần việc", "Nội dung thi đua", "Ai lo")
    file = a_file(head, *[(n, f"Việc {n}", "a", each) for n, each in enumerate(values)])

    assert "person_in_charge" in {fix.code for fix in the_question(file).fixes}
