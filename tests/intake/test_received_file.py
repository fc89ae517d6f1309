"""One received file, from its bytes to typed rows with what is told of them."""

from __future__ import annotations

from tests.intake.builders import (
    REGISTRATION_HEAD,
    a_form,
    at,
    codes,
    read,
    works,
    xlsx,
)

from vanthu.diagnostics import Severity
from vanthu.records import ReadOutcome


def test_every_finding_names_its_place_and_says_what_to_do() -> None:
    file = works([1, "Đường hoa", "z", "", "", "chưa rõ", -5, "31/6/2024", "06/2024", 5, "12"])

    assert {finding.cell_place.sheet for finding in file.diagnostics} == {"Biểu 01"}
    assert all(
        finding.cell_place.cell and finding.subject.form == "registration" for finding in file.diagnostics
    )
    assert all("hãy" in f.message for f in file.diagnostics if f.severity is Severity.ERROR)
    assert at(file, "I5")[0].proposed == "…/06/2024"


def test_reading_the_same_bytes_twice_gives_the_same() -> None:
    data = xlsx({"S": a_form(REGISTRATION_HEAD, [1, "ĐƯỜNG HOA", "z", "nt", "", "15 triệu"])})

    assert read(data) == read(data)


def test_a_file_without_a_form_is_told_once() -> None:
    file = read(xlsx({"Thông báo": [["Mời họp"], ["Thời gian", "8h"], ["Địa điểm", "UBND xã"]]}))

    assert file.outcome is ReadOutcome.NO_FORM
    assert codes(file) == ["file_no_form"]
