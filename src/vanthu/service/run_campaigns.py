"""Runs campaigns: one with its progress, or many side by side; here or on a cluster."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vanthu.intake import readers

if TYPE_CHECKING:
    from vanthu.pipeline import CampaignSummary, Progress, Run
    from vanthu.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Machines:
    """Where the work is done.

    Args:
        workers: Processes of this machine, at least 1.
        cluster: Address of a cluster's scheduler, which does it instead; empty for none.
    """

    workers: int
    cluster: str = ""


CampaignRunner = Callable[["Workspace", dt.date, "Progress"], "Run"]
"""Runs the campaign of a workspace on a day; told of each step."""


@contextmanager
def campaign_runner(machines: Machines) -> Iterator[CampaignRunner]:
    """What runs a campaign; the processes that read start at once, while the caller still imports.

    Raises:
        VanthuError: When it runs: the campaign workbook is wrong, or nothing was put in place.
    """
    with readers(machines.workers, ahead=0 if machines.cluster else 1) as executor:

        def run(workspace: Workspace, today: dt.date, progress: Progress) -> Run:
            from vanthu.pipeline.run import run_on_cluster, run_reading_in

            if machines.cluster:
                return run_on_cluster(workspace, today=today, address=machines.cluster)
            return run_reading_in(executor, workspace, today=today, progress=progress)

        yield run


def run_campaigns(
    workspaces: Sequence[Path], today: dt.date, machines: Machines
) -> Iterator[CampaignSummary]:
    """Runs many campaigns and tells what became of each, in the order given, as it is done."""
    from vanthu.pipeline.many_campaigns import run_here, run_on_cluster

    if machines.cluster:
        return run_on_cluster(workspaces, today=today, address=machines.cluster)
    return run_here(workspaces, today=today, workers=min(machines.workers, len(workspaces)))
