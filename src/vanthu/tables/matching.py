"""Joins each reported work to the work that the unit registered."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from vanthu.findings import Finding
from vanthu.intake.text import match_key
from vanthu.records import Row
from vanthu.tables.consolidated import Consolidated

LIKE = 88
"""Least likeness (0-100) at which two names of works are the same work."""
CLEAR = 6
"""How far the best must lead the second."""


@dataclass(frozen=True)
class Work:
    """A registered work and what was reported of it; `registered` is None for a work that was added."""

    registered: Row | None
    result: Row | None

    @property
    def row(self) -> Row:
        """The row that names the work."""
        return self.registered or self.result  # type: ignore[return-value]  # one of the two is always there


def match_works(
    registration: Consolidated, results: Consolidated
) -> tuple[tuple[Work, ...], tuple[Finding, ...]]:
    """Every registered work with its result, then the works that were added; and what is to be told.

    A result belongs to the registered work of the same unit whose name is the same but for case, diacritics
    and spaces; else to the one clearly like it, with a note. A registration that is held back counts here
    once a result speaks of it. A result like none is an added work: a warning, unless its note says so
    (`bổ sung`, `phát sinh`).
    """
    registered = (*registration.rows, *registration.held)
    joined = _same_names(registered, results.rows)
    findings: list[Finding] = []
    for place, result in enumerate(results.rows):
        if place in joined:
            continue
        like = _most_like(result, registered, taken=set(joined.values()))
        if like is not None:
            joined[place] = like
            name = str(registered[like].values["work_name"])
            findings.append(_told("work_matched_by_likeness", result, proposed=name))
        elif not _says_added(result):
            findings.append(_told("work_not_registered", result))
    reported = {place: results.rows[result] for result, place in joined.items()}
    works = [
        Work(row, reported.get(place))
        for place, row in enumerate(registered)
        if not row.held or place in reported
    ]
    added = [Work(None, row) for place, row in enumerate(results.rows) if place not in joined]
    return (*works, *added), tuple(findings)


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


def _told(code: str, row: Row, proposed: str = "") -> Finding:
    return Finding(
        code,
        row.origin("work_name"),
        form=row.form,
        field="work_name",
        read=str(row.values["work_name"]),
        proposed=proposed,
    )
