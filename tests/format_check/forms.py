"""The decree's own forms (PL III of NĐ 30/2020/NĐ-CP), each as a document by itself.

`tests/data/decree_30_annex_3.docx` is the annex as published, converted from .doc.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path

from lxml import etree

from vanthu.docx.package import unpack
from vanthu.docx.xml import parse, serialize, text_of, w
from vanthu.packages import pack

ANNEX = Path(__file__).parents[1] / "data" / "decree_30_annex_3.docx"
TITLE = re.compile(r"Mẫu (\d\.\d+)\b|Mẫu văn bản")


@functools.cache
def forms() -> dict[str, bytes]:
    """Number of a form (`1.4`) to its document; the number's line itself left out."""
    parts = unpack(ANNEX.read_bytes(), "x")
    body = parse(parts["word/document.xml"]).find(w("body"))
    assert body is not None
    starts = {
        place: found.group(1) or f"attached {place}"
        for place, block in enumerate(body)
        if block.tag == w("p") and (found := TITLE.match(text_of(block)))
    }
    ends = [*list(starts)[1:], len(body) - 1]
    return {
        number: pack({**parts, "word/document.xml": _cut(parts["word/document.xml"], start, end)})
        for (start, number), end in zip(starts.items(), ends, strict=True)
    }


def _cut(document: bytes, start: int, end: int) -> bytes:
    """The document with the blocks between two places, and its section."""
    root = parse(document)
    body: etree._Element = root.find(w("body"))  # type: ignore[assignment]
    for place, block in enumerate(list(body)[:-1]):
        if not start < place < end:
            body.remove(block)
    return serialize(root)
