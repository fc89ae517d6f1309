"""Which column of the form a column of the sheet is, once a person said so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.intake.builders import REGISTRATION_HEAD, a_context, a_form, codes, read, the_row, xlsx

ONE_MONEY = ("STT", "Tên công trình", "Nội dung thi đua", "Kinh phí (triệu đồng)")


@pytest.mark.parametrize(
    ("answer", "held", "state", "social"),
    [
        ("", True, None, None),
        ("budget_state_vnd", False, 15_000_000, None),
        ("budget_social_vnd", False, None, 15_000_000),
        ("neither", False, None, None),
    ],
)
def test_whose_money_one_column_is_must_be_answered(
    answer: str, state: int | None, social: int | None, *, held: bool
) -> None:
    data = xlsx({"Biểu 01": a_form([ONE_MONEY], [1, "Đường hoa", "a", 15])})
    (question,) = [told for told in read(data).diagnostics if told.is_question]

    row = the_row(read(data, context=replace(a_context(), answers={question.identity: answer})))

    assert (row.held, row.values["budget_state_vnd"], row.values["budget_social_vnd"]) == (
        held,
        state,
        social,
    )


def test_a_column_that_repeats_the_sum_of_the_others_is_not_asked() -> None:
    head = (*ONE_MONEY[:3], "Ngân sách nhà nước", "Tổng kinh phí")

    assert "column_money_whole" not in codes(
        read(xlsx({"Biểu 01": a_form([head], [1, "Đường hoa", "a", 15_000_000, 15_000_000])}))
    )


def test_an_unknown_column_that_could_be_an_absent_one_is_asked_and_then_read() -> None:
    head = ("STT", "Tên công trình", "Nội dung thi đua", "Xã hội hóa", "Ai lo việc này")
    data = xlsx({"Biểu 01": a_form([head], [1, "Đường hoa", "a", 15_000_000, "Vũ Văn An"])})
    (question,) = [told for told in read(data).diagnostics if told.is_question]

    def answered(choice: str) -> object:
        row = the_row(read(data, context=replace(a_context(), answers={question.identity: choice})))
        return row.held, row.values["person_in_charge"]

    assert question.code == "column_maybe"
    assert [answered(choice) for choice in ("", "person_in_charge", "neither")] == [
        (True, None),
        (False, "Vũ Văn An"),
        (False, None),
    ]


def test_a_column_of_the_clerks_own_beside_all_of_the_forms_is_told_only() -> None:
    head = [[*row, ""] for row in REGISTRATION_HEAD]
    head[0][12:] = ["Chiều rộng"]
    file = read(xlsx({"Biểu 01": a_form(head, [1, "Đường hoa", "a", *[""] * 9, "3 m"])}))

    assert codes(file) == ["column_unknown"]
    assert not the_row(file).held


def with_more_money(label: str, *amounts: object) -> bytes:
    head = [[*row, ""] for row in REGISTRATION_HEAD]
    head[0][12:] = [label]
    rows = [
        [n, "Đường hoa", "a", "", "", 5_000_000, 2_000_000, *[""] * 5, a] for n, a in enumerate(amounts, 1)
    ]
    return xlsx({"Biểu 01": a_form(head, *rows)})


@pytest.mark.parametrize("label", ["Vốn vay", "Kinh phí huyện hỗ trợ", "Nguồn vốn khác (đồng)"])
def test_money_for_which_the_form_has_no_column_must_be_answered(label: str) -> None:
    data = with_more_money(label, 3_000_000)
    (question,) = [told for told in read(data).diagnostics if told.is_question]

    def held(choice: str) -> bool:
        return the_row(read(data, context=replace(a_context(), answers={question.identity: choice}))).held

    assert question.code == "column_money_more"
    assert [held(choice) for choice in ("", "wait", "neither")] == [True, True, False]


@pytest.mark.parametrize("label", ["Tổng kinh phí", "Cộng kinh phí (đồng)", "Kinh phí"])
def test_a_column_of_money_that_is_the_sum_of_the_forms_own_is_not_asked(label: str) -> None:
    file = read(with_more_money(label, 7_000_000, 7_000_000))

    assert not any(told.is_question for told in file.diagnostics)
    assert not any(row.held for row in file.tables[0].rows)
