"""Zips and workbooks, sound and changed, for tests of what may be opened."""

from __future__ import annotations

import io
import zipfile

from tests.intake.builders import REGISTRATION_HEAD, a_form, xlsx

from vanthu.diagnostics import Diagnostic
from vanthu.intake.gate.admit import admit

FORM = xlsx({"Biểu 01": a_form(REGISTRATION_HEAD, [1, "Đường hoa", "a"])})


def zipped(parts: dict[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {entry: package.read(entry) for entry in package.namelist()}


def with_part(name: str, content: bytes) -> bytes:
    """`FORM` with one part replaced or added."""
    return zipped({**parts_of(FORM), name: content})


def code_of(data: bytes, name: str = "tep.xlsx") -> str:
    refused = admit(data, name)
    assert isinstance(refused, Diagnostic)
    return refused.code
