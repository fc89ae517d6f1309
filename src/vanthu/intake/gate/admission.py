"""What the gate decides of a received file: admitted as what it truly is, or refused with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vanthu.diagnostics import Diagnostic

MOST_BYTES = 60_000_000
"""Of a file, of a member of an archive, of the one part of a package that is laid out whole."""
HEAD = 8_192
"""Bytes of a file, or of a part of a package, by which it is judged."""

DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY", b"<\0!\0D\0O", b"\0<\0!\0D\0O")
"""How a document type declaration begins, in UTF-8 and UTF-16; no office program writes one."""


class FileKind(StrEnum):
    """What a file is, told from its bytes."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    HTML = "html"
    XML_2003 = "xml"
    TEXT = "csv"
    WORD = "docx"
    TEXT_DOCUMENT = "doc"
    """A text document of another format: .doc, .rtf, .odt."""
    PDF = "pdf"
    ARCHIVE = "zip"


@dataclass(frozen=True, slots=True)
class Admitted:
    """A file that may be opened.

    Args:
        data: Its bytes, decrypted if it was encrypted with Excel's own key.
    """

    kind: FileKind
    data: bytes
    diagnostics: tuple[Diagnostic, ...] = ()
