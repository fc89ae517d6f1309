"""What an issued form says of itself in its very hidden sheet `_vanthu`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vanthu.intake.grids.grid import Grid
from vanthu.intake.values.result import shown
from vanthu.paperwork.model import IDENTITY_SHEET


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose workbook it is, as the office wrote when it issued it; empty where it did not.

    Args:
        form: Key of the form, or empty where the workbook holds several.
    """

    unit_code: str = ""
    form: str = ""


def read_identity(grids: Sequence[Grid]) -> Identity:
    """The identity of an issued form; rows of its hidden sheet are key and value."""
    pairs = {
        shown(row[0]).strip(): shown(row[1]).strip()
        for grid in grids
        if grid.name.casefold() == IDENTITY_SHEET
        for row in grid.rows
        if len(row) > 1
    }
    return Identity(pairs.get("unit_code", ""), pairs.get("form", ""))
