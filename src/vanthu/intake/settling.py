"""What one value of a row decides about another that its own cell leaves open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from vanthu.intake.forms import CHOICES, ColumnType
from vanthu.intake.identities import parse_phone
from vanthu.intake.names import looks_like_person
from vanthu.intake.parsed import Remark
from vanthu.intake.text import match_key
from vanthu.records import Value

OPEN = frozenset({"choice_not_done", "percent_fraction", "number_pair"})
"""Codes of remarks that wait until the whole row is read."""

_TITLE = re.compile(r"(?P<title>ông|bà|anh|chị)\s+(?P<name>\S.*)\Z", re.IGNORECASE)
_GENDERS = {"ông": "male", "anh": "male", "bà": "female", "chị": "female"}
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
    values: Mapping[str, Value], waiting: Mapping[str, Remark], section: str = ""
) -> Iterator[Settled]:
    """The columns that the row as a whole decides.

    `chưa hoàn thành` is in progress or not started by its progress; a progress of 1 is all of it where the
    work is completed; `10/11` votes are ten of eleven; `Ông` or `Bà` before a name tells the gender, and a
    section `Tập thể` or `Cá nhân` the subject.

    Args:
        values: Of the row, as its cells alone gave them.
        waiting: Remarks with a code of `OPEN`, by column.
        section: Title of the section that the row stands under, or empty.
    """
    for key, remark in waiting.items():
        if remark.code == "choice_not_done":
            yield _not_done(key, remark, values.get("progress_pct"))
        elif remark.code == "number_pair":
            yield from _votes(key, remark, values)
        elif values.get("status") == "completed" and remark.read in {"1", "1,0", "1.0", "1,00", "1.00"}:
            yield Settled(key, _FULL, Remark("percent_told", remark.read, "100%"))
        else:
            yield Settled(key, None, remark)
    person = values.get("person_in_charge")
    # -- most names end in a letter: the search is for those that do not
    if isinstance(person, str) and person[-1:] in _PHONE_ENDS and values.get("phone") is None:
        yield from _phone_of_person(person)
    if "gender" in values:
        yield from _title(values)
        yield from _subject(values, section)


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


def _subject(values: Mapping[str, Value], section: str) -> Iterator[Settled]:
    if values.get("subject_type") is None and values.get("name") is not None:
        words = f" {match_key(section)} "
        told = [c for c in CHOICES[ColumnType.SUBJECT] if f" {match_key(c.label)} " in words]
        if len(told) == 1:
            yield Settled("subject_type", told[0].value, Remark("subject_told", section, told[0].label))


def _title(values: Mapping[str, Value]) -> Iterator[Settled]:
    name = values.get("name")
    found = _TITLE.match(name) if isinstance(name, str) else None
    if found and looks_like_person(found["name"]):
        yield Settled("name", found["name"], Remark("name_title", str(name), found["name"]))
        if values["gender"] is None:
            yield Settled("gender", _GENDERS[found["title"].casefold()])
