"""A document with its parts recognised: what every rule reads."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from vanthu.docx.document import Contents, Paragraph
from vanthu.docx.tables import Table
from vanthu.format_check.recognise import keywords
from vanthu.format_check.recognise.appendices import Appendix, appendix_starts, read_appendix
from vanthu.format_check.recognise.component_types import BY_SYMBOL, Component, DocumentForm, DocumentType
from vanthu.format_check.recognise.head import DocumentHead, read_head
from vanthu.format_check.recognise.segments import TextSegment, segments
from vanthu.format_check.recognise.signature import Signed, read_signature, signature_start
from vanthu.format_check.recognise.text_body import Item, read_text
from vanthu.format_check.recognise.word_patterns import folded

SYMBOL = re.compile(r"/\s*([^\s]+.*)$")
NAMING_PARAGRAPHS = 20
"""Paragraphs after the head among which a certificate or a register names itself."""

DATE = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class RecognisedDocument:
    """A document with its parts recognised.

    Args:
        form: What kind of document it is, as far as the rules differ.
        type: The type whose name it bears, or None.
        items: The parts of its text, in order.
        signed: The parts of its end, in order.
        main: Paragraphs before the first appendix.
        inline_abstract: Type and abstract stand in one line.
    """

    contents: Contents
    form: DocumentForm
    type: DocumentType | None
    components: Mapping[Component, tuple[TextSegment, ...]]
    items: tuple[Item, ...]
    signed: tuple[Signed, ...]
    main: tuple[Paragraph, ...]
    appendices: tuple[Appendix, ...]
    inline_abstract: bool = False

    def all(self, component: Component) -> tuple[TextSegment, ...]:
        """The segments of a part, in order."""
        return self.components.get(component, ())

    def first(self, component: Component) -> TextSegment | None:
        """The first segment of a part."""
        return next(iter(self.all(component)), None)

    @cached_property
    def symbol(self) -> str:
        """The symbol in its number: `KH-UBND`; empty without a number."""
        number = self.first(Component.NUMBER)
        found = SYMBOL.search(number.text) if number else None
        return found.group(1).strip() if found else ""

    @cached_property
    def day(self) -> dt.date | None:
        """The day that its head bears, or None where it is open or none."""
        place = self.first(Component.PLACE_DATE)
        found = DATE.search(place.text) if place else None
        if found is None:
            return None
        day, month, year = (int(group) for group in found.groups())
        try:
            return dt.date(year, month, day)
        except ValueError:
            return None

    @cached_property
    def ruled_tables(self) -> tuple[Table, ...]:
        """The tables that show lines: of the text, not of head or signature."""
        layout = self._layout
        return tuple(t for t in self.contents.tables if t.ruled and t.number not in layout)

    @cached_property
    def _layout(self) -> frozenset[int]:
        return layout_tables(self.contents)

    def texts(self) -> Iterator[Paragraph]:
        """All paragraphs that show letters, headers and footers too."""
        yield from (p for p in self.contents.paragraphs if not p.blank)
        for margin in self.contents.margins.values():
            yield from (p for p in margin if not p.blank)


def layout_tables(contents: Contents) -> frozenset[int]:
    """Tables that hold head or signature, whatever their lines: told by their words."""
    found = set()
    for paragraph in contents.paragraphs:
        if paragraph.cell is not None:
            text = folded(paragraph.text)
            if keywords.NATION in text or keywords.MOTTO.search(text) or keywords.RECIPIENTS.match(text):
                found.add(paragraph.cell.table)
    return frozenset(found)


def recognise(contents: Contents) -> RecognisedDocument:
    """The document with its parts recognised."""
    layout = layout_tables(contents)
    ruled = frozenset(t.number for t in contents.tables if t.ruled and t.number not in layout)
    paragraphs = contents.paragraphs
    bounds = [*appendix_starts(paragraphs, ruled), len(paragraphs)]
    main = paragraphs[: bounds[0]]
    appendices = tuple(read_appendix(paragraphs[start:end]) for start, end in pairwise(bounds))
    head = read_head(main, ruled)
    form = _form(head, main, appendices)
    end = signature_start(main, ruled, head.end)
    items = tuple(read_text(main[head.end : end], form, ruled))
    signed = tuple(read_signature(main[end:], ruled))
    components = _gathered(head, items, signed, appendices)
    return RecognisedDocument(
        contents,
        form,
        head.type,
        components,
        items,
        signed,
        main,
        appendices,
        inline_abstract=head.inline_abstract,
    )


def _form(head: DocumentHead, main: Sequence[Paragraph], appendices: Sequence[Appendix]) -> DocumentForm:
    """What kind of document it is: by its title, else by its number and what it lacks."""
    texts = [folded(p.text) for p in main[: head.end + NAMING_PARAGRAPHS]]
    if any(map(keywords.CERTIFICATE.match, texts)):
        return DocumentForm.CERTIFICATE
    if any(map(keywords.REGISTER.match, texts)):
        return DocumentForm.REGISTER
    if head.type is not None:
        return head.type.form
    if Component.TYPE in head.components:
        return DocumentForm.NAMED
    if appendices and Component.NUMBER not in head.components and _only_head(head, main):
        return DocumentForm.APPENDIX
    return _form_by_number(head, main)


def _form_by_number(head: DocumentHead, main: Sequence[Paragraph]) -> DocumentForm:
    """What kind of document one without a title is."""
    number = head.first(Component.NUMBER)
    found = SYMBOL.search(number.text) if number else None
    kind = BY_SYMBOL.get(re.split(r"[-\s]", found.group(1))[0]) if found else None
    if kind is not None:
        return kind.form
    addressed = any(keywords.ADDRESSEE.match(folded(p.text)) for p in main)
    if Component.ABOUT in head.components or addressed or found:
        return DocumentForm.LETTER
    return DocumentForm.UNKNOWN


def _only_head(head: DocumentHead, main: Sequence[Paragraph]) -> bool:
    """Nothing stands between a head and the first appendix but, in a frame, the signature's data (box 14)."""
    return all(p.blank or p.box or keywords.is_line(p.text) for p in main[head.end :])


def _gathered(
    head: DocumentHead, items: Sequence[Item], signed: Sequence[Signed], appendices: Sequence[Appendix]
) -> dict[Component, tuple[TextSegment, ...]]:
    components: dict[Component, list[TextSegment]] = {
        component: list(found) for component, found in head.components.items()
    }
    for component, segment in items:
        components.setdefault(component, []).append(segment)
    for each in signed:
        components.setdefault(each.component, []).append(each.segment)
    for appendix in appendices:
        if appendix.label is not None:
            components.setdefault(Component.APPENDIX_LABEL, []).append(appendix.label)
        components.setdefault(Component.APPENDIX_TITLE, []).extend(appendix.title)
        components.setdefault(Component.APPENDIX_REFERENCE, []).extend(appendix.reference)
        for paragraph in appendix.text:
            components.setdefault(Component.APPENDIX_TEXT, []).extend(
                s for s in segments(paragraph) if s.text
            )
    return {component: tuple(found) for component, found in components.items() if found}
