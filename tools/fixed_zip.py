"""Office files written again so that the same content gives the same bytes: fixed times, fixed order."""

from __future__ import annotations

import io
import re
import zipfile

from lxml import etree

_FIXED_TIME = (2024, 1, 1, 0, 0, 0)
_WRITTEN_AT = re.compile(rb"(<(?:dcterms:created|dcterms:modified|meta:creation-date|dc:date)[^>]*>)[^<]*(<)")


def freeze(document: bytes) -> bytes:
    """A zip-based office file with one fixed time in its entries and its properties."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(buffer, "w") as new:
        for entry in old.infolist():
            info = zipfile.ZipInfo(entry.filename, _FIXED_TIME)
            # an OpenDocument file is known by its first part, which must not be packed
            info.compress_type = zipfile.ZIP_STORED if entry.filename == "mimetype" else zipfile.ZIP_DEFLATED
            content = _WRITTEN_AT.sub(rb"\g<1>2024-01-01T00:00:00Z\g<2>", old.read(entry))
            new.writestr(info, _in_order(content) if "mimetype" in old.namelist() else content)
    return buffer.getvalue()


def _in_order(content: bytes) -> bytes:
    """A part with its attributes and namespaces in a fixed order: odfpy writes them in that of a hash."""
    if not content.startswith(b"<?xml"):
        return content
    return etree.tostring(etree.fromstring(content), method="c14n")
