"""The words of a Word paragraph as a person sees them: without deleted, hidden and instructing text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from vanthu.intake.grids.word_numbering import Numbering

_SKIPPED = frozenset({"del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sdtPr", "Fallback", "rt"})
_OFF = frozenset({"0", "false", "off"})
_SIGNS = {"F0FE": "☑", "F052": "☑", "F078": "☒", "F0FC": "✓", "F0A8": "☐", "F06F": "☐", "F0A3": "☐"}
"""Letters of the fonts Wingdings and Wingdings 2 that are check boxes."""
_PLAIN = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SIGN_ELEMENTS = frozenset({*_PLAIN, "sym", "fldChar"})
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def local(element: etree._Element) -> str:
    """Name of an element without its namespace; the strict and the usual format differ in that only."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element | None, name: str) -> str | None:
    """Value of an attribute by its name without namespace."""
    if element is None:
        return None
    return next((str(v) for k, v in element.attrib.items() if str(k).rpartition("}")[2] == name), None)


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first descendant along a path of names."""
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if local(each) == name), None)
    return element


def is_on(element: etree._Element | None, name: str) -> bool:
    """Whether a property such as `w:strike` is set."""
    found = child(element, name)
    return found is not None and attribute(found, "val") not in _OFF


@dataclass(slots=True)
class Words:
    """The text of a paragraph while it is read.

    Args:
        plain, struck: Letters that are not, and that are, struck through.
    """

    pieces: list[str] = field(default_factory=list)
    plain: int = 0
    struck: int = 0

    @property
    def text(self) -> str:
        """The words as one string, lines parted by line feeds."""
        return "".join(self.pieces)


def words_of(paragraph: etree._Element, numbering: Numbering) -> Words:
    """The text of a paragraph, with the number or bullet that Word shows before it."""
    words = Words()
    _walk(paragraph, words, run=None)
    number = numbering.next_number(paragraph)
    if number:
        words.pieces.insert(0, f"{number} ")
    return words


def _walk(element: etree._Element, words: Words, run: etree._Element | None) -> None:
    for each in element:
        name = local(each)
        if name == "r":
            properties = child(each, "rPr")
            if not is_on(properties, "vanish"):
                _walk(each, words, properties)
        elif name == "t":
            _add(words, each.text or "", run)
        elif name == "txbxContent" and next(each.iter("{*}tbl"), None) is None:
            for paragraph in each.iter("{*}p"):
                words.pieces.append("\n")
                _walk(paragraph, words, None)
        elif name in _SIGN_ELEMENTS:
            words.pieces += _signs(each, name)
        elif name != "txbxContent" and not _is_skipped(each, name):
            _walk(each, words, run)


def boxes_with_tables(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The text boxes of a paragraph that hold tables, each once though Word writes it for old readers too."""
    for box in paragraph.iter("{*}txbxContent"):
        if (
            next(box.iter("{*}tbl"), None) is not None
            and next(box.iterancestors("{*}Fallback"), None) is None
        ):
            yield box


def _is_skipped(element: etree._Element, name: str) -> bool:
    """Whether nothing of an element shows, as of a content control that only prompts."""
    return name in _SKIPPED or (name == "sdt" and child(element, "sdtPr", "showingPlcHdr") is not None)


def _signs(element: etree._Element, name: str) -> Iterator[str]:
    """What an element shows that holds no text of its own."""
    if name in _PLAIN:
        yield _PLAIN[name]
    elif name == "sym":
        yield _SIGNS.get(str(attribute(element, "char")).upper(), "")
    else:
        yield from _form_field(element)


def _add(words: Words, text: str, run: etree._Element | None) -> None:
    letters = len(text.strip())
    if is_on(run, "strike") or is_on(run, "dstrike"):
        words.struck += letters
    else:
        words.plain += letters
    # -- a raised figure is a mark or a power, never a digit of the number before it
    raised = attribute(child(run, "vertAlign"), "val") == "superscript"
    words.pieces.append(text.translate(_RAISED) if raised else text)


def _form_field(begin: etree._Element) -> Iterator[str]:
    """What a form field of the old kind shows that has no text of its own: its choice, its box."""
    box, choices = child(begin, "ffData", "checkBox"), child(begin, "ffData", "ddList")
    if box is not None:
        state = child(box, "checked") if child(box, "checked") is not None else child(box, "default")
        yield "☑" if state is not None and attribute(state, "val") not in _OFF else "☐"
    if choices is not None:
        entries = [str(attribute(each, "val")) for each in choices if local(each) == "listEntry"]
        chosen = attribute(child(choices, "result"), "val") or "0"
        if chosen.isdecimal() and int(chosen) < len(entries):
            yield entries[int(chosen)]
