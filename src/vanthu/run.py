"""One run: the stages in order, from the units' files to the documents for signing."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from vanthu import exports
from vanthu.campaign.model import Campaign
from vanthu.campaign.workbook import read_campaign
from vanthu.errors import ExitCode
from vanthu.findings import Finding, Origin, Severity
from vanthu.frozen import frozen_files, restored, told_of
from vanthu.ledger.paper_store import PaperStore
from vanthu.ledger.store import Ledger
from vanthu.making import Document, Fate, Progress, make_documents
from vanthu.questions import questions_workbook, read_answers
from vanthu.receiving import days_of_receipt, read_received, reading_context
from vanthu.recipes import kept_drafts
from vanthu.release import Release
from vanthu.report import run_json
from vanthu.returning import files_to_return, no_longer_returned
from vanthu.review.sequence import odd_days
from vanthu.standing import settle
from vanthu.tables.collected import Collected
from vanthu.tables.submissions import Inbox, Memory
from vanthu.tables.versions import versions_of
from vanthu.workspace import Workspace
from vanthu.writing import gather


@dataclass(frozen=True)
class Run:
    """What a run did.

    Args:
        findings: Errors first, then warnings, then notes; each by place.
        seconds: Time by stage.
    """

    campaign: Campaign
    collected: Collected
    inbox: Inbox
    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]
    seconds: Mapping[str, float]

    @property
    def exit_code(self) -> ExitCode:
        """`FINDINGS` while anything is held back, else `OK`."""
        held = any(document.fate is Fate.HELD for document in self.documents)
        wrong = any(finding.severity is Severity.ERROR for finding in self.findings)
        return ExitCode.FINDINGS if held or wrong else ExitCode.OK


class Stopwatch:
    """Seconds of each stage."""

    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self._since = time.perf_counter()

    def lap(self, stage: str) -> None:
        """Ends a stage."""
        now = time.perf_counter()
        self.laps[stage] = round(now - self._since, 3)
        self._since = now


def run(workspace: Workspace, *, today: dt.date, workers: int, progress: Progress) -> Run:
    """Reads what units sent, writes the documents, puts all outputs in place together.

    Args:
        today: Day of the run, where the campaign workbook fixes no `document_date`.
        workers: Processes that read files, at least 1.

    Raises:
        CampaignMissingError, CampaignWorkbookError: The campaign workbook is not there, or wrong.
        WorkspaceBusyError, OutputLockedError, OutputFailedError: Nothing was put in place.
    """
    clock = Stopwatch()
    with workspace.locked():
        release = Release(workspace.outputs)
        campaign, told = read_campaign(workspace.campaign_workbook)
        today = campaign.document_date or today
        clock.lap("campaign")
        ledger, store = Ledger(workspace.ledger), PaperStore(workspace.ledger)
        answers = read_answers(workspace.questions)
        ledger.record_answers(answers.given, today=today)
        receipts = workspace.receipts()
        days = days_of_receipt(ledger, receipts, today)
        given = [(receipt.path, receipt.name) for receipt in receipts]
        inbox = read_received(given, days, reading_context(campaign), workers, progress)
        clock.lap("intake")
        told = (*told, *answers.unclear, *odd_days(campaign, inbox.received, today))
        versions, papers = ledger.versions(), store.papers()
        gathered = gather(campaign, inbox, told, Memory.of(versions, ledger.answers()))
        settled = settle(gathered, papers, today)
        clock.lap("tables")
        documents = make_documents(workspace, settled, versions, progress)
        clock.lap("documents")
        frozen = frozen_files(workspace, papers)
        every = (*settled.collected.findings, *_of_documents(documents), *told_of(frozen), *settled.findings)
        findings = tuple(sorted(every, key=_order))
        done = Run(campaign, settled.collected, inbox, documents, findings, clock.laps)
        workspace.keep(receipt.path for receipt in receipts)
        ledger.record_versions(versions_of(settled.collected.submissions))
        store.record_drafts(kept_drafts(workspace, gathered, settled, days, documents))
        returned = files_to_return(settled.collected, inbox.files, receipts, reading_context(campaign))
        _put(release, workspace, done, {**returned, **restored(workspace, frozen)})
    return done


def _of_documents(documents: Iterable[Document]) -> Iterable[Finding]:
    for document in documents:
        yield from document.findings
        if document.draft:
            yield from document.draft.findings


def _order(finding: Finding) -> tuple[int, Origin, str]:
    return list(Severity).index(finding.severity), finding.origin, finding.code


def _put(release: Release, workspace: Workspace, done: Run, returned: Mapping[str, bytes]) -> None:
    """All outputs of the run, put in place together; a file that is there already is left as it is."""
    for document in done.documents:
        if document.kept:
            release.put(document.kept, (workspace.outputs / document.path).read_bytes())
        if document.is_rewritten:
            release.put(document.path, document.data)
        elif document.fate in (Fate.HELD, Fate.GONE, Fate.ISSUED):
            release.remove(document.path)
    tables = done.collected.tables
    outputs = {f"tables/{form}.csv": exports.table_csv(table) for form, table in tables.items()}
    outputs["tables/tables.xlsx"] = exports.tables_workbook(tables)
    outputs |= returned
    for name in no_longer_returned(workspace, returned):
        release.remove(name)
    if done.collected.questions:
        outputs[workspace.questions.name] = questions_workbook(done.collected.questions)
    elif workspace.questions.is_file():
        release.remove(workspace.questions.name)
    for name, data in outputs.items():
        path = workspace.outputs / name
        if not path.is_file() or path.read_bytes() != data:
            release.put(name, data)
    release.put("run.json", run_json(done))
    release.commit()
