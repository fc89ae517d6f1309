"""Columns whose cells are not what their label says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.intake.builders import PLAN_HEAD, REGISTRATION_HEAD, a_context, a_form, codes, read, xlsx

from vanthu.records import Row


def _rows(head: object, place: int, *cells: object, answer: str = "") -> tuple[tuple[Row, ...], list[str]]:
    body: list[list[object]] = [[n, f"Đường hoa {n}", *[""] * 10] for n in range(1, len(cells) + 1)]
    for row, cell in zip(body, cells, strict=True):
        row[place] = cell
    data = xlsx({"Biểu": a_form(head, *body)})  # type: ignore[arg-type]
    file = read(data)
    if answer:
        (question,) = [told for told in file.diagnostics if told.is_question]
        file = read(data, context=replace(a_context(), answers={question.identity: answer}))
    return file.tables[0].rows, codes(file)


@pytest.mark.parametrize(
    "cells",
    [
        ("Phạm Thị Nga", "Lê Văn Hòa"),
        ("12/5/2024", "14/5/2024"),
        ("0912345678", "0987654321"),
        ("5.500.000", "12.000.000 đồng"),
    ],
    ids=["people", "days", "telephone numbers", "amounts"],
)
@pytest.mark.parametrize(
    ("answer", "held", "kept"), [("", True, True), ("target", False, True), ("neither", False, False)]
)
def test_words_that_are_all_something_else_are_asked(
    cells: tuple[str, str], answer: str, *, held: bool, kept: bool
) -> None:
    rows, _ = _rows(PLAN_HEAD, 2, *cells, answer=answer)

    assert [(row.held, row.values["target"]) for row in rows] == [
        (held, cell if kept else None) for cell in cells
    ]


@pytest.mark.parametrize(
    ("head", "place", "cells"),
    [
        (PLAN_HEAD, 2, ("02 cuộc", "3 tuyến đường")),
        (PLAN_HEAD, 2, ("Phạm Thị Nga", "02 cuộc")),
        (PLAN_HEAD, 2, (20, 30)),
        (PLAN_HEAD, 5, ("Phạm Thị Nga", "Lê Văn Hòa")),
        (PLAN_HEAD, 7, ("12/5/2024", "14/5/2024")),
        (REGISTRATION_HEAD, 4, ("Thôn Trại", "Trần Phú")),
        (REGISTRATION_HEAD, 3, ("1/2 tuyến", "3/4 tuyến")),
    ],
)
def test_words_that_may_stand_there_are_not_asked(
    head: object, place: int, cells: tuple[object, ...]
) -> None:
    assert "column_odd" not in _rows(head, place, *cells)[1]
