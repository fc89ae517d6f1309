"""Numbers the outline of a text: `I.`, `1.`, `a)`, without gap or repeat, restarting under each parent.

Source: BODY.OUTLINE; NĐ 30/2020, PL I, II.6đ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from vanthu.campaign.choices import OutlineLevel
from vanthu.campaign.model import OutlineItem, TextSpan
from vanthu.documents.wording import roman
from vanthu.vietnamese import point_letter

NumberedParagraph = dict[str, Any]
"""A paragraph for the template.

Its `look` is `section`, `clause_title`, `clause`, `point` or `text`; its `number` `I.`, `1.`, `a)`, or empty;
`spans` is its text.
"""


def numbered(items: Iterable[OutlineItem]) -> Iterator[NumberedParagraph]:
    """The outline with its numbers; section titles in capitals.

    Args:
        items: In the order of the text.
    """
    section = clause = point = 0
    for item in items:
        match item.level:
            case OutlineLevel.SECTION:
                section, clause, point = section + 1, 0, 0
                yield _paragraph("section", f"{roman(section)}.", in_capitals(item.spans))
            case OutlineLevel.CLAUSE:
                clause, point = clause + 1, 0
                yield _paragraph("clause_title" if item.titled else "clause", f"{clause}.", item.spans)
            case OutlineLevel.POINT:
                point += 1
                yield _paragraph("point", f"{point_letter(point)})", item.spans)
            case OutlineLevel.PARAGRAPH:
                yield _paragraph("text", "", item.spans)


def in_capitals(spans: tuple[TextSpan, ...]) -> tuple[TextSpan, ...]:
    """The same words in capitals."""
    return tuple(span.model_copy(update={"text": span.text.upper()}) for span in spans)


def ended(paragraphs: Iterable[NumberedParagraph]) -> tuple[NumberedParagraph, ...]:
    """The same text, its last paragraph ending `./.` (BODY.END; PL III, form 1.4)."""
    *body, last = paragraphs
    *spans, tail = last["spans"]
    closing = tail.model_copy(update={"text": tail.text.rstrip(" .;:/") + "./."})
    return (*body, {**last, "spans": (*spans, closing)})


def _paragraph(look: str, number: str, spans: tuple[TextSpan, ...]) -> NumberedParagraph:
    return {"look": look, "number": number, "spans": spans}
