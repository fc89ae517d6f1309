"""A diagnostic at the cell of a row."""

from __future__ import annotations

from vanthu.diagnostics import Diagnostic
from vanthu.records import Row
from vanthu.tables.messages import diagnose


def at_cell(code: str, row: Row, key: str, **facts: str) -> Diagnostic:
    """What is told or asked of a row, at the cell of one of its columns."""
    return diagnose(code, row.origin(key), **facts).about(form=row.form, column=key)
