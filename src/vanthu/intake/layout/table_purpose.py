"""Whether a table says that it adds to what its unit sent before: by its title, sheet or file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from vanthu.intake.grids.sheet import Sheet
from vanthu.records import Purpose
from vanthu.vietnamese import match_key

_ADDS = re.compile(r"\b(?:bo sung|phat sinh them|dang ky them)\b")
_NOT_OF_ROWS = re.compile(r"\bbo sung (?:kinh phi|ngan sach|von|nguon|nhan luc|vao|cho)\b")
"""What is added is money or the like, and no rows."""
_AMENDS = re.compile(
    r"\b(?:sua|chinh sua|dieu chinh|thay the|thay cho|hoan thien|hoan chinh|cap nhat)\b"
    r"|\b(?:lam lai|day du|toan bo)\b"
    r"|\b(?:da|duoc) bo sung\b|\btong hop\b"
)
"""Words beside `bổ sung` that make it as good as a whole new form."""
_TITLE = re.compile(
    r"\b(?:bieu|danh sach|dang ky|bang|de nghi|ket qua|bao cao|ke hoach|cong trinh|phan viec|phu luc)\b"
    r"|bo sung(?: (?:lan|dot|ngay|thang)\b.*)?\Z"
)
"""What a title says of the table, as a legend of colours (`Chữ đỏ: bổ sung`) does not."""
_LEGEND = re.compile(r"(?:cac |nhung )?(?:o|chu|dong|mau|to mau|boi|gach|nen)\b")
_CITES = re.compile(r"\s*(?:can cu|thuc hien|theo|kinh gui|luat|nghi dinh|thong tu|quyet dinh|ke hoach so)\b")
"""Lines that name another document, whose title may hold the word too."""

_TITLE_ROWS, _TITLE_CELLS, _TITLE_LETTERS = 12, 3, 150


def purpose_of(sheet: Sheet, top: int) -> Purpose:
    """What the table whose header begins in row `top` of the block says of what was sent before."""
    grid = sheet.grid
    names = (grid.name, PurePosixPath(grid.file).stem.replace("_", " "))
    lines = [key for text in _titles(sheet, top) if _TITLE.search(key := match_key(text))]
    titles = [*(line for line in lines if not _LEGEND.match(line)), *map(match_key, names)]
    said = [title for title in titles if _ADDS.search(title) and not _NOT_OF_ROWS.search(title)]
    said = [title for title in said if not _CITES.match(title)]
    if not said:
        return Purpose.WHOLE
    return Purpose.UNSURE if any(map(_AMENDS.search, titles)) else Purpose.ADDS


def _titles(sheet: Sheet, top: int) -> Iterator[str]:
    """The lines above a table, up to the table before it: in rows that hold little else."""
    for row in range(top - 1, max(top - _TITLE_ROWS, 0) - 1, -1):
        filled = sheet.filled(row)
        if len(filled) > _TITLE_CELLS:
            return
        yield from (v for v in filled if isinstance(v, str) and len(v) <= _TITLE_LETTERS)
