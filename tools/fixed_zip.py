"""Office files written again so that the same content gives the same bytes: fixed times, fixed order."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

_FIXED_TIME = (2024, 1, 1, 0, 0, 0)
_WRITTEN_AT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


def freeze(path: Path) -> None:
    """Rewrites a zip-based office file in place, with one fixed time in its entries and properties."""
    with zipfile.ZipFile(path) as archive:
        parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts:
            fixed = _WRITTEN_AT.sub(rb"\g<1>2024-01-01T00:00:00Z\g<2>", content)
            info = zipfile.ZipInfo(name, _FIXED_TIME)
            # an OpenDocument file is known by its first part, which must not be packed
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, fixed)
