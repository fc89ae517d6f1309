"""Numbers without a paper: reserved for one to come, or cancelled."""

from __future__ import annotations

import datetime as dt

from vanthu.campaign.model import DocumentKind
from vanthu.campaign.workbook import read_campaign
from vanthu.ledger.numbers import following
from vanthu.ledger.paper_store import PaperStore
from vanthu.office.issuing import NOT_OURS, UNNUMBERED
from vanthu.office.refusals import PaperUnknownError
from vanthu.office.series import Series, series_of
from vanthu.papers import Number, NumberState
from vanthu.workspace import Workspace


def reserve(workspace: Workspace, kind: str, number: int | None, day: dt.date, note: str) -> Number:
    """Keeps a number of the kind's series for a paper to come.

    Args:
        number: None for the next one.
        note: What it is for.

    Raises:
        PaperUnknownError: No such kind takes a number.
        NumberTakenError, NumberOutOfOrderError: It cannot be had.
    """
    with workspace.locked():
        series, store = _series(workspace, kind), PaperStore(workspace.ledger)
        chosen = number or following(store.numbers(series.name, day.year))
        kept = Number(series.name, day.year, chosen, NumberState.RESERVED, day, series.symbol, note)
        store.reserve(kept)
    return kept


def cancel(workspace: Workspace, kind: str, year: int, number: int, note: str) -> Number:
    """Cancels a number (hủy): it stays in the register; a paper that bears it is in force no more.

    Raises:
        PaperUnknownError: No such kind takes a number.
        NumberUnknownError: It was never given.
    """
    with workspace.locked():
        return PaperStore(workspace.ledger).cancel(_series(workspace, kind).name, year, number, note)


def _series(workspace: Workspace, kind: str) -> Series:
    campaign, _ = read_campaign(workspace.campaign_workbook)
    kinds = {k for k in DocumentKind if k not in UNNUMBERED | NOT_OURS}
    for known in kinds:
        if kind in (known.value, known.label):
            return series_of(campaign, known)
    raise PaperUnknownError(kind, sorted(kinds))
