"""Where a campaign stands: what the last run reported, what came in and was issued since; writes nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import BaseModel, ValidationError

from vanthu.diagnostics import Severity
from vanthu.document_records import IssuedDocument, in_force
from vanthu.ledger import AnswerStore, DocumentStore, Ledger
from vanthu.pipeline import DocumentState
from vanthu.records import ReadOutcome, Withdrawal
from vanthu.tables.deliveries import DeliveryState
from vanthu.workspace import Workspace, sha256_of


class ReportedFile(BaseModel):
    """A received file in the report of a run."""

    file: str
    sha256: str
    outcome: ReadOutcome = ReadOutcome.READ


class ReportedForm(BaseModel):
    """A unit and a form in the report of a run."""

    state: DeliveryState
    late: bool


class ReportedUnit(BaseModel):
    """A unit in the report of a run."""

    unit_code: str
    name: str
    forms: Mapping[str, ReportedForm]
    unread: Sequence[str] = ()


class ReportedDiagnostic(BaseModel):
    """A diagnostic in the report of a run, as far as it is told again."""

    severity: Severity
    message: str


class ReportedQuestion(BaseModel):
    """A question in the report of a run; its answer is empty while it is open."""

    answer: str
    key: str = ""
    message: str = ""
    choices: Mapping[str, str] = {}
    subject: Mapping[str, str] = {}


class ReportedDocument(BaseModel):
    """A document in the report of a run.

    Args:
        kind: Value of `DocumentKind`; empty when it is gone.
        sha256: Of the draft; empty where there is none.
        issued: With `path`, where it is, replaces or corrects an issued document.
    """

    name: str
    kind: str
    state: DocumentState
    sha256: str
    why: Sequence[ReportedDiagnostic]
    incomplete: Sequence[str]
    issued: Mapping[str, str]
    sources: Mapping[str, str]


class LastRun(BaseModel):
    """What of `outputs/run.json` tells how the campaign stands (docs/run-json.md)."""

    today: dt.date
    files: Sequence[ReportedFile]
    units: Sequence[ReportedUnit]
    diagnostics: Sequence[ReportedDiagnostic]
    questions: Sequence[ReportedQuestion]
    documents: Sequence[ReportedDocument]

    @property
    def errors(self) -> int:
        """Diagnostics that hold something back."""
        return sum(each.severity is Severity.ERROR for each in self.diagnostics)

    @property
    def unreadable(self) -> int:
        """Files that could not be read."""
        return sum(file.outcome is ReadOutcome.UNREADABLE for file in self.files)

    @property
    def open_questions(self) -> int:
        """Questions without an answer."""
        return sum(not question.answer for question in self.questions)


@dataclass(frozen=True, slots=True)
class Status:
    """Where a campaign stands.

    Args:
        last: None before the first run.
        unread: Files in `inputs/received` that the last run did not read as they are now.
        is_workbook_changed: The campaign workbook is another than the last run read.
        issued: Every issued document, in the order of issuing.
        withdrawn: Every received file that is withdrawn.
        answers: The choice that stands for each question, by its identity.
    """

    last: LastRun | None
    unread: tuple[str, ...]
    is_workbook_changed: bool
    issued: tuple[IssuedDocument, ...]
    withdrawn: tuple[Withdrawal, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_answered_since(self) -> bool:
        """A question of the last run was answered, or its answer revoked, by command since."""
        questions = self.last.questions if self.last else ()
        return any(each.key and self.answers.get(each.key, "") != each.answer for each in questions)

    @property
    def is_withdrawn_since(self) -> bool:
        """A file was withdrawn, or counts again, since the last run."""
        files = self.last.files if self.last else ()
        out = {(each.file, each.sha256) for each in self.withdrawn}
        was_out = {(f.file, f.sha256) for f in files if f.outcome is ReadOutcome.WITHDRAWN}
        counted = [f for f in files if f.outcome is not ReadOutcome.WITHDRAWN]
        packed = tuple(f"{each.file}/" for each in self.withdrawn if (each.file, each.sha256) not in was_out)
        return bool(was_out - out) or any(
            (f.file, f.sha256) in out or f.file.startswith(packed) for f in counted
        )

    @property
    def documents(self) -> tuple[tuple[ReportedDocument, DocumentState], ...]:
        """The documents of the last run as they stand: one that was issued since is issued."""
        since = {document.name for document in self.issued_since}
        reported = self.last.documents if self.last else ()
        return tuple((each, DocumentState.ISSUED if each.name in since else each.state) for each in reported)

    @property
    def issued_since(self) -> tuple[IssuedDocument, ...]:
        """Documents in force that were drafts in the last run."""
        drafts = {(each.name, each.sha256) for each in self.last.documents} if self.last else set()
        return tuple(d for d in in_force(self.issued).values() if (d.name, d.draft.sha256) in drafts)

    @property
    def cancelled_since(self) -> tuple[IssuedDocument, ...]:
        """Documents that were in force in the last run."""
        paths = {each.issued.get("path") for each in self.last.documents} if self.last else set()
        return tuple(document for document in self.issued if document.is_cancelled and document.path in paths)


def status_of(workspace: Workspace) -> Status:
    """Where the campaign of a workspace stands."""
    last = last_run(workspace)
    issued = DocumentStore(workspace.ledger).issued() if workspace.ledger.is_file() else ()
    read = {file.file: file.sha256 for file in last.files} if last else {}
    received = workspace.look_at_received()
    fresh = (
        receipt.name
        for receipt in received.receipts
        if read.get(receipt.name) != receipt.sha256 and not _is_archive_of(receipt.name, read)
    )
    unread = tuple(sorted((*fresh, *(told.cell_place.file for told in received.unread))))
    is_there = workspace.ledger.is_file()
    withdrawn = Ledger(workspace.ledger).withdrawals() if is_there else ()
    answers = AnswerStore(workspace.ledger).answers() if is_there else {}
    return Status(last, unread, _is_workbook_changed(workspace, last), issued, withdrawn, answers)


def last_run(workspace: Workspace) -> LastRun | None:
    """The report of the last run; None where there is no readable one."""
    try:
        return LastRun.model_validate_json(workspace.run_report.read_bytes())
    except (OSError, ValidationError):
        return None


def _is_archive_of(name: str, read: Mapping[str, str]) -> bool:
    """Files packed in it were read: `lo.zip/tep.xlsx`."""
    return any(file.startswith(f"{name}/") for file in read)


def _is_workbook_changed(workspace: Workspace, last: LastRun | None) -> bool:
    book = workspace.campaign_workbook
    used = {document.sources.get(book.name) for document in last.documents} - {None} if last else set()
    return bool(used) and book.is_file() and sha256_of(book) not in used
