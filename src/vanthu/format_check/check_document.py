"""Checks a document against the rules: what each finds, in the order of the document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.docx import read_document
from vanthu.format_check.messages import NOT_JUDGED
from vanthu.format_check.recognise import RecognisedDocument, recognise
from vanthu.format_check.rendered_pages import RenderedDocument, render
from vanthu.format_check.rules import printed_pages
from vanthu.format_check.rules.catalogue import RULES


@dataclass(frozen=True, eq=False, slots=True)
class FormatReport:
    """What the check of a document found.

    Args:
        breaches: What breaks a rule, in the order of the document; first what is said of the whole
            document. The code is the rule's id; `read` and `proposed` are facts.
        undecided: Rules that could not be judged, with the fact `reason`.
        paged: The printed pages were looked at.
    """

    document: RecognisedDocument
    breaches: tuple[Diagnostic, ...]
    undecided: tuple[Diagnostic, ...]
    paged: bool = False

    @property
    def is_clean(self) -> bool:
        """Nothing but notes was found."""
        return all(breach.severity is Severity.NOTE for breach in self.breaches)


def check(data: bytes, name: str) -> FormatReport:
    """What the rules find in a file.

    Args:
        data: The .docx.
        name: The file as its user knows it, for the diagnostics.

    Raises:
        UnreadableWordError: It is no sound .docx.
    """
    document = recognise(read_document(data, name))
    return _report(document, (found for rule in RULES for found in rule.judge(document)))


def _report(
    document: RecognisedDocument, found: Iterable[Diagnostic], *, paged: bool = False
) -> FormatReport:
    every = tuple(found)
    return FormatReport(
        document,
        tuple(sorted((each for each in every if each.code != NOT_JUDGED), key=_order)),
        tuple(each for each in every if each.code == NOT_JUDGED),
        paged,
    )


def _order(breach: Diagnostic) -> tuple[int, int, int]:
    """The whole document, sections, paragraphs."""
    place = breach.paragraph_place
    return (place.paragraph, place.section, place.start)


def check_pages(report: FormatReport, path: Path) -> FormatReport:
    """The report with what the printed pages show, each breach with its page.

    Args:
        path: The file of the report.

    Raises:
        PdfError: LibreOffice or poppler is missing or fails.
    """
    document = report.document
    pages = render(path, document.contents)
    found = [each for rule in printed_pages.RULES for each in rule.judge(document, pages)]
    every = (_paged(each, pages) for each in (*report.breaches, *report.undecided, *found))
    return _report(document, (each for each in every if not _settled(each, pages)), paged=True)


def _paged(found: Diagnostic, pages: RenderedDocument) -> Diagnostic:
    place = found.paragraph_place
    if found.code == NOT_JUDGED or place.paragraph not in pages.spans:
        return found
    return found.at(replace(place, page=pages.spans[place.paragraph][0]))


def _settled(found: Diagnostic, pages: RenderedDocument) -> bool:
    """What could not be judged by the file is answered by the printed pages."""
    rule = found.facts["rule"] if found.code == NOT_JUDGED else ""
    return rule == "TABLE.HEAD.REPEAT" or (rule == "PAGE.NUMBER.PRESENT" and len(pages.pages) == 1)
