from __future__ import annotations

from collections.abc import Mapping

from vanthu.documents.differences import compare_fields


def shown(before: Mapping[str, object], after: Mapping[str, object]) -> list[tuple[str, str, str, str]]:
    return [(d.place, d.record, d.old, d.new) for d in compare_fields(before, after)]


def test_the_same_fields_differ_in_nothing() -> None:
    fields = {"works": "05", "sections": [{"rows": [{"tt": "1", "work": "Đường hoa"}]}]}

    assert shown(fields, dict(fields)) == []


def test_a_figure_is_told_with_both_values() -> None:
    assert shown({"works": "05"}, {"works": "06"}) == [("works", "", "05", "06")]


def test_a_figure_of_a_row_is_told_with_the_rows_name() -> None:
    before = {"rows": [{"tt": "1", "work": "Đường hoa", "state": "5"}, {"tt": "2", "work": "Camera"}]}
    after = {"rows": [{"tt": "1", "work": "Đường hoa", "state": "6"}, {"tt": "2", "work": "Camera"}]}

    assert shown(before, after) == [("rows.state", "Đường hoa", "5", "6")]


def test_a_row_that_came_or_went_is_one_difference_whatever_its_place() -> None:
    one, two, three = ({"work": name, "state": "5"} for name in ("Đường hoa", "Camera", "Nhà văn hóa"))

    assert shown({"rows": [one, three]}, {"rows": [one, two, three]}) == [("rows", "", "", "Camera")]
    assert shown({"rows": [one, two, three]}, {"rows": [two, three]}) == [("rows", "", "Đường hoa", "")]


def test_a_renamed_row_is_compared_with_the_one_in_its_stead() -> None:
    before = {"rows": [{"name": "Nguyễn Văn An", "award": "Giấy khen"}]}
    after = {"rows": [{"name": "Nguyễn Văn Ân", "award": "Giấy khen"}]}

    assert shown(before, after) == [("rows.name", "Nguyễn Văn An", "Nguyễn Văn An", "Nguyễn Văn Ân")]


def test_who_signs_and_receives_is_of_the_form() -> None:
    found = compare_fields(
        {"signer": "A", "recipients": ["- UBND huyện;"], "works": "05"},
        {"signer": "B", "recipients": ["- UBND tỉnh;"], "works": "06"},
    )

    assert [(d.field, d.is_of_form) for d in found] == [
        ("signer", True),
        ("recipients", True),
        ("works", False),
    ]


def test_a_field_that_was_not_there_is_told() -> None:
    assert shown({}, {"works": "05"}) == [("works", "", "", "05")]
    assert str(compare_fields({"works": "05"}, {})[0]).endswith("05 → trống")
