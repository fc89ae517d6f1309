"""Finds the components of a document's head: national name, motto, issuer, number, `V/v`, date, title.

Source: NĐ 30/2020/NĐ-CP, PL I, II.1-II.5.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from vanthu.docx.model import Paragraph
from vanthu.format_check.recognise import keywords
from vanthu.format_check.recognise.component_types import BY_NAME, Component, DocumentType
from vanthu.format_check.recognise.segments import TextSegment, segments, stands_in, whole
from vanthu.format_check.recognise.word_patterns import folded, in_capitals

LONG = 150
"""Letters from which a paragraph is text, not a head's line."""

TITLE_LONG = 80


@dataclass(slots=True)
class DocumentHead:
    """The components of a head; filled while it is read.

    Args:
        end: How many paragraphs belong to the head, its title included.
        inline_abstract: Type and abstract stand in one line.
    """

    components: dict[Component, list[TextSegment]] = field(default_factory=dict)
    type: DocumentType | None = None
    end: int = 0
    inline_abstract: bool = False

    def add(self, component: Component, segment: TextSegment) -> None:
        """Adds a segment to a component; the head reaches at least to it."""
        self.components.setdefault(component, []).append(segment)
        self.end = max(self.end, segment.paragraph.number)

    def first(self, component: Component) -> TextSegment | None:
        """The first segment of a component."""
        return next(iter(self.components.get(component, ())), None)


def read_head(paragraphs: Sequence[Paragraph], ruled: frozenset[int]) -> DocumentHead:
    """The head of a document.

    Args:
        paragraphs: Of the main document, before its signature.
        ruled: Tables whose lines show: theirs is no head.
    """
    head = DocumentHead()
    loose: list[TextSegment] = []
    for place, paragraph in enumerate(paragraphs):
        if stands_in(paragraph, ruled) or _text_begins(paragraph) or _read_title(head, paragraphs, place):
            break
        for segment in segments(paragraph):
            component = _component_of(head, segment)
            if component is not None:
                head.add(component, segment)
            elif segment.text and not keywords.is_line(segment.text):
                loose.append(segment)
    _read_issuer(head, loose)
    if Component.TYPE not in head.components:
        _read_unknown_title(head, paragraphs)
    return head


def _text_begins(paragraph: Paragraph) -> bool:
    text = folded(f"{paragraph.label} {paragraph.text}")
    long = len(text) > LONG and keywords.NATION not in text
    openings = (keywords.ADDRESSEE, keywords.BASIS, keywords.RECIPIENTS)
    begun = any(opening.match(text) for opening in openings)
    return begun or (long and not keywords.ABOUT.match(text) and paragraph.cell is None)


def _component_of(head: DocumentHead, segment: TextSegment) -> Component | None:
    """The component of the head that the words of a segment tell; None where they tell none."""
    text = folded(segment.text)
    told = {
        Component.NATION: keywords.NATION in text,
        Component.MOTTO: keywords.MOTTO.search(text),
        Component.NUMBER: keywords.NUMBER.match(text) and ";" not in text,
        Component.PLACE_DATE: keywords.PLACE_DATE.search(text) and len(text) < LONG,
    }
    about = Component.ABOUT if keywords.ABOUT.match(text) or _goes_on_about(head, segment) else None
    return next((each for each, fits in told.items() if fits and each not in head.components), about)


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
    kind = BY_NAME.get(folded(pieces[0].text).rstrip(" .:"))
    if kind is None or pieces[0].text.endswith(":") or not _like_title(pieces[0]):
        kind, pieces = _inline_title(pieces)
        head.inline_abstract = kind is not None
    if kind is None:
        return False
    head.type = kind
    head.add(Component.TYPE, pieces[0])
    for piece in pieces[1:]:
        head.add(Component.ABSTRACT, piece)
    _read_abstract(head, paragraphs, place + 1)
    return True


def _like_title(segment: TextSegment) -> bool:
    paragraph = segment.paragraph
    bold = any(letters.bold for letters in segment.looks())
    return in_capitals(segment.text) or paragraph.format.align == "center" or bold


def _inline_title(pieces: list[TextSegment]) -> tuple[DocumentType | None, list[TextSegment]]:
    """Type and abstract that stand in one line, taken apart; None where no type begins it."""
    first, paragraph = pieces[0], pieces[0].paragraph
    if paragraph.cell is None and paragraph.format.align == "center" and first.alone:
        for name, kind in BY_NAME.items():
            length = _prefix(first.text, name)
            if length and in_capitals(first.text[:length]) and len(first.text) > length + 3:
                start = first.start + first.raw.find(first.text[:1])
                spans = ((start, start + length), (start + length, first.end))
                return kind, [TextSegment(paragraph, begin, end, alone=False) for begin, end in spans]
    return None, pieces


def _prefix(text: str, name: str) -> int:
    """How many letters of a text are a type's name; 0 where it begins otherwise."""
    begin = " ".join(text.split()[: len(name.split())])
    return len(begin) if folded(begin) == name and text.startswith(begin) else 0


def _read_abstract(head: DocumentHead, paragraphs: Sequence[Paragraph], place: int) -> None:
    """The lines under the type, up to a line, an empty paragraph after them, or the text."""
    for number, paragraph in enumerate(paragraphs[place:], start=place):
        segment = whole(paragraph)
        text, words = segment.text, folded(segment.text)
        lined = bool(paragraph.lines or paragraph.format.bottom)
        if not text or keywords.is_line(text):
            drawn = lined or keywords.is_line(text)
            head.end = number + 1 if drawn else max(head.end, number)
            if drawn or Component.ABSTRACT in head.components:
                return
            continue
        begun = _text_begins(paragraph) and not keywords.ABOUT.match(words)
        others = (keywords.BASIS, keywords.ADDRESSEE, keywords.REFERENCE)
        centred = paragraph.format.align == "center"
        if (
            (begun and not centred)
            or any(other.match(words) for other in others)
            or paragraph.cell is not None
            or (in_capitals(text) and Component.ABSTRACT in head.components)
            or not (centred or _followed_by_line(paragraphs, number) or _is_bold(segment))
        ):
            break
        head.add(Component.ABSTRACT, segment)
        if lined:
            return
    head.end = max(head.end, place)


def _is_bold(segment: TextSegment) -> bool:
    """All its letters are bold; a form's dots count as bold."""
    return all(letters.bold for letters in segment.looks())


def _followed_by_line(paragraphs: Sequence[Paragraph], number: int) -> bool:
    following = paragraphs[number + 1 : number + 2]
    return any((p.blank and (p.lines or p.format.bottom)) or keywords.is_line(p.text) for p in following)


def _read_issuer(head: DocumentHead, loose: Sequence[TextSegment]) -> None:
    """Parent and issuer: what stands at the left above the number."""
    number, nation = head.first(Component.NUMBER), head.first(Component.NATION)
    limit = number or nation
    if limit is not None:
        lines = [segment for segment in loose if _is_issuer(segment, limit, nation)]
        parents = _parents(lines)
        for place, line in enumerate(lines):
            head.add(Component.PARENT if place < parents else Component.ISSUER, line)


def _is_issuer(segment: TextSegment, limit: TextSegment, nation: TextSegment | None) -> bool:
    cell = segment.paragraph.cell
    beside = None if nation is None else nation.paragraph.cell
    above = segment.paragraph.number < limit.paragraph.number
    if keywords.STAMP.match(folded(segment.text)):
        return False
    if cell is not None and beside is not None:
        return cell.table == beside.table and cell.column < beside.column and (limit is nation or above)
    level = limit is nation and segment.paragraph is limit.paragraph
    return in_capitals(segment.text) and (above or level)


def _parents(lines: Sequence[TextSegment]) -> int:
    """How many of the lines name the body above the issuer: those before the first bold one.

    Where all are bold, the words tell: a People's Committee over a school, a section, a council.
    """
    bold, names = [line.bold for line in lines], [folded(line.text) for line in lines]
    if True in bold[1:] and not bold[0]:
        return bold.index(True)
    return int(len(names) > 1 and names[0].startswith(ABOVE) and names[1].startswith(BELOW))


ABOVE = ("UBND ", "UY BAN NHAN DAN ", "SO ", "BO ", "PHONG ", "HUYEN UY", "DANG UY")
BELOW = (
    "TRUONG ", "PHONG ", "SO ", "THON ", "TO DAN PHO", "HOI DONG", "BAN ", "TRAM ", "CHI CUC", "CUC ",
    "TRUNG TAM", "VAN PHONG", "CONG AN", "HOI ", "DOAN ", "TEN CO QUAN",
)  # fmt: skip
"""How the names of a superior body, and of one below it, begin."""


def _read_unknown_title(head: DocumentHead, paragraphs: Sequence[Paragraph]) -> None:
    """A title that is no type of the decree's: the first bold, centred line in capitals under the head."""
    under = [whole(paragraph) for paragraph in paragraphs[head.end : head.end + 6]]
    worded = [segment for segment in under if segment.text and not keywords.is_line(segment.text)]
    if Component.ABOUT in head.components or not head.end or not worded:
        return
    title, paragraph = worded[0], worded[0].paragraph
    capitals = in_capitals(title.text) and len(title.text) < TITLE_LONG
    if capitals and paragraph.format.align == "center" and title.bold and paragraph.cell is None:
        head.add(Component.TYPE, title)
        _read_abstract(head, paragraphs, paragraph.number)
