"""Fonts, and widths of text set in Times New Roman without it: how long a line is, what fits a box."""

from __future__ import annotations

import functools
import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

UNITS_PER_EM = 2048
MM_PER_PT = 25.4 / 72
CUTS = {
    (False, False): "regular",
    (True, False): "bold",
    (False, True): "italic",
    (True, True): "bold_italic",
}
STAND_IN = "n"
"""Letter whose width a letter without data gets."""


@dataclass(frozen=True, slots=True)
class FontStyle:
    """Size and cut of letters; size in pt."""

    size_pt: float = 10.0
    bold: bool = False
    italic: bool = False


class Advances(dict[str, int]):
    """Advance width of each letter in 1/2048 em; a letter without data is as wide as `STAND_IN`."""

    def __missing__(self, letter: str) -> int:
        width = self[letter] = 0 if unicodedata.combining(letter) else self[STAND_IN]
        return width


@functools.cache
def advances(cut: str) -> Advances:
    """Advance width of each letter in 1/2048 em.

    Args:
        cut: `regular`, `bold`, `italic` or `bold_italic`.
    """
    data = json.loads(files("vanthu.docx").joinpath("times_widths.json").read_text(encoding="utf-8"))
    return Advances((letter, int(width)) for width, letters in data[cut].items() for letter in letters)


def text_width(text: str, font: FontStyle) -> float:
    """Width of a line of text in mm; no kerning, as Word sets it by default."""
    return _in_mm(_units(text, advances(CUTS[font.bold, font.italic])), font)


def _units(text: str, widths: Advances) -> int:
    return sum(map(widths.__getitem__, unicodedata.normalize("NFC", text)))


def _in_mm(units: int, font: FontStyle) -> float:
    return units / UNITS_PER_EM * font.size_pt * MM_PER_PT


def wrapped(text: str, width_mm: float, font: FontStyle) -> Iterator[str]:
    """The lines of a paragraph broken at spaces; a longer word stands on its own line.

    Args:
        text: Line breaks are kept; a no-break space never breaks.
        width_mm: Width of the box.
        look: Size and cut of the letters.
    """
    widths = advances(CUTS[font.bold, font.italic])
    space = widths[" "]
    for part in text.split("\n"):
        line, length = "", 0
        for word in part.split(" "):
            units = _units(word, widths)
            if line and _in_mm(length + space + units, font) > width_mm:
                yield line
                line, length = word, units
            else:
                length = length + space + units if line else units
                line = f"{line} {word}" if line else word
        yield line
