"""The same person or collective nominated twice, also by two units: a question whose answer is remembered.

Source: Luật 06/2022/QH15, Điều 5 (one achievement, one award).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vanthu.findings import Finding
from vanthu.intake.text import match_key
from vanthu.records import Choice, Question, Row, question_key

TWO, FIRST, SECOND = "two", "first", "second"


@dataclass(frozen=True, slots=True)
class Doubles:
    """What stands twice.

    Args:
        doubted: Rows of pairs that nobody has decided on yet.
        dropped: Rows that somebody decided to leave out.
    """

    doubted: tuple[Row, ...]
    dropped: tuple[Row, ...]
    findings: tuple[Finding, ...]
    questions: tuple[Question, ...]


def find_doubles(rows: Sequence[Row], answers: Mapping[str, str]) -> Doubles:
    """Every pair of rows that name one person or collective, as far as can be told.

    Args:
        rows: Nominations that count.
        answers: The choice given to each question, by its key.
    """
    doubted: list[Row] = []
    dropped: list[Row] = []
    findings: list[Finding] = []
    questions: list[Question] = []
    for earlier, later in _pairs(rows):
        question = _question(earlier, later, answers)
        questions.append(question)
        if question.answer == TWO:
            continue
        if question.answer in (FIRST, SECOND):
            dropped.append(later if question.answer == FIRST else earlier)
            continue
        doubted += [earlier, later]
        findings.append(
            Finding(
                "nominated_twice",
                later.origin("name"),
                form=later.form,
                field="name",
                read=str(later.values["name"]),
                proposed=str(earlier.origin("name")),
            )
        )
    return Doubles(tuple(doubted), tuple(dropped), tuple(findings), tuple(questions))


def _pairs(rows: Sequence[Row]) -> list[tuple[Row, Row]]:
    """The rows that share what tells a person, each with the first that bears it."""
    seen: dict[tuple[str, str], Row] = {}
    pairs: list[tuple[Row, Row]] = []
    for row in rows:
        keys = _identities(row)
        earlier = next((seen[key] for key in keys if key in seen and not _told_apart(row, seen[key])), None)
        if earlier is not None:
            pairs.append((earlier, row))
        for key in keys:
            seen.setdefault(key, row)
    return pairs


def _identities(row: Row) -> list[tuple[str, str]]:
    """What tells a person or collective: the id number, and the name with the birth date.

    Two people of one name and no birth date cannot be told from one: they are asked about.
    """
    values = row.values
    keys = [(match_key(str(values["name"])), str(values["birth"] or ""))]
    if values["citizen_id"]:
        keys.append(("citizen_id", str(values["citizen_id"])))
    return keys


def _told_apart(one: Row, other: Row) -> bool:
    """Both have an id number, and the numbers differ."""
    ids = {one.values["citizen_id"], other.values["citizen_id"]}
    return None not in ids and len(ids) == 2


def _question(earlier: Row, later: Row, answers: Mapping[str, str]) -> Question:
    """Asks whether two rows are one; the key is made of what the rows say, so that a resent file keeps it."""
    name = str(later.values["name"])
    key = question_key("twice", _words(earlier), _words(later))
    return Question(
        key,
        f"“{name}” được đề nghị hai lần: ở {earlier.origin('name')} và ở {later.origin('name')}. "
        "Là một hay hai người (tập thể)?",
        (
            Choice(TWO, "Hai người (tập thể) khác nhau, giữ cả hai"),
            Choice(FIRST, f"Một người (tập thể), giữ dòng ở {earlier.origin('name')}"),
            Choice(SECOND, f"Một người (tập thể), giữ dòng ở {later.origin('name')}"),
        ),
        (earlier.origin("name"), later.origin("name")),
        answers.get(key, ""),
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
