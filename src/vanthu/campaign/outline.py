"""The sheet `Nội dung kế hoạch`: the plan's text as an outline, without any number.

Numbers that a clerk has typed are taken off and told; they are computed when the plan is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from openpyxl.workbook.workbook import Workbook

from vanthu.campaign import places
from vanthu.campaign.cells import CampaignCell, CheckedValue, one_of, spans_of
from vanthu.campaign.choices import OutlineLevel
from vanthu.campaign.citations import citation_diagnostics
from vanthu.campaign.model import EmulationField, OutlineItem, TextSpan
from vanthu.campaign.sheets import SheetColumn, SheetForm, read_rows
from vanthu.diagnostics import Diagnostic
from vanthu.vietnamese import match_key, point_letter

OUTLINE_SHEET = SheetForm(
    places.OUTLINE,
    (
        SheetColumn(
            "level",
            "Cấp",
            "mục (I.) · khoản (1.) · điểm (a) · đoạn (không đánh số)",
            one_of(OutlineLevel, "campaign_outline_level"),
            needed=True,
        ),
        SheetColumn("text", "Nội dung", "Không gõ số thứ tự: chương trình tự đánh số", needed=True),
    ),
)
FIELDS_HERE = "«Nội dung thi đua»"
"""A điểm with this text stands for the rows of the sheet of that name, a điểm each."""

_TYPED_NUMBER = {
    OutlineLevel.SECTION: re.compile(r"[IVX]+\s*[.)]\s*"),
    OutlineLevel.CLAUSE: re.compile(r"\d{1,2}\s*[.)]\s*(?!\d)"),
    OutlineLevel.POINT: re.compile(r"[a-zđ]\s*[).,]\s*"),
}


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A row of the sheet: its level, its pieces without a typed number, and where it stands."""

    level: OutlineLevel
    spans: tuple[TextSpan, ...]
    cell: CampaignCell

    @property
    def stands_for_fields(self) -> bool:
        """The fields of emulation take its place."""
        return self.level is OutlineLevel.POINT and match_key(self.spans[0].text) == match_key(FIELDS_HERE)


def read_outline(book: Workbook, fields: Sequence[EmulationField]) -> CheckedValue[tuple[OutlineItem, ...]]:
    """The plan's text.

    Args:
        fields: Take the place of the row `FIELDS_HERE`.
    """
    rows, diagnostics = read_rows(book, OUTLINE_SHEET)
    read = [_entry(row.values["level"], row["text"]) for row in rows]
    entries = [entry for entry, _ in read]
    items: list[OutlineItem] = []
    for place, entry in enumerate(entries, start=1):
        if entry.stands_for_fields:
            items += [OutlineItem(level=entry.level, spans=(TextSpan(text=field.text),)) for field in fields]
        else:
            items.append(_item(entry, entries[place].level if place < len(entries) else None))
    doubts = (
        *(note for _, notes in read for note in notes),
        *_without_parent(entries),
        *(
            diagnostics
            for entry in entries
            if entry.stands_for_fields
            for diagnostics in _other_letter(entry, fields)
        ),
        *(diagnostics for entry in entries for diagnostics in citation_diagnostics(entry.cell)),
    )
    return CheckedValue(tuple(items), (*diagnostics, *doubts))


def _entry(level: OutlineLevel, cell: CampaignCell) -> CheckedValue[OutlineRow]:
    """A row without the number typed before its text, which is told."""
    spans = spans_of(cell)
    match = _TYPED_NUMBER[level].match(spans[0].text) if level in _TYPED_NUMBER else None
    if match is None or match.end() == len(spans[0].text):
        return CheckedValue(OutlineRow(level, spans, cell))
    first = spans[0].model_copy(update={"text": spans[0].text[match.end() :]})
    diagnostics = cell.diagnose("campaign_typed_number", read=match.group().strip())
    return CheckedValue(OutlineRow(level, (first, *spans[1:]), cell), (diagnostics,))


def _item(entry: OutlineRow, following: OutlineLevel | None) -> OutlineItem:
    """The entry as the plan has it; `following` is the level after it."""
    whole_bold = entry.cell.bold or all(span.bold for span in entry.spans)
    parent = following in {OutlineLevel.POINT, OutlineLevel.PARAGRAPH}
    # "1. Các đơn vị thực hiện:" leads a list and is a sentence; "1. Mục đích" is a title.
    sentence = entry.spans[-1].text.endswith((":", ";"))
    titled = entry.level is OutlineLevel.CLAUSE and (whole_bold or (parent and not sentence))
    title = titled or entry.level is OutlineLevel.SECTION
    spans = entry.spans
    if title and whole_bold:  # a title is bold by its kind, not by its letters
        spans = tuple(span.model_copy(update={"bold": False}) for span in spans)
    elif len(spans) == 1:
        spans = (
            spans[0].model_copy(update={"bold": whole_bold, "italic": entry.cell.italic or spans[0].italic}),
        )
    return OutlineItem(level=entry.level, spans=spans, titled=titled)


def _without_parent(entries: Sequence[OutlineRow]) -> Iterator[Diagnostic]:
    """A điểm without a khoản above it in its mục; a khoản before the first mục, where there are any."""
    has_sections = any(entry.level is OutlineLevel.SECTION for entry in entries)
    in_section = in_clause = False
    for entry in entries:
        parent = None
        if entry.level is OutlineLevel.SECTION:
            in_section, in_clause = True, False
        elif entry.level is OutlineLevel.CLAUSE:
            in_clause = True
            parent = OutlineLevel.SECTION if has_sections and not in_section else None
        elif entry.level is OutlineLevel.POINT and not in_clause:
            parent = OutlineLevel.CLAUSE
        if parent:
            yield entry.cell.diagnose("campaign_outline_order", read=entry.level, parent=parent)


def _other_letter(entry: OutlineRow, fields: Sequence[EmulationField]) -> Iterator[Diagnostic]:
    """The first field whose code is not the letter that the plan will print before it."""
    for number, field in enumerate(fields, start=1):
        if field.code.casefold() != point_letter(number):
            yield entry.cell.diagnose("campaign_field_letter", read=field.code, proposed=point_letter(number))
            return
