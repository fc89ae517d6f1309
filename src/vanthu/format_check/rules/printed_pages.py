"""The rules that only printed pages show. Source: NĐ 30/2020/NĐ-CP, PL I, I, II.1, II.7, IV.2."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from vanthu.docx.document import Paragraph
from vanthu.docx.tables import Table
from vanthu.docx.to_pdf import squeezed
from vanthu.format_check.check_document import Doubt, FormatReport, Result, in_order
from vanthu.format_check.recognise.component_types import Component
from vanthu.format_check.recognise.recognise_document import RecognisedDocument
from vanthu.format_check.recognise.segments import TextSegment
from vanthu.format_check.recognise.word_patterns import has_letters
from vanthu.format_check.rendered_pages import RenderedDocument
from vanthu.format_check.rules.catalogue import BY_ID
from vanthu.format_check.rules.rule import NOWHERE, Breach, Outcome, Place, Undecided, at, at_paragraph
from vanthu.translate import tr

PT_PER_MM = 72 / 25.4
OVER_PT = 2.0
"""By how much a letter may reach over its page's edge before it counts."""

HEADINGS = frozenset({Component.SECTION, Component.DIVISION, Component.DIVISION_TITLE})


def with_pages(report: FormatReport, rendering: RenderedDocument) -> FormatReport:
    """The report with what the printed pages show, each result with its page."""
    results, doubts = list(report.results), list(report.doubts)
    for name, judge in JUDGES.items():
        rule = BY_ID[name]
        if report.document.form not in rule.forms or not rule.in_force(report.document.day):
            continue
        for outcome in judge(report.document, rendering):
            if isinstance(outcome, Breach):
                results.append(Result(rule, outcome))
            else:
                doubts.append(Doubt(rule, outcome))
    doubts = [doubt for doubt in doubts if not _settled(doubt, rendering)]
    paged = [replace(r, breach=replace(r.breach, place=_paged(r.place, rendering))) for r in results]
    return replace(report, results=tuple(in_order(paged)), doubts=tuple(doubts), paged=True)


SETTLED = frozenset({"TABLE.HEAD.REPEAT"})
"""Rules whose doubts the printed pages answer."""


def _settled(doubt: Doubt, rendering: RenderedDocument) -> bool:
    one_page = doubt.rule.id == "PAGE.NUMBER.PRESENT" and len(rendering.pages) == 1
    return doubt.rule.id in SETTLED or one_page


def _paged(place: Place, rendering: RenderedDocument) -> Place:
    if place.paragraph is None or place.page:
        return place
    span = rendering.spans.get(place.paragraph.number)
    return place if span is None else replace(place, page=span[0])


def nation_line(document: RecognisedDocument, rendering: RenderedDocument) -> Iterator[Outcome]:
    """PAGES.NATION_LINE."""
    nation = document.first(Component.NATION)
    if nation is None or not rendering.pages:
        return
    letters = squeezed(nation.text)
    if any(letters in line for line in rendering.pages[0].lines):
        return
    if not rendering.true_widths:
        yield Undecided(at(nation), tr("máy này thiếu phông Times New Roman nên bề rộng chữ không đúng"))
    else:
        yield Breach(at(nation), tr("Quốc hiệu bị ngắt thành hai dòng"), tr("Quốc hiệu nằm trên một dòng"))


def first_number(document: RecognisedDocument, rendering: RenderedDocument) -> Iterator[Outcome]:
    """PAGES.FIRST_NUMBER; and PAGE.NUMBER.PRESENT, now that the pages are counted."""
    section = document.contents.sections[0]
    for word in rendering.pages[0].words if rendering.pages else ():
        if word.bottom < section.top * PT_PER_MM and word.text.strip().isdigit():
            yield Breach(NOWHERE, tr("trang 1 hiện số trang"), tr("không hiện số ở trang 1"))


def sign_keep(document: RecognisedDocument, rendering: RenderedDocument) -> Iterator[Outcome]:
    """PAGES.SIGN_KEEP: the signature stands with the last lines of the text, authority and name together."""
    authority = document.first(Component.SIGN_AUTHORITY)
    texts = [
        segment
        for component, segment in document.items
        if component not in {Component.LINE, Component.OTHER} and has_letters(segment.text)
    ]
    if authority is None or not texts:
        return
    signed, last = _span(rendering, authority), _span(rendering, texts[-1])
    if signed is None or last is None:
        yield Undecided(at(authority), tr("không tìm thấy phần ký trên trang in"))
        return
    if signed[0] > last[1]:
        found = tr("phần ký ở trang {page}, lời văn hết ở trang {last}").format(page=signed[0], last=last[1])
        yield Breach(at(authority), found, tr("phần ký cùng trang với những dòng cuối"))
    for name in document.all(Component.SIGN_NAME):
        place = _span(rendering, name)
        if place is not None and place[0] > signed[1]:
            found = tr("họ tên ở trang {page}, chức vụ ở trang {other}").format(
                page=place[0], other=signed[1]
            )
            yield Breach(at(name), found, tr("phần ký nằm trên một trang"))


def _span(rendering: RenderedDocument, segment: TextSegment) -> tuple[int, int] | None:
    return rendering.spans.get(segment.paragraph.number)


def heading_last(document: RecognisedDocument, rendering: RenderedDocument) -> Iterator[Outcome]:
    """PAGES.HEADING_LAST: a heading stands with what follows it."""
    items = [(component, s) for component, s in document.items if component is not Component.LINE]
    for (component, segment), (_, following) in pairwise(items):
        title = component is Component.CLAUSE and all(letters.bold for _, letters in segment.looks())
        if component not in HEADINGS and not title:
            continue
        here, there = _span(rendering, segment), _span(rendering, following)
        if here and there and there[0] > here[1]:
            yield Breach(
                at(segment),
                tr("tiêu đề ở cuối trang {page}").format(page=here[1]),
                tr("tiêu đề cùng trang với nội dung dưới nó"),
            )


def table_head(document: RecognisedDocument, rendering: RenderedDocument) -> Iterator[Outcome]:
    """PAGES.TABLE_HEAD: a table that goes over a page shows its header there again."""
    for table in document.ruled_tables:
        cells = [
            p
            for p in document.contents.paragraphs
            if p.cell is not None and p.cell.table == table.number and p.text.strip()
        ]
        spans = [rendering.spans[p.number] for p in cells if p.number in rendering.spans]
        if table.outer is not None or not spans or len(table.rows) < 2:
            continue
        first, last = min(span[0] for span in spans), max(span[1] for span in spans)
        if last > first and not _repeats(table, cells, rendering, last):
            yield Breach(
                at_paragraph(cells[0]),
                tr("bảng từ trang {first} đến trang {last} không lặp lại hàng tiêu đề").format(
                    first=first, last=last
                ),
                tr("bảng dài hơn một trang lặp lại hàng tiêu đề"),
            )


def _repeats(table: Table, cells: Sequence[Paragraph], rendering: RenderedDocument, page: int) -> bool:
    if not table.header_rows:
        return False
    words = [squeezed(p.text) for p in cells if p.cell is not None and p.cell.row == 0]
    letters = rendering.pages[page - 1].letters
    return all(word[:8] in letters for word in words if len(word) > 3)


def width(_document: RecognisedDocument, rendering: RenderedDocument) -> Iterator[Outcome]:
    """PAGES.WIDTH."""
    for number, page in enumerate(rendering.pages, start=1):
        outside = [word for word in page.words if word.right > page.width + OVER_PT or word.left < -OVER_PT]
        if outside:
            words = re.sub(r"\s+", " ", " ".join(word.text for word in outside[:4]))
            yield Breach(
                Place(page=number),
                tr("chữ ra ngoài trang {page}: {words}").format(page=number, words=words),
                tr("nằm trong trang"),
            )


Judge = Callable[[RecognisedDocument, RenderedDocument], Iterator[Outcome]]
JUDGES: Mapping[str, Judge] = {
    "PAGES.NATION_LINE": nation_line,
    "PAGES.FIRST_NUMBER": first_number,
    "PAGES.SIGN_KEEP": sign_keep,
    "PAGES.HEADING_LAST": heading_last,
    "PAGES.TABLE_HEAD": table_head,
    "PAGES.WIDTH": width,
}
