"""What a rule of format is, and how it says what it finds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from vanthu.diagnostics import Diagnostic, Fix, ParagraphPlace, Severity
from vanthu.format_check.edits import Edit
from vanthu.format_check.messages import NOT_JUDGED, diagnose
from vanthu.format_check.recognise import Component, DocumentForm, RecognisedDocument, TextSegment
from vanthu.format_check.rendered_pages import RenderedDocument
from vanthu.translate import tr

IN_FORCE = dt.date(2020, 3, 5)
"""Since when NĐ 30/2020/NĐ-CP is in force (Điều 37)."""

EVERY_FORM = frozenset(DocumentForm)
RULED_FORMS = EVERY_FORM - {DocumentForm.CERTIFICATE, DocumentForm.REGISTER}
"""Documents whose layout the decree rules."""

WITH_HEAD = frozenset({DocumentForm.DECISION, DocumentForm.NAMED, DocumentForm.LETTER, DocumentForm.MINUTES})
"""Documents that carry a head of their own."""

WHOLE_DOCUMENT = ParagraphPlace("")
BREACH = "{title}. Đang có: {read}. Cần: {proposed}. ({rule}; NĐ 30/2020/NĐ-CP, {source})"

Check = Callable[["FormatRule", RecognisedDocument], Iterator[Diagnostic]]
PageCheck = Callable[["FormatRule", RecognisedDocument, RenderedDocument], Iterator[Diagnostic]]


@dataclass(frozen=True, eq=False, slots=True)
class FormatRule:
    """A rule of format.

    Args:
        id: As `HEAD.MOTTO.LINE`: the rule of the specification first. It is its diagnostics' code.
        title: What it wants, one phrase in Vietnamese.
        source: Place in the decree.
        check: Yields what it finds in a document; None where only a rendered page shows it.
        fixable: `--fix` sets it right.
        forms: The documents that it is for.
        since, until: In force; `until` is the last day, None while it is.
        page_check: Yields what it finds on the rendered pages.
    """

    id: str
    title: str
    source: str
    check: Check | None = None
    severity: Severity = Severity.ERROR
    fixable: bool = False
    forms: frozenset[DocumentForm] = RULED_FORMS
    since: dt.date = IN_FORCE
    until: dt.date | None = None
    page_check: PageCheck | None = None

    def in_force(self, day: dt.date | None) -> bool:
        """Whether it is in force on a day; a document without a day is one of today."""
        return day is None or (self.since <= day and (self.until is None or day <= self.until))

    def judge(self, document: RecognisedDocument, pages: RenderedDocument | None = None) -> list[Diagnostic]:
        """What it finds in a document, or, where pages are given, on them."""
        found: list[Diagnostic] = []
        in_force = self.in_force(document.day)
        if document.form not in self.forms:
            return found
        if pages is not None and self.page_check is not None and in_force:
            found.extend(self.page_check(self, document, pages))
        elif pages is None and self.check is not None and in_force:
            found.extend(self.check(self, document))
        elif pages is None and self.check is not None:
            reason = tr("văn bản ghi ngày trước khi quy định có hiệu lực")
            found.append(self.undecided(WHOLE_DOCUMENT, reason))
        return [each.at(replace(each.paragraph_place, file=document.name)) for each in found]

    def breach(
        self, where: TextSegment | ParagraphPlace, read: str, proposed: str, edits: Sequence[Edit] = ()
    ) -> Diagnostic:
        """Something stands otherwise than the rule wants.

        Args:
            read: What stands there.
            proposed: What should.
            edits: What would set it right without a question; empty where a person must decide.
        """
        facts = {
            "rule": self.id,
            "title": tr(self.title),
            "source": self.source,
            "read": read,
            "proposed": proposed,
        }
        fixes = (Fix(self.id, proposed, tuple(edits)),) if edits else ()
        return Diagnostic(self.id, self.severity, BREACH, _place(where), facts, fixes=fixes)

    def undecided(self, where: TextSegment | ParagraphPlace, reason: str) -> Diagnostic:
        """The rule cannot be judged here."""
        facts = {"rule": self.id, "source": self.source, "reason": reason}
        return diagnose(NOT_JUDGED, _place(where), **facts)


def section_place(number: int) -> ParagraphPlace:
    """The place of a section, counted from 1."""
    return ParagraphPlace("", section=number)


def _place(where: TextSegment | ParagraphPlace) -> ParagraphPlace:
    return where.place if isinstance(where, TextSegment) else where


@dataclass(frozen=True, slots=True)
class Presence:
    """The check that a component is there.

    Args:
        missing: What is said where it is not, in Vietnamese.
        example: How it looks in a document.
    """

    component: Component
    missing: str
    example: str

    def __call__(self, rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
        """As a rule's `check`."""
        if not document.all(self.component):
            yield rule.breach(WHOLE_DOCUMENT, tr(self.missing), self.example)
