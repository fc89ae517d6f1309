"""Issues what is signed: number and day are given and printed, the register has its line, the file is frozen.

Source: NUM.*, ISSUED.FROZEN; NĐ 30/2020, Điều 15, 18, PL IV.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vanthu.campaign.model import Campaign, DocumentKind
from vanthu.campaign.workbook import read_campaign
from vanthu.document_records import DocumentNumber, IssuedDocument, KeptDraft, NumberState, Relation
from vanthu.documents.draft import fields_again, plain_fields
from vanthu.documents.letterhead import NUMBER_BLANK, TYPES, numbered, printed_day, symbol
from vanthu.documents.recipient_copies import bare, copies_made, lines_of
from vanthu.documents.wording import short_date
from vanthu.errors import OutputFailedError, OutputLockedError
from vanthu.ledger.document_store import DocumentStore
from vanthu.ledger.numbers import following
from vanthu.office.choose_drafts import UNNUMBERED, drafts_meant, is_edited, refuse_edited
from vanthu.office.issue_errors import (
    ClockError,
    DraftOutdatedError,
    IssuedUnplacedError,
    LedgerBehindError,
    NotInForceError,
    PaperDayError,
    SeveralDraftsError,
    ToBeReplacedError,
)
from vanthu.office.render_issued import as_printed, cites, edited_bytes, frozen_bytes
from vanthu.office.series import series_of
from vanthu.pipeline.compare_issued import in_force
from vanthu.pipeline.issued_files import frozen_files, restored, unknown_files
from vanthu.pipeline.make_documents import document_path
from vanthu.workspace.folder import Workspace
from vanthu.workspace.release import Release

BEFORE: Mapping[DocumentKind, tuple[DocumentKind, ...]] = {
    DocumentKind.COMMENDATION_PROPOSAL: (DocumentKind.COUNCIL_MINUTES,),
    DocumentKind.COMMENDATION_DECISION: (DocumentKind.COUNCIL_MINUTES, DocumentKind.COMMENDATION_PROPOSAL),
    DocumentKind.CERTIFICATES: (DocumentKind.COMMENDATION_DECISION,),
}
"""Kinds that a kind may not be older than (the order of the dossier, Luật 06/2022/QH15, Điều 84)."""


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
        drafts: The last of each document.
    """

    workspace: Workspace
    campaign: Campaign
    store: DocumentStore
    papers: tuple[IssuedDocument, ...]
    drafts: tuple[KeptDraft, ...]


def issue(workspace: Workspace, request: Request) -> tuple[IssuedDocument, ...]:
    """Issues the documents, all or none.

    Killed before the ledger has them, nothing is given; killed later, the next run puts the files in place.

    Raises:
        PaperUnknownError, UnitsOwnError, SeveralDraftsError: No draft of ours is meant, or too many.
        DraftMissingError, AlreadyIssuedError: No such draft is there.
        DraftEditedError, CertificateEditedError, DraftOutdatedError: It is not as it was written.
        OpenCitationError, NotInForceError, ToBeReplacedError: It rests on what is open, or does not stand.
        PaperDayError: It cannot bear the day.
        NumberRefusedError: The series forbids it.
        LedgerBehindError, ClockError: The next number is not certain.
        WorkspaceBusyError, OutputFailedError, LedgerError: Nothing was issued.
        IssuedUnplacedError: The papers are issued; the next run puts their files in place.
    """
    with workspace.locked():
        release = Release(workspace.outputs)
        campaign, _ = read_campaign(workspace.campaign_workbook)
        store = DocumentStore(workspace.ledger)
        office = Office(workspace, campaign, store, store.papers(), store.last_drafts())
        refuse_wrong_clock(office.papers, request.today)
        drafts = drafts_meant(workspace, request.documents, office.drafts, office.papers)
        refuse_edited(workspace, drafts, may_be=request.edited)
        if request.number is not None and len(drafts) > 1:
            raise SeveralDraftsError([draft.name for draft in drafts])
        refuse_behind(workspace, office.papers, request.number)
        issued = store.issue(tuple(_papers(office, drafts, request)))
        for name, data in restored(workspace, frozen_files(workspace, (*office.papers, *issued))).items():
            release.put(name, data)
        for paper in issued:
            release.remove(document_path(paper.name))
        try:
            release.commit()
        except (OutputFailedError, OutputLockedError) as refusal:
            raise IssuedUnplacedError(issued, refusal) from refusal
    return issued


def refuse_wrong_clock(papers: Iterable[IssuedDocument], today: dt.date) -> None:
    """No issued paper is of a day to come: a machine that says so has a wrong day.

    Raises:
        ClockError: The day is before that of an issued paper.
    """
    last = max(papers, key=lambda paper: paper.day, default=None)
    if last and last.day > today:
        raise ClockError(today, last)


def refuse_behind(workspace: Workspace, papers: Iterable[IssuedDocument], number: int | None) -> None:
    """The next number is not known where issued files lie that the ledger does not know.

    Args:
        number: Given by hand: the clerk knows it from elsewhere.

    Raises:
        LedgerBehindError: The ledger was lost, or is an old copy.
    """
    unknown = unknown_files(workspace, papers)
    if unknown and number is None:
        raise LedgerBehindError(unknown)


def _papers(office: Office, drafts: Sequence[KeptDraft], request: Request) -> Iterator[IssuedDocument]:
    """The papers with number and day; their files are kept, the ledger does not know them yet."""
    given: list[DocumentNumber] = []
    for draft in drafts:
        day = _day(office.campaign, draft, request)
        _refuse_early(draft, day, office.papers)
        _refuse_shaken(office, draft)
        _refuse_outdated(office.campaign, draft)
        number = None
        if draft.kind not in UNNUMBERED:
            number = _number(office, draft, day, request.number, given)
            given.append(number)
        yield _paper(office, draft, number, day)


def _number(
    office: Office, draft: KeptDraft, day: dt.date, chosen: int | None, given: Sequence[DocumentNumber]
) -> DocumentNumber:
    """The number chosen by hand, else the next of the series after those just given."""
    series = series_of(office.campaign, DocumentKind(draft.kind))
    just = [number for number in given if (number.series, number.year) == (series.name, day.year)]
    number = chosen or following((*office.store.beside(series.name, series.symbol, day.year), *just))
    return DocumentNumber(series.name, day.year, number, NumberState.ISSUED, day, series.symbol)


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


def _refuse_early(draft: KeptDraft, day: dt.date, papers: Sequence[IssuedDocument]) -> None:
    """No paper is older than what it rests on or replaces."""
    kinds = BEFORE.get(DocumentKind(draft.kind), ())
    for paper in in_force(papers).values():
        if (paper.draft.kind in kinds or paper.id == draft.earlier) and paper.day > day:
            raise PaperDayError.too_early(draft.name, day, paper)


def _refuse_shaken(office: Office, draft: KeptDraft) -> None:
    """No certificate under a decision that another is to take the place of: whom it names is not certain."""
    kinds = BEFORE.get(DocumentKind(draft.kind), ())
    standing = {paper.id: paper for paper in in_force(office.papers).values() if paper.draft.kind in kinds}
    for other in office.drafts:
        is_lying = (office.workspace.outputs / document_path(other.name)).is_file()
        if is_lying and other.earlier in standing and other.relation is Relation.REPLACES:
            raise ToBeReplacedError(draft.name, standing[other.earlier], other.name)


def _refuse_outdated(campaign: Campaign, draft: KeptDraft) -> None:
    """What the head prints is what the register takes from the workbook: symbol, day of the meeting."""
    kind = DocumentKind(draft.kind)
    if kind in UNNUMBERED:
        return
    printed, now = str(draft.fields["number_line"]).partition(f"{NUMBER_BLANK}/")[2], symbol(campaign, kind)
    if printed != now:
        raise DraftOutdatedError(draft.name, printed, now)
    if kind is DocumentKind.COUNCIL_MINUTES and campaign.meeting.day:
        printed, now = str(draft.fields["starts"]), short_date(campaign.meeting.day)
        if not printed.endswith(f" {now}"):
            raise DraftOutdatedError(draft.name, printed, now)


def _refuse_fallen(office: Office, draft: KeptDraft, number: DocumentNumber | None, data: bytes) -> None:
    """A paper cites and replaces only what is in force."""
    standing = {paper.id for paper in in_force(office.papers).values()}
    fallen = [paper for paper in office.papers if paper.id not in standing]
    own = number.printed if number else ""
    for paper in fallen:
        if paper.id == draft.earlier or (paper.symbol not in ("", own) and cites(data, paper)):
            raise NotInForceError(draft.name, paper)


def _paper(office: Office, draft: KeptDraft, number: DocumentNumber | None, day: dt.date) -> IssuedDocument:
    kind = DocumentKind(draft.kind)
    fields = numbered(fields_again(draft.fields), f"{number.number:02d}" if number else "", day)
    edited = ""
    if number and is_edited(office.workspace, draft):
        lying = (office.workspace.outputs / document_path(draft.name)).read_bytes()
        data = edited_bytes(lying, draft, number, day)
        edited = office.workspace.keep_bytes(lying, ".docx")
    else:
        data = frozen_bytes(office.workspace, draft, fields)
    _refuse_fallen(office, draft, number, data)
    recipients = lines_of(draft.fields)
    return IssuedDocument(
        draft,
        number,
        day,
        plain_fields(as_printed(fields, data, draft.name)),
        TYPES[kind][0] if kind in TYPES else "" if number else kind.label,
        str(draft.fields.get("abstract") or draft.fields.get("about") or draft.fields["campaign_name"]),
        str(draft.fields.get("chair_name") or draft.fields.get("signer")),
        recipients[:-1],
        bare(recipients[-1]).removeprefix("Lưu").lstrip(": ") if recipients else "",
        copies_made(office.campaign, kind, draft.fields),
        _path(office, draft, number, day),
        office.workspace.keep_bytes(data, ".docx"),
        edited,
    )


def _path(office: Office, draft: KeptDraft, number: DocumentNumber | None, day: dt.date) -> str:
    """Below `outputs`, by year, number first; a certificate has its draft's digest in the number's stead.

    Raises:
        LedgerBehindError: A file of that name is there, and no paper's: it is never written over.
    """
    first = f"{number.number:03d}" if number else draft.sha256[:8]
    path = f"issued/{day.year}/{first}_{draft.name}.docx"
    if path in {paper.path for paper in office.papers}:  # -- the agency's symbol was another then
        path = f"issued/{day.year}/{first}_{draft.name}.{draft.sha256[:8]}.docx"
    if (office.workspace.outputs / path).exists():
        raise LedgerBehindError((path,))
    return path
