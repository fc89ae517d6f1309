"""Which column of a sheet is which column of a form."""

from __future__ import annotations

import pytest
from tests.intake.builders import (
    codes,
    the_row,
    works,
)

from vanthu.intake.header_labels import Header
from vanthu.intake.layout.match_columns import assign
from vanthu.paperwork import FORMS
from vanthu.paperwork.model import Form


def test_columns_in_another_order_and_renamed_are_told_by_meaning() -> None:
    head = (
        ("TT", "SĐT", "Người PT", "Kinh phí NN", "XHH", "Công trình/phần việc", "Lĩnh vực", "Nơi thực hiện"),
    )

    row = the_row(
        works([1, "0912345678", "Trần Thị Bình", 15_000_000, 0, "Đường hoa", "a", "Trại"], head=head)
    )

    assert row.values["work_name"] == "Đường hoa"
    assert row.values["phone"] == "0912345678"
    assert row.values["person_in_charge"] == "Trần Thị Bình"
    assert row.values["budget_state_vnd"] == 15_000_000
    assert row.values["field_code"] == "a"


def test_misspelt_labels_are_told_by_likeness() -> None:
    head = (
        ("STT", "Tên công trinh, phần viêc", "Nội dung thi dua", "Đia điểm thực hiên", "Ngưòi phụ trach"),
    )

    row = the_row(works([1, "Đường hoa", "a", "Trại", "Trần Thị Bình"], head=head))

    assert row.values["location"] == "Trại"
    assert row.values["person_in_charge"] == "Trần Thị Bình"


def test_two_columns_that_can_be_the_same_are_a_question() -> None:
    head = (("STT", "Tên công trình", "Nội dung thi đua", "Địa điểm", "Nơi thực hiện"),)

    file = works([1, "Đường hoa", "a", "Trại", "Nhà văn hóa"], head=head)

    assert the_row(file).values["location"] is None
    assert "column_unclear" in codes(file)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_no_label_of_a_form_is_taken_for_another_column_of_it(form: Form) -> None:
    for column in form.columns:
        for label in (column.label, *column.synonyms):
            texts = tuple(part.strip() for part in label.split("›"))
            headers = [Header((form.columns[0].label,)), Header(texts)]
            if column is form.columns[0]:
                headers = headers[1:]
            # -- a label of two columns goes to the one whose values stand below
            assignment = assign(form, headers, lambda _, kind, own=column.type: float(kind is own))  # type: ignore[misc]
            assert assignment.uses, label
            assert assignment.uses[-1].target is column, label
