"""Spaces where no line may end: in dates, between a number and its unit; no runt in a title.

Works on the rendered part, so that the template's words and the data's are treated alike.
"""

from __future__ import annotations

import re

from lxml import etree

from vanthu.docx.fonts import FontStyle, text_width, wrapped
from vanthu.docx.model import TWIPS_PER_MM
from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import own_texts, w
from vanthu.templating.finish.rule_lines import available_twips

NO_BREAK = "\u00a0"

BOUND = re.compile(
    r" (?:"
    r"(?=\d)(?:(?<=\b[Nn]gày )|(?<=\b[Tt]háng )|(?<=\b[Nn]ăm )|(?<=\bĐiều )|(?<=\bKhoản )|(?<=\bBiểu ))"
    r"|(?<=\d )(?=tháng \d|năm \d|(?:đồng|triệu|tỷ|ha|m2|m|km|kg|cm|giờ|phút)\b"
    r"|(?:tập thể|cá nhân|hộ|người|công trình|phần việc|đơn vị|thành viên|phiếu|ngày công|lượt)\b)"
    r"|(?<=\bPhụ lục )(?=[IVX]+\b)"
    r")"
)
"""Spaces that hold a number and its word together; the pattern begins with the space, to be quick."""

NEEDS_NUMBER = re.compile(r"(?:\b[Nn]gày|\b[Tt]háng|\b[Nn]ăm|\bĐiều) $")
"""Words at the end of a run whose number stands in the next one."""

TITLES = frozenset({"Trích yếu", "Tên phụ lục", "Kèm theo", "Tên loại"})
"""Styles of centred titles."""

RUNT = 0.25
"""A last line shorter than this part of the line above it is a runt."""


def bind_spaces(words: str) -> str:
    """The words with no-break spaces where no line may end."""
    return BOUND.sub(NO_BREAK, words)


def bind_spaces_in(root: etree._Element, styles: StyleSheet) -> None:
    """Sets no-break spaces in a rendered part, in place."""
    titles = titles_of(styles)
    for paragraph in root.iter(w("p")):
        texts = list(own_texts(paragraph))
        if not texts:
            continue
        for text, following in zip(texts, [*texts[1:], None], strict=True):
            words = bind_spaces(text.text or "")
            if following is not None and (following.text or "")[:1].isdigit() and NEEDS_NUMBER.search(words):
                words = words[:-1] + NO_BREAK
            text.text = words
        if titles and styles.style(paragraph) in titles and len(texts) == 1:
            room = available_twips(paragraph)
            texts[0].text = without_runt(texts[0].text or "", styles.font(paragraph), room)


def titles_of(styles: StyleSheet) -> frozenset[str]:
    """The ids of the styles of titles."""
    return frozenset(key for key, names in styles.names.items() if not TITLES.isdisjoint(names))


def without_runt(title: str, look: FontStyle, room: float) -> str:
    """The title with words bound to its last one, until the last line is no runt.

    Args:
        room: Width of a line in twips.
    """
    width = room / TWIPS_PER_MM
    for _ in range(3):
        lines = list(wrapped(title, width, look))
        if len(lines) < 2 or text_width(lines[-1], look) >= RUNT * text_width(lines[-2], look):
            return title
        head, space, tail = title.rpartition(" ")
        if not space:
            return title
        title = f"{head}{NO_BREAK}{tail}"
    return title
