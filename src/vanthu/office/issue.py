"""Issues what is signed: number and day are given and printed, the register has its line, the file is frozen.

Source: NUM.*, ISSUED.FROZEN; NĐ 30/2020, Điều 15, 18, PL IV.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vanthu.campaign import read_campaign
from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.model import Campaign
from vanthu.diagnostics import Diagnostic, FilePlace, SettingPlace
from vanthu.document_records import DocumentNumber, IssuedDocument, KeptDraft, NumberState, Relation, in_force
from vanthu.documents import fields_again, plain_fields
from vanthu.documents.letterhead import NUMBER_BLANK, TYPES, numbered, printed_day, symbol
from vanthu.documents.recipient_copies import bare, copies_made, lines_of
from vanthu.documents.wording import short_date
from vanthu.errors import OutputFailedError, OutputLockedError, VanthuError, WrongCallError
from vanthu.ledger import DocumentStore
from vanthu.ledger.issued_files import frozen_files, restored, unknown_files
from vanthu.office.choose_drafts import (
    UNNUMBERED,
    draft_file,
    drafts_meant,
    is_edited,
    refuse_edited,
    refused,
)
from vanthu.office.messages import diagnose
from vanthu.office.render_issued import as_printed, cites, edited_bytes, frozen_bytes
from vanthu.office.series import series_of
from vanthu.pipeline import document_path
from vanthu.translate import shown_day
from vanthu.workspace import Release, Workspace

BEFORE: Mapping[DocumentKind, tuple[DocumentKind, ...]] = {
    DocumentKind.COMMENDATION_PROPOSAL: (DocumentKind.COUNCIL_MINUTES,),
    DocumentKind.COMMENDATION_DECISION: (DocumentKind.COUNCIL_MINUTES, DocumentKind.COMMENDATION_PROPOSAL),
    DocumentKind.CERTIFICATES: (DocumentKind.COMMENDATION_DECISION,),
}
"""Kinds that a kind may not be older than (the order of the dossier, Luật 06/2022/QH15, Điều 84)."""


DATE = SettingPlace("--date")


@dataclass(frozen=True, slots=True)
class IssueRequest:
    """What the clerk says is signed.

    Args:
        documents: Kinds, names of drafts or their files.
        number: Given by hand, as by the office's own system; None for the next one.
        day: None for the day that the document or the campaign workbook already bears, else today.
        today: Nothing is issued for a day to come.
        edited: Drafts that the office edited in Word are issued as they lie, number and day filled in.
    """

    documents: tuple[str, ...]
    number: int | None
    day: dt.date | None
    today: dt.date
    edited: bool = False


@dataclass(frozen=True)
class IssuingBasis:
    """What issuing goes by.

    Args:
        issued: All that was issued before.
        drafts: The last of each document.
    """

    workspace: Workspace
    campaign: Campaign
    store: DocumentStore
    issued: tuple[IssuedDocument, ...]
    drafts: tuple[KeptDraft, ...]


def issue(workspace: Workspace, request: IssueRequest) -> tuple[IssuedDocument, ...]:
    """Issues the documents, all or none.

    Killed before the ledger has them, nothing is given; killed later, the next run puts the files in place.

    Raises:
        WrongCallError: No draft of ours is meant, or several for one number.
        NumberRefusedError: The series forbids the number.
        VanthuError: Nothing was issued, its diagnostic says why; but `issued_not_placed`: they are issued,
            and the next run puts their files in place.
    """
    with workspace.locked():
        release = Release(workspace.outputs)
        campaign, _ = read_campaign(workspace.campaign_workbook)
        store = DocumentStore(workspace.ledger)
        basis = IssuingBasis(workspace, campaign, store, store.issued(), store.last_drafts())
        refuse_wrong_clock(basis.issued, request.today)
        drafts = drafts_meant(workspace, request.documents, basis.drafts, basis.issued)
        refuse_edited(workspace, drafts, may_be=request.edited)
        if request.number is not None and len(drafts) > 1:
            names = ", ".join(draft.name for draft in drafts)
            raise WrongCallError(diagnose("several_drafts_one_number", SettingPlace("--number"), names=names))
        refuse_behind(workspace, basis.issued, request.number)
        issued = store.issue(tuple(_documents(basis, drafts, request)))
        for name, data in restored(workspace, frozen_files(workspace, (*basis.issued, *issued))).items():
            release.put(name, data)
        for document in issued:
            release.remove(document_path(document.name))
        try:
            release.commit()
        except (OutputFailedError, OutputLockedError) as refusal:
            raise VanthuError(_unplaced(issued, refusal)) from refusal
    return issued


def _unplaced(issued: Iterable[IssuedDocument], refusal: VanthuError) -> Diagnostic:
    """They have their numbers and are kept, but the disk refused their files."""
    cited = ", ".join(document.cited for document in issued)
    return diagnose("issued_not_placed", FilePlace("outputs/issued"), issued=cited, refusal=str(refusal))


def refuse_wrong_clock(issued: Iterable[IssuedDocument], today: dt.date) -> None:
    """No issued document is of a day to come: a machine that says so has a wrong day.

    Raises:
        VanthuError: `clock_behind`.
    """
    last = max(issued, key=lambda document: document.day, default=None)
    if last and last.day > today:
        facts = {"today": shown_day(today), "issued": last.cited}
        raise VanthuError(diagnose("clock_behind", SettingPlace("clock"), **facts))


def refuse_behind(workspace: Workspace, issued: Iterable[IssuedDocument], number: int | None) -> None:
    """The next number is not known where issued files lie that the ledger does not know.

    Args:
        number: Given by hand: the clerk knows it from elsewhere.

    Raises:
        VanthuError: `ledger_behind`.
    """
    strange = unknown_files(workspace, issued)
    if strange and number is None:
        raise VanthuError(_behind(strange))


def _behind(paths: Sequence[str]) -> Diagnostic:
    """Files of issued documents that the ledger does not know: it was lost, or is an old copy."""
    named = [f"outputs/{path}" for path in paths]
    return diagnose("ledger_behind", FilePlace(named[0]), paths=", ".join(named))


def _documents(
    basis: IssuingBasis, drafts: Sequence[KeptDraft], request: IssueRequest
) -> Iterator[IssuedDocument]:
    """The documents with number and day; their files are kept, the ledger does not know them yet."""
    given: list[DocumentNumber] = []
    for draft in drafts:
        day = _day(basis.campaign, draft, request)
        _refuse_early(draft, day, basis.issued)
        _refuse_shaken(basis, draft)
        _refuse_outdated(basis.campaign, draft)
        number = None
        if draft.kind not in UNNUMBERED:
            number = _number(basis, draft, day, request.number, given)
            given.append(number)
        yield _document(basis, draft, number, day)


def _number(
    basis: IssuingBasis, draft: KeptDraft, day: dt.date, chosen: int | None, given: Sequence[DocumentNumber]
) -> DocumentNumber:
    """The number chosen by hand, else the next of the series after those just given."""
    series = series_of(basis.campaign, DocumentKind(draft.kind))
    just = [number for number in given if (number.series, number.year) == (series.name, day.year)]
    number = chosen or basis.store.following(series.name, series.symbol, day.year, just)
    return DocumentNumber(series.name, day.year, number, NumberState.ISSUED, day, series.symbol)


def _day(campaign: Campaign, draft: KeptDraft, request: IssueRequest) -> dt.date:
    """The day of the document: as it bears it already, as the clerk says, else today."""
    borne = printed_day(draft.fields)
    if draft.kind == DocumentKind.COUNCIL_MINUTES:
        borne = campaign.meeting.day
    day = request.day or borne or request.today
    facts = {"name": draft.name, "day": shown_day(day)}
    if borne and borne != day:
        raise VanthuError(diagnose("day_borne", DATE, borne=shown_day(borne), **facts))
    if day > request.today:
        raise VanthuError(diagnose("day_to_come", DATE, **facts))
    return day


def _refuse_early(draft: KeptDraft, day: dt.date, issued: Sequence[IssuedDocument]) -> None:
    """No document is older than what it rests on or replaces."""
    kinds = BEFORE.get(DocumentKind(draft.kind), ())
    for other in in_force(issued).values():
        if (other.draft.kind in kinds or other.id == draft.earlier) and other.day > day:
            facts = {"other": other.symbol, "other_day": shown_day(other.day)}
            raise VanthuError(diagnose("day_too_early", DATE, name=draft.name, day=shown_day(day), **facts))


def _refuse_shaken(basis: IssuingBasis, draft: KeptDraft) -> None:
    """No certificate under a decision that another is to take the place of: whom it names is not certain."""
    kinds = BEFORE.get(DocumentKind(draft.kind), ())
    bases = {document.id: document for document in in_force(basis.issued).values()}
    bases = {row: document for row, document in bases.items() if document.draft.kind in kinds}
    for other in basis.drafts:
        is_lying = draft_file(basis.workspace, other).is_file()
        if is_lying and other.earlier in bases and other.relation is Relation.REPLACES:
            facts = {"issued": bases[other.earlier].cited, "replacing": other.name}
            raise refused("basis_to_be_replaced", draft, **facts)


def _refuse_outdated(campaign: Campaign, draft: KeptDraft) -> None:
    """What the head prints is what the register takes from the workbook: symbol, day of the meeting."""
    kind = DocumentKind(draft.kind)
    if kind in UNNUMBERED:
        return
    printed, now = str(draft.fields["number_line"]).partition(f"{NUMBER_BLANK}/")[2], symbol(campaign, kind)
    if printed != now:
        raise refused("draft_outdated", draft, printed=printed, now=now)
    if kind is DocumentKind.COUNCIL_MINUTES and campaign.meeting.day:
        printed, now = str(draft.fields["starts"]), short_date(campaign.meeting.day)
        if not printed.endswith(f" {now}"):
            raise refused("draft_outdated", draft, printed=printed, now=now)


def _refuse_fallen(basis: IssuingBasis, draft: KeptDraft, number: DocumentNumber | None, data: bytes) -> None:
    """A document cites and replaces only what is in force."""
    standing = {document.id for document in in_force(basis.issued).values()}
    own = number.printed if number else ""
    for other in (each for each in basis.issued if each.id not in standing):
        if other.id == draft.earlier or (other.symbol not in ("", own) and cites(data, other)):
            raise refused("cited_not_in_force", draft, issued=other.cited)


def _document(
    basis: IssuingBasis, draft: KeptDraft, number: DocumentNumber | None, day: dt.date
) -> IssuedDocument:
    kind = DocumentKind(draft.kind)
    fields = numbered(fields_again(draft.fields), f"{number.number:02d}" if number else "", day)
    edited = ""
    if number and is_edited(basis.workspace, draft):
        lying = draft_file(basis.workspace, draft).read_bytes()
        data = edited_bytes(lying, draft, number, day)
        edited = basis.workspace.keep_bytes(lying, ".docx")
    else:
        data = frozen_bytes(basis.workspace, draft, fields)
    _refuse_fallen(basis, draft, number, data)
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
        copies_made(basis.campaign, kind, draft.fields),
        _path(basis, draft, number, day),
        basis.workspace.keep_bytes(data, ".docx"),
        edited,
    )


def _path(basis: IssuingBasis, draft: KeptDraft, number: DocumentNumber | None, day: dt.date) -> str:
    """Below `outputs`, by year, number first; a certificate has its draft's digest in the number's stead.

    Raises:
        VanthuError: `ledger_behind`: a file of that name is there, no document's; it is not written over.
    """
    first = f"{number.number:03d}" if number else draft.sha256[:8]
    path = f"issued/{day.year}/{first}_{draft.name}.docx"
    if path in {document.path for document in basis.issued}:  # -- the agency's symbol was another then
        path = f"issued/{day.year}/{first}_{draft.name}.{draft.sha256[:8]}.docx"
    if (basis.workspace.outputs / path).exists():
        raise VanthuError(_behind((path,)))
    return path
