"""What stands behind those who passed the vote: whether their unit registered, reported and finished works.

Nobody is held back for it: a nomination names no work, so the office looks and decides.
Source: the office's own rule that nobody is proposed whose unit's results are not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vanthu.diagnostics import Diagnostic
from vanthu.tables.match_works import EmulationWork
from vanthu.tables.messages import at_cell
from vanthu.tables.votes import Nomination, VoteOutcome

MOST_NAMES = 3
"""Names in one sentence; the others are counted."""


def nominee_unit_warnings(
    nominations: Sequence[Nomination], works: Iterable[EmulationWork]
) -> Iterator[Diagnostic]:
    """A warning for each unit with somebody who passed and with works not registered, reported or finished.

    Args:
        nominations: Judged.
        works: Registered works with their results, and added ones.
    """
    of_unit: dict[str, list[EmulationWork]] = {}
    for work in works:
        of_unit.setdefault(work.row.unit_code, []).append(work)
    passed: dict[str, list[Nomination]] = {}
    for nomination in nominations:
        if nomination.outcome is VoteOutcome.PASSED:
            passed.setdefault(nomination.row.unit_code, []).append(nomination)
    for unit_code, nominees in passed.items():
        code, lacking = _lack(of_unit.get(unit_code, ()))
        if code:
            names = _few([str(n.row.values["name"]) for n in nominees])
            yield at_cell(code, nominees[0].row, "name", read=names, works=_few(lacking))


def _lack(works: Sequence[EmulationWork]) -> tuple[str, list[str]]:
    """What a unit's works lack, and the works that lack it; empty where they lack nothing."""
    if not works:
        return "nominee_unit_unregistered", []
    if all(work.result is None for work in works):
        return "nominee_unit_unreported", []
    open_works = [w for w in works if w.result is None or w.result.values["status"] != "completed"]
    names = [str(work.row.values["work_name"]) for work in open_works]
    return ("nominee_work_unfinished", names) if names else ("", [])


def _few(names: Sequence[str]) -> str:
    more = len(names) - MOST_NAMES
    return ", ".join(names[:MOST_NAMES]) + (f" và {more:02d} nữa" if more > 0 else "")
