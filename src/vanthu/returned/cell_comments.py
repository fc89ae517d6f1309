"""Comments (notes) on the cells of a sheet, added to those that the unit wrote itself.

A note stands in two parts: its text in `comments`, its box in a drawing of the old VML kind.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from vanthu.cell_address import place_of
from vanthu.records import NOTES_AUTHOR
from vanthu.returned.xlsx_parts import DOCUMENT_RELATIONS, MAIN, Parts, UnmarkableError, main

_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_AFTER_DRAWING = frozenset(
    main(name)
    for name in (
        "legacyDrawingHF",
        "drawingHF",
        "picture",
        "oleObjects",
        "controls",
        "webPublishItems",
        "tableParts",
        "extLst",
    )
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"}
"""What follows `legacyDrawing` in a sheet."""

_PREFIXES = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
_DECLARED = "".join(f' xmlns:{prefix}="{name}"' for prefix, name in _PREFIXES.items())
_NEW_DRAWING = (
    f'<xml{_DECLARED}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'
)
_SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = (
    '<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;width:240pt;'
    'height:{height}pt;z-index:{order};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">'
    '<v:fill color2="#ffffe1"/>'
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
_BELOW = f"\n{NOTES_AUTHOR}: "
"""How ours begins below a note of the unit's."""

_ONE_SHAPE = re.compile(rb"<(\w+):shape\b[^>]*>.*?</\1:shape>", re.DOTALL)
_PLACE = re.compile(rb"<\w+:Row>\s*(\d+)\s*</\w+:Row>\s*<\w+:Column>\s*(\d+)\s*</\w+:Column>")
_NUMBERS = re.compile(rb"_x0000_s(\d+)")
_ROOT = re.compile(rb"<xml\b[^>]*>")

_WIDE = 320
"""Width of a note in pixels."""
_LETTERS = 42
"""Letters on one line of a note."""


def add_comments(parts: Parts, sheet: str, texts: Mapping[str, str]) -> None:
    """Adds notes to cells; a cell that has a note of the unit's keeps it, ours is written below.

    Args:
        sheet: Name of the sheet's part.
        texts: Address to the note's text.

    Raises:
        UnmarkableError: The sheet's notes are written in a way that is not understood; nothing is lost, as
            the caller gives the workbook up.
    """
    comments = _comments_part(parts, sheet)
    root = parts.xml(comments)
    authors, listed = root.find(main("authors")), root.find(main("commentList"))
    if authors is None or listed is None:
        raise UnmarkableError(comments)
    known = {str(comment.get("ref")): comment for comment in listed}
    threaded = bool(parts.related(sheet, "threadedComment"))
    author = str(_author(authors))
    added = {}
    for address, text in sorted(texts.items(), key=lambda pair: place_of(pair[0])):
        if address not in known:
            comment = etree.SubElement(listed, main("comment"), {"ref": address, "authorId": author})
            _write(etree.SubElement(comment, main("text")), text)
            added[address] = text
        elif not threaded:  # -- the note of a thread only repeats what the thread says
            words = known[address].find(main("text"))
            if words is not None:
                _write(words, f"{_BELOW}{text}")
    if added:
        _add_boxes(parts, sheet, added)


def remove_comments(parts: Parts, sheet: str) -> None:
    """Takes the notes of an earlier return away, with their boxes."""
    comments = parts.related(sheet, "comments")
    if comments not in parts:
        return
    root = parts.xml(comments)
    names = [author.text for author in root.iterfind(f"{main('authors')}/{main('author')}")]
    listed = root.find(main("commentList"))
    ours = [
        comment
        for comment in (listed if listed is not None else ())
        if names[int(comment.get("authorId") or 0)] == NOTES_AUTHOR
    ]
    for comment in listed if listed is not None else ():
        _cut(comment)
    drawing = _drawing_of(parts, sheet)
    if listed is None or not ours or drawing not in parts:
        return
    places = {place_of(str(comment.get("ref"))) for comment in ours}

    def kept(shape: re.Match[bytes]) -> bytes:
        place = _PLACE.search(shape[0])
        return b"" if place and (int(place[1]), int(place[2])) in places else shape[0]

    parts.put(drawing, _ONE_SHAPE.sub(kept, parts.read(drawing)))
    for comment in ours:
        listed.remove(comment)


def _cut(comment: etree._Element) -> None:
    """Takes what an earlier return wrote below a note of the unit's away."""
    pieces = list(comment.iter(main("t")))
    start = next((n for n, piece in enumerate(pieces) if _BELOW in (piece.text or "")), len(pieces))
    for piece in pieces[start:]:
        piece.text = (piece.text or "").partition(_BELOW)[0] if piece is pieces[start] else ""


def _comments_part(parts: Parts, sheet: str) -> str:
    """Name of the sheet's part of notes, made where it has none."""
    found = parts.related(sheet, "comments")
    if found:
        return found
    name = parts.free_name("xl/comments{}.xml")
    parts.put(name, f'<comments xmlns="{MAIN}"><authors/><commentList/></comments>'.encode())
    parts.relate(sheet, "comments", name)
    parts.declare(name, _COMMENTS_TYPE)
    return name


def _author(authors: etree._Element) -> int:
    for number, author in enumerate(authors):
        if author.text == NOTES_AUTHOR:
            return number
    etree.SubElement(authors, main("author")).text = NOTES_AUTHOR
    return len(authors) - 1


def _write(words: etree._Element, text: str) -> None:
    run = etree.Element(main("r"))
    look = etree.SubElement(run, main("rPr"))
    etree.SubElement(look, main("sz"), {"val": "10"})
    etree.SubElement(look, main("rFont"), {"val": "Tahoma"})
    piece = etree.SubElement(run, main("t"))
    piece.text = text
    piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    phonetic = {main("rPh"), main("phoneticPr")}
    words.insert(next((i for i, child in enumerate(words) if child.tag in phonetic), len(words)), run)


def _drawing_of(parts: Parts, sheet: str) -> str:
    """Name of the sheet's drawing of notes; empty where it has none."""
    pointer = parts.xml(sheet).find(main("legacyDrawing"))
    return "" if pointer is None else parts.target(sheet, str(pointer.get(f"{{{DOCUMENT_RELATIONS}}}id")))


def _add_boxes(parts: Parts, sheet: str, texts: Mapping[str, str]) -> None:
    root = parts.xml(sheet)
    drawing = _drawing_of(parts, sheet) or _new_drawing(parts, sheet, root)
    content = parts.read(drawing)
    start, end = _ROOT.search(content), content.rfind(b"</xml>")
    if not start or end < 0:
        raise UnmarkableError(drawing)
    # -- some programs declare the prefixes shape by shape, under names of their own
    missing = "".join(
        f' xmlns:{p}="{n}"' for p, n in _PREFIXES.items() if f"xmlns:{p}=".encode() not in start[0]
    )
    number = max((int(n) for n in _NUMBERS.findall(content)), default=1024)
    pieces = [] if b'id="_x0000_t202"' in content else [_SHAPE_TYPE]
    widths = _widths(root)
    for order, (address, text) in enumerate(texts.items(), start=1):
        row, column = place_of(address)
        lines = sum(1 + len(line) // _LETTERS for line in text.split("\n")) + 1
        pieces.append(
            _SHAPE.format(
                number=number + order,
                height=lines * 13,
                order=order,
                anchor=_anchor(row, column, lines, widths),
                row=row,
                column=column,
            )
        )
    ours = re.sub(r"<(v:shape(?:type)?) ", rf"<\1{missing} ", "".join(pieces))
    parts.put(drawing, content[:end] + ours.encode() + content[end:])


def _new_drawing(parts: Parts, sheet: str, root: etree._Element) -> str:
    name = parts.free_name("xl/drawings/vmlDrawing{}.vml")
    parts.put(name, _NEW_DRAWING.encode())
    parts.declare(name, _DRAWING_TYPE)
    pointer = etree.Element(main("legacyDrawing"))
    pointer.set(f"{{{DOCUMENT_RELATIONS}}}id", parts.relate(sheet, "vmlDrawing", name))
    place = next((i for i, child in enumerate(root) if child.tag in _AFTER_DRAWING), len(root))
    data = root.find(main("sheetData"))
    if data is not None and place <= root.index(data):
        raise UnmarkableError(sheet)
    root.insert(place, pointer)
    return name


def _widths(root: etree._Element) -> dict[int, int]:
    """Widths of the columns that say theirs, in pixels, by column from 0."""
    widths = {}
    for column in root.iterfind(f"{main('cols')}/{main('col')}"):
        first, last = int(column.get("min") or 1), int(column.get("max") or 1)
        hidden = column.get("hidden") in {"1", "true"}
        wide = 0 if hidden else int(float(column.get("width") or 8.43) * 7 + 5)
        widths.update(dict.fromkeys(range(first - 1, min(last, first + 255)), wide))
    return widths


def _anchor(row: int, column: int, lines: int, widths: Mapping[int, int]) -> str:
    """Corners of a note to the right of its cell: columns and rows, each with pixels into it."""
    right, rest = column + 1, _WIDE
    while rest > widths.get(right, 64):
        rest -= widths.get(right, 64)
        right += 1
    top = max(row - 1, 0)
    return f"{column + 1}, 12, {top}, 4, {right}, {rest}, {top + lines}, 4"
