"""What all records of a campaign are made of."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """Base of the campaign's models: frozen, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class TimeInForce(Model):
    """What holds for a time.

    Args:
        in_force_from, in_force_to: First and last day; None where that end is open.
    """

    in_force_from: dt.date | None = None
    in_force_to: dt.date | None = None

    def is_in_force(self, day: dt.date) -> bool:
        """Whether it holds on the day."""
        return (self.in_force_from is None or self.in_force_from <= day) and (
            self.in_force_to is None or day <= self.in_force_to
        )
