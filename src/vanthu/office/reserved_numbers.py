"""Numbers without a document: reserved for one to come, or cancelled."""

from __future__ import annotations

import datetime as dt

from vanthu.campaign import read_campaign
from vanthu.campaign.choices import DocumentKind
from vanthu.document_records import DocumentNumber, NumberState
from vanthu.ledger import DocumentStore
from vanthu.office.choose_drafts import NOT_OURS, UNNUMBERED
from vanthu.office.find_document import unknown
from vanthu.office.issue import refuse_behind, refuse_wrong_clock
from vanthu.office.series import Series, series_of
from vanthu.workspace import Workspace


def reserve(workspace: Workspace, kind: str, number: int | None, day: dt.date, note: str) -> DocumentNumber:
    """Keeps a number of the kind's series for a document to come.

    Args:
        number: None for the next one.
        note: What it is for.

    Raises:
        WrongCallError: No such kind takes a number.
        NumberRefusedError: It cannot be had.
        VanthuError: The next number is not certain: `ledger_behind`, `clock_behind`.
    """
    with workspace.locked():
        series, store = _series(workspace, _numbered_kind(kind)), DocumentStore(workspace.ledger)
        issued = store.issued()
        refuse_wrong_clock(issued, day)
        refuse_behind(workspace, issued, number)
        chosen = number or store.following(series.name, series.symbol, day.year)
        kept = DocumentNumber(series.name, day.year, chosen, NumberState.RESERVED, day, series.symbol, note)
        store.reserve(kept)
    return kept


def cancel(workspace: Workspace, kind: str, year: int, number: int, note: str) -> DocumentNumber:
    """Cancels a number (hủy): it stays in the register; a document that bears it is in force no more.

    Raises:
        WrongCallError: No such kind takes a number, or a document of another kind bears it: nothing brings a
            cancelled number back.
        NumberRefusedError: It was never given.
    """
    known = _numbered_kind(kind)
    with workspace.locked():
        store = DocumentStore(workspace.ledger)
        series = _series(workspace, known)
        return store.cancel(store.given(known, series.name, series.symbol, year, number), note)


def _numbered_kind(named: str) -> DocumentKind:
    kinds = sorted(kind for kind in DocumentKind if kind not in UNNUMBERED | NOT_OURS)
    for kind in kinds:
        if named in (kind.value, kind.label):
            return kind
    raise unknown(named, kinds)


def _series(workspace: Workspace, kind: DocumentKind) -> Series:
    campaign, _ = read_campaign(workspace.campaign_workbook)
    return series_of(campaign, kind)
