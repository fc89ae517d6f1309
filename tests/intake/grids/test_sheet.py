"""A grid as the eye sees it."""

from __future__ import annotations

import pytest

from vanthu.intake.grids.grid import Grid, Merge
from vanthu.intake.grids.sheet import is_blank, sheet_of
from vanthu.intake.values.result import Raw


@pytest.mark.parametrize("value", ["", "…", "- -", "x", "X", "/", "\n.", "***"])
def test_what_clerks_put_for_nothing_is_blank(value: str) -> None:
    assert is_blank(value)
    assert sheet_of(Grid("S", [[value]])).blank == [[True]]


@pytest.mark.parametrize("value", ["xx", "x ", "0", "-5", "…a", 0.0, False])
def test_what_says_something_is_not_blank(value: Raw) -> None:
    assert not is_blank(value)
    assert sheet_of(Grid("S", [[value]])).blank == [[False]]


def test_a_merged_range_shows_its_first_cell_everywhere_and_is_cut_off_at_the_block() -> None:
    sheet = sheet_of(Grid("S", [["a", "", ""], ["", "", "b"]], merges=(Merge(0, 0, 9, 1), Merge(5, 5, 6, 6))))

    assert {sheet.origin(r, c) for r in (0, 1) for c in (0, 1)} == {(0, 0)}
    assert sheet.shown(1, 1) == "a"
    assert sheet.value(1, 1) == ""
    assert sheet.origin(1, 2) == (1, 2)
    assert sheet.filled(1) == ["b"]
