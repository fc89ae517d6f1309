"""The four forms as they are declared."""

from __future__ import annotations

import pytest

from vanthu.paperwork import CHOICES, FORMS, form_of, label_of
from vanthu.paperwork.model import ColumnType, Form
from vanthu.vietnamese import match_key


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_a_form_is_whole(form: Form) -> None:
    keys = form.keys

    assert form_of(form.key) is form
    assert len(set(keys)) == len(keys)
    assert form.columns[0].required
    assert form.columns[-1].key == "note"
    assert {*form.signs, *(split.key for split in form.splits)} <= set(keys)
    assert {split.until for split in form.splits if split.until} <= set(keys)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_no_label_is_of_two_columns_of_one_group_that_cells_cannot_tell_apart(form: Form) -> None:
    owners: dict[tuple[str, str], list[ColumnType]] = {}
    for column in form.columns:
        for label in (column.label, *column.synonyms):
            owners.setdefault((column.group, label.casefold()), []).append(column.type)

    assert [label for label, types in owners.items() if len(set(types)) < len(types)] == []


@pytest.mark.parametrize("kind", CHOICES)
def test_no_word_is_of_two_choices(kind: ColumnType) -> None:
    words = [
        (match_key(word), choice.value)
        for choice in CHOICES[kind]
        for word in {choice.label, choice.value, *choice.synonyms}
    ]

    assert len(dict(words)) == len({key for key, _ in words})
    assert {label_of(kind, choice.value) for choice in CHOICES[kind]} == {c.label for c in CHOICES[kind]}


def test_there_is_no_other_form_and_no_other_choice() -> None:
    with pytest.raises(KeyError):
        form_of("trees")
    with pytest.raises(KeyError):
        label_of(ColumnType.STATUS, "begun")
