"""Finishes what the program of a marked part made: its dynamic texts, and the places that are marked."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from lxml import etree

from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import w
from vanthu.templating.compile.marks import (
    Mark,
    MarkedPart,
    OpenEndMark,
    RuleLineMark,
    TableEndMark,
    TableRowMark,
    TableStartMark,
    TitleMark,
)
from vanthu.templating.compile.table_markup import STEPS, TableMarkup
from vanthu.templating.finish import rule_lines
from vanthu.templating.finish.typography import NEEDS_NUMBER, NO_BREAK, bind_spaces, without_runt
from vanthu.templating.language.sentinels import DYNAMIC, MARK
from vanthu.templating.memo import Memo

EMPTY_RUN_HEAD = re.compile(
    r"<w:r(?: [^>]*)?>(?:<w:rPr/>|<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: [^>]*)?>"
)
RUN_END = "</w:t></w:r>"
NEXT_NUMBER = re.compile(r"</w:t>(?:(?!</w:p>|<w:t[ >]).)*<w:t(?: [^>]*)?>\d", re.DOTALL)
BEFORE_BREAK = re.compile(
    r" (?:(?<=\b[Nn]gày )|(?<=\b[Tt]háng )|(?<=\b[Nn]ăm )|(?<=\bĐiều ))(?=</w:t><w:\w+/><w:t(?: [^>]*)?>\d)"
)
"""As `typography.NEEDS_NUMBER`, before a break inside a text."""

STYLE = re.compile(r'<w:pStyle w:val="([^"]*)"')
INDENT = re.compile(r"<w:ind [^>]*/>")
DRAWING_ID = re.compile(r'(<wp:docPr (?:[^>]*? )?id=")[^"]*')
SECTION, LAST = "<w:sectPr", "</w:p>"
OPEN_ENDS = ("ày ", "ng ", "ăm ", "ều ")
"""Ends of the words that `NEEDS_NUMBER` knows."""

AHEAD = 8
"""Segments among which the next text is."""

MOST_LINES = 512
"""Lines whose place is remembered, for most documents of a batch have the same issuer."""


class DynamicPass:
    """Finishes the documents of a part as `finish_part` would finish their trees.

    Args:
        tables: For each of `table_markup.STEPS`, the tables of records in letters of that size.
    """

    def __init__(
        self, marked: MarkedPart, styles: StyleSheet, tables: Sequence[Sequence[TableMarkup]]
    ) -> None:
        self._marked = marked
        self._styles = styles
        self._tables = tables
        self._sides: Memo[tuple[str, float, str], int] = Memo(self._side, MOST_LINES)

    def without_marks(self, segments: Sequence[str]) -> str:
        """What a program made, without its marks."""
        made = list(segments)
        for number in range(1, len(made), 2):
            if made[number][:1] == MARK:
                mark, made[number] = self._split(made[number])
                if isinstance(mark, RuleLineMark):
                    made[number + 1] = INDENT.sub(mark.indent, made[number + 1], count=1)
        return "".join(made)

    def run(self, segments: list[str]) -> list[str]:
        """What a program made, finished; static segments and dynamic texts in turns, or all in one."""
        together = bind_spaces(DYNAMIC.join(segments[1::2])) + DYNAMIC
        texts = together.split(DYNAMIC)[: len(segments) // 2]
        if "<" in together:
            texts = [BEFORE_BREAK.sub(NO_BREAK, text) if "<" in text else text for text in texts]
        marks = self._take_marks(texts)
        self._fit_tables(segments, texts, marks)
        if "" in texts:
            _drop_empty_runs(
                segments, texts, {p for p, mark in marks if not isinstance(mark, TitleMark | OpenEndMark)}
            )
        for place, mark in marks:
            if isinstance(mark, TitleMark) and "<" not in texts[place] and texts[place]:
                texts[place] = without_runt(texts[place], mark.font, mark.room)
        segments[1::2] = texts
        for place in _open_ends(together, texts, marks):
            if NEXT_NUMBER.match("".join(segments[2 * place + 2 : 2 * place + 1 + AHEAD])):
                segments[2 * place + 1] = segments[2 * place + 1][:-1] + NO_BREAK
        for place, mark in marks:
            if isinstance(mark, RuleLineMark):
                self._fit_line(segments, 2 * place + 1, mark)
        return self._as_a_whole(segments)

    def _take_marks(self, texts: list[str]) -> list[tuple[int, Mark]]:
        """The marks of dynamic texts, each with its text's number; they are taken out of the texts."""
        marks: list[tuple[int, Mark]] = []
        for place, text in enumerate(texts):
            if text[:1] == MARK:
                mark, texts[place] = self._split(text)
                marks.append((place, mark))
        return marks

    def _split(self, text: str) -> tuple[Mark, str]:
        """The mark at the begin of a dynamic text, and the words behind it."""
        _, number, words = text.split(MARK)
        return self._marked.marks[int(number)], words

    def _as_a_whole(self, segments: list[str]) -> list[str]:
        """With what can only be seen in the whole part."""
        if self._marked.falls:
            segments = [_without_empty_last_section("".join(segments))]
        if self._marked.numbered:
            count = itertools.count(1)
            segments = [DRAWING_ID.sub(lambda m: f"{m.group(1)}{next(count)}", "".join(segments))]
        return segments

    def _fit_tables(
        self, segments: list[str], texts: Sequence[str], marks: Sequence[tuple[int, Mark]]
    ) -> None:
        begin = 0
        rows: list[tuple[int, int]] = []
        for place, mark in marks:
            if isinstance(mark, TableStartMark):
                begin, rows = place, []
            elif isinstance(mark, TableRowMark):
                rows.append((mark.kind, place + 1))
            elif isinstance(mark, TableEndMark) and (
                fitted := self._marked.tables[mark.table].fitted(rows, texts)
            ):
                twips, smaller = fitted
                markup = self._tables[STEPS.index(smaller)][mark.table].with_widths(twips)
                segments[2 * begin + 2] = markup.begin
                for kind, start in rows:
                    row = markup.rows[kind]
                    segments[2 * start : 2 * (start + len(row)) - 1 : 2] = row

    def _fit_line(self, segments: list[str], number: int, line: RuleLineMark) -> None:
        above = _above(segments, number, self._styles)
        side = self._sides[above, line.room, line.kind] if above else -1
        indent = line.indent if side < 0 else f'<w:ind w:left="{side}" w:right="{side}"/>'
        segments[number + 1] = INDENT.sub(indent, segments[number + 1], count=1)

    def _side(self, line: tuple[str, float, str]) -> int:
        above, room, kind = line
        root = etree.fromstring(f"<x {self._marked.namespaces}>{above}</x>")
        return rule_lines.side_of(kind, list(root.iter(w("p"))), self._styles, room)


def _open_ends(together: str, texts: Sequence[str], marks: Sequence[tuple[int, Mark]]) -> Iterator[int]:
    """The texts whose last word wants the number that may begin the next run."""
    yield from (place for place, mark in marks if isinstance(mark, OpenEndMark))
    if any(f"{end}{DYNAMIC}" in together for end in OPEN_ENDS):
        for place, text in enumerate(texts):
            if text.endswith(OPEN_ENDS) and NEEDS_NUMBER.search(text):
                yield place


def _drop_empty_runs(segments: list[str], texts: Sequence[str], excepted: set[int]) -> None:
    """Takes out the runs whose only words are empty."""
    for place, text in enumerate(texts):
        if text or place in excepted:
            continue
        head, tail = segments[2 * place], segments[2 * place + 2]
        start = max(head.rfind("<w:r>"), head.rfind("<w:r "))
        if tail.startswith(RUN_END) and start >= 0 and EMPTY_RUN_HEAD.fullmatch(head, start):
            segments[2 * place] = head[:start]
            segments[2 * place + 2] = tail[len(RUN_END) :]


def table_markup_in(xml: str, marked: MarkedPart) -> list[TableMarkup]:
    """The tables of records in a part's static XML, marks in it."""
    segments = xml.split(DYNAMIC)
    begins: dict[int, str] = {}
    rows: dict[int, dict[int, list[str]]] = {table: {} for table in range(len(marked.tables))}
    row: list[str] = []
    for text, segment in zip(segments[1::2], segments[2::2], strict=True):
        mark = marked.marks[int(text.split(MARK)[1])] if text[:1] == MARK else None
        if isinstance(mark, TableStartMark):
            begins[mark.table] = segment
        elif isinstance(mark, TableRowMark):
            row = rows[mark.table][mark.kind] = [segment]
        elif isinstance(mark, TableEndMark):
            row = []
        else:
            row.append(segment)
    return [
        TableMarkup(begins[table], tuple(tuple(found) for _, found in sorted(kinds.items())))
        for table, kinds in rows.items()
    ]


def _above(segments: list[str], number: int, styles: StyleSheet) -> str:
    """The paragraphs that a line belongs to, as XML.

    Args:
        number: Of the piece that marks the line; its paragraph has begun in the piece before.
    """
    first = max(0, number - 16)
    while True:
        before = "".join(segments[first:number])
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
