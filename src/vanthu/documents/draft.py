"""What a document says, before Word: plain data for a template, and where each figure came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vanthu.campaign.model import DocumentKind
from vanthu.findings import Finding, Origin


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure or name of a document, and the cells that it comes from.

    Args:
        place: Where in the document (`registered_units`, `appendix I · row 3 · budget_state_vnd`).
        text: As printed.
        origins: The cells; empty for what the campaign workbook fixes.
    """

    place: str
    text: str
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A document for signing: its number and day are open.

    Args:
        name: File name without ending: `07_commendation_proposal_huyen`.
        template: File name of the template: `commendation_proposal.docx`.
        context: The template's fields: only str, int, bool, None, Spans, and tuples and mappings of these.
        figures: Provenance.
        missing: Units and rows that the draft does not count, a sentence each; not empty = incomplete.
    """

    kind: DocumentKind
    name: str
    template: str
    context: Mapping[str, object]
    figures: tuple[Figure, ...] = ()
    missing: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
