"""What of a template stands in every rendering: the words and sections outside conditions and loops."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from vanthu.docx.xml import canonical, text_of, w
from vanthu.templating.language.tags import depth_change, segments


@dataclass(frozen=True, slots=True)
class FixedContent:
    """What every rendering of a part must still hold.

    Args:
        sentences: Words outside conditions, loops and tags, in order.
        sections: Canonical XML of each section's settings, and whether it stands outside conditions.
        last_may_fall: Only conditional text stands in the last section: it may be dropped.
    """

    sentences: tuple[str, ...]
    sections: tuple[tuple[bytes, bool], ...]
    last_may_fall: bool


def fixed_content_of(root: etree._Element) -> FixedContent:
    """What of a template's part stands in every rendering."""
    sentences: list[str] = []
    sections: list[tuple[bytes, bool]] = []
    depth = 0
    fixed_in_section = False
    for element in root.iter(w("p"), w("sectPr")):
        if element.tag == w("sectPr"):
            sections.append((canonical(element), depth == 0))
            if element.getparent() is not root.find(w("body")):
                fixed_in_section = False
            continue
        for segment in segments(text_of(element)):
            depth += depth_change(segment.text) if segment.is_tag else 0
            if not depth and (not segment.is_tag or segment.text.startswith("{{")):
                fixed_in_section = True
            if not depth and not segment.is_tag and re.search(r"\w", segment.text):
                sentences.append(segment.text.strip())
    return FixedContent(tuple(sentences), tuple(sections), last_may_fall=not fixed_in_section)
