"""Numbers of attributes, as files of any origin hold them: what is no number counts as another."""

from __future__ import annotations

import math

MOST = 10.0**10
"""What no measure of a paper reaches, in the smallest unit (EMU)."""


def number(text: str | None, otherwise: float = 0.0) -> float:
    """The number of an attribute; `otherwise` where it is missing, no number, or beyond reason."""
    try:
        found = float(text or "")
    except ValueError:
        return otherwise
    return found if math.isfinite(found) and abs(found) < MOST else otherwise


def whole(text: str | None, otherwise: int = 0) -> int:
    """The whole number of an attribute; `otherwise` as in `number`."""
    return round(number(text, otherwise))
