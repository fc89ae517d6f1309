"""Letters that mark places in a compiled part; no text has them: Unicode keeps them out of all writing."""

from __future__ import annotations

FENCE = "\ufdd0"
"""Stands before and behind every text that is made anew for each document."""

SPOT = "\ufdd1"
"""Begins a text between fences that names a place: `SPOT` key `SPOT`, and what follows is words."""

HELD = "\ufdd3"
"""Stands before and behind a number in an attribute whose value is to come."""
