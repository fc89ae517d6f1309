"""Finds the parts of a document's head: nation line, motto, issuer, number, `V/v`, place and date, title.

Source: NĐ 30/2020/NĐ-CP, PL I, II.1-II.5.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from vanthu.docx.document import Paragraph
from vanthu.format_check.recognise import keywords as signs
from vanthu.format_check.recognise.component_types import BY_NAME, Part, Type
from vanthu.format_check.recognise.segments import Segment, segments, whole
from vanthu.format_check.recognise.word_patterns import folded, in_capitals

LONG = 150
"""Letters from which a paragraph is text, not a head's line."""

TITLE_LONG = 80


@dataclass(slots=True)
class Head:
    """The parts of a head; filled while it is read.

    Args:
        end: How many paragraphs of the document belong to the head, its title included.
        inline_abstract: Type and abstract stand in one line.
    """

    parts: dict[Part, list[Segment]] = field(default_factory=dict)
    type: Type | None = None
    end: int = 0
    inline_abstract: bool = False

    def add(self, part: Part, segment: Segment) -> None:
        """Puts a segment to a part."""
        self.parts.setdefault(part, []).append(segment)

    def first(self, part: Part) -> Segment | None:
        """The first segment of a part."""
        return next(iter(self.parts.get(part, ())), None)


def read_head(paragraphs: Sequence[Paragraph], ruled: frozenset[int]) -> Head:
    """The head of a document.

    Args:
        paragraphs: Of the main document, before its signature.
        ruled: Tables whose lines show: theirs is no head.
    """
    head = Head()
    loose: list[tuple[int, Segment]] = []
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
            elif segment.text and not signs.is_line(segment.text):
                loose.append((place, segment))
    _read_issuer(head, loose)
    if head.type is None and Part.TYPE not in head.parts:
        _read_unknown_title(head, paragraphs)
    return head


def _text_begins(paragraph: Paragraph) -> bool:
    text = folded(f"{paragraph.label} {paragraph.text}")
    long = len(text) > LONG and signs.NATION not in text
    begun = bool(signs.ADDRESSEE.match(text) or signs.BASIS.match(text) or signs.RECIPIENTS.match(text))
    return begun or (long and not signs.ABOUT.match(text) and paragraph.cell is None)


def _place(head: Head, segment: Segment) -> bool:
    """Puts a segment to the part of the head that its words tell; whether they told one."""
    text = folded(segment.text)
    part = None
    if signs.NATION in text and Part.NATION not in head.parts:
        part = Part.NATION
    elif signs.MOTTO.search(text) and Part.MOTTO not in head.parts:
        part = Part.MOTTO
    elif signs.NUMBER.match(text) and ";" not in text and Part.NUMBER not in head.parts:
        part = Part.NUMBER
    elif signs.PLACE_DATE.search(text) and len(text) < LONG and Part.PLACE_DATE not in head.parts:
        part = Part.PLACE_DATE
    elif signs.ABOUT.match(text) or _goes_on_about(head, segment):
        part = Part.ABOUT
    if part is not None:
        head.add(part, segment)
    return part is not None


def _goes_on_about(head: Head, segment: Segment) -> bool:
    """A `V/v …` that goes on in the next paragraph of its cell."""
    last = head.parts.get(Part.ABOUT, [None])[-1]
    cell = segment.paragraph.cell
    if last is None or cell is None or cell != last.paragraph.cell or not segment.text:
        return False
    return segment.paragraph.number == last.paragraph.number + 1 and not signs.is_line(segment.text)


def _read_title(head: Head, paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Reads type and abstract where they begin at this paragraph."""
    pieces = segments(paragraphs[place])
    if not pieces or not pieces[0].text:
        return False
    first = pieces[0]
    known = BY_NAME.get(folded(first.text).rstrip(" .:"))
    paragraph = first.paragraph
    if known is not None and not first.text.endswith(":") and _like_title(first):
        head.type = known
        head.add(Part.TYPE, first)
        for piece in pieces[1:]:
            head.add(Part.ABSTRACT, piece)
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


def _like_title(segment: Segment) -> bool:
    paragraph = segment.paragraph
    bold = any(letters.bold for _, letters in segment.looks())
    return in_capitals(segment.text) or paragraph.setting.align == "center" or bold


def _prefix(text: str, name: str) -> int:
    """How many letters of a text are a type's name; 0 where it begins otherwise."""
    words = len(name.split())
    begin = " ".join(text.split()[:words])
    return len(begin) if folded(begin) == name and text.startswith(begin) else 0


def _split_title(head: Head, segment: Segment, length: int, kind: Type) -> None:
    start = segment.start + segment.raw.find(segment.text[:1])
    head.type = kind
    head.inline_abstract = True
    head.add(Part.TYPE, Segment(segment.paragraph, start, start + length, alone=False))
    head.add(Part.ABSTRACT, Segment(segment.paragraph, start + length, segment.end, alone=False))


def _read_abstract(head: Head, paragraphs: Sequence[Paragraph], place: int) -> None:
    """The lines under the type, up to a line, an empty paragraph after them, or the text."""
    for number in range(place, len(paragraphs)):
        paragraph = paragraphs[number]
        segment = whole(paragraph)
        text = segment.text
        drawn = bool(paragraph.lines or paragraph.setting.bottom or signs.is_line(text))
        if not text or signs.is_line(text):
            head.end = number + 1 if drawn else max(head.end, number)
            if drawn or Part.ABSTRACT in head.parts:
                return
            continue
        begun = _text_begins(paragraph) and not signs.ABOUT.match(folded(text))
        centred = paragraph.setting.align == "center"
        if begun and not centred:
            break
        if (
            signs.BASIS.match(folded(text))
            or signs.ADDRESSEE.match(folded(text))
            or signs.REFERENCE.match(folded(text))
        ):
            break
        if paragraph.cell is not None or (in_capitals(text) and Part.ABSTRACT in head.parts):
            break
        if not centred and not _followed_by_line(paragraphs, number) and not _is_bold(segment):
            break
        head.add(Part.ABSTRACT, segment)
        head.end = number + 1
        if paragraph.lines or paragraph.setting.bottom:
            return
    head.end = max(head.end, place)


def _is_bold(segment: Segment) -> bool:
    return all(letters.bold for _, letters in segment.looks())


def _followed_by_line(paragraphs: Sequence[Paragraph], number: int) -> bool:
    following = paragraphs[number + 1 : number + 2]
    return any((p.blank and (p.lines or p.setting.bottom)) or signs.is_line(p.text) for p in following)


def _read_issuer(head: Head, loose: Sequence[tuple[int, Segment]]) -> None:
    """Parent and issuer: what stands at the left above the number."""
    number, nation = head.first(Part.NUMBER), head.first(Part.NATION)
    limit = number or nation
    if limit is None:
        return
    lines = [
        segment
        for _, segment in loose
        if _is_issuer(segment, limit, nation) and not signs.STAMP.match(folded(segment.text))
    ]
    parents = _parents(lines)
    for place, line in enumerate(lines):
        head.add(Part.PARENT if place < parents else Part.ISSUER, line)
    for place, segment in loose:
        if segment in lines:
            head.end = max(head.end, place + 1)


def _is_issuer(segment: Segment, limit: Segment, nation: Segment | None) -> bool:
    paragraph, other = segment.paragraph, limit.paragraph
    if paragraph.cell is not None and nation is not None and nation.paragraph.cell is not None:
        aside = paragraph.cell.column < nation.paragraph.cell.column
        same_table = paragraph.cell.table == nation.paragraph.cell.table
        above = limit is nation or paragraph.number < other.number
        return same_table and aside and above
    if limit is nation:
        return in_capitals(segment.text) and paragraph.number <= other.number
    return in_capitals(segment.text) and paragraph.number < other.number


def _parents(lines: Sequence[Segment]) -> int:
    """How many of the lines name the body above the issuer: those before the first bold one.

    Where all are bold, the words tell: a People's Committee over a school, a section, a council.
    """
    bold = [bool(line.looks()) and all(letters.bold for _, letters in line.looks()) for line in lines]
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


def _read_unknown_title(head: Head, paragraphs: Sequence[Paragraph]) -> None:
    """A title that is no type of the decree's: the first bold, centred line in capitals under the head."""
    if Part.ABOUT in head.parts or not head.end:
        return
    for place in range(head.end, min(head.end + 6, len(paragraphs))):
        paragraph = paragraphs[place]
        segment = whole(paragraph)
        if not segment.text or signs.is_line(segment.text):
            continue
        fits = (
            paragraph.setting.align == "center"
            and in_capitals(segment.text)
            and len(segment.text) < TITLE_LONG
        )
        if fits and _is_bold(segment) and paragraph.cell is None:
            head.add(Part.TYPE, segment)
            _read_abstract(head, paragraphs, place + 1)
        return
