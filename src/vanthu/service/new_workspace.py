"""Makes the folder of a new campaign."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from vanthu.intake import MESSAGES
from vanthu.ledger import AnswerStore
from vanthu.workspace import Workspace, shipped_campaign


@dataclass(frozen=True, slots=True)
class NewWorkspace:
    """What was made.

    Args:
        made: Paths; what was there already is left as it is.
        answers: How many answers about units' files were taken over.
    """

    made: tuple[Path, ...]
    answers: int = 0


def make_workspace(root: Path, source: Workspace | None = None) -> NewWorkspace:
    """A new workspace with a campaign workbook and an empty folder for received files.

    Args:
        source: An earlier campaign: its workbook, its own templates, and what was answered about its units'
            files are taken over; else the workbook is the sample that comes with the program.
    """
    received, templates = root / "inputs" / "received", root / "templates"
    workbook = root / "inputs" / "campaign.xlsx"
    own = source.root / "templates" if source else None
    wanted = [received, workbook, *([templates] if own and own.is_dir() else [])]
    made = [path for path in wanted if not path.exists()]
    received.mkdir(parents=True, exist_ok=True)
    if workbook in made:
        shutil.copyfile(source.campaign_workbook if source else shipped_campaign(), workbook)
    if own and templates in made:
        shutil.copytree(own, templates)
    return NewWorkspace(tuple(made), _take_over(source, Workspace(root)) if source else 0)


def _take_over(source: Workspace, target: Workspace) -> int:
    """The answers about how units' files are read, which hold for their next files too, with their days.

    Not those between two files: these are known by their bytes. What was answered there already stands.
    """
    if not source.ledger.is_file():
        return 0
    store = AnswerStore(target.ledger)
    known = store.events() if target.ledger.is_file() else {}
    taken = [
        event
        for event in AnswerStore(source.ledger).given()
        if event.answer.question.rpartition("-")[0] in MESSAGES and event.answer.question not in known
    ]
    for event in taken:
        store.record([event.answer], today=event.day)
    return len(taken)
