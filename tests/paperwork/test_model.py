"""Forms with their columns, and the registers of a campaign."""

from __future__ import annotations

import pytest

from vanthu.paperwork.model import ADDITIVE, NUMERIC, Column, ColumnType, Form, KnownField

FORM = Form(
    "trees",
    "Biểu 05",
    "Trồng cây",
    (
        Column("name", "Tên", ColumnType.TEXT, required=True),
        Column("count", "Số cây", ColumnType.COUNT, group="Kết quả"),
    ),
)


def test_a_column_is_found_by_its_key_and_named_with_its_group() -> None:
    assert FORM.keys == ("name", "count")
    assert FORM.column("count").full_label == "Kết quả › Số cây"
    assert FORM.column("name").full_label == "Tên"
    with pytest.raises(KeyError):
        FORM.column("trees")


def test_what_can_be_summed_is_a_number_and_a_share_is_not_summed() -> None:
    assert ADDITIVE < NUMERIC
    assert {ColumnType.PERCENT} == NUMERIC - ADDITIVE


def test_a_field_is_offered_by_its_letter_and_short_name() -> None:
    assert KnownField("a", "Nông thôn mới", "Đẩy mạnh …").label == "a) Nông thôn mới"
