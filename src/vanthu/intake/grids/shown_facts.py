"""What a person sees on a sheet beside the values of its cells, whatever the format of the file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from operator import eq, ge, gt, le, lt, ne

from vanthu.cell_address import Position


@dataclass(frozen=True, slots=True)
class CellRun:
    """Letters of a cell that look alike.

    Args:
        struck: Struck through.
        raised, lowered: Set above or below the line, as marks of footnotes and powers are.
        inherits: They have no font of their own, but that of the cell.
    """

    text: str
    struck: bool = False
    raised: bool = False
    lowered: bool = False
    inherits: bool = False

    @property
    def is_marked(self) -> bool:
        """Whether it says something that its letters do not."""
        return self.struck or self.raised or self.lowered


@dataclass(frozen=True, slots=True)
class CheckBox:
    """A box to tick that lies over the sheet.

    Args:
        place: Of the cell that it lies over.
    """

    place: Position
    ticked: bool


@dataclass(frozen=True, slots=True)
class ShownFacts:
    """Of one sheet; rows and columns from 0 as the sheet counts them.

    Args:
        runs: Cells whose letters do not all look alike, where some are struck, raised or lowered.
        notes: Comments and notes, all of a cell's joined by LF.
        texts: Of boxes and shapes, each with the cell under its upper left corner.
        pictures: Cells under the upper left corners of pictures.
        boxes: To tick.
        formats: Number formats that write words, divide or round the figure or hide it, by place.
        unseen: Cells whose letters have the colour of what is behind them.
        columns: Columns that are not shown.
    """

    runs: dict[Position, tuple[CellRun, ...]] = field(default_factory=dict)
    notes: dict[Position, str] = field(default_factory=dict)
    texts: list[tuple[Position, str]] = field(default_factory=list)
    pictures: list[Position] = field(default_factory=list)
    boxes: list[CheckBox] = field(default_factory=list)
    formats: dict[Position, str] = field(default_factory=dict)
    unseen: set[Position] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)


_TOKEN = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[([^\]]*)\]|(.)', re.DOTALL)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\Z")
_COMPARE = {"<": lt, ">": gt, "<=": le, ">=": ge, "=": eq, "<>": ne}
_PLACEHOLDER = re.compile(r"[0#?@]|general|standard", re.IGNORECASE)
_DATE = re.compile(r"[ymdhs]", re.IGNORECASE)
_OF_DONG = re.compile(r"\b(?:đồng|đ|vnđ|vnd)\b", re.IGNORECASE)
_DIVIDED = re.compile(r"[0#?](,+)(?![0#?,])")


@dataclass(frozen=True, slots=True)
class FigureFormat:
    """How a section of a number format shows a figure.

    Args:
        words: Written before and behind the figure.
        thousands: How many times the figure is divided by 1,000.
        is_blank: Nothing of the figure is shown.
        is_whole: Shown without decimals.
        is_percent: Shown as a share of a hundred.
        is_date: Shown as a day or a time.
    """

    words: str = ""
    thousands: int = 0
    is_blank: bool = False
    is_whole: bool = False
    is_percent: bool = False
    is_date: bool = False

    @property
    def is_notable(self) -> bool:
        """Whether what is shown may be other than what the cell holds."""
        words = _OF_DONG.sub("", self.words)
        return bool(self.thousands or self.is_blank or any(c.isalnum() or c in "$€" for c in words))


def figure_format(code: str, value: float = 1) -> FigureFormat:
    """How a number format shows a value, by the section of it that is for that value (ECMA-376 18.8.31)."""
    sections = _sections(code)
    chosen = next((s for s in sections if s.condition and _holds(s.condition, value)), None)
    plain = [section for section in sections if not section.condition]
    if chosen is None and not plain:
        return FigureFormat()
    if chosen is None:
        number = 0 if len(plain) < len(sections) else 1 if value < 0 else 2 if value == 0 else 0
        chosen = plain[number] if number < len(plain) else plain[0]
    body = chosen.body
    divided = _DIVIDED.search(body)
    has_figure = _PLACEHOLDER.search(body) is not None
    is_date = not has_figure and _DATE.search(body) is not None
    return FigureFormat(
        chosen.words,
        len(divided[1]) if divided else 0,
        not has_figure and not is_date,
        re.search(r"[0#?]", body) is not None and not re.search(r"[.EeGg/]", body),
        "%" in body,
        is_date,
    )


def hides_text(code: str) -> bool:
    """Whether a number format shows nothing of a text: its fourth section is for texts."""
    sections = _sections(code)
    return len(sections) > 3 and not sections[3].body.strip() and not sections[3].words.strip()


@dataclass(slots=True)
class _FormatSection:
    body: str = ""
    words: str = ""
    condition: str = ""


def _sections(code: str) -> list[_FormatSection]:
    sections = [_FormatSection()]
    for quoted, escaped, currency, bracket, other in _TOKEN.findall(code):
        last = sections[-1]
        if other == ";":
            sections.append(_FormatSection())
        elif bracket:
            if _CONDITION.match(bracket):
                last.condition = bracket
            elif bracket.strip("hHmMsS") == "":
                last.body += bracket
        elif other in {"$", "₫", "€"}:
            last.words += other
        else:
            last.words += quoted or escaped or currency
            last.body += other
    return sections


def _holds(condition: str, value: float) -> bool:
    found = _CONDITION.match(condition)
    return found is not None and _COMPARE[found[1]](value, float(found[2]))


def written_formats(codes: Mapping[int, str]) -> dict[int, str]:
    """Those of a book's number formats, by their number, that may show other than what a cell holds."""
    return {number: code for number, code in codes.items() if _may_differ(code)}


@lru_cache(maxsize=256)
def _may_differ(code: str) -> bool:
    return any(
        (shown := figure_format(code, value)).is_notable and not shown.is_date
        for value in (1, -1, 1_000, 1_000_000, 1_000_000_000)
    )


def whole_formats(codes: Mapping[int, str]) -> dict[int, str]:
    """Those that show no decimals, the built-in ones among them (ECMA-376 18.8.30)."""
    built_in = {1: "0", 3: "#,##0", 9: "0%", 37: "#,##0", 38: "#,##0"}
    return built_in | {number: code for number, code in codes.items() if _is_whole(code)}


@lru_cache(maxsize=256)
def _is_whole(code: str) -> bool:
    shown = figure_format(code)
    return shown.is_whole and not shown.is_date


@lru_cache(maxsize=256)
def is_percent_format(code: str) -> bool:
    """Whether a format multiplies by a hundred; a sign in quotes (`0"%"`) only writes it."""
    return figure_format(code).is_percent
