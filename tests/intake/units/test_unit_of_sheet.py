"""Which unit a sheet comes from, by all that it and its file say."""

from __future__ import annotations

import dataclasses

import pytest
from tests.intake.builders import (
    REGISTRATION_HEAD,
    a_context,
    a_form,
    codes,
    read,
    the_table,
    xlsx,
)

from vanthu.intake.units import match_unit as unit_names
from vanthu.paperwork.model import KnownUnit

ROW = [1, "Đường hoa", "a", "500 m"]


def sheet(*head: list[object]) -> bytes:
    return xlsx({"Sheet1": [*head, [], *REGISTRATION_HEAD, ROW]})


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (sheet(["Đơn vị: Thôn Trại"]), "tep.xlsx", "T01"),
        (sheet(["Tên đơn vị", "", "Thôn Trại"]), "tep.xlsx", "T01"),
        (sheet(["UBND XÃ KHÁNH CƯ"], ["THÔN TRẠI"]), "tep.xlsx", "T01"),
        (sheet(["UBND XÃ KHÁNH CƯ\nTHÔN TRẠI"]), "tep.xlsx", "T01"),
        (sheet(["Thôn: Trại"]), "tep.xlsx", "T01"),
        (sheet(["Đơn vị: …………"]), "thon trai.xlsx", "T01"),
        (sheet(["Đơn vị: triệu đồng"]), "thon trai.xlsx", "T01"),
        (sheet(), "2024/Thôn Trại/bieu 01.xlsx", "T01"),
        (sheet(), "lo.zip/T01.xlsx", "T01"),
        (xlsx({"Thôn Trại": [*REGISTRATION_HEAD, ROW]}), "tep.xlsx", "T01"),
        (xlsx({"S": [*REGISTRATION_HEAD, ROW], "_vanthu": [["unit_code", "T01"]]}), "doi ten.xlsx", "T01"),
    ],
)  # fmt: skip
def test_the_unit_is_found_wherever_it_is_written(data: bytes, name: str, code: str) -> None:
    file = read(data, name)

    assert the_table(file).unit_code == code
    assert the_table(file).rows[0].unit_code == code


def test_a_file_named_after_another_unit_follows_the_form_inside_and_tells() -> None:
    file = read(sheet(["Đơn vị: Thôn Trại"]), "thon dong mai.xlsx")

    assert the_table(file).unit_code == "T01"
    assert "unit_name_differs" in codes(file)


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (sheet(), "bieu 01.xlsx", "unit_unknown"),
        (sheet(["Đơn vị: Thôn Không Có"]), "thon trai.xlsx", "unit_unclear"),
        (sheet(["Đơn vị: Thôn Yên Cư"]), "tep.xlsx", "unit_unclear"),
        (sheet(["THÔN ĐÔNG"], ["Đơn vị: Thôn Trại"]), "tep.xlsx", "unit_conflict"),
        (sheet(), "Thôn Trại/thon dong mai.xlsx", "unit_unclear"),
        (xlsx({"S": [["THÔN ĐÔNG"], *REGISTRATION_HEAD, ROW], "_vanthu": [["unit_code", "T01"]]}), "tep.xlsx",
         "unit_conflict"),
    ],
)  # fmt: skip
def test_a_unit_that_is_not_clear_is_a_question_and_not_a_guess(data: bytes, name: str, code: str) -> None:
    file = read(data, name)

    assert the_table(file).unit_code == ""
    assert code in codes(file)


@pytest.mark.parametrize(
    "written",
    [
        "Thôn Yên Cư 1 + 2",
        "Thôn Đông và thôn Khê Thượng",
        "Trường Tiểu học Khánh Cư - Chi đoàn",
        "Thôn Trại, Thôn Đông",
    ],
)
def test_a_name_that_goes_on_with_more_than_its_commune_is_asked(written: str) -> None:
    file = read(xlsx({"Biểu 01": a_form(REGISTRATION_HEAD, ROW, unit=written)}), "Thon Yen Cu 1.xlsx")

    assert the_table(file).unit_code == ""
    assert "unit_unclear" in codes(file)


@pytest.mark.parametrize(
    "written",
    [
        "Thôn Trại - xã Khánh Cư - huyện Yên Khánh - tỉnh Ninh Bình",
        "Thôn Trại, Khánh Cư, Yên Khánh, Ninh Bình",
        "Thôn Trại (xã Khánh Cư cũ)",
        "Thôn Trại - huyện Yên Khánh",
    ],
)
def test_a_name_that_goes_on_with_its_places_is_the_units(written: str) -> None:
    guess = unit_names.match_unit(written, a_context())

    assert guess.unit is not None
    assert guess.unit.code == "T01"


@pytest.mark.parametrize("line", ["THÔN YÊN CƯ 1 + 2", "THÔN ĐÔNG VÀ THÔN TRẠI"])
def test_a_letterhead_of_two_units_is_not_settled_by_the_files_name(line: str) -> None:
    cells = [["UBND XÃ KHÁNH CƯ"], [line], *REGISTRATION_HEAD, ROW]
    file = read(xlsx({"Biểu 01": cells}), "Thon Dong.xlsx")

    assert the_table(file).unit_code == ""


def test_a_files_name_of_two_units_is_asked() -> None:
    file = read(xlsx({"Biểu 01": [[], *REGISTRATION_HEAD, ROW]}), "thon dong va thon trai.xlsx")

    assert the_table(file).unit_code == ""
    assert "unit_unclear" in codes(file)


@pytest.mark.parametrize(
    "lines",
    [
        [["Kính gửi:", "Hội Nông dân xã"]],
        [["Kính gửi:", "", "Hội Nông dân xã"]],
        [["Kính gửi:\nHội Nông dân xã"]],
        [["Kính gửi:"], ["- Hội Nông dân xã"], ["- Công an xã"]],
    ],
)
def test_whom_a_form_is_sent_to_is_not_who_sends_it(lines: list[list[str]]) -> None:
    file = read(xlsx({"Biểu 01": [*lines, [], *REGISTRATION_HEAD, ROW]}), "Thon Trai dk.xlsx")

    assert the_table(file).unit_code == "T01"
    assert codes(file) == []


def test_units_of_one_name_are_offered_with_their_former_communes() -> None:
    units = tuple(
        KnownUnit(code, "Thôn Đông", "thôn", former_commune=f"xã {commune}")
        for code, commune in (("A1", "Khánh Cư"), ("B1", "Khánh Vân"))
    )
    cells = [["Đơn vị: Thôn Đông"], *REGISTRATION_HEAD, ROW]

    file = read(xlsx({"Biểu 01": cells}), context=dataclasses.replace(a_context(), units=units))

    (finding,) = (f for f in file.diagnostics if f.code == "unit_unclear")
    assert "Thôn Đông (xã Khánh Cư cũ); Thôn Đông (xã Khánh Vân cũ)" in finding.message


def test_a_unit_told_by_likeness_is_told() -> None:
    file = read(xlsx({"S": a_form(REGISTRATION_HEAD, [1, "Đường hoa", "a"], unit="Thôn Khê Thượg")}))

    assert the_table(file).unit_code == "T04"
    assert codes(file) == ["unit_likely"]


def test_a_body_within_a_unit_is_not_the_unit() -> None:
    file = read(xlsx({"S": a_form(REGISTRATION_HEAD, [1, "Đường hoa", "a"], unit="Chi đoàn thôn Trại")}))

    assert the_table(file).unit_code == ""
    assert codes(file) == ["unit_unclear"]


def test_a_files_name_of_another_unit_is_not_told_where_the_sheets_name_is_right() -> None:
    rows = [["Đơn vị: Thôn Trại"], [], *REGISTRATION_HEAD, ROW]

    file = read(xlsx({"Thôn Trại": rows}), "Thôn Đông Mai.xlsx")

    assert the_table(file).unit_code == "T01"
    assert codes(file) == []
