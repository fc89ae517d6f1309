"""Sheets that hold one field a row (`Tên công trình | Đường hoa`), as a table of one record a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from vanthu.cell_address import Position
from vanthu.diagnostics import Diagnostic
from vanthu.intake.grids.grid import Grid, Merge
from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.header_labels import ORDINALS, is_label, label_key, targets_of
from vanthu.intake.messages import diagnose
from vanthu.intake.values.result import Raw
from vanthu.paperwork.model import Form

_LEAST_LABELS = 3
"""Labels of a form below each other from which a sheet holds fields."""
_LONGEST_LABEL = 80
_LEAD = re.compile(r"\s*(?:[-–+•*]|\(?\d{1,2}[.)]|\(?[a-zđ]\)|[IVX]{1,4}[.)])\s*")
"""What stands before a label: a dash, a number, a letter of a list."""
_WITH_VALUE = re.compile(r"(?P<label>[^:：\n]{2,80}?)\s*[:：]\s*(?P<value>.*)\Z", re.DOTALL)
_UNIT_LABELS = frozenset({"don vi", "ten don vi", "thon", "don vi bao cao", "don vi gui"})
"""What names the sender stands above the fields, where it is looked for in every sheet."""


@dataclass(frozen=True, slots=True)
class _Field:
    """A row that holds one field.

    Args:
        place: Of its label, in the block.
        values: Of each record, by its column, with the place of the value.
    """

    label: str
    group: str
    place: Position
    values: Mapping[int, tuple[Raw, Position]]

    @property
    def key(self) -> str:
        """Tells fields apart."""
        return f"{label_key(self.group)} {label_key(self.label)}"


@dataclass(slots=True)
class _Record:
    fields: dict[str, tuple[Raw, Position]] = field(default_factory=dict)


def as_table(sheet: Sheet) -> tuple[Grid, tuple[Diagnostic, ...]] | None:
    """The sheet's fields as a table with a header and a row for each record; None where it holds none.

    A label that comes again begins a new record. Several values beside each label are one record each where a
    row above numbers them; else only the first counts, and that is told. Rows above the fields stay above the
    table. Each cell keeps its own address.
    """
    fields = list(_fields(sheet))
    if sum(is_label(each.label, sheet.forms) for each in {f.key: f for f in fields}.values()) < _LEAST_LABELS:
        return None
    told = [diagnose("sheet_fields_read", sheet.grid.at())]
    if any(len(each.values) > 1 for each in fields) and not _are_numbered(sheet, fields[0]):
        beside = sorted(place for each in fields for n, (_, place) in each.values.items() if n)
        told.append(diagnose("sheet_fields_beside", sheet.grid.cell(*beside[0])))
        fields = [replace(each, values={n: v for n, v in each.values.items() if not n}) for each in fields]
    return _turned(sheet, fields), tuple(told)


def _are_numbered(sheet: Sheet, first: _Field) -> bool:
    """Whether the row above the fields has a number over each value (`Công trình 1`, `2`)."""
    row = first.place[0] - 1
    columns = [column for _, (_, column) in first.values.values()]
    return row >= 0 and all(any(c.isdigit() for c in str(sheet.value(row, column))) for column in columns)


def _turned(sheet: Sheet, fields: Sequence[_Field]) -> Grid:
    records = list(_records(fields))
    columns = {each.key: each for each in reversed(fields)}
    order = list(dict.fromkeys(each.key for each in fields))
    first = fields[0].place[0]
    above = [list(row) for row in sheet.grid.rows[:first]]
    width = max(len(order), sheet.grid.width)
    header: list[list[Raw]] = [[""] * width, [""] * width]
    origins: dict[Position, Position] = {}
    merges: list[Merge] = []
    for column, key in enumerate(order):
        each = columns[key]
        origins[first, column] = origins[first + 1, column] = each.place
        header[0][column] = each.group or each.label
        header[1][column] = each.label if each.group else ""
        if not each.group:
            merges.append(Merge(first, column, first + 1, column))
    rows: list[list[Raw]] = []
    for record in records:
        place = first + 2 + len(rows)
        line: list[Raw] = [""] * width
        origins[place, 0] = min(position for _, position in record.fields.values())
        for key, (value, position) in record.fields.items():
            line[order.index(key)] = value
            origins[place, order.index(key)] = position
        rows.append(line)
    block = [*(row + [""] * (width - len(row)) for row in above), *header, *rows]
    return replace(sheet.grid, rows=block, merges=tuple(merges), origins=origins)


def _fields(sheet: Sheet) -> Iterator[_Field]:
    """The rows from the first known label on that have a label; those after the last known one left out."""
    waiting: list[_Field] = []
    group = ""
    values: tuple[int, ...] | None = None
    for row in range(sheet.grid.height):
        found = _label(sheet, row)
        if found is None:
            continue
        label, place, inline = found
        known = is_label(label, sheet.forms)
        if values is None and not known:
            continue
        right = [c for c in range(place[1] + 1, sheet.grid.width) if not sheet.blank[row][c]]
        if known and not right and inline is None and _is_group(label, sheet.forms):
            group = label
            continue
        if values is None:
            values = tuple(right)
        if not _belongs(group, label, sheet.forms):
            group = ""
        held: dict[int, tuple[Raw, Position]] = {}
        if inline is not None:
            held[0] = (inline, place)
        else:
            filled = [(n, c) for n, c in enumerate(values) if not sheet.blank[row][c]]
            held = {n: (sheet.value(row, c), (row, c)) for n, c in filled or [(0, c) for c in right[:1]]}
        waiting.append(_Field(label, group, place, held))
        if known:
            yield from waiting
            waiting = []


def _label(sheet: Sheet, row: int) -> tuple[str, Position, str | None] | None:
    """The label of a row with its place, and the value where it stands in the same cell."""
    filled = [c for c in range(sheet.grid.width) if not sheet.blank[row][c]]
    for column in filled[:2]:
        text = sheet.text(row, column)
        if not text or text.strip().rstrip(".)").isdecimal():
            continue  # -- the number of the field
        lead = _LEAD.match(text)
        bare = text[lead.end() :] if lead else text
        whole = _WITH_VALUE.match(bare)
        label = (whole["label"] if whole else bare).strip()
        if len(label) > _LONGEST_LABEL or label_key(label) in _UNIT_LABELS | ORDINALS:
            return None
        inline = whole["value"].strip() if whole else ""
        return label, (row, column), inline or None
    return None


def _records(fields: Sequence[_Field]) -> Iterator[_Record]:
    count = max((n + 1 for each in fields for n in each.values), default=1)
    open_records = [_Record() for _ in range(count)]
    seen: set[str] = set()
    for each in fields:
        if each.key in seen:
            yield from (record for record in open_records if record.fields)
            open_records = [_Record() for _ in range(count)]
            seen = set()
        seen.add(each.key)
        for number, value in each.values.items():
            open_records[number].fields[each.key] = value
    yield from (record for record in open_records if record.fields)


@lru_cache(maxsize=4)
def _groups(forms: tuple[Form, ...]) -> Mapping[str, frozenset[str]]:
    """Match keys of the labels that stand below each group's."""
    found: dict[str, set[str]] = {}
    for form in forms:
        for target in targets_of(form):
            for group in target.groups:
                found.setdefault(group, set()).update(target.leaves)
    return {group: frozenset(leaves) for group, leaves in found.items()}


def _is_group(label: str, forms: tuple[Form, ...]) -> bool:
    return label_key(label) in _groups(forms)


def _belongs(group: str, label: str, forms: tuple[Form, ...]) -> bool:
    return label_key(label) in _groups(forms).get(label_key(group), frozenset())
