"""A table as it was read, and what is told of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.records import FormTable
from vanthu.vietnamese import match_key


@dataclass(frozen=True, slots=True)
class TableReading:
    """A table, with what is told of it.

    Args:
        of_rows: What is told of each of its rows.
        diagnostics: What is told of the rest.
        has_own_units: A column of the sheet says whose each row is, or leaves it open.
    """

    table: FormTable
    of_rows: tuple[tuple[Diagnostic, ...], ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    has_own_units: bool = False

    def of_unit(self, code: str) -> TableReading:
        """The same, sent by that unit."""
        rows = tuple(replace(row, unit_code=code) for row in self.table.rows)
        return replace(self, table=replace(self.table, unit_code=code, rows=rows))

    def telling(self, *diagnostics: Diagnostic) -> TableReading:
        """The same, with more told of it."""
        return replace(self, diagnostics=(*self.diagnostics, *diagnostics))

    def asking(self, *questions: Diagnostic) -> TableReading:
        """The same, with questions about the whole of it, which hold its rows while one is open."""
        if all(each.severity is not Severity.ERROR for each in questions):
            return self.telling(*questions)
        rows = tuple(replace(row, held=True) for row in self.table.rows)
        return replace(self, table=replace(self.table, rows=rows)).telling(*questions)

    def told(self) -> Iterator[Diagnostic]:
        """All that is told of it, each with its subject: the unit, the form, and the row by its name."""
        table = self.table
        for each in self.diagnostics:
            yield each.about(unit=table.unit_code, form=table.form)
        names: Counter[tuple[str, str]] = Counter()
        for row, found in zip(table.rows, self.of_rows, strict=True):
            name = row.unit_code, match_key(str(row.name or ""))
            names[name] += 1
            # -- rows of the same name are told apart by their order
            key = name[1] if names[name] == 1 else f"{name[1]} #{names[name]}"
            for each in found:
                yield each.about(unit=row.unit_code, row=key)
