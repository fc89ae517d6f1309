"""What one value of a row decides about another that its own cell leaves open."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Container, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from vanthu.diagnostics import Diagnostic
from vanthu.intake.messages import diagnose
from vanthu.intake.values import names
from vanthu.intake.values.dates import parse_birth
from vanthu.intake.values.id_numbers import parse_phone
from vanthu.intake.values.name_words import GENDER
from vanthu.intake.values.result import Parsed, asked
from vanthu.paperwork import CHOICES, label_of
from vanthu.paperwork.model import ColumnType
from vanthu.records import PartialDate, Value
from vanthu.vietnamese import match_key

OPEN = frozenset(
    {
        "choice_not_done",
        "percent_fraction",
        "number_pair",
        "name_several",
        "date_until",
        "name_addition",
        "name_phone",
    }
)
"""Codes of what waits until the whole row is read."""

_GENDERS = {
    "ông": "male",
    "ô.": "male",
    "anh": "male",
    "thầy": "male",
    "bà": "female",
    "b.": "female",
    "chị": "female",
    "cô": "female",
}
_FULL = Decimal(100)

_Settled = Iterator[tuple[str, Parsed]]
"""Columns with what the row's other values make of them."""


def settle(
    values: Mapping[str, Value],
    waiting: Mapping[str, Diagnostic],
    section: str = "",
    filled: Container[str] = (),
    mark: str = "",
) -> _Settled:
    """The columns that the row as a whole decides.

    `chưa hoàn thành` is in progress or not started by its progress; a progress of 1 is all of it where the
    work is completed; `10/11` votes are ten of eleven; `Ông` or `Bà` before a name tells the gender. An empty
    subject is told by the section, the name or what is known of a person; an empty status by the progress and
    the day; where nothing tells, it is a question.

    Args:
        values: Of the row, as its cells alone gave them.
        waiting: Diagnostics with a code of `OPEN`, by column.
        section: Title of the section that the row stands under, or empty.
        filled: Columns whose cell is not empty, whatever became of it.
        mark: An `x` that stands in the column of the status, or empty.
    """
    for key, open_ in waiting.items():
        yield from _waited(key, open_, values)
    person = values.get("person_in_charge")
    if isinstance(person, str) and person[:1] in _TITLE_STARTS:
        yield from _title("person_in_charge", person)
    if "gender" in values:
        yield from _person(values, section, filled)
    elif "status" in values and values["status"] is None and "status" not in filled:
        yield from _status(values, mark)


def _waited(key: str, open_: Diagnostic, values: Mapping[str, Value]) -> _Settled:
    """What becomes of a cell that its own parser left open."""
    question, read = (key, Parsed(None, (open_,))), open_.read
    match open_.code:
        case "number_pair":
            yield from _votes(key, open_, values)
        case "choice_not_done":
            yield _not_done(key, read, values.get("progress_pct")) or question
        case "name_several" if key == "person_in_charge":
            # -- two people may be in charge of one work; one line proposes one of them
            yield key, Parsed(values[key], (diagnose("name_several_kept", read=read),))
        case "name_addition":
            yield key, Parsed(values[key], (open_,))
            yield from _moved_office(open_, values)
        case "name_phone":
            yield key, Parsed(values[key], (open_,))
            number = parse_phone(open_.facts["phone"])
            if "phone" in values and values["phone"] is None and number.value is not None:
                yield "phone", Parsed(number.value)
        case "date_until":
            # -- `đến 30/6` is the last day, never the first
            told, value = ("date_until_told", values[key]) if key == "end_date" else ("date_unreadable", None)
            yield key, Parsed(value, (diagnose(told, read=read, proposed=open_.proposed),))
        case "percent_fraction" if values.get("status") == "completed" and read in _ALL_OF_IT:
            yield key, Parsed(_FULL, (diagnose("percent_told", read=read, proposed="100%"),))
        case _:
            yield question


_ALL_OF_IT = frozenset({"1", "1,0", "1.0", "1,00", "1.00"})
_TITLE_STARTS = frozenset("ôÔbBaAcCtT")


def _status(values: Mapping[str, Value], mark: str) -> _Settled:
    """The status of a row that leaves it out and yet tells of work done."""
    share, day = values.get("progress_pct"), values.get("completed_date")
    told = (
        "progress_pct",
        "cost_state_vnd",
        "cost_social_vnd",
        "work_days",
        "participants",
        "completed_date",
    )
    if share == _FULL and isinstance(day, dt.date):
        done = label_of(ColumnType.STATUS, "completed")
        yield "status", Parsed("completed", (diagnose("status_told", read=mark, proposed=done),))
    elif mark:
        yield "status", asked("status_mark", read=mark)
    elif any(values.get(key) for key in told):
        yield "status", asked("status_missing")


def _not_done(key: str, read: str, share: Value) -> tuple[str, Parsed] | None:
    """`chưa hoàn thành` by the progress; None where that does not tell."""
    if not isinstance(share, Decimal) or share >= _FULL:
        return None
    value = "in_progress" if share > 0 else "not_started"
    label = label_of(ColumnType.STATUS, value)
    return key, Parsed(value, (diagnose("choice_not_done_told", read=read, proposed=label),))


def _moved_office(told: Diagnostic, values: Mapping[str, Value]) -> _Settled:
    """The office that stood at a name, in its own empty cell; what a title says of the gender."""
    office, title = told.facts["office"], told.facts["addition"].partition(",")[0]
    if office and "position" in values and values["position"] is None:
        yield "position", Parsed(office[:1].upper() + office[1:])
    gender = GENDER.get(title)
    if gender and "gender" in values:
        if values["gender"] is None:
            yield "gender", Parsed(gender)
        elif values["gender"] != gender:
            said = label_of(ColumnType.GENDER, str(values["gender"]))
            yield "gender", asked("title_gender", read=told.read, title=title, gender=said)


def _votes(key: str, pair: Diagnostic, values: Mapping[str, Value]) -> _Settled:
    """`10/11`: ten votes of eleven."""
    votes, of = (int(figure) for figure in re.findall(r"\d+", pair.read))
    if key != "votes_for" or values.get("votes_total") not in {None, of} or votes > of:
        yield key, Parsed(None, (pair,))
        return
    told = diagnose("number_pair_told", read=pair.read, proposed=f"{votes} / {of}")
    yield "votes_for", Parsed(votes, (told,))
    yield "votes_total", Parsed(of)


def _person(values: Mapping[str, Value], section: str, filled: Container[str]) -> _Settled:
    """Who is proposed: the name without its title and birth, what they tell, and the subject."""
    name = values.get("name")
    if not isinstance(name, str):
        return
    birth = names.born(name)
    if birth and not names.is_group(name):
        yield "name", Parsed(birth[0], (diagnose("name_trimmed", read=name, proposed=birth[0]),))
        day = parse_birth(birth[1], dt.date(int(birth[1][-4:]), 12, 31)).value
        if day is not None and "birth" not in filled:
            yield "birth", Parsed(day, (diagnose("name_birth", read=name, proposed=str(day)),))
        written = values.get("birth")
        if isinstance(day, PartialDate) and isinstance(written, PartialDate) and _differ(day, written):
            yield "birth", asked("name_birth_differs", read=str(written), name=name)
        name = birth[0]
    title = names.titled(name)
    if title:
        yield from _title("name", name)
        if values["gender"] is None and title[0] in _GENDERS:
            yield "gender", Parsed(_GENDERS[title[0]])
    known = title or birth or any(values.get(key) is not None for key in ("gender", "birth", "citizen_id"))
    yield from _subject(values, name, section, filled, known=bool(known))


def _differ(one: PartialDate, other: PartialDate) -> bool:
    """Whether what both dates say is not the same."""
    pairs = (one.year, other.year), (one.month, other.month), (one.day, other.day)
    return any(a and b and a != b for a, b in pairs)


def _subject(
    values: Mapping[str, Value], name: str, section: str, filled: Container[str], *, known: bool
) -> _Settled:
    kind = names.kind_of(name)
    subject = values.get("subject_type")
    if subject is not None:
        if kind in {"household", "collective"} and subject != kind:
            facts = {"proposed": _subject_label(kind), "subject": _subject_label(str(subject))}
            yield "subject_type", Parsed(subject, (diagnose("subject_name", read=name, **facts),))
        return
    if "subject_type" in filled:
        return  # -- asked already
    in_section = _of_section(section)
    told = {kind} - {""} | ({in_section} if in_section else set())
    if not told and (known or names.bears_surname(name)):
        told = {"individual"}
    if len(told) > 1 or not told or (known and told == {"collective"} and kind != "collective"):
        yield "subject_type", asked("subject_unknown", read=name)
        return
    (value,) = told
    code, read = ("subject_told", section) if value == in_section else ("subject_told_row", name)
    yield "subject_type", Parsed(value, (diagnose(code, read=read, proposed=_subject_label(value)),))


def _subject_label(value: str) -> str:
    return label_of(ColumnType.SUBJECT, value)


@lru_cache(maxsize=256)
def _of_section(section: str) -> str:
    """The one subject that a section's title names, or empty."""
    words = f" {match_key(section)} "
    told = [c.value for c in CHOICES[ColumnType.SUBJECT] if f" {match_key(c.label)} " in words]
    if not told and _HOUSEHOLDS.search(section):
        told = ["household"]
    return told[0] if len(told) == 1 else ""


_HOUSEHOLDS = re.compile(r"(?<!\w)(?:hộ|gia\s+đình|hgđ)(?!\w)", re.IGNORECASE)


def _title(key: str, name: str) -> _Settled:
    found = names.titled(name)
    if found:
        yield key, Parsed(found[1], (diagnose("name_title", read=name, proposed=found[1]),))
