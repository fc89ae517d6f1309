"""Documents as the ledger keeps them: drafts, numbers given, what was issued."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from vanthu.diagnostics import CellPlace
from vanthu.translate import shown_day, tr


@dataclass(frozen=True, slots=True)
class Input:
    """A received file that a run read.

    Args:
        name: Path below `inputs/received`.
        day: Day of receipt.
    """

    name: str
    sha256: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class Citation:
    """An issued document as later ones cite it.

    Args:
        kind: Value of `DocumentKind`.
        symbol: Number and symbol: `15/KH-UBND`.
    """

    kind: str
    symbol: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that the drafts of a run were made from: with the kept bytes, enough to make them again.

    Args:
        program: Version of this program.
        today: Day for which the drafts were written.
        campaign: SHA-256 of the campaign workbook.
        templates: File name of each template to its SHA-256.
        answers: Question's key to the choice given.
        replaced: `unit/form/sha256` of a submission to the SHA-256 that took its place.
        citations: Issued documents that the drafts cite.
        withdrawn: Members of received archives that were withdrawn; a whole file that was is not in `inputs`.
    """

    program: str
    today: dt.date
    campaign: str
    templates: Mapping[str, str]
    inputs: tuple[Input, ...]
    answers: Mapping[str, str]
    replaced: Mapping[str, str]
    citations: tuple[Citation, ...]
    withdrawn: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure or name of a document, and the cells that it comes from.

    Args:
        place: Field of the template (`works_total`, `sections[2].rows[4].state`).
        text: As printed.
        origins: The cells; empty for what the campaign workbook fixes or for a count of nothing.
    """

    place: str
    text: str
    origins: tuple[CellPlace, ...]


class Relation(StrEnum):
    """What a document is to an earlier one that was issued (NĐ 30/2020, Điều 18.3)."""

    NONE = ""
    REPLACES = "replaces"
    """Thay thế: another content, by a document of the same type."""
    CORRECTS = "corrects"
    """Đính chính: another form only, by an official letter."""


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft as a run wrote it.

    Args:
        id: Row of the ledger; 0 before it is kept.
        kind: Value of `DocumentKind`.
        fields: The template's fields as plain JSON values.
        missing: Units and rows that it does not count, a sentence each.
        sources: Name of each source to its SHA-256.
        sha256: Of the Word file.
        relation, earlier: What it is to which issued document (its row of the ledger).
    """

    name: str
    kind: str
    template: str
    fields: Mapping[str, Any]
    figures: tuple[Figure, ...]
    missing: tuple[str, ...]
    sources: Mapping[str, str]
    sha256: str
    recipe: Recipe
    relation: Relation = Relation.NONE
    earlier: int | None = None
    id: int = 0


GREATEST_NUMBER = 99_999
"""Of a year: a number with more figures is a slip, and would be the next ones' beginning."""


class NumberState(StrEnum):
    """What became of a number."""

    RESERVED = "reserved"
    ISSUED = "issued"
    CANCELLED = "cancelled"
    """Hủy: it stays in the register and is never given again."""


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A number of a series and year (NĐ 30/2020, Điều 15.1).

    Args:
        series: Whose numbers: `UBND`, `UBND/KH`, `HĐTĐKT`.
        day: Of the document; of the reservation while it is only reserved.
        symbol: What stands behind the number: `KH-UBND`.
        note: What it is reserved for, or why it was cancelled.
    """

    series: str
    year: int
    number: int
    state: NumberState
    day: dt.date
    symbol: str
    note: str = ""

    @property
    def printed(self) -> str:
        """`05/KH-UBND`: a number under ten has a leading 0 (PL I, II.3a)."""
        return f"{self.number:02d}/{self.symbol}"


@dataclass(frozen=True, slots=True)
class IssuedDocument:
    """A document that was signed, numbered and frozen; a line of the register of outgoing documents.

    Args:
        number: None for what takes no number of its own (a certificate).
        day: Day of the document.
        fields: The template's fields as printed, number and day filled in.
        type: `Kế hoạch`; empty for an official letter.
        recipients: A line each.
        filed: Who keeps the file copy (`VT, VHXH`).
        copies: How many are sent out.
        path: Below `outputs`.
        edited: SHA-256 of the draft as the office edited it in Word before it was signed; empty where the
            document is as it was written.
        id: Row of the ledger; 0 before it is kept.
    """

    draft: KeptDraft
    number: DocumentNumber | None
    day: dt.date
    fields: Mapping[str, Any]
    type: str
    abstract: str
    signer: str
    recipients: tuple[str, ...]
    filed: str
    copies: int
    path: str
    sha256: str
    edited: str = ""
    id: int = 0

    @property
    def name(self) -> str:
        """As the draft's: `04_registration_summary`."""
        return self.draft.name

    @property
    def symbol(self) -> str:
        """`15/BC-UBND`; empty without a number."""
        return self.number.printed if self.number else ""

    @property
    def is_cancelled(self) -> bool:
        """Its number was cancelled: it is in force no more."""
        return self.number is not None and self.number.state is NumberState.CANCELLED

    @property
    def label(self) -> str:
        """What the screen calls it: its symbol, or its name where it has no number."""
        return self.symbol or self.name

    @property
    def cited(self) -> str:
        """`46/BC-UBND ngày 07/10/2024`, in the language of the screen."""
        return tr("{symbol} ngày {day}", symbol=self.label, day=shown_day(self.day))


def in_force(issued: Iterable[IssuedDocument]) -> Mapping[str, IssuedDocument]:
    """The last one of each document that was not cancelled, by the draft's name."""
    return {document.name: document for document in issued if not document.is_cancelled}


@dataclass(frozen=True, slots=True)
class SignedFile:
    """The signed electronic original of an issued document.

    Args:
        symbol: Of the document; its name where it has no number.
        path: Below `outputs`.
    """

    symbol: str
    path: str
    sha256: str
    signers: tuple[str, ...]
