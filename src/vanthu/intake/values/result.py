"""What a parser gives back: a value with the diagnostics that go with it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from vanthu.diagnostics import Diagnostic
from vanthu.intake.messages import diagnose
from vanthu.records import Value

Raw = str | int | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta
"""A cell as the readers of files give it; an empty cell is an empty string."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A typed value, or None, with what is doubtful or was repaired in it, its cell not known yet."""

    value: Value
    diagnostics: tuple[Diagnostic, ...] = ()


def asked(code: str, **facts: str) -> Parsed:
    """No value, and why not.

    Args:
        code: Of the catalogue of this room.
    """
    return Parsed(None, (diagnose(code, **facts),))


def shown(raw: Raw) -> str:
    """`raw` as a person would read it in the cell: whole numbers without `.0`, dates as `dd/mm/yyyy`."""
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, float):
        return str(int(raw)) if raw.is_integer() and abs(raw) < 1e21 else repr(raw)
    if isinstance(raw, dt.datetime) and raw.time() != dt.time.min:
        return raw.strftime("%d/%m/%Y %H:%M")
    if isinstance(raw, dt.date):
        return raw.strftime("%d/%m/%Y")
    return str(raw)
