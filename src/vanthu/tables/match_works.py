"""Joins each reported work to the work that the unit registered."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import pandas as pd
from rapidfuzz import fuzz, process

from vanthu.diagnostics import Diagnostic
from vanthu.records import Row
from vanthu.tables.consolidate import ConsolidatedTable
from vanthu.tables.messages import at_cell
from vanthu.vietnamese import match_key

LIKE = 88
"""Least likeness (0-100) at which two names of works are the same work."""
CLEAR = 6
"""How far the best must lead the second."""


@dataclass(frozen=True)
class EmulationWork:
    """A registered work and what was reported of it; `registered` is None for a work that was added."""

    registered: Row | None
    result: Row | None

    @property
    def row(self) -> Row:
        """The row that names the work."""
        return self.registered or self.result  # type: ignore[return-value]  # one of the two is always there


@dataclass(frozen=True)
class MatchedWorks:
    """Works and their results.

    Args:
        works: Every registered work with its result, then the works that were added.
        reported: The results that count: those whose work's registration is not held back.
        diagnostics: What is to be told.
    """

    works: tuple[EmulationWork, ...]
    reported: ConsolidatedTable
    diagnostics: tuple[Diagnostic, ...]


def match_works(registration: ConsolidatedTable, results: ConsolidatedTable) -> MatchedWorks:
    """Joins the results to the registered works of the same unit.

    A result belongs to the registered work whose name is the same but for case, diacritics and spaces; else
    to the one clearly like it, with a note. A result whose registration is held back waits with it, so that
    all documents count the same works. A result like none is an added work: a warning, unless its note says
    so (`bổ sung`, `phát sinh`).
    """
    registered = (*registration.rows, *registration.held)
    joined = _same_names(registered, results.rows)
    diagnostics = _registered_twice(registration.rows)
    for place, result in enumerate(results.rows):
        if place in joined:
            continue
        like = _most_like(result, registered, taken=set(joined.values()))
        if like is not None:
            joined[place] = like
            name = str(registered[like].values["work_name"])
            diagnostics.append(_at_name("work_matched_by_likeness", result, proposed=name))
        elif not _says_added(result):
            diagnostics.append(_at_name("work_not_registered", result))
    waiting = {place for place, work in joined.items() if registered[work].held}
    diagnostics += [_at_name("work_registration_held", results.rows[place]) for place in sorted(waiting)]
    counted = [place not in waiting for place in range(len(results.rows))]
    result_of = {work: results.rows[place] for place, work in joined.items()}
    works = [EmulationWork(row, result_of.get(place)) for place, row in enumerate(registration.rows)]
    added = [EmulationWork(None, row) for place, row in enumerate(results.rows) if place not in joined]
    return MatchedWorks((*works, *added), results.where(pd.Series(counted, dtype=bool)), tuple(diagnostics))


def _registered_twice(rows: Sequence[Row]) -> list[Diagnostic]:
    """A warning for every work that its unit has registered before under the same name."""
    first: dict[tuple[str, str], Row] = {}
    diagnostics: list[Diagnostic] = []
    for row in rows:
        earlier = first.setdefault(_name_key(row), row)
        if earlier is not row:
            diagnostics.append(
                _at_name("work_registered_twice", row, proposed=str(earlier.origin("work_name")))
            )
    return diagnostics


def _name_key(row: Row) -> tuple[str, str]:
    return row.unit_code, match_key(str(row.values["work_name"]))


def _same_names(registered: Sequence[Row], results: Sequence[Row]) -> dict[int, int]:
    """The place of each result whose name is that of a registered work, with that work's place."""
    free: dict[tuple[str, str], list[int]] = {}
    for place, row in enumerate(registered):
        free.setdefault(_name_key(row), []).append(place)
    joined: dict[int, int] = {}
    for place, row in enumerate(results):
        if places := free.get(_name_key(row)):
            joined[place] = places.pop(0)
    return joined


def _most_like(result: Row, registered: Sequence[Row], taken: AbstractSet[int]) -> int | None:
    """The place of the registered work of the same unit that is clearly like `result`, or None."""
    keys = {
        place: _name_key(row)[1]
        for place, row in enumerate(registered)
        if row.unit_code == result.unit_code and place not in taken
    }
    best = process.extract(_name_key(result)[1], keys, scorer=fuzz.token_sort_ratio, limit=2)
    if not best or best[0][1] < LIKE:
        return None
    if len(best) > 1 and best[0][1] - best[1][1] < CLEAR:
        return None
    return int(best[0][2])


def _says_added(result: Row) -> bool:
    words = match_key(f"{result.values.get('note') or ''} {result.section}")
    return "bo sung" in words or "phat sinh" in words


def _at_name(code: str, row: Row, proposed: str = "") -> Diagnostic:
    return at_cell(code, row, "work_name", read=str(row.values["work_name"]), proposed=proposed)
