"""The content of a sample campaign workbook, as plain rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Cell = str | int | float | dt.date | None
Rows = Sequence[tuple[Cell, ...]]


@dataclass(frozen=True)
class SampleCampaign:
    """Rows of each sheet in the order of its columns; one value more is the row's note.

    Args:
        settings: Value by key of `SETTINGS`; `setting_notes` adds to a key's note.
        limits: Rows of limits and quotas: label, value, note.
        outline: Texts may hold `**bold**` and `*italic*` pieces.
    """

    settings: Mapping[str, Cell]
    setting_notes: Mapping[str, str]
    limits: Rows
    units: Rows
    fields: Rows
    outline: Rows
    bases: Rows
    recipients: Rows
    council: Rows
    awards: Rows
    base_wages: Rows
