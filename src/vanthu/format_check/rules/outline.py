"""The numbers of parts, sections, articles, clauses, points. Source: NĐ 30/2020/NĐ-CP, PL I, II.6đ, V.6."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from string import ascii_lowercase

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.docx.xml import w
from vanthu.format_check.edits import LettersEdit, SplitEdit, TextEdit
from vanthu.format_check.recognise import Component, RecognisedDocument, TextSegment
from vanthu.format_check.recognise.text_body import OUTLINE, numbered_text
from vanthu.format_check.recognise.word_patterns import LETTERS, is_form_blank, letter_value, roman_value
from vanthu.format_check.rules.rule import FormatRule
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


def entries(document: RecognisedDocument, *components: Component) -> Iterator[OutlineEntry]:
    """The numbered paragraphs of the text, in order; those of some components, or all."""
    for component, segment in document.items:
        pattern = OUTLINE.get(component)
        found = pattern.match(numbered_text(segment.paragraph)) if pattern else None
        if found is None or is_form_blank(segment.text) or component not in (components or OUTLINE):
            continue
        digits, mark = found.group(1), found.group(2)
        value = {Component.SECTION: roman_value, Component.POINT: letter_value}.get(component, int)(digits)
        start = -1 if segment.paragraph.label else segment.start + segment.raw.find(digits)
        yield OutlineEntry(component, segment, digits, mark, value, start)


def letters(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """BODY.OUTLINE.LETTERS: a b c d đ e g h …, without gap or repeat, from `a` under each parent."""
    for are_points, group in groupby(entries(document), lambda entry: entry.component is Component.POINT):
        series = list(group) if are_points else []
        for place, entry in enumerate(series):
            wanted = LETTERS[place : place + 1]
            if entry.digits != wanted:
                yield rule.breach(
                    entry.segment,
                    f"{entry.digits})",
                    f"{wanted})",
                    _relettered(document, series, entry, wanted),
                )


def _relettered(
    document: RecognisedDocument, series: list[OutlineEntry], entry: OutlineEntry, wanted: str
) -> tuple[TextEdit, ...]:
    """The right letter, where the series only goes by the English alphabet and nothing cites its points."""
    english = list(ascii_lowercase[: len(series)])
    cited = re.compile(r"\b[Đđ]iểm\s+[a-zđ]\b")
    if entry.start < 0 or not wanted or [e.digits for e in series] != english:
        return ()
    if any(cited.search(p.text) for p in document.contents.paragraphs):
        return ()
    return (TextEdit(entry.segment.paragraph, entry.start, entry.start + len(entry.digits), wanted),)


MARKS = {Component.SECTION: ".", Component.CLAUSE: ".", Component.POINT: ")"}


def marks(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """BODY.OUTLINE.MARK: `I.`, `1.`, `a)`."""
    for entry in entries(document, *MARKS):
        wanted, paragraph = MARKS[entry.component], entry.segment.paragraph
        if entry.mark != wanted:
            place = paragraph.text.find(entry.mark, max(entry.start, 0))
            yield rule.breach(
                entry.segment,
                f"{entry.digits}{entry.mark}",
                f"{entry.digits}{wanted}",
                (TextEdit(paragraph, place, place + 1, wanted),) if entry.start >= 0 else (),
            )


RESETS = {
    Component.SECTION: (Component.CLAUSE,),
    Component.ARTICLE: (Component.CLAUSE,),
    Component.DIVISION: (Component.SECTION, Component.CLAUSE),
}


def order(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """BODY.OUTLINE.ORDER: sections and clauses count up by one and begin anew under each parent."""
    counts = {Component.SECTION: 0, Component.CLAUSE: 0}
    numbered = {entry.segment: entry for entry in entries(document, *counts)}
    for component, segment in document.items:
        counts.update(dict.fromkeys(RESETS.get(component, ()), 0))
        if segment in numbered:
            entry, wanted = numbered[segment], counts[component] + 1
            if entry.value != wanted:
                yield rule.breach(
                    segment,
                    f"{entry.digits}{entry.mark}",
                    f"{str(wanted) if component is Component.CLAUSE else _roman(wanted)}.",
                )
            counts[component] = entry.value or wanted


def _roman(number: int) -> str:
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def articles(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """BODY.ARTICLES.ORDER: 1, 2, 3 through the whole document."""
    count = 0
    for entry in entries(document, Component.ARTICLE):
        if entry.value != count + 1:
            yield rule.breach(entry.segment, f"Điều {entry.digits}", f"Điều {count + 1}")
        count = entry.value


def article_form(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """BODY.ARTICLES.FORM: `Điều 1.` with a full stop."""
    for entry in entries(document, Component.ARTICLE):
        if entry.mark != ".":
            after = entry.start + len(entry.digits)
            end = after + (entry.mark in {":", ")", "/", "-", ","})
            yield rule.breach(
                entry.segment,
                f"Điều {entry.digits}{entry.mark}".strip(),
                f"Điều {entry.digits}.",
                (TextEdit(entry.segment.paragraph, after, end, "."),) if entry.start >= 0 else (),
            )


def article_bold(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """BODY.ARTICLES.BOLD: the word and its number bold."""
    for entry in entries(document, Component.ARTICLE):
        begin = entry.segment.start + entry.segment.raw.find("Điều")
        end = entry.start + len(entry.digits + entry.mark)
        label = TextSegment(entry.segment.paragraph, begin, end, alone=False)
        if entry.start >= 0 and not all(letters.bold for letters in label.looks()):
            yield rule.breach(
                entry.segment,
                tr("“Điều {number}” không đậm", number=entry.digits),
                tr("đứng, đậm"),
                LettersEdit.within(label, bold=True) or _begin_bold(label),
            )


def _begin_bold(label: TextSegment) -> tuple[SplitEdit, ...]:
    """The label bold where one plain run begins with it and goes on with the article's text."""
    pieces, paragraph = label.runs, label.paragraph
    if len(pieces) != 1 or paragraph.text[pieces[0].start : label.start].strip():
        return ()
    run = pieces[0].element
    plain = [child.tag for child in run if child.tag != w("rPr")] == [w("t")]
    return (SplitEdit(paragraph, run, label.end - pieces[0].start),) if plain else ()


def clause_titles(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """BODY.OUTLINE.CLAUSE.BOLD: a clause with a title, on a line of its own, is bold."""
    for entry in entries(document, Component.CLAUSE):
        text, looks = entry.segment.text, entry.segment.looks()
        short = len(text.split()) <= TITLE_WORDS and not text.endswith((".", ";", ":", ",", "/"))
        if short and looks and not any(letters.bold for letters in looks):
            yield rule.breach(
                entry.segment,
                tr("tiêu đề khoản không đậm"),
                tr("đứng, đậm"),
                LettersEdit.within(entry.segment, bold=True),
            )


RULES = (
    FormatRule("BODY.OUTLINE.LETTERS", "Điểm theo thứ tự chữ cái tiếng Việt: a, b, c, d, đ, e, g, h… bắt đầu lại ở mỗi khoản", "PL I, II.6đ", letters, fixable=True),
    FormatRule("BODY.OUTLINE.MARK", "Sau số mục, khoản có dấu chấm; sau chữ của điểm có dấu đóng ngoặc đơn", "PL I, II.6đ", marks, fixable=True),
    FormatRule("BODY.OUTLINE.ORDER", "Mục, khoản đánh số liên tục, bắt đầu lại ở mỗi phần trên", "PL I, II.6c, II.6đ", order),
    FormatRule("BODY.OUTLINE.CLAUSE.BOLD", "Khoản có tiêu đề: số và tiêu đề đậm", "PL I, II.6đ", clause_titles, Severity.WARNING, fixable=True),
    FormatRule("BODY.ARTICLES.ORDER", "Điều đánh số liên tục trong cả văn bản", "PL I, II.6đ", articles),
    FormatRule("BODY.ARTICLES.FORM", "Sau số của điều có dấu chấm", "PL I, II.6đ", article_form, fixable=True),
    FormatRule("BODY.ARTICLES.BOLD", "“Điều” và số thứ tự đậm", "PL I, II.6đ", article_bold, fixable=True),
)  # fmt: skip
