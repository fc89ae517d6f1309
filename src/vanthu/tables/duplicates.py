"""The same person or collective nominated twice, also by two units: a question whose answer is remembered.

Source: Luật 06/2022/QH15, Điều 5 (one achievement, one award).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vanthu.diagnostics import Diagnostic, Fix, identity
from vanthu.records import Row
from vanthu.tables.messages import at_cell
from vanthu.translate import tr
from vanthu.vietnamese import match_key

TWO, FIRST, SECOND = "two", "first", "second"


@dataclass(frozen=True, slots=True)
class DuplicateNominations:
    """What stands twice.

    Args:
        doubted: Rows of pairs that nobody has decided on yet.
        dropped: Rows that somebody decided to leave out.
    """

    doubted: tuple[Row, ...]
    dropped: tuple[Row, ...]
    diagnostics: tuple[Diagnostic, ...]
    questions: tuple[Diagnostic, ...]


def find_duplicates(rows: Sequence[Row], answers: Mapping[str, str]) -> DuplicateNominations:
    """Every pair of rows that name one person or collective, as far as can be told.

    Args:
        rows: Nominations that count.
        answers: The choice given to each question, by its key.
    """
    doubted: list[Row] = []
    dropped: list[Row] = []
    diagnostics: list[Diagnostic] = []
    questions: list[Diagnostic] = []
    for place, later in enumerate(rows):
        for earlier in rows[:place]:
            if later in dropped:
                break
            if earlier in dropped or not _may_be_one(earlier, later):
                continue
            question = _question(earlier, later, answers)
            questions.append(question)
            if question.answer in (FIRST, SECOND):
                dropped.append(later if question.answer == FIRST else earlier)
            elif question.answer != TWO:
                doubted += [earlier, later]
                name, first = str(later.values["name"]), str(earlier.origin("name"))
                diagnostics.append(at_cell("nominated_twice", later, "name", read=name, proposed=first))
    return DuplicateNominations(tuple(doubted), tuple(dropped), tuple(diagnostics), tuple(questions))


def _may_be_one(one: Row, other: Row) -> bool:
    """The same id number; or the same name, with births and id numbers that do not tell two people apart.

    `1988` and `1988-02-09` may be one birth; two people of one name and no birth cannot be told from one.
    """
    ids = {one.values["citizen_id"], other.values["citizen_id"]}
    if None not in ids:
        return len(ids) == 1
    if match_key(str(one.values["name"])) != match_key(str(other.values["name"])):
        return False
    births = sorted(str(row.values["birth"] or "") for row in (one, other))
    return births[1].startswith(births[0])


def _question(earlier: Row, later: Row, answers: Mapping[str, str]) -> Diagnostic:
    """Asks whether two rows are one; its key is made of what the rows say, so that a resent file keeps it."""
    first, second = earlier.origin("name"), later.origin("name")
    choices = (
        Fix(TWO, tr("Hai người (tập thể) khác nhau, giữ cả hai")),
        Fix(FIRST, tr("Một người (tập thể), giữ dòng ở {place}").format(place=first)),
        Fix(SECOND, tr("Một người (tập thể), giữ dòng ở {place}").format(place=second)),
    )
    name = str(later.values["name"])
    question = at_cell("one_nominee_or_two", later, "name", read=name, first=str(first), second=str(second))
    return question.asked(
        identity("twice", _words(earlier), _words(later)), choices, (first, second), answers
    )


def _words(row: Row) -> str:
    """What a nomination says of its subject, in one line."""
    values = row.values
    parts = (
        row.unit_code,
        match_key(str(values["name"])),
        values["birth"],
        values["citizen_id"],
        values["award"],
    )
    return "|".join(str(part or "") for part in parts)
