"""What an .xlsx or .xlsb shows beside its values: struck letters, notes, boxes, pictures, white letters."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from vanthu.cell_address import Position, place_of
from vanthu.intake.grids.shown_facts import CellRun, CheckBox, ShownFacts
from vanthu.records import NOTES_AUTHOR

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
_MENDING = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
_PAPER = "FFFFFF"
_OF_PAPER = frozenset({"theme 0", "indexed 1", "indexed 9", "indexed 65"})
"""White, and what is white where nobody chose another: the paper of the theme, of the window."""
_VML_ANCHOR = re.compile(r"\s*(\d+),\s*(\d+),\s*(\d+),\s*(\d+),\s*(\d+),\s*(\d+),\s*(\d+),\s*(\d+)")
_ROW_PIXELS = 20


def unseen_styles(styles: etree._Element) -> Iterator[str]:
    """Numbers of the cell styles whose letters have the colour of what is behind them."""
    fonts = [_colour(font.find("{*}color"), "") for font in styles.iterfind("{*}fonts/{*}font")]
    if not any(fonts):
        return
    fills = [_behind(fill) for fill in styles.iterfind("{*}fills/{*}fill")]
    for number, style in enumerate(styles.iterfind("{*}cellXfs/{*}xf")):
        font, fill = int(style.get("fontId") or 0), int(style.get("fillId") or 0)
        behind = fills[fill] if fill < len(fills) else _PAPER
        if font < len(fonts) and fonts[font] and fonts[font] == behind:
            yield str(number)


def _colour(element: etree._Element | None, missing: str) -> str:
    """A colour by what names it; white by one name."""
    if element is None:
        return missing
    if element.get("rgb"):
        return str(element.get("rgb"))[-6:].upper()
    kind = next((kind for kind in ("theme", "indexed") if element.get(kind)), "")
    if not kind:
        return missing
    tint = element.get("tint", "0")
    name = f"{kind} {element.get(kind)}" + (f" {tint}" if tint.strip("-0.") else "")
    return _PAPER if name in _OF_PAPER else name


def _behind(fill: etree._Element) -> str:
    """The colour of a fill; empty where it is of several."""
    pattern = fill.find("{*}patternFill")
    if pattern is None:
        return ""
    match pattern.get("patternType", "none"):
        case "none":
            return _PAPER
        case "solid":
            return _colour(pattern.find("{*}fgColor"), "")
        case _:
            return ""


def rich_strings(content: bytes) -> dict[int, tuple[CellRun, ...]]:
    """Shared strings with struck, raised or lowered letters, by their number."""
    if b"strike" not in content and b"vertAlign" not in content:
        return {}
    items = enumerate(etree.fromstring(content, _PARSER).iterfind("{*}si"))
    return {number: runs for number, item in items if (runs := runs_of(item))}


def runs_of(item: etree._Element) -> tuple[CellRun, ...]:
    """The runs of a string; none where nothing marks any of them."""
    runs = tuple(_run(run) for run in item.iterfind("{*}r"))
    return runs if any(run.is_marked for run in runs) else ()


def _run(run: etree._Element) -> CellRun:
    text = "".join(t.text or "" for t in run.iterfind("{*}t"))
    strike, align = run.find("{*}rPr/{*}strike"), run.find("{*}rPr/{*}vertAlign")
    position = align.get("val") if align is not None else ""
    struck = strike is not None and strike.get("val", "1") in {"1", "true"}
    return CellRun(
        text, struck, position == "superscript", position == "subscript", run.find("{*}rPr") is None
    )


def read_beside(package: zipfile.ZipFile, part: str) -> ShownFacts | None:
    """What the parts that a worksheet refers to show on it; None where there are none such."""
    facts, relations = ShownFacts(), _relations(package, part)
    for kind, path in relations:
        content = package.read(path)
        if kind == "threadedComment":
            for place, text in _threaded(content):
                facts.notes[place] = f"{facts.notes[place]}\n{text}" if place in facts.notes else text
        elif kind == "drawing":
            _draw(facts, content)
        elif kind == "vmlDrawing":
            facts.boxes.extend(_boxes(content))
    for kind, path in relations:
        if kind == "comments" and not path.endswith(".bin"):
            # -- Excel writes a threaded comment a second time, as a note that says so
            own = _notes(package.read(path))
            facts.notes.update({place: text for place, text in own if place not in facts.notes})
    return None if facts == _NOTHING else facts


_NOTHING = ShownFacts()


def _relations(package: zipfile.ZipFile, part: str) -> list[tuple[str, str]]:
    """Last word of the type, and the path, of what a part refers to inside the package."""
    folder, name = posixpath.split(part)
    listed = f"{folder}/_rels/{name}.rels"
    if listed not in package.NameToInfo:
        return []
    found = []
    for relation in etree.fromstring(package.read(listed), _PARSER).iterfind("{*}Relationship"):
        target = str(relation.get("Target"))
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
        if relation.get("TargetMode") != "External" and path in package.NameToInfo:
            found.append((str(relation.get("Type")).rpartition("/")[2], path))
    return found


def comments_part(package: zipfile.ZipFile, part: str) -> str:
    """Path of a worksheet's comments; empty where it has none."""
    return next((path for kind, path in _relations(package, part) if kind == "comments"), "")


def _threaded(content: bytes) -> Iterator[tuple[Position, str]]:
    for comment in etree.fromstring(content, _PARSER).iterfind("{*}threadedComment"):
        text = "".join(t.text or "" for t in comment.iterfind("{*}text")).strip()
        if text:
            yield place_of(str(comment.get("ref"))), text


def _notes(content: bytes) -> Iterator[tuple[Position, str]]:
    root = etree.fromstring(content, _PARSER)
    authors = [str(author.text) for author in root.iterfind("{*}authors/{*}author")]
    for comment in root.iterfind("{*}commentList/{*}comment"):
        number = int(comment.get("authorId") or 0)
        text = note_of("".join(t.text or "" for t in comment.iterfind("{*}text//{*}t")))
        if text and not (number < len(authors) and authors[number] == NOTES_AUTHOR):
            yield place_of(str(comment.get("ref"))), text


def note_of(text: str) -> str:
    """A note of the unit's, without what an earlier return wrote below it."""
    return text.partition(f"\n{NOTES_AUTHOR}: ")[0].strip()


def _draw(facts: ShownFacts, content: bytes) -> None:
    """Takes the texts and pictures of a drawing up, each with the cell under its corner."""
    for anchor in etree.fromstring(content, _PARSER).iterfind("{*}*"):
        place = _corner(anchor)
        for shape in anchor.iter("{*}sp"):
            lines = ["".join(t.text or "" for t in p.iter("{*}t")) for p in shape.iter("{*}p")]
            text = "\n".join(line for line in lines if line.strip())
            # -- Excel draws a check box a second time, as a shape of its own that is not shown
            is_hidden = shape.find("{*}nvSpPr/{*}cNvPr[@hidden='1']") is not None
            if text and not is_hidden:
                facts.texts.append((place, text))
        if next(anchor.iter("{*}pic"), None) is not None:
            facts.pictures.append(place)


def _corner(anchor: etree._Element) -> Position:
    row, column = anchor.findtext("{*}from/{*}row"), anchor.findtext("{*}from/{*}col")
    return int(row or 0), int(column or 0)


def _boxes(content: bytes) -> Iterator[CheckBox]:
    """The check boxes of a sheet; VML of real files is not always well-formed."""
    if b"Checkbox" not in content and b"Radio" not in content:
        return
    root: etree._Element | None = etree.fromstring(content, _MENDING)
    for data in root.iter("{*}ClientData") if root is not None else ():
        anchor = _VML_ANCHOR.match(data.findtext("{*}Anchor") or "")
        if data.get("ObjectType") in {"Checkbox", "Radio"} and anchor:
            left, _, top, above, _, _, bottom, below = map(int, anchor.groups())
            # -- the row that most of the box lies in
            rows = bottom - top
            row = top + 1 if rows > 1 or (rows == 1 and below > _ROW_PIXELS - above) else top
            yield CheckBox((row, left), data.findtext("{*}Checked") == "1")
