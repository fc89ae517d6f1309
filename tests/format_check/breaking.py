"""Breaks one thing in a good document's XML."""

from __future__ import annotations

import copy
from collections.abc import Callable

from lxml import etree

from vanthu.docx.package import unpack
from vanthu.docx.xml import NS, parse, serialize, text_of, w
from vanthu.packages import pack

Break = Callable[[etree._Element], None]
DOCUMENT = "word/document.xml"


def broken(data: bytes, *breaks: Break, part: str = DOCUMENT) -> bytes:
    """The document with breaks in one of its parts."""
    parts = unpack(data, "test")
    root = parse(parts[part])
    for each in breaks:
        each(root)
    return pack({**parts, part: serialize(root)})


def paragraph_with(root: etree._Element, words: str) -> etree._Element:
    return next(p for p in root.iter(w("p")) if words in text_of(p))


def run_with(root: etree._Element, words: str) -> etree._Element:
    return next(r for r in root.iter(w("r")) if words in "".join(t.text or "" for t in r.iter(w("t"))))


def child(parent: etree._Element, name: str, first: bool = False) -> etree._Element:
    found = parent.find(f"w:{name}", NS)
    if found is None:
        found = etree.Element(w(name))
        parent.insert(0 if first else len(parent), found)
    return found


def letters(words: str, **said: str) -> Break:
    """Run properties by element name: `sz="22"`, `b="1"`, `color="FF0000"`; `font` sets the font."""

    def change(root: etree._Element) -> None:
        properties = child(run_with(root, words), "rPr", first=True)
        for name, value in said.items():
            if name == "font":
                for slot in ("ascii", "hAnsi"):
                    child(properties, "rFonts").set(w(slot), value)
            else:
                child(properties, name).set(w("val"), value)

    return change


def setting(words: str, name: str, **said: str) -> Break:
    """A paragraph property's attributes."""

    def change(root: etree._Element) -> None:
        element = child(child(paragraph_with(root, words), "pPr", first=True), name)
        for attribute, value in said.items():
            element.set(w(attribute), value)

    return change


def words(old: str, new: str) -> Break:
    """Other words in one run."""

    def change(root: etree._Element) -> None:
        text = next(t for t in root.iter(w("t")) if old in (t.text or ""))
        text.text = (text.text or "").replace(old, new, 1)
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    return change


def without(old: str) -> Break:
    """A paragraph with these words taken away; its cell keeps an empty one."""

    def change(root: etree._Element) -> None:
        paragraph = paragraph_with(root, old)
        parent = paragraph.getparent()
        assert parent is not None
        if len(parent.findall("w:p", NS)) == 1 and parent.tag == w("tc"):
            parent.append(etree.Element(w("p")))
        parent.remove(paragraph)

    return change


def undrawn(old: str) -> Break:
    """The drawn line at a paragraph taken away."""

    def change(root: etree._Element) -> None:
        paragraph = paragraph_with(root, old)
        for run in paragraph.findall("w:r", NS):
            if run.find("w:t", NS) is None:
                paragraph.remove(run)

    return change


def section(name: str, number: int = -1, **said: str) -> Break:
    """A section's property."""

    def change(root: etree._Element) -> None:
        element = child(list(root.iter(w("sectPr")))[number], name)
        for attribute, value in said.items():
            element.set(w(attribute), value)

    return change


def xml(old: str, new: str, times: int = -1) -> Break:
    """The XML itself, where nothing simpler says it; everywhere, or so many times."""

    def change(root: etree._Element) -> None:
        source = etree.tostring(root, encoding="unicode")
        assert old in source, old
        made = parse(source.replace(old, new, times).encode())
        root[:] = list(made)

    return change


def moved(old: str, before: str) -> Break:
    """A paragraph put before another one."""

    def change(root: etree._Element) -> None:
        paragraph_with(root, before).addprevious(paragraph_with(root, old))

    return change


def rows(times: int) -> Break:
    """The last table's last row so many times."""

    def change(root: etree._Element) -> None:
        row = list(root.iter(w("tr")))[-1]
        for _ in range(times):
            row.addnext(copy.deepcopy(row))

    return change


def filled(new: str) -> Break:
    """Words in the first empty run."""

    def change(root: etree._Element) -> None:
        next(t for t in root.iter(w("t")) if not t.text).text = new

    return change


def flattened(old: str) -> Break:
    """The table that holds these words becomes its paragraphs, the last cell's first."""

    def change(root: etree._Element) -> None:
        table = next(paragraph_with(root, old).iterancestors(w("tbl")))
        for cell in reversed(list(table.iter(w("tc")))):
            for paragraph in cell.findall("w:p", NS):
                table.addprevious(paragraph)
        parent = table.getparent()
        assert parent is not None
        parent.remove(table)

    return change
