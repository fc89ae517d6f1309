"""What the inputs now say otherwise than an issued document did: in words and figures, place by place."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vanthu.documents.field_names import field_name
from vanthu.documents.fields import FORM_FIELDS
from vanthu.translate import tr

NAMING = ("name", "work", "unit", "title", "task", "text")
"""Fields by which a reader knows a record, the first that it has."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is said otherwise.

    Args:
        field: Name of the field at the top: `sections`.
        place: Path of the field: `sections.rows.state`.
        record: Name of the row that it stands in, or empty.
        old, new: As printed; empty where it was added or taken away.
    """

    field: str
    place: str
    record: str
    old: str
    new: str

    @property
    def is_of_form(self) -> bool:
        """Who issues, signs or receives; not what is said."""
        return self.field in FORM_FIELDS

    @property
    def where(self) -> str:
        """The place as a reader calls it, in the language of the screen."""
        name = field_name(self.place)
        return f"“{self.record}”, {name}" if self.record else name

    def __str__(self) -> str:
        return f"{self.where}: {self.old or tr('trống')} → {self.new or tr('trống')}"


def compare_fields(before: Mapping[str, object], after: Mapping[str, object]) -> tuple[Difference, ...]:
    """What differs between two states of a document's fields, in the order of the fields.

    Args:
        before, after: Plain JSON values (`documents.draft.plain_fields`).
    """
    found: list[Difference] = []
    for field in dict.fromkeys((*before, *after)):
        found += _differing(field, field, "", before.get(field, ""), after.get(field, ""))
    return tuple(found)


def _differing(field: str, place: str, record: str, old: object, new: object) -> Iterator[Difference]:
    if old == new:
        return
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        known = _name(old) or record
        for key in dict.fromkeys((*old, *new)):
            yield from _differing(field, f"{place}.{key}", known, old.get(key, ""), new.get(key, ""))
    elif isinstance(old, list) and isinstance(new, list):
        yield from _in_list(field, place, record, old, new)
    else:
        yield Difference(field, place, record, _said(old), _said(new))


def _in_list(
    field: str, place: str, record: str, old: Sequence[object], new: Sequence[object]
) -> Iterator[Difference]:
    """Rows that stayed are passed over; rows in the same stead are compared; others came or went."""
    match = difflib.SequenceMatcher(None, _identities(old), _identities(new), autojunk=False)
    for kind, old_from, old_to, new_from, new_to in match.get_opcodes():
        gone, come = old[old_from:old_to], new[new_from:new_to]
        shared = len(gone) if kind == "equal" else min(len(gone), len(come)) if kind == "replace" else 0
        for was, now in zip(gone[:shared], come[:shared], strict=True):
            yield from _differing(field, place, record, was, now)
        for was in gone[shared:]:
            yield Difference(field, place, record, _said(was), "")
        for now in come[shared:]:
            yield Difference(field, place, record, "", _said(now))


def _identities(rows: Sequence[object]) -> list[str]:
    """What tells rows apart: a record's name where it has one, else all of it."""
    return [
        (_name(row) if isinstance(row, Mapping) else "") or json.dumps(row, ensure_ascii=False)
        for row in rows
    ]


def _name(record: Mapping[str, object]) -> str:
    return next((str(record[key]) for key in NAMING if isinstance(record.get(key), str) and record[key]), "")


def _said(value: object) -> str:
    """A value in a line: a record by its name or its words, a list by its items."""
    if isinstance(value, Mapping):
        return _name(value) or str(value.get("span") or " · ".join(filter(None, map(_said, value.values()))))
    if isinstance(value, list):
        return "; ".join(map(_said, value))
    return str(value)
