"""Checks a document against the rules: every result with its rule, in the order of the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vanthu.diagnostics import Severity
from vanthu.docx.document import read_contents
from vanthu.format_check.recognise.recognise_document import RecognisedDocument, recognise
from vanthu.format_check.rules.catalogue import RULES
from vanthu.format_check.rules.rule import NOWHERE, Breach, FormatRule, Place, Undecided
from vanthu.translate import tr


@dataclass(frozen=True, eq=False, slots=True)
class Result:
    """What a rule found."""

    rule: FormatRule
    breach: Breach

    @property
    def severity(self) -> Severity:
        """Of its rule."""
        return self.rule.severity

    @property
    def place(self) -> Place:
        """Where."""
        return self.breach.place


@dataclass(frozen=True, eq=False, slots=True)
class Doubt:
    """A rule that could not be judged."""

    rule: FormatRule
    undecided: Undecided


@dataclass(frozen=True, eq=False, slots=True)
class FormatReport:
    """What the check of a file found.

    Args:
        name: The file as the user named it.
        results: In the order of the document; those of the whole document first.
        doubts: What was not judged, with the reason.
        paged: The rendered pages were looked at.
    """

    name: str
    document: RecognisedDocument
    results: tuple[Result, ...]
    doubts: tuple[Doubt, ...]
    paged: bool = False

    @property
    def clean(self) -> bool:
        """Nothing but notes was found."""
        return all(result.severity is Severity.NOTE for result in self.results)


def check(data: bytes, name: str) -> FormatReport:
    """What the rules find in a file.

    Args:
        data: The .docx.
        name: For messages.

    Raises:
        UnreadableWordError: It is no sound .docx.
    """
    return check_recognised(recognise(read_contents(data, name)), name)


def check_recognised(document: RecognisedDocument, name: str) -> FormatReport:
    """What the rules find in a document whose parts are recognised."""
    results: list[Result] = []
    doubts: list[Doubt] = []
    for rule in RULES:
        if rule.check is None or document.form not in rule.forms:
            continue
        if not rule.in_force(document.day):
            reason = tr("văn bản ghi ngày trước khi quy định có hiệu lực")
            doubts.append(Doubt(rule, Undecided(NOWHERE, reason)))
            continue
        for outcome in rule.check(document):
            if isinstance(outcome, Breach):
                results.append(Result(rule, outcome))
            else:
                doubts.append(Doubt(rule, outcome))
    return FormatReport(name, document, tuple(in_order(results)), tuple(doubts))


def in_order(results: list[Result]) -> Iterator[Result]:
    """By place: the whole document, sections, paragraphs."""

    def key(result: Result) -> tuple[int, int, int]:
        paragraph = result.place.paragraph
        return (paragraph.number if paragraph else 0, result.place.section, result.place.start)

    yield from sorted(results, key=key)
