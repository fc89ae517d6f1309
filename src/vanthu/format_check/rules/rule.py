"""What a rule is, and what it finds; the rules themselves stand in `rules/`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from vanthu.diagnostics import Severity
from vanthu.docx.document import Paragraph
from vanthu.format_check.edits import Edit
from vanthu.format_check.recognise.component_types import DocumentForm
from vanthu.format_check.recognise.recognise_document import RecognisedDocument
from vanthu.format_check.recognise.segments import TextSegment, whole

IN_FORCE = dt.date(2020, 3, 5)
"""Since when NĐ 30/2020/NĐ-CP is in force (Điều 37)."""

EVERY_FORM = frozenset(DocumentForm)
RULED_FORMS = EVERY_FORM - {DocumentForm.CERTIFICATE, DocumentForm.REGISTER}
"""Documents whose layout the decree rules."""

WITH_HEAD = frozenset({DocumentForm.DECISION, DocumentForm.NAMED, DocumentForm.LETTER, DocumentForm.MINUTES})
"""Documents that carry a head of their own."""


@dataclass(frozen=True, eq=False, slots=True)
class Place:
    """Where something stands.

    Args:
        paragraph: None where a section or the whole document is meant.
        start, end: In the paragraph's text.
        section: From 1, where a section is meant; else 0.
        page: From 1, as rendered; 0 where unknown.
    """

    paragraph: Paragraph | None = None
    start: int = 0
    end: int = 0
    section: int = 0
    page: int = 0

    @property
    def quote(self) -> str:
        """The words there."""
        return "" if self.paragraph is None else self.paragraph.text[self.start : self.end]


NOWHERE = Place()


@dataclass(frozen=True, eq=False, slots=True)
class Breach:
    """Something stands otherwise than a rule wants.

    Args:
        found: What stands there.
        wanted: What should.
        fixes: What would set it right without a question; empty where a person must decide.
    """

    place: Place
    found: str
    wanted: str
    fixes: tuple[Edit, ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Undecided:
    """A rule could not be judged here."""

    place: Place
    reason: str


Outcome = Breach | Undecided
Check = Callable[[RecognisedDocument], Iterator[Outcome]]


@dataclass(frozen=True, eq=False, slots=True)
class FormatRule:
    """A rule of format.

    Args:
        id: As `HEAD.MOTTO.LINE`: the rule of the specification first.
        title: What it wants, one phrase in Vietnamese.
        source: Place in the decree.
        check: What it finds in a document; None where only a rendered page shows it.
        fixable: `--fix` sets it right.
        forms: The documents that it is for.
        since, until: In force; `until` is the last day, None while it is.
        pages: It wants the rendered pages.
    """

    id: str
    title: str
    source: str
    check: Check | None
    severity: Severity = Severity.ERROR
    fixable: bool = False
    forms: frozenset[DocumentForm] = RULED_FORMS
    since: dt.date = IN_FORCE
    until: dt.date | None = None
    pages: bool = False

    def in_force(self, day: dt.date | None) -> bool:
        """Whether it is in force on a day; a document without a day is one of today."""
        return day is None or (self.since <= day and (self.until is None or day <= self.until))


def at(segment: TextSegment) -> Place:
    """The place of a segment."""
    return Place(segment.paragraph, segment.start, segment.end)


def at_paragraph(paragraph: Paragraph) -> Place:
    """The place of a paragraph."""
    return at(whole(paragraph))
