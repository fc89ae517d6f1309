from __future__ import annotations

import pytest
from rapidfuzz import fuzz
from tests.builders import a_result, a_work
from tests.tables.test_consolidate import tables_of

from vanthu.records import Row
from vanthu.tables.match_works import LIKE, EmulationWork, match_works
from vanthu.vietnamese import match_key


def matched(*rows: Row) -> tuple[tuple[EmulationWork, ...], list[str]]:
    tables = tables_of(*rows)
    found = match_works(tables["registration"], tables["results"])
    return found.works, [diagnostic.code for diagnostic in found.diagnostics]


def pairs(works: tuple[EmulationWork, ...]) -> list[tuple[object, object]]:
    return [
        (
            work.registered.values["work_name"] if work.registered else None,
            work.result.values["work_name"] if work.result else None,
        )
        for work in works
    ]


def test_a_result_with_the_same_name_but_for_case_and_diacritics_belongs_to_the_work() -> None:
    works, codes = matched(a_work("Đường hoa Thôn Đông"), a_result("ĐƯỜNG HOA thôn Đông"))

    assert pairs(works) == [("Đường hoa Thôn Đông", "ĐƯỜNG HOA thôn Đông")]
    assert codes == []


def test_a_result_clearly_like_one_work_is_matched_and_told() -> None:
    works, codes = matched(
        a_work("Lắp đặt camera an ninh trục đường chính"),
        a_work("Nhà văn hóa thôn"),
        a_result("Lắp camera an ninh trục đường chính"),
    )

    assert pairs(works)[0] == (
        "Lắp đặt camera an ninh trục đường chính",
        "Lắp camera an ninh trục đường chính",
    )
    assert codes == ["work_matched_by_likeness"]


def test_a_result_as_like_two_works_is_not_guessed() -> None:
    works, codes = matched(a_work("Đường hoa ngõ 1"), a_work("Đường hoa ngõ 2"), a_result("Đường hoa ngõ 3"))

    assert pairs(works) == [("Đường hoa ngõ 1", None), ("Đường hoa ngõ 2", None), (None, "Đường hoa ngõ 3")]
    assert codes == ["work_not_registered"]


@pytest.mark.parametrize(("short_of", "is_matched"), [(0, True), (0.01, False)])
def test_the_best_must_lead_the_second_by_so_much_at_least(
    monkeypatch: pytest.MonkeyPatch, short_of: float, *, is_matched: bool
) -> None:
    names = ("Lắp đặt camera an ninh trục đường chính", "Lắp camera an ninh trục đường xóm")
    said = "Lắp camera an ninh trục đường chính"
    best, second = (fuzz.token_sort_ratio(match_key(said), match_key(name)) for name in names)
    assert best > LIKE
    monkeypatch.setattr("vanthu.tables.match_works.CLEAR", best - second + short_of)

    works, _ = matched(*map(a_work, names), a_result(said))

    assert (pairs(works)[0] == (names[0], said)) is is_matched


@pytest.mark.parametrize(("short_of", "is_matched"), [(0, True), (0.01, False)])
def test_a_name_must_be_so_like_at_least(
    monkeypatch: pytest.MonkeyPatch, short_of: float, *, is_matched: bool
) -> None:
    name, said = "Lắp đặt camera an ninh trục đường chính", "Lắp camera an ninh trục đường chính"
    likeness = fuzz.token_sort_ratio(match_key(said), match_key(name))
    monkeypatch.setattr("vanthu.tables.match_works.LIKE", likeness + short_of)

    works, _ = matched(a_work(name), a_result(said))

    assert (pairs(works)[0] == (name, said)) is is_matched


def test_an_exact_name_wins_over_an_earlier_likeness() -> None:
    works, _ = matched(
        a_work("Trồng hoa đường trục thôn Đông"),
        a_result("Trồng hoa đường trục thôn Đông 2"),
        a_result("Trồng hoa đường trục thôn Đông"),
    )

    assert pairs(works)[0] == ("Trồng hoa đường trục thôn Đông", "Trồng hoa đường trục thôn Đông")


def test_a_work_of_another_unit_is_never_matched() -> None:
    works, codes = matched(a_work("Đường hoa", "T01"), a_result("Đường hoa", "T02"))

    assert pairs(works) == [("Đường hoa", None), (None, "Đường hoa")]
    assert codes == ["work_not_registered"]


def test_a_work_that_its_note_calls_added_needs_no_warning() -> None:
    _, codes = matched(a_result("Đường hoa", note="Công trình bổ sung"))

    assert codes == []


def test_a_result_waits_for_its_registration_when_that_is_held_back() -> None:
    rows = (a_work("Đường hoa", held=True), a_work("Khác"), a_result("Đường hoa"), a_result("Khác"))
    tables = tables_of(*rows)

    found = match_works(tables["registration"], tables["results"])

    assert pairs(found.works) == [("Khác", "Khác")]
    assert list(found.reported.frame["work_name"]) == ["Khác"]
    assert [diagnostic.code for diagnostic in found.diagnostics] == ["work_registration_held"]


def test_a_work_registered_twice_by_its_unit_is_told() -> None:
    _, codes = matched(a_work("Đường hoa"), a_work("ĐƯỜNG HOA"), a_work("Đường hoa", "T02"))

    assert codes == ["work_registered_twice"]


def test_two_works_of_one_name_take_one_result_each() -> None:
    works, codes = matched(
        a_work("Đường hoa"), a_work("Đường hoa"), a_result("Đường hoa"), a_result("Đường hoa")
    )

    assert pairs(works) == [("Đường hoa", "Đường hoa")] * 2
    assert codes == ["work_registered_twice"]
