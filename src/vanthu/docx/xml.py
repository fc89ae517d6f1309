"""Names, strict parsing and reading of WordprocessingML; knows nothing of templates."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import cast

from lxml import etree

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = {"w": WORD}
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFF = frozenset({"0", "false", "off"})

MOST = 10.0**10
"""What no measure of a document reaches, in the smallest unit (EMU)."""


class MalformedXmlError(ValueError):
    """A part is no well-formed XML, or declares a DTD; `line` is 1-based, 0 where unknown."""

    def __init__(self, reason: str, line: int = 0) -> None:
        self.line = line
        super().__init__(reason)


def w(name: str) -> str:
    """`p` as lxml names it: `{…/wordprocessingml/2006/main}p`."""
    return f"{{{WORD}}}{name}"


MARKS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "\u2011"}
"""Elements of a run that stand for a letter."""


def parse(data: bytes) -> etree._Element:
    """The root of a part; nothing is repaired, no entity is read, no DTD is allowed.

    Raises:
        MalformedXmlError: With the line where the parser stopped.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise MalformedXmlError(str(error), error.lineno or 0) from error
    if b"<!DOCTYPE" in data:
        raise MalformedXmlError("DOCTYPE")
    return root


def serialize(root: etree._Element) -> bytes:
    """The bytes of a part as Word writes them: UTF-8, standalone."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def ancestor(element: etree._Element, name: str) -> etree._Element | None:
    """The nearest `w:name` above the element."""
    return next(element.iterancestors(w(name)), None)


def own_texts(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The `w:t` of a paragraph in order, without those of a text box anchored in it."""
    return (text for text in paragraph.iter(w("t")) if ancestor(text, "p") is paragraph)


def text_of(paragraph: etree._Element) -> str:
    """The words of a paragraph; tabs and line breaks as such."""
    runs = (e for e in paragraph.iter(w("t"), *MARKS) if ancestor(e, "r") is not None)
    return "".join(
        MARKS.get(str(element.tag)) or element.text or ""
        for element in runs
        if ancestor(element, "p") is paragraph
    )


def paragraph_texts(root: etree._Element) -> list[str]:
    """The words of every paragraph of a part, in order; `text_of` each, in one pass."""
    if next(root.iter(w("txbxContent")), None) is not None:
        return [text_of(paragraph) for paragraph in root.iter(w("p"))]
    words: list[list[str]] = []
    run, paragraph, text = w("r"), w("p"), w("t")
    for element in root.iter(paragraph, text, *MARKS):
        if element.tag == paragraph:
            words.append([])
        elif element.tag == text:
            words[-1].append(element.text or "")
        elif (parent := element.getparent()) is not None and parent.tag == run:
            words[-1].append(MARKS[str(element.tag)])
    return ["".join(pieces) for pieces in words]


def canonical(element: etree._Element) -> bytes:
    """The element's XML in one spelling, for comparing."""
    return etree.tostring(element, method="c14n", with_tail=False)


def elements(path: etree.XPath, root: etree._Element) -> list[etree._Element]:
    """The elements that a path finds."""
    return cast("list[etree._Element]", path(root))  # noqa: SLF001 - lxml's only name for the type


def children(element: etree._Element, name: str) -> list[etree._Element]:
    """The direct children `w:name`."""
    return list(element.iterchildren(w(name)))


def opening_child(parent: etree._Element, name: str) -> etree._Element | None:
    """The first child `w:name` of a parent that may have thousands, as a table has rows; None without one.

    `find` looks ahead for a second one, through all the rows.
    """
    tag = w(name)
    return next((child for child in parent if child.tag == tag), None)


def value(parent: etree._Element | None, name: str, attribute: str = "val") -> str | None:
    """Attribute of the child `w:name`, or None where either is absent."""
    found = None if parent is None else parent.find(w(name))
    return None if found is None else found.get(w(attribute))


def is_on(switch: etree._Element | None) -> bool:
    """Whether an element that switches something on is there, and does not say no."""
    return switch is not None and switch.get(w("val"), "1") not in OFF


def number(text: str | None, otherwise: float = 0.0) -> float:
    """The number of an attribute; `otherwise` where it is missing, no number, or beyond reason."""
    try:
        found = float(text or "")
    except ValueError:
        return otherwise
    return found if math.isfinite(found) and abs(found) < MOST else otherwise


def whole(text: str | None, otherwise: int = 0) -> int:
    """The whole number of an attribute; `otherwise` as in `number`."""
    return round(number(text, otherwise))
