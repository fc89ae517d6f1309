"""What is told of a table's columns."""

from __future__ import annotations

import pytest
from tests.intake.builders import (
    REGISTRATION_HEAD,
    SHORT_HEAD,
    WORK,
    a_form,
    at,
    plain_sheet,
    read,
    the_row,
    works,
    xlsx,
)


def test_a_column_that_the_form_does_not_ask_for_is_told() -> None:
    file = works(
        [*WORK, "", "", "", "", "", "quá 30 m"],
        head=[[*REGISTRATION_HEAD[0], "Chiều rộng"], REGISTRATION_HEAD[1]],
    )

    (finding,) = [f for f in file.diagnostics if f.code == "column_unknown"]
    assert finding.read == "Chiều rộng"
    assert finding.cell_place.cell == "M4"


def test_columns_that_are_missing_are_told_once() -> None:
    file = works([1, "Đường hoa", "a"], head=(("STT", "Tên công trình", "Nội dung thi đua"),))

    (finding,) = file.diagnostics
    assert finding.code == "column_absent"
    assert "Địa điểm thực hiện" in finding.proposed


@pytest.mark.parametrize("label", ["Kinh phí", "Kinh phí (đồng)", "Tổng kinh phí", "Dự toán kinh phí"])
def test_money_that_is_not_parted_by_source_is_told_at_its_header(label: str) -> None:
    head = (("STT", "Tên công trình", "Nội dung thi đua", label),)

    file = read(xlsx({"S": a_form(head, [1, "Đường hoa", "a", 15_000_000])}))

    (finding,) = at(file, "D3")
    assert finding.code == "column_money_whole"
    assert "hãy tách số tiền vào các cột “Ngân sách nhà nước”, “Xã hội hóa”" in finding.message
    assert the_row(file).held


def test_a_sum_beside_the_money_of_each_source_is_not_asked_about() -> None:
    head = (("STT", "Tên công trình", "Nội dung thi đua", "NSNN", "XHH", "Tổng kinh phí"),)

    file = read(xlsx({"S": a_form(head, [1, "Đường hoa", "a", 15_000_000, 5_000_000, 20_000_000])}))

    assert at(file, "F3") == []


@pytest.mark.parametrize("label", ["Tổng kinh phí", "Tổng kinh phí (đồng)", "Tổng số tiền", "Tổng dự toán"])
def test_a_total_that_is_the_only_money_is_told_at_its_header(label: str) -> None:
    file = plain_sheet((*SHORT_HEAD[:4], label), [1, "Đường hoa", "a", "Trại", 5_000_000])

    assert "column_money_whole" in [finding.code for finding in at(file, "E1")]
