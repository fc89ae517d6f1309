"""Units are told what they can change, in their own words."""

from __future__ import annotations

import re

import pytest
from tests.intake.builders import REGISTRATION_HEAD, a_form, xlsx
from tests.returned.test_files import give_back

from message_catalogues import catalogues
from vanthu.diagnostics import Audience, CellPlace, Severity
from vanthu.review.messages import MESSAGES as REVIEW
from vanthu.tables.messages import MESSAGES as TABLES
from vanthu.workspace.messages import MESSAGES as WORKSPACE

_OF_THE_OFFICE = re.compile(
    r"\b(campaign\.xlsx|outputs|inputs|kept|questions\.xlsx|vanthu|worker|LibreOffice|DTD|byte"
    r"|chạy lại|chương trình|người phụ trách phần mềm|bộ nhớ|tiến trình|hệ thống|máy này|thư mục|ổ đĩa"
    r"|đề nghị đơn vị|đôn đốc|tờ trình|tên tệp)\b|\{detail\} *\)",
    re.IGNORECASE,
)
"""What a unit has no part in; `Tên tệp … trong tệp nén` it packed itself."""
FOR_UNITS = {
    code: entry
    for catalogue in catalogues()
    for code, entry in catalogue.items()
    if (entry.audience or catalogue.audience) is Audience.UNIT
}


@pytest.mark.parametrize("code", sorted(FOR_UNITS))
def test_what_units_are_told_names_nothing_of_the_offices_machine(code: str) -> None:
    found = _OF_THE_OFFICE.search(FOR_UNITS[code].text)

    assert found is None or code == "archive_unsafe_name", FOR_UNITS[code].text


@pytest.mark.parametrize("code", sorted(FOR_UNITS))
def test_an_error_told_to_units_says_what_to_do(code: str) -> None:
    entry = FOR_UNITS[code]

    assert entry.severity is not Severity.ERROR or re.search(r"[Hh]ãy |phải ", entry.text), entry.text


@pytest.mark.parametrize("code", ["nominee_unit_unreported", "nomination_without_votes", "quota_tie"])
def test_a_unit_is_not_reproached_for_what_the_office_settles(code: str) -> None:
    told = TABLES.diagnose(code, CellPlace("bieu.xlsx", "Biểu 01", "B5"), read="Vũ Văn An")
    of_review = REVIEW.diagnose("received_after_today", CellPlace("bieu.xlsx"), read="1/6", proposed="2/6")

    assert give_back({"bieu.xlsx": xlsx({"Biểu 01": A_SHEET})}, [told, of_review]) == {}


def test_the_name_of_a_file_is_no_matter_for_its_unit() -> None:
    data = xlsx({"Biểu 01": A_SHEET})

    assert give_back({"CAX gui thon Dong.xlsx": data}) == {}


def test_a_file_too_large_to_take_in_goes_back_with_its_reason() -> None:
    told = WORKSPACE.diagnose("received_too_large", CellPlace("bieu.xlsx"), size="90", most="50")

    assert told.audience is Audience.UNIT


A_SHEET = a_form(
    REGISTRATION_HEAD,
    [1, "Đường hoa", "a", "500 m", "Thôn Trại", 15_000_000, 5_000_000, "20/5/2024", "30/6/2024"],
)
