"""Takes up what a clerk answered in the workbook of questions: once, and never against the ledger."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from vanthu.diagnostics import CellPlace, Diagnostic
from vanthu.errors import read_input
from vanthu.pipeline.messages import diagnose
from vanthu.pipeline.questions import ANSWER_COLUMN, HEAD_ROW, HIDDEN, KEY_COLUMN, SHEET
from vanthu.records import Answer, AnswerEvent

COPIES = "*questions*.xlsx"
"""Names of the workbook and of copies that a clerk made of it, below `outputs`."""


@dataclass(frozen=True, slots=True)
class WrittenAnswer:
    """An answer that stands in a workbook of questions.

    Args:
        shown: The choice that stood there when the workbook was written; empty where none did.
        revision: How often the answer had been changed by then; None in a workbook of an earlier version.
    """

    answer: Answer
    place: CellPlace
    shown: str = ""
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class TakenUp:
    """What is new in the workbooks of questions.

    Args:
        diagnostics: Of answers that are no choice, that differ, or that the ledger knows better.
    """

    answers: tuple[Answer, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def take_up_answers(outputs: Path, events: Mapping[str, Sequence[AnswerEvent]]) -> TakenUp:
    """The answers that were written into the workbook, or into copies beside it, since it was made.

    Args:
        outputs: The folder that the workbook lies in.
        events: What the ledger knows of each question, oldest first.

    Raises:
        InputUnreadError: A workbook is open elsewhere; what was answered would be lost.
    """
    paths = sorted(path for path in outputs.glob(COPIES) if not path.name.startswith(("~$", ".")))
    read = [each for path in paths for each in read_answers(path)]
    written: dict[str, list[WrittenAnswer]] = {}
    for each in read:
        if isinstance(each, WrittenAnswer):
            written.setdefault(each.answer.question, []).append(each)
    judged = [_judged(of_one, events.get(question, ())) for question, of_one in written.items()]
    return TakenUp(
        tuple(each for each in judged if isinstance(each, Answer)),
        tuple(each for each in (*read, *judged) if isinstance(each, Diagnostic)),
    )


def _judged(written: Iterable[WrittenAnswer], events: Sequence[AnswerEvent]) -> Answer | Diagnostic | None:
    """What the answers to one question come to.

    An answer that stood there already says nothing; nor does one that was taken up since the workbook was
    made, whatever became of it. Where the ledger has moved on, it stands.
    """
    last = len(events)
    fresh: dict[str, WrittenAnswer] = {}
    outdated: list[WrittenAnswer] = []
    for each in written:
        choice = each.answer.choice
        base = last if each.revision is None else each.revision
        shown = events[-1].answer.choice if each.revision is None and events else each.shown
        if choice == shown or any(event.answer.choice == choice for event in events[base:]):
            continue
        if base < last:
            outdated.append(each)
        else:
            fresh.setdefault(choice, each)
    if len(fresh) > 1:
        given = [f"“{each.answer.label}” ({each.place})" for each in fresh.values()]
        place = next(iter(fresh.values())).place
        return diagnose("answers_differ", place, read="; ".join(given))
    if outdated:
        stands = events[-1].answer
        code = "answer_changed_since" if stands.choice else "answer_revoked_since"
        first = outdated[0]
        return diagnose(code, first.place, read=first.answer.label, proposed=stands.label)
    return next((each.answer for each in fresh.values()), None)


def read_answers(path: Path) -> tuple[WrittenAnswer | Diagnostic, ...]:
    """The answers that stand in a workbook, and what is told of others.

    None where there is no workbook, where it is damaged, or is none of questions.

    Raises:
        InputUnreadError: It is open elsewhere; what was answered would be lost.
    """
    try:
        book = load_workbook(io.BytesIO(read_input(path)))
    except (OSError, InvalidFileException, zipfile.BadZipFile, KeyError, ValueError):
        return ()
    if SHEET not in book.sheetnames or HIDDEN not in book.sheetnames:
        return ()
    return tuple(_answered(path.name, book[SHEET], book[HIDDEN]))


def _answered(file: str, sheet: Worksheet, hidden: Worksheet) -> Iterator[WrittenAnswer | Diagnostic]:
    asked = [[cell.value for cell in row] for row in hidden.iter_rows()]
    by_key = {str(kept[0]): kept for kept in asked if kept[0]}
    for row in range(HEAD_ROW + 1, sheet.max_row + 1):
        cell = sheet.cell(row, ANSWER_COLUMN)
        key = sheet.cell(row, KEY_COLUMN).value
        if key is None and row - HEAD_ROW <= len(asked):
            key = asked[row - HEAD_ROW - 1][0]  # -- in a workbook of an earlier version
        label = str(cell.value or "").strip()
        if not label or str(key) not in by_key:
            continue
        _, said, *labels = by_key[str(key)]
        known = _known(str(said))
        chosen = dict(zip(filter(None, labels), known["codes"], strict=False)).get(label)
        place = CellPlace(file, sheet.title, cell.coordinate)
        if not chosen:
            yield diagnose("answer_unclear", place, read=label)
            continue
        text = str(sheet.cell(row, 2).value or "")
        answer = Answer(str(key), str(chosen), text, label, known.get("unit", ""), known.get("form", ""))
        yield WrittenAnswer(answer, place, known.get("shown", ""), known.get("revision"))


def _known(said: str) -> dict[str, Any]:
    """What was known of a question when the workbook was written; earlier versions kept the codes only."""
    known = json.loads(said)
    return known if isinstance(known, dict) else {"codes": known}
