"""What an issued form says of itself in its very hidden sheet `_vanthu`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vanthu.intake.grids.grid import Grid
from vanthu.intake.values.result import shown
from vanthu.paperwork.forms.sheet_names import IDENTITY


@dataclass(frozen=True, slots=True)
class Identity:
    """Unit, form and campaign that the office wrote into the workbook when it issued it.

    Args:
        form: Key of the form, or empty where the workbook holds several.
    """

    unit_code: str = ""
    form: str = ""
    form_version: str = ""
    campaign: str = ""


NO_IDENTITY = Identity()


def read_identity(grids: Sequence[Grid]) -> Identity:
    """The identity of an issued form, or `NO_IDENTITY`; rows of the sheet are key and value."""
    for grid in grids:
        if grid.name.casefold() == IDENTITY:
            pairs = {shown(row[0]).strip(): shown(row[1]).strip() for row in grid.rows if len(row) > 1}
            known = {
                key: pairs[key] for key in ("unit_code", "form", "form_version", "campaign") if key in pairs
            }
            return Identity(**known)
    return NO_IDENTITY
