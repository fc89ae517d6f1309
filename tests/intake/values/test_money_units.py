from __future__ import annotations

from decimal import Decimal

import pytest

from vanthu.intake.values import money_units
from vanthu.intake.values.numerals import MILLION, THOUSAND


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("Kinh phí (triệu đồng)", 1_000_000),
        ("ĐVT: triệu đồng", 1_000_000),
        ("Đơn vị tính: Nghìn đồng", 1_000),
        ("(ĐVT: 1.000đ)", 1_000),
        ("Đơn vị: đồng", 1),
        ("Kinh phí dự kiến (đồng)", 1),
        ("(tr.đ)", 1_000_000),
        ("tỷ đồng", 1_000_000_000),
    ],
)
def test_a_header_names_the_unit_of_money(written: str, unit: int) -> None:
    found = money_units.unit_of_money(written)

    assert found is not None
    assert found[0] == unit


@pytest.mark.parametrize(
    "written", ["Đơn vị: Thôn Trại", "Kinh phí", "Số lượng (người)", "Tỷ lệ (%)", "đối tượng"]
)
def test_other_words_name_no_unit_of_money(written: str) -> None:
    assert money_units.unit_of_money(written) is None


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        ("Biểu số 01 ĐVT: nghìn đồng", THOUSAND),
        ("Đvt: tr.đồng", MILLION),
        ("Ghi chú: Đơn vị tính nghìn đồng", THOUSAND),
        ("Đơn vị tính: triệu đồng", MILLION),
        ("(ĐVT: 1.000 đồng)", THOUSAND),
        ("Kinh phí dự kiến - nghìn đồng", THOUSAND),
        ("Kinh phí, 1000 đồng", THOUSAND),
        ("triệu đồng", MILLION),
        ("ĐVT: đồng", Decimal(1)),
        ("ĐVT: chục triệu đồng", money_units.UNCLEAR),
        ("ĐVT: 10^3đ", money_units.UNCLEAR),
    ],
)
def test_a_line_about_the_table_names_the_unit_of_its_money(text: str, scale: Decimal) -> None:
    unit = money_units.unit_above(text)

    assert unit is not None
    assert unit[0] == scale


@pytest.mark.parametrize(
    "text",
    [
        "Đơn vị: Thôn Trại",
        "Đơn vị: Thôn Yên Cư 1",
        "Đăng ký công trình có kinh phí trên 15 triệu đồng",
        "Công trình kỷ niệm 100 năm",
        "Tỷ lệ hoàn thành",
        "Hội đồng thi đua",
        "Kinh phí do cộng đồng đóng góp",
    ],
)
def test_other_lines_name_no_unit_of_money(text: str) -> None:
    assert money_units.unit_above(text) is None


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        ("Kinh phí dự kiến (x1000đ)", THOUSAND),
        ("Kinh phí (1.000đ)", THOUSAND),
        ("Kinh phí triệu đồng", MILLION),
        ("Ngân sách (tr.đ)", MILLION),
        ("Kinh phí (chục triệu)", money_units.UNCLEAR),
        ("Kinh phí (nghìn hoặc triệu đồng)", money_units.UNCLEAR),
    ],
)
def test_a_header_names_the_unit_of_its_money(text: str, scale: Decimal) -> None:
    unit = money_units.unit_in_header(text)

    assert unit is not None
    assert unit[0] == scale


@pytest.mark.parametrize("text", ["Ngân sách nhà nước", "Ngân sách nhà nước (5)", "Kinh phí năm 2024", "5"])
def test_a_header_with_a_figure_names_no_unit(text: str) -> None:
    assert money_units.unit_in_header(text) is None
