"""The sheet `Nội dung kế hoạch`: the plan's text as an outline, without any number.

Numbers that a clerk has typed are taken off and told; they are computed when the plan is made.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.workbook.workbook import Workbook

from vanthu.campaign.cells import read_choice, read_spans, read_text
from vanthu.campaign.messages import diagnose
from vanthu.campaign.model import EmulationField, OutlineItem, OutlineLevel, Span
from vanthu.campaign.sheets import CampaignCell, Column, SheetForm, read_lines, tell_blanks
from vanthu.diagnostics import Diagnostic
from vanthu.vietnamese.normalize import match_key

OUTLINE_SHEET = SheetForm(
    "Nội dung kế hoạch",
    (
        Column("level", "Cấp", "mục (I.) · khoản (1.) · điểm (a) · đoạn (không đánh số)", needed=True),
        Column("text", "Nội dung", "Không gõ số thứ tự: chương trình tự đánh số", needed=True),
    ),
)
FIELDS_HERE = "«Nội dung thi đua»"
"""A điểm with this text stands for the rows of the sheet of that name, a điểm each."""
_POINT_LETTERS = (
    "a",
    "b",
    "c",
    "d",
    "đ",
    "e",
    "g",
    "h",
    "i",
    "k",
    "l",
    "m",
    "n",
    "o",
    "p",
    "q",
    "r",
    "s",
    "t",
)
_LEVELS = {level.value: level for level in OutlineLevel}
_TYPED_NUMBER = {
    OutlineLevel.SECTION: re.compile(r"[IVX]+\s*[.)]\s*"),
    OutlineLevel.CLAUSE: re.compile(r"\d{1,2}\s*[.)]\s*(?!\d)"),
    OutlineLevel.POINT: re.compile(r"[a-zđ]\s*[).,]\s*"),
}


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of the sheet: its level, its pieces, and where it stands."""

    level: OutlineLevel
    spans: tuple[Span, ...]
    cell: CampaignCell


def read_outline(
    book: Workbook, fields: Sequence[EmulationField], found: list[Diagnostic]
) -> tuple[tuple[OutlineItem, ...], tuple[tuple[CampaignCell, str], ...]]:
    """The plan's text.

    Args:
        book: The workbook.
        found: Takes what is wrong, and the typed numbers that were taken off.
        fields: Take the place of the row `FIELDS_HERE`.

    Returns:
        The outline, and the text of each row of the sheet with its cell, for the checks of citations.
    """
    entries = _entries(book, found)
    _complain_of_order(entries, found)
    items: list[OutlineItem] = []
    for place, entry in enumerate(entries):
        if entry.level is OutlineLevel.POINT and match_key(entry.spans[0].text) == match_key(FIELDS_HERE):
            _complain_of_letters(entry, fields, found)
            items += [OutlineItem(level=entry.level, spans=(Span(text=field.text),)) for field in fields]
        else:
            following = entries[place + 1].level if place + 1 < len(entries) else None
            items.append(_item(entry, following))
    return tuple(items), tuple((entry.cell, read_text(entry.cell)) for entry in entries)


def _entries(book: Workbook, found: list[Diagnostic]) -> list[_Entry]:
    entries: list[_Entry] = []
    for line in read_lines(book, OUTLINE_SHEET, found):
        level = read_choice(line["level"], _LEVELS, found, code="campaign_outline_level")
        tell_blanks(line, OUTLINE_SHEET, found)
        if level is not None and not line["text"].blank:
            spans = _without_number(level, read_spans(line["text"]), line["text"], found)
            entries.append(_Entry(level, spans, line["text"]))
    return entries


def _item(entry: _Entry, following: OutlineLevel | None) -> OutlineItem:
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


def _without_number(
    level: OutlineLevel, spans: tuple[Span, ...], cell: CampaignCell, found: list[Diagnostic]
) -> tuple[Span, ...]:
    """The pieces without a number typed before them, which is told."""
    pattern = _TYPED_NUMBER.get(level)
    match = pattern.match(spans[0].text) if pattern else None
    if match is None or match.end() == len(spans[0].text):
        return spans
    found.append(diagnose("campaign_typed_number", cell.origin, read=match.group().strip()))
    return (spans[0].model_copy(update={"text": spans[0].text[match.end() :]}), *spans[1:])


def _complain_of_order(entries: Sequence[_Entry], found: list[Diagnostic]) -> None:
    """Tells of a điểm without a khoản above it, and of a khoản that stands before the first mục."""
    has_sections = any(entry.level is OutlineLevel.SECTION for entry in entries)
    in_section = in_clause = False
    for entry in entries:
        if entry.level is OutlineLevel.SECTION:
            in_section, in_clause = True, False
        elif entry.level is OutlineLevel.CLAUSE:
            in_clause = True
            if has_sections and not in_section:
                facts = {"parent": OutlineLevel.SECTION.value}
                found.append(diagnose("campaign_outline_order", entry.cell.origin, read=entry.level, **facts))
        elif entry.level is OutlineLevel.POINT and not in_clause:
            facts = {"parent": OutlineLevel.CLAUSE.value}
            found.append(diagnose("campaign_outline_order", entry.cell.origin, read=entry.level, **facts))


def _complain_of_letters(entry: _Entry, fields: Sequence[EmulationField], found: list[Diagnostic]) -> None:
    """Tells of the first field whose code is not the letter that the plan will print before it."""
    for letter, field in zip(_POINT_LETTERS, fields, strict=False):
        if field.code.casefold() != letter:
            origin = entry.cell.origin
            found.append(diagnose("campaign_field_letter", origin, read=field.code, proposed=letter))
            return
