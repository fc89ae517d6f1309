"""What the reader must know of a campaign; made by `run`, sent to the reading processes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """A unit of the register, by every name it goes by."""

    code: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    former_commune: str = ""


@dataclass(frozen=True, slots=True)
class KnownField:
    """A field of emulation: the letter the plan prints, its short name, its text."""

    code: str
    short_name: str
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class ReadingContext:
    """The registers that values are matched to; one is made for a run, and is equal to itself only.

    Args:
        commune: Name of the commune (`xã Khánh Cư`), which units often append to their own name.
        awards: Names of the awards as the campaign workbook writes them.
        start, end: First and last day of the campaign.
    """

    commune: str
    units: tuple[KnownUnit, ...]
    fields: tuple[KnownField, ...]
    awards: tuple[str, ...]
    start: dt.date
    end: dt.date
