"""Writes `src/vanthu/docx/times_widths.json`: advance widths of Times New Roman, in 1/2048 em.

They are read from Liberation Serif 2, which is metric-compatible with it; a letter's width is a fact, the
font itself is not copied. Liberation Serif 1 has no Vietnamese letters and is refused. Needs Pillow
and the Debian package `fonts-liberation2`: `python tools/make_font_widths.py [FOLDER OF THE FONTS]`.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

from PIL import ImageFont

UNITS_PER_EM = 2048
CUTS = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bold_italic": "BoldItalic"}
FONTS = Path("/usr/share/fonts/truetype/liberation2")
TARGET = Path(__file__).parents[1] / "src/vanthu/docx/times_widths.json"
VIETNAMESE = "ĂăĐđĨĩŨũƠơƯư" + "".join(map(chr, range(0x1EA0, 0x1EFA)))
NO_LETTER = "\ue123"
SIGNS = "–—‘’“”„†•…‰′″€₫№™≤≥"
LETTERS = "".join(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100)])) + VIETNAMESE + SIGNS


def widths(font: Path) -> dict[str, str]:
    """Width as text to the letters that have it, in order."""
    face = ImageFont.truetype(str(font), UNITS_PER_EM, layout_engine=ImageFont.Layout.BASIC)
    if face.getmask("Ộ").getbbox() == face.getmask(NO_LETTER).getbbox():
        sys.exit(f"{font} has no Vietnamese letters.")
    groups: dict[int, str] = defaultdict(str)
    for letter in LETTERS:
        groups[round(face.getlength(letter))] += letter
    return {str(width): groups[width] for width in sorted(groups)}


def main(folder: Path) -> None:
    """Writes the file."""
    if not folder.is_dir():
        sys.exit(f"{folder} is missing: install fonts-liberation2.")
    data = {cut: widths(folder / f"LiberationSerif-{name}.ttf") for cut, name in CUTS.items()}
    TARGET.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(TARGET)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FONTS)
