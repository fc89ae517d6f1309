"""One run: the stages in order, from the units' files to the documents for signing."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from vanthu import exports
from vanthu.campaign.model import Campaign
from vanthu.campaign.workbook import read_campaign
from vanthu.errors import ExitCode
from vanthu.findings import Finding, Origin, Severity
from vanthu.intake.context import KnownField, KnownUnit, ReadingContext
from vanthu.intake.unfilled import without_unfilled
from vanthu.intake.workers import read_all
from vanthu.ledger.store import Ledger
from vanthu.making import Document, Fate, Progress, make_documents
from vanthu.questions import questions_workbook, read_answers
from vanthu.records import ReadFile
from vanthu.release import Release
from vanthu.report import run_json
from vanthu.returning import files_to_return, no_longer_returned
from vanthu.review.sequence import odd_days
from vanthu.tables.collected import Collected, collect
from vanthu.tables.submissions import Inbox, Memory
from vanthu.tables.versions import versions_of
from vanthu.workspace import Receipt, Workspace


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
        ledger = Ledger(workspace.ledger)
        answers = read_answers(workspace.questions)
        ledger.record_answers(answers.given, today=today)
        receipts = workspace.receipts()
        registers = reading_context(campaign)
        files = _read(receipts, registers, workers, progress)
        inbox = Inbox(files, _received(ledger, receipts, files, today))
        clock.lap("intake")
        told = (*told, *answers.unclear, *odd_days(campaign, inbox.received, today))
        found = (*told, *(finding for file in files for finding in file.findings))
        versions = ledger.versions()
        memory = Memory.of(versions, ledger.answers())
        collected = collect(campaign, inbox, found, today=today, memory=memory)
        clock.lap("tables")
        documents = make_documents(workspace, collected, versions, progress)
        clock.lap("documents")
        every = (*collected.findings, *_of_documents(documents))
        findings = tuple(sorted(every, key=_order))
        done = Run(campaign, collected, inbox, documents, findings, clock.laps)
        workspace.keep(receipts)
        ledger.record_versions(versions_of(collected.submissions))
        _put(release, workspace, done, files_to_return(collected, files, receipts, registers))
    return done


def reading_context(campaign: Campaign) -> ReadingContext:
    """What the reader must know of the campaign."""
    return ReadingContext(
        commune=campaign.agency.commune,
        units=tuple(
            KnownUnit(unit.code, unit.name, unit.kind.value, unit.aliases, unit.former_commune)
            for unit in campaign.units
        ),
        fields=tuple(KnownField(field.code, field.short_name, field.text) for field in campaign.fields),
        awards=tuple(dict.fromkeys(award.name for award in campaign.awards)),
        start=campaign.start,
        end=campaign.end,
    )


def _read(
    receipts: Sequence[Receipt], context: ReadingContext, workers: int, progress: Progress
) -> tuple[ReadFile, ...]:
    files: list[ReadFile] = []
    given = [(receipt.path, receipt.name) for receipt in receipts]
    for done, members in enumerate(read_all(given, context, workers=workers), start=1):
        files += map(without_unfilled, members)
        progress("intake", done, len(given))
    return tuple(files)


def _received(
    ledger: Ledger, receipts: Sequence[Receipt], files: Iterable[ReadFile], today: dt.date
) -> Mapping[str, dt.date]:
    """The day of receipt by file: its folder's, else the day it was first seen, else of its last change."""
    seen = ledger.first_seen()
    days = {
        receipt.name: receipt.day or seen.get(receipt.sha256) or min(receipt.modified, today)
        for receipt in receipts
    }
    ledger.record((receipt.sha256, receipt.name, days[receipt.name]) for receipt in receipts)
    return {file.file: days[_sent_as(file.file, days)] for file in files}


def _sent_as(file: str, names: Collection[str]) -> str:
    """The received file that a read one is, or that it was packed in (`lo.zip/tep.xlsx`)."""
    name = file
    while name not in names:
        name = name.rpartition("/")[0]
    return name


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
        if document.fate in (Fate.NEW, Fate.CHANGED):
            release.put(document.path, document.data)
        elif document.fate in (Fate.HELD, Fate.GONE):
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
