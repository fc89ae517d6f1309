"""Which unit a text, a sheet or a file is of."""

from __future__ import annotations

import dataclasses

import pytest
from tests.intake.builders import REGISTRATION_HEAD, UNITS, a_context, a_form, codes, read, the_table, xlsx

from vanthu.intake.units import match_unit as unit_names
from vanthu.paperwork.model import KnownUnit

ROW = [1, "Đường hoa", "a", "500 m"]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Thôn Trại", "T01"),
        ("thon trai", "T01"),
        ("T. Trại", "T01"),
        ("Trại", "T01"),
        ("THÔN TRẠI", "T01"),
        ("Thôn Trại - xã Khánh Cư", "T01"),
        ("T01", "T01"),
        ("Thôn Đông", "T03"),
        ("Thôn Đông Mai", "T02"),
        ("Đông Mai", "T02"),
        ("Yên Cư 1", "T05"),
        ("thôn yên cư 2", "T06"),
        ("Trường TH Khánh Cư", "TH"),
        ("Trường Tiểu học", "TH"),
        ("Mầm non", "MN"),
        ("HND xã Khánh Cư", "HND"),
        ("Hội LHPN xã", "HPN"),
        ("Thôn Khê Thượg", "T04"),
    ],
)
def test_a_unit_is_told_however_its_name_is_written(written: str, code: str) -> None:
    guess = unit_names.match_unit(written, a_context())

    assert guess.unit is not None
    assert guess.unit.code == code


@pytest.mark.parametrize(
    "written", ["Thôn", "Khánh Cư", "Thôn Khánh Cường", "Yên Cư", "Trường", "Thôn Yên Cư 3", "", "…"]
)
def test_a_name_that_is_no_units_is_not_guessed(written: str) -> None:
    assert unit_names.match_unit(written, a_context()).unit is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Bieu 01 - thon trai (sua lan 2)", "T01"),
        ("dang_ky_thon_dong_mai", "T02"),
        ("T03-bieu01", "T03"),
        ("Trại", "T01"),
        ("BIỂU 02 HND xã", "HND"),
    ],
)
def test_a_files_name_holds_the_unit_among_other_words(name: str, code: str) -> None:
    guess = unit_names.match_unit(name, a_context(), loosely=True)

    assert guess.unit is not None
    assert guess.unit.code == code


def test_two_units_that_differ_in_a_tone_are_told_apart_where_it_is_written() -> None:
    context = dataclasses.replace(a_context(), units=(*UNITS, KnownUnit("T09", "Thôn Trai", "thôn")))

    with_tone = unit_names.match_unit("Thôn Trại", context)
    without = unit_names.match_unit("thon trai", context)

    assert with_tone.unit is not None
    assert with_tone.unit.code == "T01"
    assert without.unit is None
    assert {unit.code for unit in without.others} == {"T01", "T09"}


def test_two_units_of_one_name_are_told_apart_by_their_former_commune() -> None:
    context = dataclasses.replace(
        a_context(),
        units=(
            KnownUnit("A1", "Thôn Đông", "thôn", former_commune="Khánh Cư"),
            KnownUnit("B1", "Thôn Đông", "thôn", former_commune="Khánh Vân"),
        ),
    )

    assert unit_names.match_unit("Thôn Đông", context).unit is None
    told = unit_names.match_unit("Thôn Đông (Khánh Vân)", context, loosely=True)
    assert told.unit is not None
    assert told.unit.code == "B1"


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


def test_a_workbook_of_a_sheet_a_unit_gives_each_its_own() -> None:
    file = read(
        xlsx({"Thôn Trại": [*REGISTRATION_HEAD, ROW], "Thôn Đông": [*REGISTRATION_HEAD, ROW]}),
        "tong hop.xlsx",
    )

    assert [table.unit_code for table in file.tables] == ["T01", "T03"]


def test_a_sheet_that_names_no_unit_takes_that_of_its_workbook() -> None:
    file = read(
        xlsx({"Biểu 01": a_form(REGISTRATION_HEAD, ROW), "Biểu 01 (2)": [*REGISTRATION_HEAD, ROW]}),
        "tep.xlsx",
    )

    assert [table.unit_code for table in file.tables] == ["T01", "T01"]


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
