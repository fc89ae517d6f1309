"""Sổ đăng ký văn bản đi: the year's register of outgoing documents, a book for each series of numbers.

Nothing is kept of it: it is what the ledger's numbers and issued documents say.

Source: REG.OUT, NUM.YEARLY; NĐ 30/2020, Điều 15, 18.3, PL IV, I.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vanthu.campaign.model import Campaign
from vanthu.diagnostics import SettingPlace
from vanthu.document_records import DocumentNumber, IssuedDocument, NumberState, Relation
from vanthu.documents.recipient_copies import received
from vanthu.documents.wording import lower_first, short_date
from vanthu.errors import WrongCallError
from vanthu.ledger import gaps
from vanthu.office.messages import diagnose
from vanthu.vietnamese import clean, one_line

TO_EARLIER = {Relation.REPLACES: "thay thế", Relation.CORRECTS: "đính chính"}
BY_LATER = {Relation.REPLACES: "được thay thế bằng", Relation.CORRECTS: "được đính chính bằng"}
"""How a document's note names the earlier one, and the earlier one's note the later (Điều 18.3)."""


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """A line of a book; the day sent and the receiver's signature are written by hand.

    Args:
        day: Of the document; None while the number has none.
        content: Type and abstract; empty while the number has no document, as all that follows.
        copies: File copies too; None without a document.
        note: Reserved, cancelled and why, what it replaces or is replaced by.
    """

    number: int
    symbol: str
    day: dt.date | None
    content: str
    signer: str
    recipients: str
    filed: str
    copies: int | None
    note: str


@dataclass(frozen=True, slots=True)
class RegisterBook:
    """The lines of a series in the order of their numbers, at least one.

    Args:
        series: `UBND`, `UBND/KH`, `HĐTĐKT`.
        parent: Whom the issuer belongs to, for the cover; may be empty.
        issuer: The issuer, a line each.
        unknown: First and last number of each range, from 1 on, that other documents of the office have.
    """

    series: str
    parent: str
    issuer: tuple[str, ...]
    lines: tuple[RegisterLine, ...]
    unknown: tuple[tuple[int, int], ...]

    @property
    def first_day(self) -> dt.date | None:
        """Of its documents."""
        return min((line.day for line in self.lines if line.day), default=None)

    @property
    def last_day(self) -> dt.date | None:
        """Of its documents."""
        return max((line.day for line in self.lines if line.day), default=None)

    @property
    def first_number(self) -> str:
        """As printed: `05`."""
        return f"{self.lines[0].number:02d}"

    @property
    def last_number(self) -> str:
        """As printed: `51`."""
        return f"{self.lines[-1].number:02d}"


@dataclass(frozen=True, slots=True)
class Register:
    """The register of a year, the council's own book last."""

    year: int
    books: tuple[RegisterBook, ...]


def register_of(
    campaign: Campaign, numbers: Sequence[DocumentNumber], issued: Sequence[IssuedDocument], year: int | None
) -> Register:
    """The register of a year.

    Args:
        numbers: All that the ledger knows, ascending within series and year.
        issued: All that were issued; what has no number of its own has no line.
        year: None for the last one that has numbers.

    Raises:
        WrongCallError: There is no number of that year.
    """
    year = year or max((number.year for number in numbers), default=None)
    of_year = [number for number in numbers if number.year == year]
    if year is None or not of_year:
        code = "register_year_empty" if year else "register_empty"
        raise WrongCallError(diagnose(code, SettingPlace("YEAR"), year=str(year)))
    council = campaign.meeting.council_symbol
    series = sorted({number.series for number in of_year}, key=lambda name: (name == council, name))
    return Register(
        year, tuple(_book(campaign, [n for n in of_year if n.series == name], issued) for name in series)
    )


def _book(
    campaign: Campaign, numbers: Sequence[DocumentNumber], issued: Sequence[IssuedDocument]
) -> RegisterBook:
    agency, series = campaign.agency, numbers[0].series
    bearing = {_key(document.number): document for document in issued if document.number}
    lines = tuple(_line(number, bearing.get(_key(number)), issued) for number in numbers)
    unknown = tuple(gaps(numbers))
    if series == campaign.meeting.council_symbol:
        return RegisterBook(series, agency.name.upper(), campaign.meeting.council_lines, lines, unknown)
    return RegisterBook(series, agency.parent, agency.lines, lines, unknown)


def _key(number: DocumentNumber) -> tuple[str, int, int]:
    return number.series, number.year, number.number


def _line(
    number: DocumentNumber, document: IssuedDocument | None, issued: Sequence[IssuedDocument]
) -> RegisterLine:
    if document is None:
        return RegisterLine(number.number, number.printed, None, "", "", "", "", None, _reason(number))
    return RegisterLine(
        number.number,
        number.printed,
        document.day,
        _content(document),
        document.signer,
        "; ".join(received(document)),
        document.filed,
        document.copies,
        _reason(number) or "; ".join(_relations(document, issued)),
    )


def _content(document: IssuedDocument) -> str:
    """Type and abstract: `Báo cáo kết quả …`, `Công văn về việc đôn đốc …`."""
    abstract = (
        document.abstract.replace("V/v", "Về việc", 1)
        if document.abstract.startswith("V/v")
        else document.abstract
    )
    return f"{document.type or 'Công văn'} {lower_first(abstract)}"


def _reason(number: DocumentNumber) -> str:
    """Why a number is cancelled or what it is reserved for; empty for a document's number."""
    words = {NumberState.CANCELLED: "hủy", NumberState.RESERVED: "giữ số"}.get(number.state, "")
    note = one_line(clean(number.note))
    return f"{words}: {note}" if words and note else words


def _relations(document: IssuedDocument, issued: Sequence[IssuedDocument]) -> Iterator[str]:
    """What the document is to an earlier one, and what later ones in force are to it."""
    for other in issued:
        if other.id == document.draft.earlier and document.draft.relation in TO_EARLIER:
            yield f"{TO_EARLIER[document.draft.relation]} {_cited(other)}"
        is_in_force = other.number is None or other.number.state is not NumberState.CANCELLED
        if other.draft.earlier == document.id and other.draft.relation in BY_LATER and is_in_force:
            yield f"{BY_LATER[other.draft.relation]} {_cited(other)}"


def _cited(document: IssuedDocument) -> str:
    return f"số {document.symbol} ngày {short_date(document.day)}"
