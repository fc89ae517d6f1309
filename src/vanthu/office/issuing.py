"""Issues what is signed: number and day are given and printed, the register has its line, the file is frozen.

Source: NUM.*, ISSUED.FROZEN; NĐ 30/2020, Điều 15, 18, PL IV.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vanthu.campaign.model import Campaign, DocumentKind
from vanthu.campaign.workbook import read_campaign
from vanthu.documents.draft import fields_again, plain_fields
from vanthu.documents.letterhead import TYPES, numbered, printed_day
from vanthu.documents.received import bare, copies_made, lines_of
from vanthu.frozen import frozen_files, restored
from vanthu.ledger.numbers import following
from vanthu.ledger.paper_store import PaperStore
from vanthu.making import document_path
from vanthu.office.freezing import edited_bytes, frozen_bytes
from vanthu.office.refusals import (
    DraftEditedError,
    DraftMissingError,
    PaperDayError,
    PaperUnknownError,
    SeveralDraftsError,
)
from vanthu.office.series import series_of
from vanthu.papers import IssuedPaper, KeptDraft, Number, NumberState
from vanthu.release import Release
from vanthu.standing import in_force
from vanthu.workspace import Workspace, sha256_of

BEFORE: Mapping[DocumentKind, tuple[DocumentKind, ...]] = {
    DocumentKind.COMMENDATION_PROPOSAL: (DocumentKind.COUNCIL_MINUTES,),
    DocumentKind.COMMENDATION_DECISION: (DocumentKind.COUNCIL_MINUTES, DocumentKind.COMMENDATION_PROPOSAL),
    DocumentKind.CERTIFICATES: (DocumentKind.COMMENDATION_DECISION,),
}
"""Kinds that a kind may not be older than (the order of the dossier, Luật 06/2022/QH15, Điều 84)."""

UNNUMBERED = frozenset({DocumentKind.CERTIFICATES})
"""Kinds that bear the decision's number, not one of their own."""

NOT_OURS = frozenset({DocumentKind.UNIT_PLAN})
"""Kinds that the units issue under their own numbers."""


@dataclass(frozen=True, slots=True)
class Request:
    """What the clerk says is signed.

    Args:
        documents: Kinds, names of drafts or their files.
        number: Given by hand, as by the office's own system; None for the next one.
        day: None for the day that the paper or the campaign workbook already bears, else today.
        today: Nothing is issued for a day to come.
        edited: Drafts that the office edited in Word are issued as they lie, number and day filled in.
    """

    documents: tuple[str, ...]
    number: int | None
    day: dt.date | None
    today: dt.date
    edited: bool = False


@dataclass(frozen=True)
class Office:
    """What issuing goes by.

    Args:
        papers: All that were issued before.
    """

    workspace: Workspace
    campaign: Campaign
    store: PaperStore
    papers: tuple[IssuedPaper, ...]


def issue(workspace: Workspace, request: Request) -> tuple[IssuedPaper, ...]:
    """Issues the documents, all or none.

    Killed before the ledger has them, nothing is given; killed later, the next run puts the files in place.

    Raises:
        PaperUnknownError, DraftMissingError, DraftEditedError, SeveralDraftsError: No such draft is there.
        OpenCitationError, PaperDayError: The draft cannot bear the number or the day.
        NumberTakenError, NumberOutOfOrderError: The series forbids it.
        WorkspaceBusyError, OutputLockedError, OutputFailedError: Nothing was issued, or the next run goes on.
    """
    with workspace.locked():
        release = Release(workspace.outputs)
        campaign, _ = read_campaign(workspace.campaign_workbook)
        store = PaperStore(workspace.ledger)
        office = Office(workspace, campaign, store, store.papers())
        drafts = _chosen(workspace, store.last_drafts(), request)
        issued = store.issue(tuple(_papers(office, drafts, request)))
        for name, data in restored(workspace, frozen_files(workspace, (*office.papers, *issued))).items():
            release.put(name, data)
        for paper in issued:
            release.remove(document_path(paper.name))
        release.commit()
    return issued


def _chosen(workspace: Workspace, drafts: Sequence[KeptDraft], request: Request) -> tuple[KeptDraft, ...]:
    """The drafts that the clerk means, as they lie on the disk."""
    ours = [draft for draft in drafts if draft.kind not in NOT_OURS]
    chosen: list[KeptDraft] = []
    for named in request.documents:
        found = [draft for draft in ours if is_named(draft, named)]
        if not found:
            raise PaperUnknownError(named, sorted({draft.name for draft in ours}))
        lying = [draft for draft in found if (workspace.outputs / document_path(draft.name)).is_file()]
        if not lying:
            raise DraftMissingError(found[0].name)
        chosen += [draft for draft in lying if draft not in chosen]
    for draft in chosen:
        is_numbered = draft.kind not in UNNUMBERED
        if _is_edited(workspace, draft) and not (request.edited and is_numbered):
            raise DraftEditedError(workspace.outputs / document_path(draft.name))
    if request.number is not None and len(chosen) > 1:
        raise SeveralDraftsError([draft.name for draft in chosen])
    return tuple(chosen)


def _is_edited(workspace: Workspace, draft: KeptDraft) -> bool:
    """Somebody changed the draft since it was written."""
    return sha256_of(workspace.outputs / document_path(draft.name)) != draft.sha256


def is_named(draft: KeptDraft, named: str) -> bool:
    """Whether a clerk's word means the draft: its kind, its name or its file."""
    stem = named.replace("\\", "/").rpartition("/")[2].removesuffix(".docx")
    return stem in (draft.kind, draft.name, DocumentKind(draft.kind).label)


def _papers(office: Office, drafts: Sequence[KeptDraft], request: Request) -> Iterator[IssuedPaper]:
    """The papers with number and day; their files are kept, the ledger does not know them yet."""
    given: list[Number] = []
    for draft in drafts:
        day = _day(office.campaign, draft, request)
        _refuse_early(draft, day, office.papers)
        number = None
        if draft.kind not in UNNUMBERED:
            number = _number(office, draft, day, request.number, given)
            given.append(number)
        yield _paper(office, draft, number, day)


def _number(
    office: Office, draft: KeptDraft, day: dt.date, chosen: int | None, given: Sequence[Number]
) -> Number:
    """The number chosen by hand, else the next of the series after those just given."""
    series = series_of(office.campaign, DocumentKind(draft.kind))
    just = [number for number in given if (number.series, number.year) == (series.name, day.year)]
    number = chosen or following((*office.store.numbers(series.name, day.year), *just))
    return Number(series.name, day.year, number, NumberState.ISSUED, day, series.symbol)


def _day(campaign: Campaign, draft: KeptDraft, request: Request) -> dt.date:
    """The day of the paper: as it bears it already, as the clerk says, else today."""
    borne = printed_day(draft.fields)
    if draft.kind == DocumentKind.COUNCIL_MINUTES:
        borne = campaign.meeting.day
    day = request.day or borne or request.today
    if borne and borne != day:
        raise PaperDayError.borne(draft.name, day, borne)
    if day > request.today:
        raise PaperDayError.to_come(draft.name, day)
    return day


def _refuse_early(draft: KeptDraft, day: dt.date, papers: Sequence[IssuedPaper]) -> None:
    """No paper is older than what it rests on or replaces."""
    kinds = BEFORE.get(DocumentKind(draft.kind), ())
    for paper in in_force(papers).values():
        if (paper.draft.kind in kinds or paper.id == draft.earlier) and paper.day > day:
            raise PaperDayError.too_early(draft.name, day, paper)


def _paper(office: Office, draft: KeptDraft, number: Number | None, day: dt.date) -> IssuedPaper:
    kind = DocumentKind(draft.kind)
    fields = numbered(fields_again(draft.fields), f"{number.number:02d}" if number else "", day)
    edited = ""
    if number and _is_edited(office.workspace, draft):
        lying = (office.workspace.outputs / document_path(draft.name)).read_bytes()
        data = edited_bytes(lying, draft, number, day)
        edited = office.workspace.keep_bytes(lying, ".docx")
    else:
        data = frozen_bytes(office.workspace, draft, fields)
    recipients = lines_of(draft.fields)
    return IssuedPaper(
        draft,
        number,
        day,
        plain_fields(fields),
        TYPES[kind][0] if kind in TYPES else "" if number else kind.label,
        str(draft.fields.get("abstract") or draft.fields.get("about") or draft.fields["campaign_name"]),
        str(draft.fields.get("chair_name") or draft.fields.get("signer")),
        recipients[:-1],
        bare(recipients[-1]).removeprefix("Lưu").lstrip(": ") if recipients else "",
        copies_made(office.campaign, kind, draft.fields),
        _path(draft, number, day),
        office.workspace.keep_bytes(data, ".docx"),
        edited,
    )


def _path(draft: KeptDraft, number: Number | None, day: dt.date) -> str:
    """Below `outputs`, by year, number first; a certificate has its draft's digest in the number's stead."""
    first = f"{number.number:03d}" if number else draft.sha256[:8]
    return f"issued/{day.year}/{first}_{draft.name}.docx"
