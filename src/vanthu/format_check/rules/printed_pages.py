"""The rules that only printed pages show. Source: NĐ 30/2020/NĐ-CP, PL I, I, II.1, II.7, IV.2."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from vanthu.diagnostics import Diagnostic, ParagraphPlace, Severity
from vanthu.docx.model import Paragraph, Table
from vanthu.docx.pdf_export import squeezed
from vanthu.format_check.recognise import Component, RecognisedDocument, whole
from vanthu.format_check.recognise.word_patterns import has_letters
from vanthu.format_check.rendered_pages import RenderedDocument, RenderedPage
from vanthu.format_check.rules.rule import WHOLE_DOCUMENT, FormatRule
from vanthu.translate import tr

PT_PER_MM = 72 / 25.4
OVER_PT = 2.0
"""By how much a letter may reach over its page's edge before it counts."""

HEADINGS = frozenset({Component.SECTION, Component.DIVISION, Component.DIVISION_TITLE})


def nation_line(
    rule: FormatRule, document: RecognisedDocument, rendered: RenderedDocument
) -> Iterator[Diagnostic]:
    """PAGES.NATION_LINE."""
    nation = document.first(Component.NATION)
    if nation is None or not rendered.pages:
        return
    letters = squeezed(nation.text)
    if any(letters in line for line in rendered.pages[0].lines):
        return
    if rendered.true_widths:
        yield rule.breach(nation, tr("Quốc hiệu bị ngắt thành hai dòng"), tr("Quốc hiệu nằm trên một dòng"))
    else:
        yield rule.undecided(nation, tr("máy này thiếu phông Times New Roman nên bề rộng chữ không đúng"))


def first_number(
    rule: FormatRule, document: RecognisedDocument, rendered: RenderedDocument
) -> Iterator[Diagnostic]:
    """PAGES.FIRST_NUMBER."""
    section = document.contents.sections[0]
    for word in rendered.pages[0].words if rendered.pages else ():
        if word.bottom < section.top * PT_PER_MM and word.text.strip().isdigit():
            yield rule.breach(WHOLE_DOCUMENT, tr("trang 1 hiện số trang"), tr("không hiện số ở trang 1"))


def sign_keep(
    rule: FormatRule, document: RecognisedDocument, rendered: RenderedDocument
) -> Iterator[Diagnostic]:
    """PAGES.SIGN_KEEP: the signature stands with the last lines of the text, authority and name together."""
    authority = document.first(Component.SIGN_AUTHORITY)
    beside = {Component.LINE, Component.OTHER}
    texts = [s for component, s in document.items if component not in beside and has_letters(s.text)]
    if authority is None or not texts:
        return
    signed, last = rendered.span(authority), rendered.span(texts[-1])
    if signed is None or last is None:
        yield rule.undecided(authority, tr("không tìm thấy phần ký trên trang in"))
        return
    if signed[0] > last[1]:
        yield rule.breach(
            authority,
            tr("phần ký ở trang {page}, lời văn hết ở trang {last}", page=signed[0], last=last[1]),
            tr("phần ký cùng trang với những dòng cuối"),
        )
    for name in document.all(Component.SIGN_NAME):
        place = rendered.span(name)
        if place is not None and place[0] > signed[1]:
            yield rule.breach(
                name,
                tr("họ tên ở trang {page}, chức vụ ở trang {other}", page=place[0], other=signed[1]),
                tr("phần ký nằm trên một trang"),
            )


def heading_last(
    rule: FormatRule, document: RecognisedDocument, rendered: RenderedDocument
) -> Iterator[Diagnostic]:
    """PAGES.HEADING_LAST: a heading stands with what follows it."""
    items = [(component, s) for component, s in document.items if component is not Component.LINE]
    for (component, segment), (_, following) in pairwise(items):
        title = component is Component.CLAUSE and all(letters.bold for letters in segment.looks())
        here, there = rendered.span(segment), rendered.span(following)
        if (component in HEADINGS or title) and here and there and there[0] > here[1]:
            yield rule.breach(
                segment,
                tr("tiêu đề ở cuối trang {page}", page=here[1]),
                tr("tiêu đề cùng trang với nội dung dưới nó"),
            )


def table_head(
    rule: FormatRule, document: RecognisedDocument, rendered: RenderedDocument
) -> Iterator[Diagnostic]:
    """PAGES.TABLE_HEAD: a table that goes over a page shows its header there again."""
    for table in document.ruled_tables:
        cells = list(document.words_of(table))
        spans = [rendered.spans[p.number] for p in cells if p.number in rendered.spans]
        if table.outer is not None or not spans or len(table.rows) < 2:
            continue
        first, last = min(span[0] for span in spans), max(span[1] for span in spans)
        if last > first and not _repeats(table, cells, rendered.pages[last - 1]):
            yield rule.breach(
                whole(cells[0]),
                tr(
                    "bảng từ trang {first} đến trang {last} không lặp lại hàng tiêu đề",
                    first=first,
                    last=last,
                ),
                tr("bảng dài hơn một trang lặp lại hàng tiêu đề"),
            )


def _repeats(table: Table, cells: Sequence[Paragraph], page: RenderedPage) -> bool:
    words = [squeezed(p.text) for p in cells if p.cell is not None and p.cell.row == 0]
    return bool(table.header_rows) and all(word[:8] in page.letters for word in words if len(word) > 3)


def width(
    rule: FormatRule, _document: RecognisedDocument, rendered: RenderedDocument
) -> Iterator[Diagnostic]:
    """PAGES.WIDTH."""
    for number, page in enumerate(rendered.pages, start=1):
        outside = [word for word in page.words if word.right > page.width + OVER_PT or word.left < -OVER_PT]
        if outside:
            words = re.sub(r"\s+", " ", " ".join(word.text for word in outside[:4]))
            yield rule.breach(
                ParagraphPlace("", page=number),
                tr("chữ ra ngoài trang {page}: {words}", page=number, words=words),
                tr("nằm trong trang"),
            )


RULES = (
    FormatRule("PAGES.NATION_LINE", "Trang in: Quốc hiệu nằm trên một dòng", "PL I, II.1, IV.2", page_check=nation_line),
    FormatRule("PAGES.FIRST_NUMBER", "Trang in: trang 1 không có số trang", "PL I, I.7", page_check=first_number),
    FormatRule("PAGES.SIGN_KEEP", "Trang in: phần ký không đứng một mình một trang", "PL I, IV.2", page_check=sign_keep),
    FormatRule("PAGES.HEADING_LAST", "Trang in: tiêu đề không ở cuối trang", "PL I, II.6đ", None, Severity.WARNING, page_check=heading_last),
    FormatRule("PAGES.TABLE_HEAD", "Trang in: bảng sang trang lặp lại hàng tiêu đề", "PL I, I.2 (bảng, biểu)", None, Severity.WARNING, page_check=table_head),
    FormatRule("PAGES.WIDTH", "Trang in: chữ và bảng không ra ngoài trang", "PL I, I.3", page_check=width),
)  # fmt: skip
