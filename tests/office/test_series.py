"""The series that numbers belong to."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.office.life import (
    OCTOBER_7,
    TODAY,
    give,
    go,
    set_setting,
    words,
)
from tests.refusals import refused


def test_the_minutes_are_numbered_in_the_councils_own_series_and_cited(planned: Path) -> None:
    (minutes,) = give(planned, "council_minutes")
    go(planned)

    assert minutes.symbol == "01/BB-HĐTĐKT"
    proposal = words(planned / "outputs/documents/07_commendation_proposal_huyen.docx")
    assert "Biên bản số 01/BB-HĐTĐKT ngày 26/9/2024" in proposal


def test_types_have_series_of_their_own_where_the_head_decides_so(campaign_folder: Path) -> None:
    set_setting(campaign_folder, "Dãy số văn bản", "theo loại")
    go(campaign_folder)
    (plan,) = give(campaign_folder, "plan")
    go(campaign_folder)

    (report,) = give(campaign_folder, "registration_summary")
    (results,) = give(campaign_folder, "results_report")
    (letter,) = give(campaign_folder, "reminder")

    symbols = [document.symbol for document in (plan, report, results, letter)]
    assert symbols == ["01/KH-UBND", "01/BC-UBND", "02/BC-UBND", "01/UBND-VHXH"]


@pytest.mark.parametrize(("first", "second"), [("chung", "theo loại"), ("theo loại", "chung")])
def test_a_symbol_is_given_once_a_year_also_when_the_series_are_parted_otherwise(
    campaign_folder: Path, first: str, second: str
) -> None:
    set_setting(campaign_folder, "Dãy số văn bản", first)
    go(campaign_folder)
    give(campaign_folder, "plan", number=7)
    go(campaign_folder)
    (old,) = give(campaign_folder, "registration_summary", number=8, day=OCTOBER_7)
    set_setting(campaign_folder, "Dãy số văn bản", second)
    go(campaign_folder)

    with refused("number_issued", "08/BC-UBND"):
        give(campaign_folder, "results_report", number=8, day=TODAY)
    (new,) = give(campaign_folder, "results_report", day=TODAY)

    assert (old.symbol, new.symbol) == ("08/BC-UBND", "09/BC-UBND")
