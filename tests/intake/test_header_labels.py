"""What labels mean, and how well a header fits a column."""

from __future__ import annotations

import pytest

from vanthu.intake.header_labels import (
    EXACT,
    LEAF,
    LEAST,
    Header,
    fits,
    group_keys,
    is_label,
    is_ordinal,
    is_unused,
    label_key,
    targets_of,
)
from vanthu.paperwork import form_of


def best(form: str, *texts: str) -> tuple[str, float]:
    """Key of the column that a header fits best, and how well."""
    scores = fits(form_of(form), texts)
    place = max(range(len(scores)), key=scores.__getitem__)
    return targets_of(form_of(form))[place].column.key, scores[place]


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Kinh phí (đồng)", "kinh phi"),
        ("Tên [1]", "ten"),
        ("%", "phan tram"),
        ("(1)", "1"),
    ],
)
def test_what_stands_in_brackets_is_no_part_of_a_label(label: str, key: str) -> None:
    assert label_key(label) == key


def test_a_label_with_its_group_fits_better_than_alone_and_alone_better_than_misspelt() -> None:
    with_group = best("registration", "Kinh phí dự kiến (đồng)", "Xã hội hóa")
    alone = best("registration", "Xã hội hóa")
    misspelt = best("registration", "Kinh phí xã hội hoá hóa")

    assert {key for key, _ in (with_group, alone, misspelt)} == {"budget_social_vnd"}
    assert with_group[1] == EXACT
    assert LEAF - 3 <= alone[1] < EXACT
    assert LEAST <= misspelt[1] < LEAF


@pytest.mark.parametrize("label", ["Ngày cấp", "Mã số thuế", ""])
def test_a_label_of_something_else_fits_no_column(label: str) -> None:
    texts = (label,) if label else ()

    assert all(score < LEAST for score in fits(form_of("registration"), texts))


def test_labels_of_groups_ordinals_and_unused_columns_are_known() -> None:
    assert is_label("Thời gian thực hiện")
    assert "thoi gian thuc hien" in group_keys()
    assert is_ordinal(Header(("STT",)))
    assert is_ordinal(Header(("#",)))
    assert not is_ordinal(Header(()))
    assert is_unused(Header(("Kinh phí", "Tổng số")), form_of("registration"))
    assert not is_unused(Header(("Số phiếu", "Tổng số")), form_of("nomination"))
    assert not is_label("Phụ lục kèm theo")


def test_a_header_is_named_with_its_group() -> None:
    assert Header(("Thời gian\nthực hiện", "Bắt đầu")).label == "Thời gian thực hiện › Bắt đầu"
