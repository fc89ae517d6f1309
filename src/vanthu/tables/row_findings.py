"""A finding at the cell of a row."""

from __future__ import annotations

from vanthu.diagnostics import Finding
from vanthu.records import Row


def at_cell(code: str, row: Row, key: str, *, read: str, proposed: str = "") -> Finding:
    """What is told or asked of a row, at the cell of one of its columns."""
    return Finding(code, row.origin(key), form=row.form, field=key, read=read, proposed=proposed)
