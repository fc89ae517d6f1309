"""A text file of values parted by commas, semicolons or tabs, as a grid."""

from __future__ import annotations

import csv
import io
import unicodedata

from vanthu.intake.grids.csv_records import read_records
from vanthu.intake.grids.grid import Grid
from vanthu.intake.grids.pasted_table import pasted_rows
from vanthu.vietnamese import judge_encoding

_DELIMITERS = (",", ";", "\t", "|")
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
MOST_FIELD = 1_000_000


def decode(data: bytes) -> str:
    """The file's text: UTF-8, UTF-16, Windows-1258, or the bytes of a legacy Vietnamese encoding as Latin-1.

    Legacy bytes are left as their fonts would hold them; `legacy` converts the whole sheet afterwards.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    zeros = data[:4096].count(b"\0")
    if zeros * 4 >= min(len(data), 4096):
        little = data[1:4096:2].count(b"\0") >= data[0:4096:2].count(b"\0")
        return data.decode("utf-16-le" if little else "utf-16-be", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    # -- CP1258 writes tones as combining letters; in NFC its words are whole
    windows = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    as_fonts = data.decode("latin-1")
    return as_fonts if judge_encoding(as_fonts.splitlines()) else windows


def read_text(data: bytes) -> Grid:
    """The grid of a delimited text file; every cell is text, the sheet has no name."""
    text = decode(data).replace("\0", "")
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        delimiter, text, skipped = first.strip()[4], rest, 1
    else:
        delimiter, skipped = _delimiter(text), 0
    csv.field_size_limit(MOST_FIELD)
    rows, doubts = read_records(text, delimiter)
    if not (skipped or delimiter == "\t" or _is_even(rows)):
        pasted = pasted_rows(text)
        rows, doubts = (pasted, {}) if pasted else (rows, doubts)
    width = max((len(row) for row in rows), default=0)
    block = [row + [""] * (width - len(row)) for row in rows]
    return Grid(
        "", block, top=skipped, doubts={(row + skipped, c): (told,) for (row, c), told in doubts.items()}
    )


def _is_even(rows: list[list[str]]) -> bool:
    """Whether nearly all lines have the same number of cells, three at least, as a program writes them."""
    widths = [len(row) for row in rows if row]
    usual = max(set(widths), key=widths.count, default=0)
    return usual >= 3 and widths.count(usual) >= 0.9 * len(widths)


def _delimiter(text: str) -> str:
    """The delimiter that gives the most rows of the same width, wider before narrower.

    Tabs, which nobody types between words, are it wherever two lines have several.
    """
    lines = text.splitlines()[:60]
    sample = "\n".join(lines)
    if sum(line.count("\t") >= 2 for line in lines) >= 2:
        return "\t"

    def shape(delimiter: str) -> tuple[int, int]:
        widths = [
            len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter) if any(row)
        ]
        wide = [width for width in widths if width > 1]
        if not wide:
            return 0, 0
        common = max(set(wide), key=lambda w: (wide.count(w), w))
        return wide.count(common), common

    return max(_DELIMITERS, key=shape)
