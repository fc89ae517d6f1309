"""Forms that a unit left empty beside others that it filled in: they are no submission."""

from __future__ import annotations

from dataclasses import replace

from vanthu.records import ReadFile


def without_unfilled(file: ReadFile) -> ReadFile:
    """The file without its forms that have no row, if another form of it has some.

    The issued workbook holds all four forms, and a unit sends it with the one that is due: the others must
    neither count as sent, nor replace what was sent before, nor be asked about.
    """
    empty = [table for table in file.tables if not table.rows]
    if not empty or len(empty) == len(file.tables):
        return file
    places = {(table.sheet, table.form) for table in empty}
    return replace(
        file,
        tables=tuple(table for table in file.tables if table.rows),
        diagnostics=tuple(
            f
            for f in file.diagnostics
            if f.code != "sheet_no_rows" or (f.cell_place.sheet, f.subject.form) not in places
        ),
    )
