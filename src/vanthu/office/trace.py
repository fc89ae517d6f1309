"""Trace: from a figure or name of a document to the unit, file, sheet and cells that it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from vanthu.campaign import CampaignWorkbookError, read_campaign
from vanthu.campaign.model import Campaign
from vanthu.document_records import Figure, KeptDraft, Recipe
from vanthu.documents.field_names import field_name, leaves
from vanthu.errors import ExitCode
from vanthu.ledger import DocumentStore, Ledger
from vanthu.office.find_document import KnownDocument, documents_meant
from vanthu.paperwork import form_of
from vanthu.records import KeptRow, Version
from vanthu.vietnamese import match_key
from vanthu.workspace import Workspace

OFFICE_WORKBOOK = "campaign.xlsx"

PRINTED_NUMBER = re.compile(r"\d+(?:\.\d{3})*(?:,\d+)?")
ROW_OF_CELL = re.compile(r"\d+$")


@dataclass(frozen=True, slots=True)
class TracedCell:
    """A cell behind a figure, and what was read there.

    Args:
        label: Name of its column, or of its row where the row itself is counted; empty if it is not known.
        value: As the ledger keeps it: `12000000`, `2024-05-25`; empty where the row itself is counted.
    """

    address: str
    label: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class TracedSheet:
    """Cells of one sheet.

    Args:
        unit: Who sent it; empty if it is not known.
        file: Path below `inputs/received`, or `campaign.xlsx`.
        sha256: Of the file, or of the archive that it came in; empty if it is not known.
        kept: Where its bytes are kept, below the workspace; empty where they are lost.
    """

    unit: str
    file: str
    sha256: str
    kept: str
    sheet: str
    cells: tuple[TracedCell, ...]


@dataclass(frozen=True, slots=True)
class TracedFigure:
    """A figure or name, and where it comes from.

    Args:
        place: Field of the template.
        sources: Empty where the campaign workbook gives it, or it is a count of nothing.
    """

    place: str
    text: str
    sources: tuple[TracedSheet, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """The figures of a document that were asked for."""

    document: KnownDocument
    figures: tuple[TracedFigure, ...]


def trace(workspace: Workspace, named: str, text: str = "") -> tuple[Trace, ...]:
    """Where the figures and names of documents come from; of an issued one, as it was issued.

    Args:
        named: Kind, name, file or symbol.
        text: What is printed, or its place; all figures where it is empty.

    Raises:
        WrongCallError: No such document was ever made.
    """
    store = DocumentStore(workspace.ledger)
    documents = documents_meant(store, named)
    versions = Ledger(workspace.ledger).versions()
    return tuple(_trace(workspace, document, text, versions) for document in documents)


def _trace(workspace: Workspace, document: KnownDocument, text: str, versions: Sequence[Version]) -> Trace:
    draft = document.draft
    fields = document.issued.fields if document.issued else draft.fields
    chosen = [figure for figure in draft.figures if is_asked_for(text, figure.place, figure.text)]
    printed = {figure.text for figure in chosen}
    if text:  # -- what the campaign workbook says has no cells of a unit behind it
        chosen += [
            Figure(place, said, ())
            for place, said in leaves(fields)
            if said not in printed and is_asked_for(text, place, said)
        ]
    sources = _Sources(workspace, draft, versions)
    return Trace(document, tuple(TracedFigure(f.place, f.text, sources.of(f)) for f in chosen))


def is_asked_for(text: str, place: str, printed: str) -> bool:
    """Whether a clerk's words mean a figure: by what is printed, by its place, or by its number.

    Case, diacritics and points in numbers do not count: `duong hoa`, `12000000` and `12.000.000` find
    `Đường hoa` and `12.000.000`.
    """
    key = match_key(text)
    if not key or text in place:
        return True
    number = _number(text)
    if number is not None:
        return any(_number(each) == number for each in PRINTED_NUMBER.findall(printed))
    return key in match_key(printed) or key in match_key(field_name(place))


def _number(written: str) -> Decimal | None:
    """The number that is written, as printed (`12.000.000`, `62,5`) or raw (`12000000`, `62.5`)."""
    bare = written.strip().removesuffix("%")
    if PRINTED_NUMBER.fullmatch(bare):
        bare = bare.replace(".", "").replace(",", ".")
    try:
        return Decimal(bare)
    except InvalidOperation:
        return None


class _Sources:
    """The sources of one draft's figures."""

    def __init__(self, workspace: Workspace, draft: KeptDraft, versions: Sequence[Version]) -> None:
        self._workspace = workspace
        self._draft = draft
        self._received = {received.name: received.sha256 for received in draft.recipe.inputs}
        self._campaign = kept_campaign(workspace, draft.recipe)
        used = set(draft.sources.values())
        self._versions: dict[str, list[Version]] = {}
        for version in versions:
            if version.sha256 in used:
                self._versions.setdefault(version.sha256, []).append(version)

    def of(self, figure: Figure) -> tuple[TracedSheet, ...]:
        """The sources of a figure, a sheet each."""
        sheets: dict[tuple[str, str], list[str]] = {}
        for origin in figure.origins:
            sheets.setdefault((origin.file, origin.sheet), []).append(origin.cell)
        return tuple(self._source(file, sheet, cells) for (file, sheet), cells in sheets.items())

    def _source(self, file: str, sheet: str, cells: Iterable[str]) -> TracedSheet:
        sent = file
        while sent and sent not in self._received:
            sent = sent.rpartition("/")[0]
        sha256 = self._draft.recipe.campaign if file == OFFICE_WORKBOOK else self._received.get(sent, "")
        kept = self._workspace.kept_file(sha256) if sha256 else None
        versions = self._versions.get(self._draft.sources.get(file, ""), [])
        read = [self._cell(versions, sheet, cell) for cell in dict.fromkeys(cells)]
        units = dict.fromkeys(unit for unit, _ in read if unit)
        return TracedSheet(
            ", ".join(self._unit(unit) for unit in units),
            file,
            sha256,
            kept.relative_to(self._workspace.root).as_posix() if kept else "",
            sheet,
            tuple(cell for _, cell in read),
        )

    def _unit(self, code: str) -> str:
        return f"{code} {self._campaign.title_of(code)}" if self._campaign else code

    @staticmethod
    def _cell(versions: Sequence[Version], sheet: str, address: str) -> tuple[str, TracedCell]:
        """Whose cell it is, and what was read there."""
        for version in versions:
            for row in version.rows:
                if row.sheet in ("", sheet) and (cell := _read(version.form, row, address)):
                    return version.unit_code, cell
        return "", TracedCell(address)


def _read(form: str, row: KeptRow, address: str) -> TracedCell | None:
    """What a row holds in a cell; its name where the cell stands for the whole row."""
    for key, cell in row.cells.items():
        if cell == address:
            return TracedCell(address, form_of(form).column(key).full_label, row.values.get(key, ""))
    number = ROW_OF_CELL.search(address)
    if number is None or int(number[0]) != row.number:
        return None
    name = next(column.key for column in form_of(form).columns if column.required)
    return TracedCell(address, row.values.get(name, ""))


def kept_campaign(workspace: Workspace, recipe: Recipe) -> Campaign | None:
    """The campaign as it was when a recipe's drafts were written; None where the workbook is lost."""
    path = workspace.kept_file(recipe.campaign)
    try:
        return read_campaign(path)[0] if path else None
    except CampaignWorkbookError:
        return None


def exit_code_of(traces: Iterable[Trace]) -> ExitCode:
    """`FINDINGS` where nothing of what was asked for is in any of the documents."""
    return ExitCode.OK if any(trace.figures for trace in traces) else ExitCode.FINDINGS
