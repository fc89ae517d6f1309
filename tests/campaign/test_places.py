from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from vanthu.campaign import places
from vanthu.diagnostics import CellPlace


def test_the_places_are_the_sheets_of_the_sample() -> None:
    book = load_workbook(Path(__file__).parents[2] / "inputs" / "campaign.xlsx", read_only=True)
    every = [place for place in vars(places).values() if isinstance(place, CellPlace)]

    visible = {sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"}
    assert {place.sheet for place in every} - {""} >= visible
    assert {place.file for place in every} == {"campaign.xlsx"}
