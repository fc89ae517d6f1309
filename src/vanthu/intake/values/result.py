"""What a parser gives back: a value with the remarks that go with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from vanthu.records import Value

Raw = str | int | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta
"""A cell as the readers of files give it; an empty cell is an empty string."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be told of a cell: a finding that does not know its place yet.

    Args:
        code: Key of `intake.messages.MESSAGES`.
    """

    code: str
    read: str = ""
    proposed: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A typed value, or None, with what is to be told of it."""

    value: Value
    remarks: tuple[Remark, ...] = ()


NOTHING = Parsed(None)


def doubt(code: str, *, read: str, proposed: str = "", **facts: str) -> Parsed:
    """No value, and the reason."""
    return Parsed(None, (Remark(code, read, proposed, facts),))


def repaired(value: Value, code: str, *, read: str, proposed: str, **facts: str) -> Parsed:
    """A value that was brought right, and what was done."""
    return Parsed(value, (Remark(code, read, proposed, facts),))


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
