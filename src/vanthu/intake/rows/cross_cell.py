"""What one value of a row decides about another that its own cell leaves open."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from vanthu.intake.values import dates, names
from vanthu.intake.values.id_numbers import parse_phone
from vanthu.intake.values.result import NOTHING, Remark
from vanthu.paperwork.forms.campaign_forms import CHOICES, ColumnType
from vanthu.records import Value
from vanthu.vietnamese.normalize import match_key

OPEN = frozenset({"choice_not_done", "percent_fraction", "number_pair", "name_several", "date_until"})
"""Codes of remarks that wait until the whole row is read."""

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


@dataclass(frozen=True, slots=True)
class Settled:
    """What a row's other values make of one of its columns.

    Args:
        key: The column.
        value: Its value now.
        remark: What is to be told of it, or None.
    """

    key: str
    value: Value
    remark: Remark | None = None


def settle(
    values: Mapping[str, Value],
    waiting: Mapping[str, Remark],
    section: str = "",
    filled: Container[str] = (),
    mark: str = "",
) -> Iterator[Settled]:
    """The columns that the row as a whole decides.

    `chưa hoàn thành` is in progress or not started by its progress; a progress of 1 is all of it where the
    work is completed; `10/11` votes are ten of eleven; `Ông` or `Bà` before a name tells the gender. An empty
    subject is told by the section, the name or what is known of a person; an empty status by the progress and
    the day; where nothing tells, it is a question.

    Args:
        values: Of the row, as its cells alone gave them.
        waiting: Remarks with a code of `OPEN`, by column.
        section: Title of the section that the row stands under, or empty.
        filled: Columns whose cell is not empty, whatever became of it.
        mark: An `x` that stands in the column of the status, or empty.
    """
    for key, remark in waiting.items():
        yield from _waited(key, remark, values)
    person = values.get("person_in_charge")
    if isinstance(person, str):
        # -- most names end in a letter: the search is for those that do not
        if person[-1:] in _PHONE_ENDS and values.get("phone") is None:
            yield from _phone_of_person(person)
        elif person[:1] in _TITLE_STARTS:
            yield from _title("person_in_charge", person)
    if "gender" in values:
        yield from _person(values, section, filled)
    elif "status" in values and values["status"] is None and "status" not in filled:
        yield from _status(values, mark)


def _waited(key: str, remark: Remark, values: Mapping[str, Value]) -> Iterator[Settled]:
    if remark.code == "choice_not_done":
        yield _not_done(key, remark, values.get("progress_pct"))
    elif remark.code == "number_pair":
        yield from _votes(key, remark, values)
    elif remark.code == "name_several":
        yield _several(key, remark, values)
    elif remark.code == "date_until":
        yield _until(key, remark, values)
    elif values.get("status") == "completed" and remark.read in {"1", "1,0", "1.0", "1,00", "1.00"}:
        yield Settled(key, _FULL, Remark("percent_told", remark.read, "100%"))
    else:
        yield Settled(key, None, remark)


_TITLE_STARTS = frozenset("ôÔbBaAcCtT")


def _several(key: str, remark: Remark, values: Mapping[str, Value]) -> Settled:
    """Two people may be in charge of one work; one line proposes one of them."""
    if key == "person_in_charge":
        return Settled(key, values[key], Remark("name_several_kept", remark.read))
    return Settled(key, None, remark)


def _until(key: str, remark: Remark, values: Mapping[str, Value]) -> Settled:
    """`đến 30/6` is the last day, never the first."""
    if key == "end_date":
        return Settled(key, values[key], Remark("date_until_told", remark.read, remark.proposed))
    return Settled(key, None, Remark("date_unreadable", remark.read, remark.proposed))


def _status(values: Mapping[str, Value], mark: str) -> Iterator[Settled]:
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
        yield Settled("status", "completed", Remark("status_told", mark, "hoàn thành"))
    elif mark:
        yield Settled("status", None, Remark("status_mark", mark))
    elif any(values.get(key) for key in told):
        yield Settled("status", None, Remark("status_missing"))


def _not_done(key: str, remark: Remark, share: Value) -> Settled:
    if not isinstance(share, Decimal) or share >= _FULL:
        return Settled(key, None, remark)
    value = "in_progress" if share > 0 else "not_started"
    label = next(choice.label for choice in CHOICES[ColumnType.STATUS] if choice.value == value)
    return Settled(key, value, Remark("choice_not_done_told", remark.read, label))


_WITH_PHONE = re.compile(
    r"(?P<name>[^\d]+?)[\s,;:(\-–]*(?:(?:số\s+)?(?:đt|sđt|điện thoại|tel)[\s.:]*)?"
    r"(?P<phone>\+?\d[\d .]{8,13})\)?\Z",
    re.IGNORECASE,
)


_PHONE_ENDS = frozenset("0123456789)")


def _phone_of_person(person: str) -> Iterator[Settled]:
    """A phone number written behind the name of the person in charge."""
    found = _WITH_PHONE.match(person)
    if not found:
        return
    number = parse_phone(found["phone"])
    if number.value is not None:
        yield Settled(
            "person_in_charge",
            found["name"],
            Remark("name_phone", person, f"{found['name']}; {number.value}"),
        )
        yield Settled("phone", number.value)


def _votes(key: str, remark: Remark, values: Mapping[str, Value]) -> Iterator[Settled]:
    numbers = [int(figure) for figure in re.findall(r"\d+", remark.read)]
    total = values.get("votes_total")
    if key != "votes_for" or total not in {None, numbers[1]} or numbers[0] > numbers[1]:
        yield Settled(key, None, remark)
        return
    yield Settled(
        "votes_for", numbers[0], Remark("number_pair_told", remark.read, f"{numbers[0]} / {numbers[1]}")
    )
    yield Settled("votes_total", numbers[1])


def _person(values: Mapping[str, Value], section: str, filled: Container[str]) -> Iterator[Settled]:
    """Who is proposed: the name without its title and birth, what they tell, and the subject."""
    name = values.get("name")
    if not isinstance(name, str):
        return
    birth = names.born(name)
    if birth and not names.is_group(name):
        yield Settled("name", birth[0], Remark("name_trimmed", name, birth[0]))
        parsed = (
            dates.parse_birth(birth[1], dt.date(int(birth[1][-4:]), 12, 31))
            if "birth" not in filled
            else NOTHING
        )
        if parsed.value is not None:
            yield Settled("birth", parsed.value, Remark("name_birth", name, str(parsed.value)))
        name = birth[0]
    title = names.titled(name)
    if title:
        yield from _title("name", name)
        if values["gender"] is None and title[0] in _GENDERS:
            yield Settled("gender", _GENDERS[title[0]])
    known = title or birth or any(values.get(key) is not None for key in ("gender", "birth", "citizen_id"))
    yield from _subject(values, name, section, filled, known=bool(known))


def _subject(
    values: Mapping[str, Value], name: str, section: str, filled: Container[str], *, known: bool
) -> Iterator[Settled]:
    kind = names.kind_of(name)
    subject = values.get("subject_type")
    if subject is not None:
        if kind in {"household", "collective"} and subject != kind:
            facts = {"subject": _subject_label(str(subject))}
            yield Settled("subject_type", subject, Remark("subject_name", name, _subject_label(kind), facts))
        return
    if "subject_type" in filled:
        return  # -- asked already
    in_section = _of_section(section)
    told = {kind} - {""} | ({in_section} if in_section else set())
    if not told and (known or names.bears_surname(name)):
        told = {"individual"}
    if len(told) > 1 or not told or (known and told == {"collective"} and kind != "collective"):
        yield Settled("subject_type", None, Remark("subject_unknown", name))
        return
    (value,) = told
    if value == in_section:
        yield Settled("subject_type", value, Remark("subject_told", section, _subject_label(value)))
    else:
        yield Settled("subject_type", value, Remark("subject_told_row", name, _subject_label(value)))


def _subject_label(value: str) -> str:
    return next(choice.label for choice in CHOICES[ColumnType.SUBJECT] if choice.value == value)


@lru_cache(maxsize=256)
def _of_section(section: str) -> str:
    """The one subject that a section's title names, or empty."""
    words = f" {match_key(section)} "
    told = [c.value for c in CHOICES[ColumnType.SUBJECT] if f" {match_key(c.label)} " in words]
    if not told and _HOUSEHOLDS.search(section):
        told = ["household"]
    return told[0] if len(told) == 1 else ""


_HOUSEHOLDS = re.compile(r"(?<!\w)(?:hộ|gia\s+đình|hgđ)(?!\w)", re.IGNORECASE)


def _title(key: str, name: str) -> Iterator[Settled]:
    found = names.titled(name)
    if found:
        yield Settled(key, found[1], Remark("name_title", name, found[1]))
