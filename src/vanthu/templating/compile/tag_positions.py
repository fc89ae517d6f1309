"""Where the tags of a part stand, and whether every choice of branches leaves well-formed XML.

It does where all tags of a condition or loop (`if`, `elif`, `else`, `endif`) are children of one element, or
stand in one attribute: what stands between two of them is then whole elements and text, and may be left out
or repeated. A value is text, or runs that are whole themselves, as its place wants. Nothing else is needed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from lxml import etree

from vanthu.docx.xml import w
from vanthu.templating.compile.jinja_source import ProgramTag, held_in, is_tag, number_of

Path = tuple[tuple[int, int], ...]
"""The branches that an element stands in, outermost first: number of the block, number of its branch."""

RUN_HOLDERS = frozenset(map(w, ("p", "hyperlink", "ins", "smartTag", "fldSimple", "sdtContent")))
BLOCK_HOLDERS = frozenset(map(w, ("body", "tc", "hdr", "ftr", "footnote", "endnote", "tbl", "tr")))
OPENS = frozenset({"if", "for"})
TURNS_OF = {"elif": {"if"}, "else": {"if", "for"}, "endif": {"if"}, "endfor": {"for"}}


class ValueSite(Enum):
    """What a value must be where it is printed."""

    TEXT = "words of a w:t"
    RUNS = "runs of a paragraph"
    BLOCKS = "paragraphs, rows or cells"
    WORDS = "words of an attribute or of another element"


@dataclass(slots=True)
class TagPositions:
    """Where the tags of a part stand.

    Args:
        sites: Number of each printing tag to its place.
        paths: Each element, and each tag's instruction, to its branches.
        whole: No choice of branches breaks the XML.
    """

    sites: dict[int, ValueSite] = field(default_factory=dict)
    paths: dict[etree._Element, Path] = field(default_factory=dict)
    is_well_formed: bool = True


@dataclass(frozen=True, slots=True)
class _OpenBlock:
    word: str
    home: tuple[etree._Element, str]
    outside: Path


class _PositionReader:
    def __init__(self, tags: list[ProgramTag]) -> None:
        self.tags = tags
        self.found = TagPositions()
        self.blocks: list[_OpenBlock] = []
        self.path: Path = ()
        self.count = 0

    def element(self, element: etree._Element) -> None:
        self.found.paths[element] = self.path
        for name, value in element.attrib.items():
            for number in held_in(str(value)):
                self.tag(number, element, str(name))
        before = len(self.blocks)
        for child in element:
            if is_tag(child):
                self.found.paths[child] = self.path
                self.tag(number_of(child), element, "")
            elif isinstance(child.tag, str):
                self.element(child)
        self.found.is_well_formed = self.found.is_well_formed and len(self.blocks) == before

    def tag(self, number: int, holder: etree._Element, attribute: str) -> None:
        tag = self.tags[number]
        if tag.kind == "print":
            self.found.sites[number] = _site(holder, attribute)
        elif tag.kind == "raw" or (tag.kind == "block" and not self._block(tag.word, (holder, attribute))):
            self.found.is_well_formed = False

    def _block(self, word: str, home: tuple[etree._Element, str]) -> bool:
        """Takes a tag of a block; False where it stands elsewhere than the block's others."""
        if word in OPENS:
            self.blocks.append(_OpenBlock(word, home, self.path))
            self.count += 1
            self.path = (*self.path, (self.count, 0))
            return True
        if word not in TURNS_OF or not self.blocks:
            return False
        block = self.blocks[-1]
        fits = block.word in TURNS_OF[word] and block.home == home
        if word.startswith("end"):
            self.blocks.pop()
            self.path = block.outside
        elif self.path:
            number, branch = self.path[-1]
            self.path = (*block.outside, (number, branch + 1))
        return fits


def positions_of(root: etree._Element, tags: list[ProgramTag]) -> TagPositions:
    """Of a part's tree, as `jinja_source.tree_of` makes it."""
    walk = _PositionReader(tags)
    walk.element(root)
    walk.found.is_well_formed = walk.found.is_well_formed and not walk.blocks
    return walk.found


def _site(holder: etree._Element, attribute: str) -> ValueSite:
    if attribute:
        return ValueSite.WORDS
    if holder.tag == w("t"):
        return ValueSite.TEXT
    if holder.tag in RUN_HOLDERS:
        return ValueSite.RUNS
    return ValueSite.BLOCKS if holder.tag in BLOCK_HOLDERS else ValueSite.WORDS


def always(path: Path, within: Path) -> bool:
    """Whether what stands in `path` is there whenever what stands in `within` is."""
    return path == within[: len(path)]


def successors(
    element: etree._Element, followers: list[etree._Element], positions: TagPositions
) -> list[etree._Element]:
    """Those of the followers, in order, that may be the first one to be there."""
    found: list[etree._Element] = []
    here = positions.paths[element]
    for follower in followers:
        path = positions.paths[follower]
        if any(always(positions.paths[earlier], path) for earlier in found):
            continue
        found.append(follower)
        if always(path, here):
            break
    return found
