"""Answers that a reading used are those that it tells of: with them alone it reads the same."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from tests.intake.builders import a_context
from tests.intake.untidy.kinds import KINDS

from vanthu.diagnostics import Diagnostic
from vanthu.intake.received_file import read_bytes
from vanthu.records import ReadFile

pytestmark = pytest.mark.slow

ROUNDS = 4
"""So often at most a question follows from an answer."""


def questions(files: tuple[ReadFile, ...]) -> list[Diagnostic]:
    return [each for file in files for each in file.diagnostics if each.is_question]


@pytest.mark.parametrize("kind", KINDS)
def test_the_answers_that_are_told_read_the_file_again_and_leave_nothing_open(kind: str) -> None:
    draw = random.Random(kind)  # noqa: S311 - repeatable, not secret
    trouble = KINDS[kind].make(draw)
    answers: dict[str, str] = {}

    def read(given: dict[str, str]) -> tuple[ReadFile, ...]:
        return read_bytes(trouble.data, trouble.name, replace(a_context(), answers=given))

    for _ in range(ROUNDS):
        asked = [q for q in questions(read(answers)) if not q.answer]
        answers |= {q.identity: draw.choice(q.fixes).code for q in asked}
    files = read(answers)
    used = {q.identity: q.answer for q in questions(files) if q.answer}

    assert [q.code for q in questions(files) if not q.answer] == []
    assert [file.tables for file in read(used)] == [file.tables for file in files]
