"""The middle of a run: what came in becomes the bytes of every output; nothing is written, no ledger is open.

It can be done by any process of any machine that is given the materials.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field
from pathlib import Path

from vanthu.campaign.model import Campaign
from vanthu.diagnostics import Diagnostic
from vanthu.document_records import IssuedDocument
from vanthu.intake import KeptFile, read_all
from vanthu.pipeline.compare_issued import DraftPlan, plan_drafts
from vanthu.pipeline.draft_all import CampaignInputs, gather
from vanthu.pipeline.export_tables import table_csv, tables_workbook
from vanthu.pipeline.last_outputs import WorkspaceState
from vanthu.pipeline.make_documents import Document, Progress, make_documents, make_ready
from vanthu.pipeline.questions import questions_workbook
from vanthu.pipeline.read_received import (
    inbox_of,
    is_withdrawn,
    reading_context,
    with_senders,
    with_unread,
    with_withdrawn,
)
from vanthu.pipeline.return_files import files_to_return
from vanthu.pipeline.timings import Stopwatch
from vanthu.records import Version, Withdrawal
from vanthu.returned import ReturnedFiles, begin_returning
from vanthu.review import odd_days
from vanthu.tables import RunHistory
from vanthu.workspace import Receipt


@dataclass(frozen=True)
class Materials:
    """All that a run is made of, as it lies before the run.

    Args:
        told: What was found before reading: in the campaign workbook, in the answers.
        today: Day for which the documents are written.
        receipts: The received files that were taken in.
        unread: What is told of the other entries of the folder, one each.
        days: Their days of receipt, by name.
        versions: Submissions of earlier runs.
        answers: The choice given to each question.
        revisions: How often the answer to each question was changed.
        withdrawals: The received files that are withdrawn.
        issued: All issued documents.
    """

    campaign: Campaign
    told: tuple[Diagnostic, ...]
    today: dt.date
    receipts: tuple[Receipt, ...]
    unread: tuple[Diagnostic, ...]
    days: Mapping[str, dt.date]
    versions: tuple[Version, ...]
    answers: Mapping[str, str]
    revisions: Mapping[str, int]
    withdrawals: tuple[Withdrawal, ...]
    issued: tuple[IssuedDocument, ...]
    desk: WorkspaceState


@dataclass(frozen=True)
class RunProducts:
    """What the middle of a run gives.

    Args:
        returned: What goes back to the units.
        tables: The consolidated tables, by path below `outputs`.
        questions: The workbook of questions, empty where nothing is asked.
        seconds: Time by stage.
    """

    gathered: CampaignInputs
    plan: DraftPlan
    documents: tuple[Document, ...]
    returned: ReturnedFiles
    tables: Mapping[str, bytes]
    questions: bytes
    seconds: Mapping[str, float] = field(default_factory=dict)


Work = Callable[[Materials], RunProducts]
"""Makes the outputs of a run, here or elsewhere."""


def work(materials: Materials, executor: Executor, progress: Progress) -> RunProducts:
    """Reads the received files, writes and renders the documents.

    Args:
        executor: Processes that read, as `intake.workers.readers` gives.
    """
    with tempfile.TemporaryDirectory(prefix="vanthu-", ignore_cleanup_errors=True) as folder:
        return _work(materials, executor, Path(folder), progress)


def _work(materials: Materials, executor: Executor, opened: Path, progress: Progress) -> RunProducts:
    """As `work`.

    Args:
        opened: Folder in which reading saves what marking needs.
    """
    clock = Stopwatch()
    campaign, days = materials.campaign, materials.days
    withdrawals = materials.withdrawals
    given = [
        KeptFile(receipt.path, receipt.name, receipt.sha256)
        for receipt in materials.receipts
        if not is_withdrawn(receipt.name, receipt.sha256, withdrawals)
    ]
    reading = read_all(given, reading_context(campaign, materials.answers), executor, opened)
    make_ready(materials.desk)  # while they are read
    inbox = with_unread(inbox_of(reading, days, progress), materials.unread, materials.today)
    inbox = with_senders(with_withdrawn(inbox, materials.receipts, withdrawals, days), campaign)
    clock.lap("intake")
    told = (*materials.told, *odd_days(campaign, inbox.received, materials.today))
    history = RunHistory.of(materials.versions, materials.answers, withdrawals)
    gathered = gather(campaign, inbox, told, history)
    plan = plan_drafts(gathered, materials.issued, materials.today)
    clock.lap("tables")
    returning = begin_returning(inbox.files, plan.collected.diagnostics, opened, executor)
    documents = make_documents(materials.desk, plan, materials.versions, progress)
    clock.lap("documents")
    returned = files_to_return(plan.collected, returning)
    tables = _tables(plan)
    questions = plan.collected.questions
    asked = questions_workbook(questions, materials.revisions) if questions else b""
    return RunProducts(gathered, plan, documents, returned, tables, asked, clock.laps)


def _tables(plan: DraftPlan) -> Mapping[str, bytes]:
    tables = plan.collected.tables
    made = {f"tables/{form}.csv": table_csv(table) for form, table in tables.items()}
    return {**made, "tables/tables.xlsx": tables_workbook(tables)}
