"""What a document says, before Word: plain data for a template, and where each figure came from."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from vanthu.campaign.model import DocumentKind
from vanthu.findings import Finding, Origin
from vanthu.records import Row


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
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A document for signing: its number and day are open.

    Args:
        name: File name without ending: `07_commendation_proposal_huyen`.
        template: File name of the template: `commendation_proposal.docx`.
        context: The template's fields: only str, bool, spans, and tuples and mappings of these.
        figures: Provenance.
        missing: Units and rows that the draft does not count, a sentence each; not empty = incomplete.
        findings: What was found while writing it; an error holds the document back.
    """

    kind: DocumentKind
    name: str
    template: str
    context: Mapping[str, object]
    figures: tuple[Figure, ...] = ()
    missing: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass
class Sources:
    """Collects the provenance of a document's figures while its fields are worded."""

    figures: list[Figure] = dataclasses.field(default_factory=list)

    def keep(self, place: str, text: str, rows: Iterable[Row], *keys: str) -> str:
        """`text`, its cells kept under `place`; what prints nothing has no source.

        Args:
            rows: The rows counted or summed.
            keys: The columns read; none for a count of rows.
        """
        if text:
            origins = tuple(row.origin(key) for row in rows for key in (keys or ("",)))
            self.figures.append(Figure(place, text, origins))
        return text
