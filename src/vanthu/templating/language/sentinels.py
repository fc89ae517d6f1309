"""Letters that mark places in a compiled part; no text has them: Unicode keeps them out of all writing."""

from __future__ import annotations

DYNAMIC = "\ufdd0"
"""Stands before and behind every text that is made anew for each document."""

MARK = "\ufdd1"
"""Begins a dynamic text that marks a place: `MARK` number `MARK`, and what follows is words."""

PLACEHOLDER = "\ufdd3"
"""Stands before and behind a number in an attribute whose value is to come."""
