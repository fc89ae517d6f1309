"""Finds the parts of a document's head: nation line, motto, issuer, number, `V/v`, place and date, title.

Source: NĐ 30/2020/NĐ-CP, PL I, II.1-II.5.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from vanthu.docx.document import Paragraph
from vanthu.format_check.recognise import keywords
from vanthu.format_check.recognise.component_types import BY_NAME, Component, DocumentType
from vanthu.format_check.recognise.segments import TextSegment, segments, whole
from vanthu.format_check.recognise.word_patterns import folded, in_capitals

LONG = 150
"""Letters from which a paragraph is text, not a head's line."""

TITLE_LONG = 80


@dataclass(slots=True)
class DocumentHead:
    """The parts of a head; filled while it is read.

    Args:
        end: How many paragraphs of the document belong to the head, its title included.
        inline_abstract: Type and abstract stand in one line.
    """

    components: dict[Component, list[TextSegment]] = field(default_factory=dict)
    type: DocumentType | None = None
    end: int = 0
    inline_abstract: bool = False

    def add(self, component: Component, segment: TextSegment) -> None:
        """Puts a segment to a part."""
        self.components.setdefault(component, []).append(segment)

    def first(self, component: Component) -> TextSegment | None:
        """The first segment of a part."""
        return next(iter(self.components.get(component, ())), None)


def read_head(paragraphs: Sequence[Paragraph], ruled: frozenset[int]) -> DocumentHead:
    """The head of a document.

    Args:
        paragraphs: Of the main document, before its signature.
        ruled: Tables whose lines show: theirs is no head.
    """
    head = DocumentHead()
    loose: list[tuple[int, TextSegment]] = []
    for place, paragraph in enumerate(paragraphs):
        if paragraph.cell is not None and paragraph.cell.table in ruled:
            break
        if _text_begins(paragraph):
            break
        if _read_title(head, paragraphs, place):
            break
        for segment in segments(paragraph):
            if _place(head, segment):
                head.end = place + 1
            elif segment.text and not keywords.is_line(segment.text):
                loose.append((place, segment))
    _read_issuer(head, loose)
    if head.type is None and Component.TYPE not in head.components:
        _read_unknown_title(head, paragraphs)
    return head


def _text_begins(paragraph: Paragraph) -> bool:
    text = folded(f"{paragraph.label} {paragraph.text}")
    long = len(text) > LONG and keywords.NATION not in text
    begun = bool(
        keywords.ADDRESSEE.match(text) or keywords.BASIS.match(text) or keywords.RECIPIENTS.match(text)
    )
    return begun or (long and not keywords.ABOUT.match(text) and paragraph.cell is None)


def _place(head: DocumentHead, segment: TextSegment) -> bool:
    """Puts a segment to the part of the head that its words tell; whether they told one."""
    text = folded(segment.text)
    component = None
    if keywords.NATION in text and Component.NATION not in head.components:
        component = Component.NATION
    elif keywords.MOTTO.search(text) and Component.MOTTO not in head.components:
        component = Component.MOTTO
    elif keywords.NUMBER.match(text) and ";" not in text and Component.NUMBER not in head.components:
        component = Component.NUMBER
    elif (
        keywords.PLACE_DATE.search(text) and len(text) < LONG and Component.PLACE_DATE not in head.components
    ):
        component = Component.PLACE_DATE
    elif keywords.ABOUT.match(text) or _goes_on_about(head, segment):
        component = Component.ABOUT
    if component is not None:
        head.add(component, segment)
    return component is not None


def _goes_on_about(head: DocumentHead, segment: TextSegment) -> bool:
    """A `V/v …` that goes on in the next paragraph of its cell."""
    last = head.components.get(Component.ABOUT, [None])[-1]
    cell = segment.paragraph.cell
    if last is None or cell is None or cell != last.paragraph.cell or not segment.text:
        return False
    return segment.paragraph.number == last.paragraph.number + 1 and not keywords.is_line(segment.text)


def _read_title(head: DocumentHead, paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Reads type and abstract where they begin at this paragraph."""
    pieces = segments(paragraphs[place])
    if not pieces or not pieces[0].text:
        return False
    first = pieces[0]
    known = BY_NAME.get(folded(first.text).rstrip(" .:"))
    paragraph = first.paragraph
    if known is not None and not first.text.endswith(":") and _like_title(first):
        head.type = known
        head.add(Component.TYPE, first)
        for piece in pieces[1:]:
            head.add(Component.ABSTRACT, piece)
        _read_abstract(head, paragraphs, place + 1)
        return True
    if paragraph.cell is None and paragraph.setting.align == "center" and len(pieces) == 1:
        for name, kind in BY_NAME.items():
            length = _prefix(first.text, name)
            if length and in_capitals(first.text[:length]) and len(first.text) > length + 3:
                _split_title(head, first, length, kind)
                _read_abstract(head, paragraphs, place + 1)
                return True
    return False


def _like_title(segment: TextSegment) -> bool:
    paragraph = segment.paragraph
    bold = any(letters.bold for letters in segment.looks())
    return in_capitals(segment.text) or paragraph.setting.align == "center" or bold


def _prefix(text: str, name: str) -> int:
    """How many letters of a text are a type's name; 0 where it begins otherwise."""
    words = len(name.split())
    begin = " ".join(text.split()[:words])
    return len(begin) if folded(begin) == name and text.startswith(begin) else 0


def _split_title(head: DocumentHead, segment: TextSegment, length: int, kind: DocumentType) -> None:
    start = segment.start + segment.raw.find(segment.text[:1])
    head.type = kind
    head.inline_abstract = True
    head.add(Component.TYPE, TextSegment(segment.paragraph, start, start + length, alone=False))
    head.add(Component.ABSTRACT, TextSegment(segment.paragraph, start + length, segment.end, alone=False))


def _read_abstract(head: DocumentHead, paragraphs: Sequence[Paragraph], place: int) -> None:
    """The lines under the type, up to a line, an empty paragraph after them, or the text."""
    for number in range(place, len(paragraphs)):
        paragraph = paragraphs[number]
        segment = whole(paragraph)
        text = segment.text
        drawn = bool(paragraph.lines or paragraph.setting.bottom or keywords.is_line(text))
        if not text or keywords.is_line(text):
            head.end = number + 1 if drawn else max(head.end, number)
            if drawn or Component.ABSTRACT in head.components:
                return
            continue
        begun = _text_begins(paragraph) and not keywords.ABOUT.match(folded(text))
        centred = paragraph.setting.align == "center"
        if begun and not centred:
            break
        if (
            keywords.BASIS.match(folded(text))
            or keywords.ADDRESSEE.match(folded(text))
            or keywords.REFERENCE.match(folded(text))
        ):
            break
        if paragraph.cell is not None or (in_capitals(text) and Component.ABSTRACT in head.components):
            break
        if not centred and not _followed_by_line(paragraphs, number) and not _is_bold(segment):
            break
        head.add(Component.ABSTRACT, segment)
        head.end = number + 1
        if paragraph.lines or paragraph.setting.bottom:
            return
    head.end = max(head.end, place)


def _is_bold(segment: TextSegment) -> bool:
    return all(letters.bold for letters in segment.looks())


def _followed_by_line(paragraphs: Sequence[Paragraph], number: int) -> bool:
    following = paragraphs[number + 1 : number + 2]
    return any((p.blank and (p.lines or p.setting.bottom)) or keywords.is_line(p.text) for p in following)


def _read_issuer(head: DocumentHead, loose: Sequence[tuple[int, TextSegment]]) -> None:
    """Parent and issuer: what stands at the left above the number."""
    number, nation = head.first(Component.NUMBER), head.first(Component.NATION)
    limit = number or nation
    if limit is None:
        return
    lines = [
        segment
        for _, segment in loose
        if _is_issuer(segment, limit, nation) and not keywords.STAMP.match(folded(segment.text))
    ]
    parents = _parents(lines)
    for place, line in enumerate(lines):
        head.add(Component.PARENT if place < parents else Component.ISSUER, line)
    for place, segment in loose:
        if segment in lines:
            head.end = max(head.end, place + 1)


def _is_issuer(segment: TextSegment, limit: TextSegment, nation: TextSegment | None) -> bool:
    paragraph, other = segment.paragraph, limit.paragraph
    if paragraph.cell is not None and nation is not None and nation.paragraph.cell is not None:
        aside = paragraph.cell.column < nation.paragraph.cell.column
        same_table = paragraph.cell.table == nation.paragraph.cell.table
        above = limit is nation or paragraph.number < other.number
        return same_table and aside and above
    if limit is nation:
        return in_capitals(segment.text) and paragraph.number <= other.number
    return in_capitals(segment.text) and paragraph.number < other.number


def _parents(lines: Sequence[TextSegment]) -> int:
    """How many of the lines name the body above the issuer: those before the first bold one.

    Where all are bold, the words tell: a People's Committee over a school, a section, a council.
    """
    bold = [line.bold for line in lines]
    if True in bold:
        leading = bold.index(True)
        if leading:
            return leading
    if len(lines) > 1:
        first, second = folded(lines[0].text), folded(lines[1].text)
        complete = first.startswith(
            ("UBND ", "UY BAN NHAN DAN ", "SO ", "BO ", "PHONG ", "HUYEN UY", "DANG UY")
        )
        below = second.startswith(BELOW)
        if complete and below:
            return 1
    return 0


BELOW = (
    "TRUONG ", "PHONG ", "SO ", "THON ", "TO DAN PHO", "HOI DONG", "BAN ", "TRAM ", "CHI CUC", "CUC ",
    "TRUNG TAM", "VAN PHONG", "CONG AN", "HOI ", "DOAN ", "TEN CO QUAN",
)  # fmt: skip
"""What the name of a body that has one above it begins with."""


def _read_unknown_title(head: DocumentHead, paragraphs: Sequence[Paragraph]) -> None:
    """A title that is no type of the decree's: the first bold, centred line in capitals under the head."""
    if Component.ABOUT in head.components or not head.end:
        return
    for place in range(head.end, min(head.end + 6, len(paragraphs))):
        paragraph = paragraphs[place]
        segment = whole(paragraph)
        if not segment.text or keywords.is_line(segment.text):
            continue
        fits = (
            paragraph.setting.align == "center"
            and in_capitals(segment.text)
            and len(segment.text) < TITLE_LONG
        )
        if fits and _is_bold(segment) and paragraph.cell is None:
            head.add(Component.TYPE, segment)
            _read_abstract(head, paragraphs, place + 1)
        return
