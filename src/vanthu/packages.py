"""Office files (.docx, .xlsx) as packages of parts: the same parts give the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook  # -- slow to import, and what makes Word files has no need of it

CONTENT_TYPES = "[Content_Types].xml"
CORE = "docProps/core.xml"

ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold; members carry no clock."""

_TIMES = re.compile(rb"(<dcterms:(?:created|modified)\b[^>]*>)[^<]*")
_MADE = rb"\g<1>2020-03-05T00:00:00Z"
"""Time that workbooks carry: fixed, so that the same cells give the same bytes."""


def pack(parts: Mapping[str, bytes]) -> bytes:
    """The bytes of the package: parts in a fixed order, no clock, no trace of the machine.

    Args:
        parts: Part name to content.
    """
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(parts, key=_order):
            member = zipfile.ZipInfo(name, ZIP_EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            archive.writestr(member, parts[name])
    return target.getvalue()


def _order(name: str) -> tuple[int, str]:
    """Content types first, as readers that stream expect; then relations, then by name."""
    return (0 if name == CONTENT_TYPES else 1 if name == "_rels/.rels" else 2, name)


def saved(book: Workbook) -> bytes:
    """The bytes of an openpyxl workbook, with a fixed time in place of the time of saving."""
    stream = io.BytesIO()
    book.save(stream)
    with zipfile.ZipFile(stream) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[CORE] = _TIMES.sub(_MADE, parts[CORE])
    return pack(parts)
