"""The numbers of parts, sections, articles, clauses, points. Source: NĐ 30/2020/NĐ-CP, PL I, II.6đ, V.6."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanthu.diagnostics import Severity
from vanthu.docx.xml import w
from vanthu.format_check.edits import LettersEdit, SplitEdit, TextEdit
from vanthu.format_check.recognise import keywords
from vanthu.format_check.recognise.component_types import Component
from vanthu.format_check.recognise.recognise_document import RecognisedDocument
from vanthu.format_check.recognise.segments import TextSegment
from vanthu.format_check.recognise.text_body import numbered_text
from vanthu.format_check.recognise.word_patterns import LETTERS, is_form_blank, letter_value, roman_value
from vanthu.format_check.rules.rule import Breach, FormatRule, Outcome, at
from vanthu.format_check.rules.typefaces import runs_of
from vanthu.translate import tr

TITLE_WORDS = 14
"""Words up to which a clause without a full stop is a title."""


@dataclass(frozen=True, eq=False, slots=True)
class OutlineEntry:
    """A numbered paragraph.

    Args:
        digits: `II`, `3`, `đ`.
        mark: What closes it: `.`, `)` …
        value: As a number, from 1; 0 where it is none of those allowed.
        start: Place of the digits in the paragraph's text; -1 where Word puts them.
    """

    component: Component
    segment: TextSegment
    digits: str
    mark: str
    value: int
    start: int


PATTERNS = {
    Component.SECTION: keywords.SECTION,
    Component.CLAUSE: keywords.CLAUSE,
    Component.POINT: keywords.POINT,
    Component.ARTICLE: keywords.ARTICLE,
}


def entries(document: RecognisedDocument) -> Iterator[OutlineEntry]:
    """The numbered paragraphs of the text, in order."""
    for component, segment in document.items:
        pattern = PATTERNS.get(component)
        found = pattern.match(numbered_text(segment.paragraph)) if pattern else None
        if found is None or is_form_blank(segment.text):
            continue
        digits, mark = found.group(1), found.group(2)
        value = {Component.SECTION: roman_value, Component.POINT: letter_value}.get(component, int)(digits)
        automatic = bool(segment.paragraph.label)
        start = -1 if automatic else segment.start + segment.raw.find(digits)
        yield OutlineEntry(component, segment, digits, mark, value, start)


def point_series(document: RecognisedDocument) -> list[list[OutlineEntry]]:
    """The points, those under one parent together."""
    series: list[list[OutlineEntry]] = []
    open_series = False
    for entry in entries(document):
        if entry.component is not Component.POINT:
            open_series = False
        elif open_series:
            series[-1].append(entry)
        else:
            series.append([entry])
            open_series = True
    return series


def letters(document: RecognisedDocument) -> Iterator[Outcome]:
    """BODY.OUTLINE.LETTERS: a b c d đ e g h …, without gap or repeat, from `a` under each parent."""
    for series in point_series(document):
        for place, entry in enumerate(series):
            wanted = LETTERS[place] if place < len(LETTERS) else ""
            if entry.digits != wanted:
                yield Breach(
                    at(entry.segment),
                    f"{entry.digits})",
                    f"{wanted})",
                    _relettered(document, series, entry, wanted),
                )


def _relettered(
    document: RecognisedDocument, series: list[OutlineEntry], entry: OutlineEntry, wanted: str
) -> tuple[TextEdit, ...]:
    """The right letter, where the series only goes by the English alphabet and nothing cites its points."""
    english = [chr(ord("a") + place) for place in range(len(series))]
    cited = re.compile(r"\b[Đđ]iểm\s+[a-zđ]\b")
    if entry.start < 0 or not wanted or [e.digits for e in series] != english:
        return ()
    if any(cited.search(p.text) for p in document.contents.paragraphs):
        return ()
    return (TextEdit(entry.segment.paragraph, entry.start, entry.start + len(entry.digits), wanted),)


MARKS = {Component.SECTION: ".", Component.CLAUSE: ".", Component.POINT: ")", Component.ARTICLE: "."}


def marks(document: RecognisedDocument) -> Iterator[Outcome]:
    """BODY.OUTLINE.MARK: `I.`, `1.`, `a)`."""
    for entry in entries(document):
        if entry.component is Component.ARTICLE:
            continue
        wanted = MARKS[entry.component]
        if entry.mark != wanted:
            fixes: tuple[TextEdit, ...] = ()
            if entry.start >= 0:
                place = entry.segment.paragraph.text.find(entry.mark, entry.start)
                fixes = (TextEdit(entry.segment.paragraph, place, place + 1, wanted),)
            yield Breach(at(entry.segment), f"{entry.digits}{entry.mark}", f"{entry.digits}{wanted}", fixes)


RESETS = {
    Component.SECTION: (Component.CLAUSE,),
    Component.ARTICLE: (Component.CLAUSE,),
    Component.DIVISION: (Component.SECTION, Component.CLAUSE),
}


def order(document: RecognisedDocument) -> Iterator[Outcome]:
    """BODY.OUTLINE.ORDER: sections and clauses count up by one and begin anew under each parent."""
    counts = {Component.SECTION: 0, Component.CLAUSE: 0}
    numbered = {entry.segment: entry for entry in entries(document)}
    for component, segment in document.items:
        for below in RESETS.get(component, ()):
            counts[below] = 0
        entry = numbered.get(segment)
        if entry is None or component not in counts:
            continue
        wanted = counts[component] + 1
        if entry.value != wanted:
            said = str(wanted) if component is Component.CLAUSE else _roman(wanted)
            yield Breach(at(segment), f"{entry.digits}{entry.mark}", f"{said}.")
        counts[component] = entry.value or wanted


def _roman(number: int) -> str:
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def articles(document: RecognisedDocument) -> Iterator[Outcome]:
    """BODY.ARTICLES.ORDER: 1, 2, 3 through the whole document."""
    count = 0
    for entry in entries(document):
        if entry.component is Component.ARTICLE:
            if entry.value != count + 1:
                yield Breach(at(entry.segment), f"Điều {entry.digits}", f"Điều {count + 1}")
            count = entry.value


def article_form(document: RecognisedDocument) -> Iterator[Outcome]:
    """BODY.ARTICLES.FORM: `Điều 1.` with a full stop."""
    for entry in entries(document):
        if entry.component is not Component.ARTICLE or entry.mark == ".":
            continue
        after = entry.start + len(entry.digits)
        length = 1 if entry.mark in {":", ")", "/", "-", ","} else 0
        fixes = (TextEdit(entry.segment.paragraph, after, after + length, "."),) if entry.start >= 0 else ()
        yield Breach(
            at(entry.segment), f"Điều {entry.digits}{entry.mark}".strip(), f"Điều {entry.digits}.", fixes
        )


def article_bold(document: RecognisedDocument) -> Iterator[Outcome]:
    """BODY.ARTICLES.BOLD: the word and its number bold."""
    for entry in entries(document):
        if entry.component is not Component.ARTICLE or entry.start < 0:
            continue
        begin = entry.segment.start + entry.segment.raw.find("Điều")
        label = TextSegment(
            entry.segment.paragraph, begin, entry.start + len(entry.digits + entry.mark), alone=False
        )
        if any(not look.bold for _, look in label.looks()):
            whole = tuple(LettersEdit(fix.runs, bold=True) for fix in runs_of(label))
            yield Breach(
                at(entry.segment),
                tr("“Điều {number}” không đậm").format(number=entry.digits),
                tr("đứng, đậm"),
                whole or _begin_bold(label),
            )


def _begin_bold(label: TextSegment) -> tuple[SplitEdit, ...]:
    """The label bold where one plain run begins with it and goes on with the article's text."""
    pieces = [
        p for p in label.paragraph.pieces if p.start < label.end and p.start + len(p.text) > label.start
    ]
    if len(pieces) != 1 or label.paragraph.text[pieces[0].start : label.start].strip():
        return ()
    run = pieces[0].run
    plain = [child.tag for child in run if child.tag != w("rPr")] == [w("t")]
    return (SplitEdit(label.paragraph, run, label.end - pieces[0].start),) if plain else ()


def clause_titles(document: RecognisedDocument) -> Iterator[Outcome]:
    """BODY.OUTLINE.CLAUSE.BOLD: a clause with a title, on a line of its own, is bold."""
    listed = [entry for entry in entries(document) if entry.component is Component.CLAUSE]
    for entry in listed:
        text = entry.segment.text.rstrip()
        short = len(text.split()) <= TITLE_WORDS and not text.endswith((".", ";", ":", ",", "/"))
        looks = entry.segment.looks()
        if short and looks and not any(look.bold for _, look in looks):
            fixes = tuple(LettersEdit(fix.runs, bold=True) for fix in runs_of(entry.segment))
            yield Breach(at(entry.segment), tr("tiêu đề khoản không đậm"), tr("đứng, đậm"), fixes)


RULES = (
    FormatRule("BODY.OUTLINE.LETTERS", "Điểm theo thứ tự chữ cái tiếng Việt: a, b, c, d, đ, e, g, h… bắt đầu lại ở mỗi khoản", "PL I, II.6đ", letters, fixable=True),
    FormatRule("BODY.OUTLINE.MARK", "Sau số mục, khoản có dấu chấm; sau chữ của điểm có dấu đóng ngoặc đơn", "PL I, II.6đ", marks, fixable=True),
    FormatRule("BODY.OUTLINE.ORDER", "Mục, khoản đánh số liên tục, bắt đầu lại ở mỗi phần trên", "PL I, II.6c, II.6đ", order),
    FormatRule("BODY.OUTLINE.CLAUSE.BOLD", "Khoản có tiêu đề: số và tiêu đề đậm", "PL I, II.6đ", clause_titles, Severity.WARNING, fixable=True),
    FormatRule("BODY.ARTICLES.ORDER", "Điều đánh số liên tục trong cả văn bản", "PL I, II.6đ", articles),
    FormatRule("BODY.ARTICLES.FORM", "Sau số của điều có dấu chấm", "PL I, II.6đ", article_form, fixable=True),
    FormatRule("BODY.ARTICLES.BOLD", "“Điều” và số thứ tự đậm", "PL I, II.6đ", article_bold, fixable=True),
)  # fmt: skip
