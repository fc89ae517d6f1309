"""A sheet's text brought to Unicode where it is in a legacy encoding, judged over the whole sheet."""

from __future__ import annotations

from vanthu.intake.grid import Grid
from vanthu.intake.parsed import Remark


def unlegacy(grid: Grid) -> tuple[Grid, tuple[Remark, ...]]:
    """The grid with Unicode text, and a remark where it was converted."""
    return grid, ()
