"""Values from a list: the form's choices, fields of emulation, awards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.intake.builders import (
    AWARDS,
    FIELDS,
    codes,
    results,
    told,
)

from vanthu.intake.values import choices
from vanthu.intake.values.result import Parsed
from vanthu.paperwork import CHOICES
from vanthu.paperwork.model import ColumnType, KnownField
from vanthu.vietnamese import clean


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        (ColumnType.STATUS, "Hoàn thành", "completed"),
        (ColumnType.STATUS, "đã hoàn thành", "completed"),
        (ColumnType.STATUS, "HOAN THANH", "completed"),
        (ColumnType.STATUS, "Đang làm", "in_progress"),
        (ColumnType.STATUS, "chưa triển khai", "not_started"),
        (ColumnType.SUBJECT, "Tập thể", "collective"),
        (ColumnType.SUBJECT, "cá nhân", "individual"),
        (ColumnType.SUBJECT, "Hộ", "household"),
        (ColumnType.GENDER, "Ông", "male"),
        (ColumnType.GENDER, "nữ", "female"),
    ],
)
def test_a_choice_is_its_canonical_value(kind: ColumnType, written: str, value: str) -> None:
    assert choices.parse_choice(kind, written) == Parsed(value)


def test_a_misspelt_choice_is_read_and_told() -> None:
    parsed = choices.parse_choice(ColumnType.STATUS, "hoàn thàn")

    assert parsed.value == "completed"
    assert told(parsed) == ["choice_likely"]


@pytest.mark.parametrize("written", ["không rõ", "80%", "hoàn", "1"])
def test_a_word_that_is_no_choice_is_a_question(written: str) -> None:
    assert told(choices.parse_choice(ColumnType.STATUS, written)) == ["choice_unknown"]


def test_not_completed_does_not_say_whether_it_was_begun() -> None:
    assert told(choices.parse_choice(ColumnType.STATUS, "Chưa hoàn thành")) == ["choice_not_done"]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("a", "a"),
        ("A", "a"),
        ("a)", "a"),
        ("a.", "a"),
        ("đ", "đ"),
        ("Đ)", "đ"),
        ("d", "d"),
        ("nội dung a", "a"),
        ("Nội dung: c", "c"),
        ("a) Xây dựng nông thôn mới", "a"),
        ("Xây dựng nông thôn mới", "a"),
        ("xay dung nong thon moi", "a"),
        ("Giáo dục", "d"),
    ],
)
def test_a_field_is_told_by_code_or_name(written: str, code: str) -> None:
    assert choices.parse_field(written, FIELDS) == Parsed(code)


def test_a_field_that_is_nearly_named_is_read_and_told() -> None:
    parsed = choices.parse_field("Xây dựng nông thôn mớ", FIELDS)

    assert parsed.value == "a"
    assert told(parsed) == ["field_likely"]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("z", "field_unknown"),
        ("1", "field_unknown"),
        ("a, b", "field_unclear"),
        ("a) Giáo dục", "field_unclear"),
    ],
)
def test_a_field_that_is_not_clear_is_a_question(written: str, code: str) -> None:
    assert told(choices.parse_field(written, FIELDS)) == [code]


@pytest.mark.parametrize(
    ("written", "award"),
    [
        ("Giấy khen của Chủ tịch UBND xã", AWARDS[0]),
        ("giấy khen chủ tịch ubnd huyện", AWARDS[1]),
        ("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", AWARDS[2]),
    ],
)
def test_an_award_is_told_by_its_name(written: str, award: str) -> None:
    assert choices.parse_award(written, AWARDS) == Parsed(award)


@pytest.mark.parametrize(
    ("written", "award"), [("GK xã", AWARDS[0]), ("Giấy khen huyện", AWARDS[1]), ("Bằng khen", AWARDS[2])]
)
def test_an_award_that_only_one_can_be_is_read_and_told(written: str, award: str) -> None:
    parsed = choices.parse_award(written, AWARDS)

    assert parsed.value == award
    assert told(parsed) == ["award_likely"]


@pytest.mark.parametrize(
    ("written", "code"), [("Giấy khen", "award_unclear"), ("Huân chương", "award_unknown")]
)
def test_an_award_that_is_not_clear_is_a_question(written: str, code: str) -> None:
    assert told(choices.parse_award(written, AWARDS)) == [code]


@given(st.text(max_size=40).map(clean).filter(bool))
def test_nothing_breaks_a_parser_of_choices(text: str) -> None:
    parsed = [choices.parse_choice(kind, text) for kind in CHOICES]
    parsed += [choices.parse_field(text, FIELDS), choices.parse_award(text, AWARDS)]

    assert all(one.value is not None or one.diagnostics for one in parsed)


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("Hoàn thành tốt", "completed"),
        ("hoàn thành đúng hạn", "completed"),
        ("hoàn thành vượt mức kế hoạch", "completed"),
        ("hoàn thành 100%", "completed"),
        ("đã nghiệm thu", "completed"),
        ("Đã hoàn thành, đưa vào sử dụng", "completed"),
        ("vượt kế hoạch", "completed"),
        ("Rồi", "completed"),
        ("√", "completed"),
        ("Đang hoàn thiện", "in_progress"),
        ("Xong 1 phần", "in_progress"),
        ("Đang", "in_progress"),
        ("Chưa", "not_started"),
    ],
)
def test_a_status_in_other_words_that_mean_but_one_is_taken_and_told(written: str, status: str) -> None:
    parsed = choices.parse_choice(ColumnType.STATUS, written)

    assert parsed.value == status
    assert [each.code for each in parsed.diagnostics] == ["choice_likely"]


@pytest.mark.parametrize(
    "written", ["Đạt", "không", "tạm dừng", "cơ bản hoàn thành", "hoàn thành 80%", "chuyển sang năm 2025"]
)
def test_a_status_that_may_mean_several_is_asked(written: str) -> None:
    assert choices.parse_choice(ColumnType.STATUS, written).value is None


@pytest.mark.parametrize("status", ["đang hoàn thành", "hoàn thành 5%", "chưa hoàn thiện"])
def test_a_status_that_is_nearly_another_is_not_taken_for_it(status: str) -> None:
    assert codes(results([1, "Đường hoa", status])) == ["choice_unknown"]


def test_a_misspelt_field_that_is_like_two_is_a_question() -> None:
    fields = (KnownField("a", "Phát triển nông nghiệp", "x"), KnownField("b", "Phát triển công nghiệp", "y"))

    assert told(choices.parse_field("Phát triển hông nghiệp", fields)) == ["field_unknown"]
    assert choices.parse_field("Phát triển hông nghiệp", fields[:1]).value == "a"
