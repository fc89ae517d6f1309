"""Width of text set in Times New Roman, without the font: how long a line is, what fits a box."""

from __future__ import annotations

import functools
import json
import unicodedata
from collections.abc import Iterator, Mapping
from importlib.resources import files

from vanthu.word.stylesheet import Look

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


@functools.cache
def advances(cut: str) -> Mapping[str, int]:
    """Advance width of each letter in 1/2048 em.

    Args:
        cut: `regular`, `bold`, `italic` or `bold_italic`.
    """
    data = json.loads(files("vanthu.word").joinpath("times_widths.json").read_text(encoding="utf-8"))
    return {letter: int(width) for width, letters in data[cut].items() for letter in letters}


def text_width(text: str, look: Look) -> float:
    """Width of a line of text in mm; no kerning, as Word sets it by default."""
    widths = advances(CUTS[look.bold, look.italic])
    stand_in = widths[STAND_IN]
    letters = unicodedata.normalize("NFC", text)
    units = sum(widths.get(letter, 0 if unicodedata.combining(letter) else stand_in) for letter in letters)
    return units / UNITS_PER_EM * look.size_pt * MM_PER_PT


def wrapped(text: str, width_mm: float, look: Look) -> Iterator[str]:
    """The lines of a paragraph broken at spaces; a longer word stands on its own line.

    Args:
        text: Line breaks are kept; a no-break space never breaks.
        width_mm: Width of the box.
        look: Size and cut of the letters.
    """
    for part in text.split("\n"):
        line = ""
        for word in part.split(" "):
            longer = f"{line} {word}" if line else word
            if line and text_width(longer, look) > width_mm:
                yield line
                line = word
            else:
                line = longer
        yield line
