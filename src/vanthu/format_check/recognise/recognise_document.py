"""A document with its components recognised: what every rule reads."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from vanthu.docx.model import Paragraph, Table, WordDocument
from vanthu.format_check.recognise import keywords
from vanthu.format_check.recognise.appendices import Appendix, appendix_starts, read_appendix
from vanthu.format_check.recognise.component_types import BY_SYMBOL, Component, DocumentForm, DocumentType
from vanthu.format_check.recognise.head import DocumentHead, read_head
from vanthu.format_check.recognise.segments import Item, TextSegment
from vanthu.format_check.recognise.signature import read_signature, signature_start
from vanthu.format_check.recognise.text_body import read_text
from vanthu.format_check.recognise.word_patterns import folded

SYMBOL = re.compile(r"/\s*([^\s]+.*)$")
NAMING_PARAGRAPHS = 20
"""Paragraphs after the head among which a certificate or a register names itself."""

DATE = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class RecognisedDocument:
    """A document with its components recognised.

    Args:
        form: What kind of document it is, as far as the rules differ.
        type: The type whose name it bears, or None.
        symbol: In its number: `KH-UBND`; empty without a number.
        items: The components of its text, in order.
        main: Paragraphs before the first appendix.
        ruled_tables: Tables that show lines: of the text, not of head or signature.
        inline_abstract: Type and abstract stand in one line.
    """

    contents: WordDocument
    form: DocumentForm
    type: DocumentType | None
    symbol: str
    components: Mapping[Component, tuple[TextSegment, ...]]
    items: tuple[Item, ...]
    main: tuple[Paragraph, ...]
    appendices: tuple[Appendix, ...]
    ruled_tables: tuple[Table, ...]
    inline_abstract: bool = False

    @property
    def name(self) -> str:
        """The file as its user knows it."""
        return self.contents.package.name

    def all(self, component: Component) -> tuple[TextSegment, ...]:
        """The segments of a component, in order."""
        return self.components.get(component, ())

    def first(self, component: Component) -> TextSegment | None:
        """The first segment of a component."""
        return next(iter(self.all(component)), None)

    @cached_property
    def day(self) -> dt.date | None:
        """The day that its head bears, or None where it is open or none."""
        for place in self.all(Component.PLACE_DATE):
            if found := DATE.search(place.text):
                day, month, year = map(int, found.groups())
                with contextlib.suppress(ValueError):
                    return dt.date(year, month, day)
        return None

    def words_of(self, table: Table) -> Iterator[Paragraph]:
        """The paragraphs of a table that hold words."""
        for paragraph in self.contents.paragraphs:
            if paragraph.cell is not None and paragraph.cell.table == table.number and paragraph.text.strip():
                yield paragraph

    def texts(self) -> Iterator[Paragraph]:
        """All paragraphs that show letters, headers and footers too."""
        yield from (p for p in self.contents.paragraphs if not p.blank)
        for margin in self.contents.margins.values():
            yield from (p for p in margin if not p.blank)


def _layout_tables(contents: WordDocument) -> set[int]:
    """Tables that hold head or signature, whatever their lines: told by their words."""
    found = set()
    for paragraph in contents.paragraphs:
        if paragraph.cell is not None:
            text = folded(paragraph.text)
            if keywords.NATION in text or keywords.MOTTO.search(text) or keywords.RECIPIENTS.match(text):
                found.add(paragraph.cell.table)
    return found


def recognise(contents: WordDocument) -> RecognisedDocument:
    """The document with its components recognised."""
    layout = _layout_tables(contents)
    ruled_tables = tuple(t for t in contents.tables if t.ruled and t.number not in layout)
    ruled = frozenset(table.number for table in ruled_tables)
    paragraphs = contents.paragraphs
    bounds = [*appendix_starts(paragraphs, ruled), len(paragraphs)]
    main = paragraphs[: bounds[0]]
    appendices = tuple(read_appendix(paragraphs[start:end]) for start, end in pairwise(bounds))
    head = read_head(main, ruled)
    symbol = _symbol(head)
    form = _form(head, symbol, main, appendices)
    end = signature_start(main, ruled, head.end)
    items = tuple(read_text(main[head.end : end], form, ruled))
    signed = read_signature(main[end:], ruled)
    return RecognisedDocument(
        contents,
        form,
        head.type,
        symbol,
        _gathered(head, (*items, *signed), appendices),
        items,
        main,
        appendices,
        ruled_tables,
        head.inline_abstract,
    )


def _symbol(head: DocumentHead) -> str:
    number = head.first(Component.NUMBER)
    found = SYMBOL.search(number.text) if number else None
    return found.group(1).strip() if found else ""


def _form(
    head: DocumentHead, symbol: str, main: Sequence[Paragraph], appendices: Sequence[Appendix]
) -> DocumentForm:
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
    return _form_by_number(head, symbol, main)


def _form_by_number(head: DocumentHead, symbol: str, main: Sequence[Paragraph]) -> DocumentForm:
    """What kind of document one without a title is."""
    if kind := BY_SYMBOL.get(re.split(r"[-\s]", symbol)[0]):
        return kind.form
    addressed = any(keywords.ADDRESSEE.match(folded(p.text)) for p in main)
    if Component.ABOUT in head.components or addressed or symbol:
        return DocumentForm.LETTER
    return DocumentForm.UNKNOWN


def _only_head(head: DocumentHead, main: Sequence[Paragraph]) -> bool:
    """Nothing stands between a head and the first appendix but, in a frame, the signature's data (box 14)."""
    return all(p.blank or p.box or keywords.is_line(p.text) for p in main[head.end :])


def _gathered(
    head: DocumentHead, items: Iterable[Item], appendices: Sequence[Appendix]
) -> dict[Component, tuple[TextSegment, ...]]:
    """The segments of each component."""
    gathered = {component: list(found) for component, found in head.components.items()}
    for component, segment in (*items, *(item for appendix in appendices for item in appendix.items())):
        gathered.setdefault(component, []).append(segment)
    return {component: tuple(found) for component, found in gathered.items()}
