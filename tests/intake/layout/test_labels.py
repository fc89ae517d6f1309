"""Labels as communes write them: what they are taken for, and that nothing else is taken for a column."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.intake.builders import a_context

from vanthu.diagnostics import Severity
from vanthu.intake.grids.grid import Grid
from vanthu.intake.grids.sheet import sheet_of
from vanthu.intake.layout.decide_columns import decide_columns
from vanthu.intake.layout.find_table import find_table
from vanthu.intake.values.result import Raw
from vanthu.paperwork import FORMS
from vanthu.paperwork.model import Column, ColumnType, Form

Cells = Sequence[Raw]
_FILE: Mapping[str, Mapping[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "labels.toml").read_text("utf-8")
)
LABELS = [
    (form, key, label)
    for form in FORMS
    for key, labels in _FILE[form.key].items()
    if key != "own"
    for label in labels
]
OWN: Sequence[tuple[Form, str, Cells]] = [
    (form, label, values) for form in FORMS for label, values in _FILE[form.key]["own"].items()
]
VALUES: Mapping[ColumnType, Cells] = {
    ColumnType.NAME: ("Trần Thị Bình", "Lê Văn Hòa"),
    ColumnType.DONG: (15_000_000, 2_500_000),
    ColumnType.COUNT: (40, 25),
    ColumnType.DECIMAL: (12, 7.5),
    ColumnType.PERCENT: ("100%", "50%"),
    ColumnType.DATE: ("20/05/2024", "01/06/2024"),
    ColumnType.BIRTH: ("09/02/1988", "1975"),
    ColumnType.PHONE: ("0912345678", "0987654321"),
    ColumnType.CITIZEN_ID: ("037088001234", "037175004321"),
    ColumnType.STATUS: ("Hoàn thành", "Đang thực hiện"),
    ColumnType.SUBJECT: ("cá nhân", "cá nhân"),
    ColumnType.GENDER: ("Bà", "Ông"),
    ColumnType.FIELD: ("a", "b"),
    ColumnType.AWARD: ("Giấy khen của Chủ tịch UBND xã",) * 2,
}
WORDS = {
    "location": ("Thôn Trại", "Xóm Đông"),
    "lead": ("Chi hội Phụ nữ", "Trưởng thôn"),
    "support": ("Mặt trận thôn", "Đoàn thanh niên"),
}


def _values(column: Column) -> Cells:
    if column.type is ColumnType.TEXT:
        return WORDS.get(column.key, ("Vận động nhân dân làm đường", "Dọn vệ sinh 3 tuyến ngõ"))
    return VALUES[column.type]


Slot = tuple[str, tuple[str, ...], Cells]
"""Key, texts of the header from the top down, values."""


def _slots(form: Form) -> Iterator[Slot]:
    for column in form.columns:
        yield column.key, tuple(filter(None, (column.group, column.label))), _values(column)


def _texts(label: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in label.split("›"))


def taken(form: Form, slots: Sequence[Slot]) -> tuple[Mapping[int, str], str, bool]:
    """Key taken for each slot, counted from 1; the codes of what is asked; whether that holds the rows."""
    heads = [("STT", ""), *[(texts[0], texts[1] if len(texts) > 1 else "") for _, texts, _ in slots]]
    body = [[number, *[values[number - 1] for _, _, values in slots]] for number in (1, 2)]
    rows: list[list[Raw]] = [[top for top, _ in heads], [leaf for _, leaf in heads], *body]
    sheet = sheet_of(Grid(form.title, rows, file="f.xlsx"))
    found = find_table(sheet, 0, form.key)
    if found is None or found.assignment.form is not form:
        return {}, "not_found", True
    found, asked = decide_columns(sheet, found, a_context(), "T01")
    keys = {use.column: use.target.key for use in found.assignment.uses}
    return keys, " ".join(each.code for each in asked), any(each.severity is Severity.ERROR for each in asked)


def _outcome(form: Form, key: str, label: str, *, alone: bool) -> str:
    """`right`, `asked` or `wrong`, of a true label beside all of the form's columns, or few of them."""
    slots = [
        (each, _texts(label) if each == key else texts, values)
        for each, texts, values in _slots(form)
        if not alone or each in {key, form.columns[0].key, *form.signs[:2]}
    ]
    place = [each for each, _, _ in slots].index(key) + 1
    keys, asked, held = taken(form, slots)
    others = all(keys.get(n, each) == each for n, (each, _, _) in enumerate(slots, 1))
    if keys.get(place) == key and others and not held:
        return "right"
    return "asked" if held and others else f"wrong: {keys.get(place)} {asked}"


@pytest.mark.parametrize("alone", [False, True], ids=["all columns", "few columns"])
def test_nine_tenths_of_the_labels_are_taken_right_and_none_wrong(*, alone: bool) -> None:
    outcomes = {
        f"{form.key} {key} {label!r}": _outcome(form, key, label, alone=alone) for form, key, label in LABELS
    }

    assert [f"{name}: {each}" for name, each in outcomes.items() if each.startswith("wrong")] == []
    assert len(outcomes) >= 400
    others = [name for name, each in outcomes.items() if each != "right"]
    assert len(others) <= 0.07 * len(outcomes), others


def test_a_column_of_the_clerks_own_is_never_taken_for_one_that_is_missing() -> None:
    wrong = []
    for form, label, values in OWN:
        for lacking in (None, *form.keys[1:]):
            slots = [each for each in _slots(form) if each[0] != lacking]
            slots.insert(len(slots) - 1, ("own", _texts(label), values))
            keys, _, held = taken(form, slots)
            place = [each for each, _, _ in slots].index("own") + 1
            if place in keys or (held and lacking is None):
                wrong.append((form.key, label, lacking, keys.get(place)))

    assert wrong == []
    assert len(OWN) >= 80
