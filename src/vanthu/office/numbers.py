"""Numbers without a document: reserved for one to come, or cancelled."""

from __future__ import annotations

import datetime as dt

from vanthu.campaign import read_campaign
from vanthu.campaign.choices import DocumentKind
from vanthu.document_records import DocumentNumber, NumberState
from vanthu.ledger.document_store import DocumentStore
from vanthu.ledger.numbers import following, given_to_another_kind, never_given
from vanthu.office.choose_drafts import NOT_OURS, UNNUMBERED
from vanthu.office.find_document import unknown
from vanthu.office.issue import refuse_behind, refuse_wrong_clock
from vanthu.office.series import Series, series_of
from vanthu.workspace.folder import Workspace


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
        chosen = number or following(store.beside(series.name, series.symbol, day.year))
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
        meant = _given(store, known, _series(workspace, known), year, number)
        return store.cancel(meant.series, year, number, note)


def _given(
    store: DocumentStore, kind: DocumentKind, series: Series, year: int, number: int
) -> DocumentNumber:
    """The number under the kind's symbol, else that of a document of the kind, under whatever symbol."""
    there = [given for given in store.beside(series.name, series.symbol, year) if given.number == number]
    borne = (each.number for each in store.issued() if each.number and each.draft.kind == kind)
    own = [given for given in there if given.symbol == series.symbol]
    own += [given for given in borne if (given.year, given.number) == (year, number)]
    if own:
        return own[0]
    if there:
        raise given_to_another_kind(there[0], series.symbol)
    raise never_given(number, year)


def _numbered_kind(named: str) -> DocumentKind:
    kinds = sorted(kind for kind in DocumentKind if kind not in UNNUMBERED | NOT_OURS)
    for kind in kinds:
        if named in (kind.value, kind.label):
            return kind
    raise unknown(named, kinds)


def _series(workspace: Workspace, kind: DocumentKind) -> Series:
    campaign, _ = read_campaign(workspace.campaign_workbook)
    return series_of(campaign, kind)
