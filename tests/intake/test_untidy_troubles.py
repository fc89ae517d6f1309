"""Files with every kind of trouble, read and held against what a person reads in them."""

from __future__ import annotations

import os
import random
from collections.abc import Mapping

import pytest
from tests.intake.builders import a_context
from tests.intake.untidy.judge import Outcome, Score, judge
from tests.intake.untidy.kinds import KINDS

from vanthu.intake.received_file import read_bytes

SEEDS = max(2, int(os.environ.get("VANTHU_UNTIDY", "240")) // 30)
"""Files of each kind; the variable is as in `test_untidy`, a longer run by hand sets it."""
FIRST = int(os.environ.get("VANTHU_UNTIDY_FROM", "0"))
"""The first seed: other numbers are other files."""
TROUBLED = 1 / 10
"""Share of the cells of a commune's files that stand in a file with one of these troubles."""


@pytest.fixture(scope="module")
def scores() -> Mapping[str, Score]:
    scores = {}
    for name, kind in KINDS.items():
        score = scores[name] = Score()
        for seed in range(FIRST, FIRST + SEEDS):
            file = kind.make(random.Random(f"{name} {seed}"))  # noqa: S311 - a seeded draw for tests
            (read,) = read_bytes(file.data, file.name, a_context())
            judge(file, read, score, f"{name} {seed}")
    return scores


def _joined(scores: Mapping[str, Score], *, clean: bool) -> Score:
    joined = Score()
    for name, score in scores.items():
        if KINDS[name].clean is clean:
            joined.counts += score.counts
            joined.files += score.files
    return joined


def test_the_scores_are_shown(scores: Mapping[str, Score]) -> None:
    print(f"\n{'kind':24}" + "".join(f"{outcome:>10}" for outcome in Outcome))  # noqa: T201 - the table is the result
    for name, score in scores.items():
        print(f"{name:24}" + "".join(f"{score.counts[outcome]:>10}" for outcome in Outcome))  # noqa: T201


@pytest.mark.parametrize("name", KINDS)
def test_no_value_is_wrong_or_lost_in_silence(scores: Mapping[str, Score], name: str) -> None:
    assert scores[name].bad.get(Outcome.SILENT, []) == []


def test_clean_files_are_hardly_asked_about(scores: Mapping[str, Score]) -> None:
    assert _joined(scores, clean=True).share(Outcome.NEEDLESS, Outcome.WRONG) <= 0.01


def test_nearly_all_of_a_communes_cells_are_right(scores: Mapping[str, Score]) -> None:
    clean, troubled = _joined(scores, clean=True), _joined(scores, clean=False)

    def share(*outcomes: Outcome) -> float:
        return clean.share(*outcomes) * (1 - TROUBLED) + troubled.share(*outcomes) * TROUBLED

    right, asked = share(Outcome.RIGHT), share(Outcome.RIGHT, Outcome.ASKED, Outcome.HELD)
    print(f"\nof all cells {right:.2%} right, {asked:.2%} right or rightly asked")  # noqa: T201 - the score is the result

    assert right >= 0.97
    assert asked >= 0.995
