"""Untidy files of every kind, read and held against their truth."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field

import pytest
from tests.intake.builders import a_context
from tests.intake.untidy.mix import Untidy, untidy

from vanthu.intake.received_file import read_bytes
from vanthu.records import ReadFile

SEEDS = int(os.environ.get("VANTHU_UNTIDY", "240"))
"""How many files are drawn; a longer run by hand sets the variable."""


@dataclass(slots=True)
class Score:
    """What came of a number of files."""

    files: int = 0
    right_unit: int = 0
    cells: int = 0
    right: int = 0
    silent: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def judge(file: Untidy, read: ReadFile, score: Score) -> None:
    score.files += 1
    tables = [table for table in read.tables if table.form == file.form]
    score.right_unit += bool(tables) and {table.unit_code for table in tables} == {file.unit_code}
    found = {row.number: row for table in tables for row in table.rows}
    told = Counter(finding.cell_place.cell for finding in read.diagnostics)
    about = Counter(finding.subject.column for finding in read.diagnostics)
    for truth in file.rows:
        row = found.pop(truth.number, None)
        for key, value in truth.values.items():
            score.cells += 1
            cell = truth.cells.get(key, "")
            got = row.values[key] if row else None
            where = f"seed {file.seed} {file.name} {cell or truth.number} {key}: {value!r}, read {got!r}"
            asked = key not in truth.asked or told[cell] > 0
            if row is not None and got == value and asked and row.section == truth.section:
                score.right += 1
            else:
                score.wrong.append(where)
            if got != value and not told[cell] and not about[key]:
                score.silent.append(where)
            if key in truth.asked and not told[cell]:
                score.silent.append(f"{where} not asked")
    score.silent += [f"seed {file.seed} {file.name} row {number}: not in the truth" for number in found]


@pytest.fixture(scope="module")
def score() -> Score:
    total = Score()
    for seed in range(SEEDS):
        file = untidy(seed)
        (read,) = read_bytes(file.data, file.name, a_context())
        judge(file, read, total)
        # -- a sentence lacks none of its words
        assert all(finding.message for finding in read.diagnostics)
    return total


def test_every_file_is_of_its_unit(score: Score) -> None:
    assert score.right_unit == score.files


def test_nearly_every_cell_is_read_right(score: Score) -> None:
    share = score.right / score.cells
    print(f"{score.cells} cells of {score.files} files: {share:.3%} right")  # noqa: T201 - the score is the result

    assert share >= 0.995, "\n".join(score.wrong[:40])


def test_no_value_is_wrong_without_a_finding(score: Score) -> None:
    assert score.silent == []
