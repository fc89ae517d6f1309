"""Finishes what a woven part's program made: the texts between the fences, and the places that are marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import w
from vanthu.templating.compile.static_pass import Begin, End, Ending, Line, Row, Spot, Title, Woven
from vanthu.templating.compile.table_columns import STEPS, Filled, Forms
from vanthu.templating.finish import rule_lines
from vanthu.templating.finish.typography import NEEDS_NUMBER, NO_BREAK, accompanied, bound
from vanthu.templating.language.sentinels import FENCE, SPOT

IDLE_HEAD = re.compile(r"<w:r(?: [^>]*)?>(?:<w:rPr/>|<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: [^>]*)?>")
RUN_END = "</w:t></w:r>"
NEXT_TEXT = re.compile(r"</w:t>(?:(?!</w:p>|<w:t[ >]).)*<w:t(?: [^>]*)?>\d", re.DOTALL)
BEFORE_BREAK = re.compile(
    r" (?:(?<=\b[Nn]gày )|(?<=\b[Tt]háng )|(?<=\b[Nn]ăm )|(?<=\bĐiều ))(?=</w:t><w:\w+/><w:t(?: [^>]*)?>\d)"
)
"""As `typography.NEEDS_NUMBER`, before a break inside a text."""

STYLE = re.compile(r'<w:pStyle w:val="([^"]*)"')
INDENT = re.compile(r"<w:ind [^>]*/>")
NUMBER = re.compile(r'(<wp:docPr (?:[^>]*? )?id=")[^"]*')
SECTION, LAST = "<w:sectPr", "</w:p>"
WANTING = ("ày ", "ng ", "ăm ", "ều ")
"""Ends of the words that `NEEDS_NUMBER` knows."""

AHEAD = 8
"""Pieces among which the next text is."""

KEPT = 512
"""Lines whose place is remembered, for most documents of a batch have the same issuer."""


@dataclass(slots=True)
class Dress:
    """What a part's documents need besides the marks.

    Args:
        forms: For each of `table_plans.STEPS`, those of the tables of records.
        lines: What was found for lines, by what stands above them.
    """

    woven: Woven
    styles: StyleSheet
    forms: Sequence[Sequence[Forms]]
    lines: dict[tuple[str, float, str], int] = field(default_factory=dict)


def undressed(pieces: Sequence[str], dress: Dress | None) -> str:
    """What a program made, without its marks."""
    made = list(pieces)
    for number in range(1, len(made), 2):
        _, key, made[number] = (
            ("", "", made[number]) if SPOT not in made[number] else made[number].split(SPOT)
        )
        spot = dress.woven.spots[key] if dress is not None and key else None
        if isinstance(spot, Line):
            made[number + 1] = INDENT.sub(spot.indent, made[number + 1], count=1)
    return "".join(made)


def dressed(pieces: list[str], dress: Dress) -> list[str]:
    """What a program made, finished as `finish` would finish its tree."""
    together = bound(FENCE.join(pieces[1::2])) + FENCE
    texts = together.split(FENCE)[: len(pieces) // 2]
    if "<" in together:
        texts = [BEFORE_BREAK.sub(NO_BREAK, text) if "<" in text else text for text in texts]
    spots: list[tuple[int, Spot]] = []
    for place, text in enumerate(texts):
        if text[:1] == SPOT:
            _, key, texts[place] = text.split(SPOT)
            spots.append((place, dress.woven.spots[key]))
    if dress.woven.tables:
        _fit_tables(pieces, texts, spots, dress)
    if "" in texts:
        _drop_idle(pieces, texts, {place for place, spot in spots if not isinstance(spot, Title | Ending)})
    _bind_titles(texts, spots)
    pieces[1::2] = texts
    _bind_ends(pieces, together, texts, spots)
    for place, spot in spots:
        if isinstance(spot, Line):
            _fit_line(pieces, 2 * place + 1, spot, dress)
    if dress.woven.falls or dress.woven.numbered:
        return [_as_a_whole("".join(pieces), dress.woven)]
    return pieces


def _bind_titles(texts: list[str], spots: Sequence[tuple[int, Spot]]) -> None:
    for place, spot in spots:
        if isinstance(spot, Title) and "<" not in texts[place] and texts[place]:
            texts[place] = accompanied(texts[place], spot.look, spot.room)


def _bind_ends(
    pieces: list[str], together: str, texts: Sequence[str], spots: Sequence[tuple[int, Spot]]
) -> None:
    for place in _loose_ends(together, texts, spots):
        if _is_followed_by_number(pieces, 2 * place + 1):
            pieces[2 * place + 1] = pieces[2 * place + 1][:-1] + NO_BREAK


def _as_a_whole(xml: str, woven: Woven) -> str:
    """What can only be seen in the whole part."""
    if woven.falls:
        xml = _without_empty_last_section(xml)
    if woven.numbered:
        count = iter(range(1, len(xml)))
        xml = NUMBER.sub(lambda match: f"{match.group(1)}{next(count)}", xml)
    return xml


def _loose_ends(together: str, texts: Sequence[str], spots: Sequence[tuple[int, Spot]]) -> Iterator[int]:
    """The texts whose last word wants the number that may begin the next run."""
    yield from (place for place, spot in spots if isinstance(spot, Ending))
    if any(f"{end}{FENCE}" in together for end in WANTING):
        for place, text in enumerate(texts):
            if text.endswith(WANTING) and NEEDS_NUMBER.search(text):
                yield place


def _is_followed_by_number(pieces: Sequence[str], number: int) -> bool:
    """Whether the next text of the paragraph begins with a digit.

    Args:
        number: Of the piece that ends with a space.
    """
    following = "".join(pieces[number + 1 : number + AHEAD])
    return NEXT_TEXT.match(following) is not None


def _drop_idle(pieces: list[str], texts: Sequence[str], marks: set[int]) -> None:
    """Takes out the runs whose only words are empty."""
    for place, text in enumerate(texts):
        if text or place in marks:
            continue
        head, tail = pieces[2 * place], pieces[2 * place + 2]
        start = max(head.rfind("<w:r>"), head.rfind("<w:r "))
        if tail.startswith(RUN_END) and start >= 0 and IDLE_HEAD.fullmatch(head, start):
            pieces[2 * place] = head[:start]
            pieces[2 * place + 2] = tail[len(RUN_END) :]


def _fit_tables(
    pieces: list[str], texts: Sequence[str], spots: Sequence[tuple[int, Spot]], dress: Dress
) -> None:
    begin, filled = 0, None
    for place, spot in spots:
        if isinstance(spot, Begin):
            begin, filled = place, Filled(dress.woven.tables[spot.table])
        elif isinstance(spot, Row) and filled is not None:
            filled.rows.append((spot.kind, place + 1))
        elif isinstance(spot, End) and filled is not None:
            if fitted := filled.fitted(texts):
                twips, smaller = fitted
                forms = dress.forms[STEPS.index(smaller)][spot.table].with_widths(twips)
                pieces[2 * begin + 2] = forms.begin
                for kind, start in filled.rows:
                    row = forms.rows[kind]
                    pieces[2 * start : 2 * (start + len(row)) - 1 : 2] = row
            filled = None


def forms_in(xml: str, woven: Woven) -> list[Forms]:
    """The forms of the tables of records in a part's fixed XML, fences and spots in it."""
    pieces = xml.split(FENCE)
    begins: dict[int, str] = {}
    rows: dict[int, dict[int, list[str]]] = {table: {} for table in range(len(woven.tables))}
    row: list[str] = []
    for text, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        spot = woven.spots[text.split(SPOT)[1]] if text[:1] == SPOT else None
        if isinstance(spot, Begin):
            begins[spot.table] = piece
        elif isinstance(spot, Row):
            row = rows[spot.table][spot.kind] = [piece]
        elif isinstance(spot, End):
            row = []
        else:
            row.append(piece)
    return [
        Forms(begins[table], tuple(tuple(found) for _, found in sorted(kinds.items())))
        for table, kinds in rows.items()
    ]


def _fit_line(pieces: list[str], number: int, line: Line, dress: Dress) -> None:
    above = _above(pieces, number, dress.styles)
    key = (above, line.room, line.kind)
    if key not in dress.lines:
        if len(dress.lines) >= KEPT:
            dress.lines.clear()
        dress.lines[key] = _side(above, line, dress) if above else -1
    side = dress.lines[key]
    indent = line.indent if side < 0 else f'<w:ind w:left="{side}" w:right="{side}"/>'
    pieces[number + 1] = INDENT.sub(indent, pieces[number + 1], count=1)


def _side(above: str, line: Line, dress: Dress) -> int:
    root = etree.fromstring(f"<x {dress.woven.names}>{above}</x>")
    return rule_lines.side_of(line.kind, list(root.iter(w("p"))), dress.styles, line.room)


def _above(pieces: list[str], number: int, styles: StyleSheet) -> str:
    """The paragraphs that a line belongs to, as XML.

    Args:
        number: Of the piece that marks the line; its paragraph has begun in the piece before.
    """
    first = max(0, number - 16)
    while True:
        before = "".join(pieces[first:number])
        end = start = before.rfind("<w:p")
        style = None
        while before.endswith(LAST, 0, start):
            begin = max(before.rfind("<w:p>", 0, start), before.rfind("<w:p ", 0, start))
            if begin < 0:
                break
            found = STYLE.search(before, begin, start)
            own = found.group(1) if found else styles.default
            if style is not None and own != style:
                return before[start:end]
            style, start = own, begin
        else:
            if start > 0:
                return before[start:end]
        if not first:
            return before[start:end]
        first = max(0, first - 64)


def _without_empty_last_section(xml: str) -> str:
    """Where the last section break is followed by nothing, its section becomes the part's last."""
    last = xml.rfind(SECTION)
    if last < 0 or not xml.endswith(LAST, 0, last):
        return xml
    start = max(xml.rfind("<w:p>", 0, last), xml.rfind("<w:p ", 0, last))
    section = xml.find(SECTION, start, last)
    if section < 0:
        return xml
    end = xml.index(">", section) + 1
    if xml[end - 2] != "/":
        end = xml.index("</w:sectPr>", section) + len("</w:sectPr>")
    rest = xml[start:section] + xml[end:last]
    alone = not re.search(r"<w:r[ >]", rest) and xml.endswith((LAST, "<w:p/>"), 0, start)
    tail = xml[last:]
    after = tail.index("</w:body>")
    return xml[:start] + ("" if alone else rest) + xml[section:end] + tail[after:]
