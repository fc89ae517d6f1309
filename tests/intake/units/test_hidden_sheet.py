"""What an issued workbook says of itself."""

from __future__ import annotations

from vanthu.intake.grids.grid import Grid
from vanthu.intake.units.hidden_sheet import Identity, read_identity


def test_a_workbook_says_whose_it_is_in_its_hidden_sheet() -> None:
    hidden = Grid(
        "_VANTHU", [["unit_code", " T01 ", "hoàn thành"], ["form", "results", ""], ["campaign", "x", ""]]
    )

    assert read_identity([Grid("Biểu", [["unit_code", "T02"]]), hidden]) == Identity("T01", "results")


def test_a_code_that_became_a_number_is_still_a_code() -> None:
    assert read_identity([Grid("_vanthu", [["unit_code", 7.0]])]).unit_code == "7"


def test_a_workbook_without_the_sheet_says_nothing() -> None:
    assert (
        read_identity([Grid("Biểu", [["unit_code", "T02"]]), Grid("_vanthu", [["unit_code"]])]) == Identity()
    )
