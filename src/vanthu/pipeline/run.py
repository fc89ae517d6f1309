"""One run: the stages in order, from the units' files to the documents for signing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial

from vanthu.campaign import read_campaign
from vanthu.campaign.model import Campaign
from vanthu.diagnostics import CellPlace, Diagnostic, Severity
from vanthu.errors import ExitCode, read_input
from vanthu.intake import readers
from vanthu.ledger import AnswerStore, DocumentStore, Ledger
from vanthu.ledger.issued_files import frozen_files, issued_diagnostics, restored, unknown_files, whole
from vanthu.pipeline.last_outputs import workspace_state
from vanthu.pipeline.make_documents import Document, DocumentState, Progress
from vanthu.pipeline.read_received import days_of_receipt
from vanthu.pipeline.record_drafts import kept_drafts
from vanthu.pipeline.remote_work import on
from vanthu.pipeline.return_files import no_longer_returned
from vanthu.pipeline.run_report import report_json
from vanthu.pipeline.steps import Materials, RunProducts, Work, work
from vanthu.pipeline.take_up_answers import take_up_answers
from vanthu.pipeline.timings import Stopwatch
from vanthu.processes import cluster
from vanthu.tables import CampaignData, Inbox
from vanthu.workspace import Release, Workspace


@dataclass(frozen=True)
class Run:
    """What a run did.

    Args:
        diagnostics: Errors first, then warnings, then notes; each by place.
        seconds: Time by stage.
        unread: Files that could not be read, by the unit that their names tell (`read_received`).
    """

    campaign: Campaign
    collected: CampaignData
    inbox: Inbox
    documents: tuple[Document, ...]
    diagnostics: tuple[Diagnostic, ...]
    seconds: Mapping[str, float]
    unread: Mapping[str, tuple[str, ...]]

    @property
    def exit_code(self) -> ExitCode:
        """`FINDINGS` while anything is held back, else `OK`."""
        held = any(document.state is DocumentState.HELD for document in self.documents)
        wrong = any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)
        return ExitCode.FINDINGS if held or wrong else ExitCode.OK


def run(workspace: Workspace, *, today: dt.date, workers: int, progress: Progress) -> Run:
    """Reads what units sent, writes the documents, puts all outputs in place together.

    Args:
        today: Day of the run, where the campaign workbook fixes no `document_date`.
        workers: Processes that read files, at least 1.

    Raises:
        CampaignMissingError, CampaignWorkbookError: The campaign workbook is not there, or wrong.
        WorkspaceBusyError, OutputLockedError, OutputFailedError: Nothing was put in place.
    """
    with readers(workers) as executor:
        return run_reading_in(executor, workspace, today=today, progress=progress)


def run_reading_in(executor: Executor, workspace: Workspace, *, today: dt.date, progress: Progress) -> Run:
    """As `run`, in processes that may have been started before this module was there.

    Args:
        executor: As `intake.workers.readers` gives.
    """
    return carry_out(workspace, today=today, work=partial(work, executor=executor, progress=progress))


def run_on_cluster(workspace: Workspace, *, today: dt.date, address: str) -> Run:
    """As `run`, the work done by a Dask cluster.

    Args:
        address: Of its scheduler.

    Raises:
        ClusterMissingError, ClusterUnreachableError, VanthuError: Nothing was put in place.
    """
    with cluster(address) as machines:
        return carry_out(workspace, today=today, work=on(machines.executor))


def carry_out(workspace: Workspace, *, today: dt.date, work: Work) -> Run:
    """The run at its edges: takes what lies in the workspace, has the work done, puts the outputs in place.

    Args:
        today: As for `run`, which tells the errors too.
        work: Does the work, in this process or elsewhere.
    """
    clock = Stopwatch()
    with workspace.locked():
        release = Release(workspace.outputs)
        ledger, store = Ledger(workspace.ledger), DocumentStore(workspace.ledger)
        materials = _materials(workspace, ledger, store, today)
        clock.lap("campaign")
        made = work(materials)
        collected, documents = made.plan.collected, made.documents
        frozen = frozen_files(workspace, (*materials.issued, *store.signed()))
        told = issued_diagnostics(frozen, unknown_files(workspace, materials.issued))
        every = (
            *collected.diagnostics,
            *_of_documents(documents),
            *told,
            *made.plan.diagnostics,
            *made.returned.diagnostics,
        )
        diagnostics = tuple(sorted(every, key=_order))
        seconds = {**clock.laps, **made.seconds}
        campaign, inbox = materials.campaign, made.gathered.inbox
        unread = inbox.unread_by_unit(collected.diagnostics)
        done = Run(campaign, collected, inbox, documents, diagnostics, seconds, unread)
        workspace.keep(whole(workspace, frozen))
        ledger.record_versions(collected.versions())
        store.record_drafts(kept_drafts(workspace, materials, made))
        _put(release, workspace, done, made, restored(workspace, frozen))
    return done


def _materials(workspace: Workspace, ledger: Ledger, store: DocumentStore, today: dt.date) -> Materials:
    """What lies in the workspace; the ledger remembers what is new."""
    campaign, told = read_campaign(workspace.campaign_workbook)
    today = campaign.document_date or today
    answers = AnswerStore(workspace.ledger)
    events = answers.events()
    taken_up = take_up_answers(workspace.outputs, events)
    if taken_up.answers:
        answers.record(taken_up.answers, today=today)
        events = answers.events()
    received = workspace.receive()
    return Materials(
        campaign,
        (*told, *taken_up.diagnostics, *received.left_over),
        today,
        received.receipts,
        received.unread,
        days_of_receipt(ledger, received.receipts, today),
        ledger.versions(),
        {question: choice for question, of_one in events.items() if (choice := of_one[-1].answer.choice)},
        {question: len(of_one) for question, of_one in events.items()},
        ledger.withdrawals(),
        store.issued(),
        workspace_state(workspace),
    )


def _of_documents(documents: Iterable[Document]) -> Iterable[Diagnostic]:
    for document in documents:
        yield from document.diagnostics
        if document.draft:
            yield from document.draft.diagnostics


def _order(diagnostic: Diagnostic) -> tuple[int, CellPlace, str]:
    return list(Severity).index(diagnostic.severity), diagnostic.cell_place, diagnostic.code


def _put(
    release: Release, workspace: Workspace, done: Run, made: RunProducts, restored: Mapping[str, bytes]
) -> None:
    """All outputs of the run, put in place together; a file that is there already is left as it is."""
    for document in done.documents:
        if document.kept:
            release.put(document.kept, read_input(workspace.outputs / document.path))
        if document.is_rewritten:
            release.put(document.path, document.data)
        elif document.state in (DocumentState.HELD, DocumentState.GONE, DocumentState.ISSUED):
            release.remove(document.path)
    outputs = {**made.tables, **made.returned.files, **restored}
    for name in no_longer_returned(workspace, outputs):
        release.remove(name)
    if made.questions:
        outputs[workspace.questions.name] = made.questions
    elif workspace.questions.is_file():
        release.remove(workspace.questions.name)
    for name, data in outputs.items():
        release.renew(name, data)
    release.put("run.json", report_json(done))
    release.commit()
