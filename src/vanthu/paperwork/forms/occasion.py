"""What all issued workbooks of a campaign have in common."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from vanthu.paperwork.forms.registers import ReadingContext


@dataclass(frozen=True, slots=True)
class Occasion:
    """What all forms of a campaign have in common.

    Args:
        campaign: Its name inside a sentence: `đợt thi đua cao điểm chào mừng …`.
        agency: Who asks: `UBND xã Khánh Cư`.
        send_to: Desk that the forms go back to.
        deadlines: Last day by key of the form; a form without one names no day.
        registers: Fields, awards and period that the drop-downs and rules are made from.
    """

    campaign: str
    agency: str
    send_to: str
    deadlines: Mapping[str, dt.date]
    registers: ReadingContext
