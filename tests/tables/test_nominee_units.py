from __future__ import annotations

from tests.builders import TODAY, a_campaign, a_file, a_nominee, a_result, a_work, an_inbox

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.records import Row
from vanthu.tables.campaign_data import collect


def told(*rows: Row) -> list[Diagnostic]:
    """The warnings on what stands behind those who passed."""
    found = collect(a_campaign(), an_inbox((a_file(rows), TODAY)), (), today=TODAY).diagnostics
    return [diagnostic for diagnostic in found if diagnostic.code.startswith("nominee_")]


def codes(*rows: Row) -> list[str]:
    return [diagnostic.code for diagnostic in told(*rows)]


def test_a_nominee_of_a_unit_with_finished_works_is_not_told_of() -> None:
    assert codes(a_nominee(), a_work(), a_result()) == []


def test_a_nominee_of_a_unit_that_registered_nothing_is_told_of() -> None:
    assert codes(a_nominee(), a_work(unit_code="T02"), a_result(unit_code="T02")) == [
        "nominee_unit_unregistered"
    ]


def test_a_nominee_of_a_unit_that_reported_nothing_is_told_of() -> None:
    assert codes(a_nominee(), a_work(), a_work("Camera")) == ["nominee_unit_unreported"]


def test_works_not_finished_or_not_reported_behind_a_nominee_are_named() -> None:
    rows = [
        a_work(),
        a_work("Camera"),
        a_work("Vườn mẫu"),
        a_result(),
        a_result("Camera", status="in_progress"),
    ]

    (diagnostic,) = told(a_nominee(), *rows)

    assert diagnostic.severity is Severity.WARNING
    assert (diagnostic.read, diagnostic.facts["works"]) == ("Lê Thị Hoa", "Camera, Vườn mẫu")
    assert diagnostic.cell_place.cell


def test_of_many_works_three_are_named_and_the_others_counted() -> None:
    works = [a_work(f"Việc {n}") for n in range(6)]

    (diagnostic,) = told(a_nominee(), a_result("Việc 5"), *works)

    assert diagnostic.facts["works"] == "Việc 0, Việc 1, Việc 2 và 02 nữa"


def test_only_those_who_passed_are_looked_at_and_each_unit_once() -> None:
    assert codes(a_nominee(votes_for=2)) == []
    assert codes(a_nominee("A"), a_nominee("B", number=6)) == ["nominee_unit_unregistered"]
