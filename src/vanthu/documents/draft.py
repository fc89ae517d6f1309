"""What a document says, before Word: plain data for a template, and where each figure came from."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from vanthu.campaign.choices import DocumentKind
from vanthu.campaign.model import TextSpan
from vanthu.diagnostics import Diagnostic
from vanthu.document_records import Figure, Relation
from vanthu.documents.wording import printed
from vanthu.records import Row


@dataclass(frozen=True, slots=True)
class Draft:
    """A document for signing: its number and day are open.

    Args:
        name: File name without ending: `07_commendation_proposal_huyen`.
        template: File name of the template: `commendation_proposal.docx`.
        context: The template's fields: only str, bool, spans, and tuples and mappings of these.
        figures: Provenance.
        missing: Units and rows that the draft does not count, a sentence each; not empty = incomplete.
        diagnostics: What was found while writing it; an error holds the document back.
        relation, earlier: What it is to which issued document (its row of the ledger).
    """

    kind: DocumentKind
    name: str
    template: str
    context: Mapping[str, object]
    figures: tuple[Figure, ...] = ()
    missing: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    relation: Relation = Relation.NONE
    earlier: int | None = None


@dataclass
class Provenance:
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

    def cells(self, place: str, row: Row, columns: Mapping[str, str]) -> dict[str, str]:
        """Cells of a row as printed, by the template's names.

        Args:
            columns: The template's name to the form's.
        """
        return {
            name: self.keep(f"{place}.{name}", printed(row.values[key]), [row], key)
            for name, key in columns.items()
        }


def plain_fields(value: object) -> Any:
    """Fields of a template as plain JSON values; `fields_again` is the way back."""
    if isinstance(value, TextSpan):
        return {"span": value.text, "bold": value.bold, "italic": value.italic}
    if isinstance(value, Mapping):
        return {key: plain_fields(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [plain_fields(item) for item in value]
    return value


def fields_again(value: object) -> Any:
    """The fields that `plain_fields` made plain."""
    if isinstance(value, Mapping):
        if value.keys() == {"span", "bold", "italic"}:
            return TextSpan(text=value["span"], bold=value["bold"], italic=value["italic"])
        return {key: fields_again(item) for key, item in value.items()}
    if isinstance(value, list):
        return tuple(map(fields_again, value))
    return value
