"""Which unit of the register a text names."""

from __future__ import annotations

import dataclasses

import pytest
from tests.intake.builders import UNITS, a_context

from vanthu.intake.units import match_unit as unit_names
from vanthu.paperwork.model import KnownUnit


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


def test_a_misspelt_name_that_is_nearly_like_two_units_is_asked() -> None:
    names = ("Hội Cựu chiến binh khu Tân Lập", "Hội Cựu chiến binh khu Tân Lâm")
    units = tuple(KnownUnit(f"C{n}", name, "đoàn thể") for n, name in enumerate(names))
    context = dataclasses.replace(a_context(), units=units)

    guess = unit_names.match_unit("Hội Cựu chiến bin khu Tân Lập", context)

    assert guess.unit is None
    assert set(guess.others) == set(units)
