"""Phone numbers and citizen numbers: text, with the leading 0."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.intake.builders import (
    nominations,
    read,
    the_row,
    told,
)

from vanthu.diagnostics import Severity
from vanthu.intake.values import id_numbers as identities
from vanthu.intake.values.result import Parsed, Raw
from vanthu.vietnamese import clean


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("0912345678", "0912345678"),
        ("0912.345.678", "0912345678"),
        ("0912 345 678", "0912345678"),
        ("0912-345-678", "0912345678"),
        ("ĐT: 0912345678", "0912345678"),
        ("02293841234", "02293841234"),
        ("(0229) 3841234", "02293841234"),
        ("0912345678 / 0987654321", "0912345678; 0987654321"),
        ("0912345678 - 0987654321", "0912345678; 0987654321"),
        ("0912345678 0987654321", "0912345678; 0987654321"),
    ],
)
def test_a_phone_number_is_its_digits(written: str, number: str) -> None:
    assert identities.parse_phone(written) == Parsed(number)


@pytest.mark.parametrize("written", ["912345678", 912345678.0, 912345678, "+84912345678", "84 912 345 678"])
def test_a_phone_number_that_lacks_only_its_0_gets_it_and_it_is_told(written: Raw) -> None:
    parsed = identities.parse_phone(written)

    assert parsed.value == "0912345678"
    assert told(parsed) == ["phone_completed"]


@pytest.mark.parametrize(
    "written", ["12345678", "0112345678", 1234.5, "9.12E+08", "gọi sau", "091234567", -5.0]
)
def test_what_is_no_phone_number_is_no_value(written: Raw) -> None:
    parsed = identities.parse_phone(written)

    assert parsed.value is None
    assert told(parsed) == ["phone_unreadable"]


@pytest.mark.parametrize("written", ["079200001234", "079 200 001 234", "163123456", 163123456.0])
def test_a_citizen_number_is_its_digits(written: Raw) -> None:
    assert identities.parse_citizen_id(written).value in {"079200001234", "163123456"}


@pytest.mark.parametrize(
    ("written", "likely"),
    [
        ("79200001234", "079200001234"),
        (79200001234.0, "079200001234"),
        (1200001234, "001200001234"),
        (31234567, "031234567"),
    ],
)
def test_a_citizen_number_without_its_zeros_is_reported_and_not_changed(written: Raw, likely: str) -> None:
    parsed = identities.parse_citizen_id(written)

    assert parsed.value is None
    assert told(parsed) == ["citizen_id_zeros"]
    assert parsed.diagnostics[0].proposed == likely


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("7.92E+10", "citizen_id_lost"),
        (7.92e20, "citizen_id_lost"),
        ("12345", "citizen_id_length"),
        ("0792000012345", "citizen_id_length"),
        ("999200001234", "citizen_id_province"),
        ("100088001234", "citizen_id_province"),
        ("chưa có", "citizen_id_unreadable"),
    ],
)
def test_what_is_no_citizen_number_is_no_value(written: Raw, code: str) -> None:
    parsed = identities.parse_citizen_id(written)

    assert parsed.value is None
    assert told(parsed) == [code]


@given(st.from_regex(r"0[35789][0-9]{8}", fullmatch=True))
def test_any_mobile_number_survives_being_stored_as_a_number(number: str) -> None:
    assert identities.parse_phone(float(number)).value == number


@given(st.integers(1, 96), st.from_regex(r"[0-9]{9}", fullmatch=True))
def test_any_citizen_number_survives_as_text_and_is_never_guessed_from_a_number(
    province: int, rest: str
) -> None:
    number = f"{province:03d}{rest}"

    assert identities.parse_citizen_id(number).value == number
    assert identities.parse_citizen_id(float(number)).value is None


@given(st.one_of(st.text(max_size=30).map(clean), st.floats(), st.integers()))
def test_nothing_breaks_a_parser_of_numbers_of_people(raw: Raw) -> None:
    for parsed in (identities.parse_phone(raw), identities.parse_citizen_id(raw)):
        assert parsed.value is not None or parsed.diagnostics


@pytest.mark.parametrize("number", [79200001234, "12345", "chưa có", "7.92E+10"])
def test_a_citizen_number_that_cannot_be_used_is_left_empty_and_the_row_is_used(number: object) -> None:
    file = nominations([1, "Trần An", "cá nhân", "", "", number, "", "Giỏi"])

    (finding,) = file.diagnostics
    assert finding.severity is Severity.WARNING
    assert "không dùng" in finding.message
    assert the_row(file).values["citizen_id"] is None
    assert not the_row(file).held


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("96200001234", "citizen_id_zeros"),
        ("97200001234", "citizen_id_length"),
        ("1234567", "citizen_id_length"),
    ],
)
def test_zeros_are_proposed_only_where_they_make_the_number_of_a_province(written: str, code: str) -> None:
    assert told(identities.parse_citizen_id(written)) == [code]


@pytest.mark.parametrize("written", ['="0912345678"', '="0912 345 678"'])
def test_a_number_that_is_quoted_for_excel_is_read(written: str) -> None:
    head = "TT;Tên công trình, phần việc;Nội dung thi đua;Người phụ trách;Số điện thoại"
    quoted = written.replace('"', '""')
    file = read(f'Đơn vị: Thôn Trại\n{head}\n1;Kè ao;a;Lê Thị Hoa;"{quoted}"\n'.encode(), "a.csv")

    assert the_row(file).values["phone"] == "0912345678"
