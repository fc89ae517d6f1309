"""Many campaigns in one call: each a unit of work of its own, done side by side, told in the order given.

Whoever calls stays small: a campaign is read, written and rendered in a process of its own or on a cluster.
"""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from vanthu.diagnostics import Diagnostic, FilePlace, Severity
from vanthu.errors import ExitCode, VanthuError, keep_fault
from vanthu.intake import own_reader
from vanthu.pipeline.messages import diagnose
from vanthu.processes import Cause, Processes, TaskFailedError, cluster, own_peak
from vanthu.translate import language_in_use, use_language

if TYPE_CHECKING:
    from vanthu.pipeline.run import Run
    from vanthu.pipeline.steps import Materials, RunProducts, Work

CLUSTER_AHEAD = 2
"""Campaigns on their way for each thread of a cluster, so that none of its machines waits for the next."""


@dataclass(frozen=True, slots=True)
class CampaignSummary:
    """What became of one campaign.

    Args:
        error: Why it could not be done; None when it was.
        files: Received files.
        rows: Rows read from them.
        documents: Word files that are out.
        held: Documents held back.
        errors, warnings: Findings of these severities.
        seconds: By the clock, from its beginning to its end.
        peaks: Most bytes of memory that each process at work had held by then, by the process's number.
    """

    workspace: Path
    exit_code: ExitCode
    error: Diagnostic | None = None
    files: int = 0
    rows: int = 0
    documents: int = 0
    held: int = 0
    errors: int = 0
    warnings: int = 0
    seconds: float = 0.0
    peaks: Mapping[int, int] = field(default_factory=dict)


def run_here(workspaces: Iterable[Path], *, today: dt.date, workers: int) -> Iterator[CampaignSummary]:
    """Runs campaigns in processes of this machine; each process writes the ledger of its campaign.

    Args:
        today: Day of the runs, where a campaign workbook fixes none.
        workers: Campaigns at a time, at least 1; one process more reads the files of each.
    """
    one = partial(_run_in_process, today=today, language=language_in_use())
    with Processes(workers, prepare=_ready) as executor:
        yield from _in_order(executor, one, workspaces)


def run_on_cluster(workspaces: Iterable[Path], *, today: dt.date, address: str) -> Iterator[CampaignSummary]:
    """Runs campaigns on a Dask cluster; folders and ledgers are read and written here, by one at a time.

    Args:
        address: Of its scheduler.

    Raises:
        ClusterMissingError, ClusterUnreachableError: There is none.
    """
    from vanthu.pipeline.remote_work import on

    with cluster(address) as machines:
        hands = ThreadPoolExecutor(max(machines.threads, 1) * CLUSTER_AHEAD)
        try:
            one = partial(_run_from_here, today=today, work=on(machines.executor), here=threading.Lock())
            yield from _in_order(hands, one, workspaces)
        finally:
            hands.shutdown(wait=False, cancel_futures=True)


def _in_order(
    executor: Executor, one: Callable[[Path], CampaignSummary], workspaces: Iterable[Path]
) -> Iterator[CampaignSummary]:
    futures = deque((workspace, executor.submit(one, workspace)) for workspace in workspaces)
    while futures:
        yield _summary(*futures.popleft())


def _summary(workspace: Path, future: Future[CampaignSummary]) -> CampaignSummary:
    try:
        return future.result()
    except VanthuError as error:  # -- no process could be started
        return CampaignSummary(workspace, error.exit_code, error.diagnostic)
    except TaskFailedError as error:
        if error.cause is Cause.RAISED:
            return CampaignSummary(workspace, ExitCode.BUG, keep_fault(workspace, error.trace))
        stopped = diagnose("campaign_process_stopped", FilePlace(str(workspace)))
        return CampaignSummary(workspace, ExitCode.FAILED, stopped)


def _ready() -> None:
    """Imports what a run needs, and starts the process that reads."""
    own_reader()
    from vanthu.pipeline import run  # noqa: F401


def _run_in_process(workspace: Path, *, today: dt.date, language: str) -> CampaignSummary:
    """One campaign in a process that does one at a time."""
    from vanthu.pipeline.steps import work

    use_language(language)
    done = _told(workspace, today, partial(work, executor=own_reader(), progress=lambda *_: None))
    peaks = dict((own_peak(), own_reader().submit(own_peak).result()))
    return replace(done, peaks=peaks)


def _run_from_here(workspace: Path, *, today: dt.date, work: Work, here: threading.Lock) -> CampaignSummary:
    """One campaign whose work is done elsewhere; meanwhile the folders of others are read and written."""

    def away(materials: Materials) -> RunProducts:
        here.release()
        try:
            return work(materials)
        finally:
            here.acquire()

    with here:
        return _told(workspace, today, away)


def _told(workspace: Path, today: dt.date, work: Work) -> CampaignSummary:
    """Runs a campaign and tells what became of it, whatever that is."""
    from vanthu.pipeline.run import carry_out
    from vanthu.workspace import Workspace

    began = time.perf_counter()
    try:
        done = carry_out(Workspace(workspace), today=today, work=work)
    except VanthuError as error:
        return CampaignSummary(workspace, error.exit_code, error.diagnostic)
    except Exception:  # noqa: BLE001 - a fault of ours in one campaign does not stop the others
        return CampaignSummary(workspace, ExitCode.BUG, keep_fault(workspace))
    return _counted(workspace, done, time.perf_counter() - began)


def _counted(workspace: Path, done: Run, seconds: float) -> CampaignSummary:
    from vanthu.pipeline.make_documents import DocumentState

    severities = [diagnostic.severity for diagnostic in done.diagnostics]
    return CampaignSummary(
        workspace,
        done.exit_code,
        None,
        len(done.inbox.files),
        sum(len(table.rows) for file in done.inbox.files for table in file.tables),
        sum(bool(document.data) for document in done.documents),
        sum(document.state is DocumentState.HELD for document in done.documents),
        severities.count(Severity.ERROR),
        severities.count(Severity.WARNING),
        round(seconds, 3),
    )
