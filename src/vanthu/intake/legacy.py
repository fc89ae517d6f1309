"""Text of the fonts before Unicode (TCVN3 `.Vn…`, VNI `VNI-…`): recognised by its letters, and converted."""

from __future__ import annotations

from collections.abc import Iterable


def judge(texts: Iterable[str]) -> str:
    """Name of the legacy encoding that the texts of one sheet are in, or empty."""
    return ""
