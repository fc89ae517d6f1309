"""Workbooks that are one XML file without a package: Excel's of 2003, and OpenDocument's flat form."""

from __future__ import annotations

import io
import re
import zipfile

from vanthu.diagnostics import Diagnostic
from vanthu.intake.gate.admission import DECLARATIONS, HEAD, Admitted, FileKind
from vanthu.intake.messages import diagnose

_ROOT = re.compile(rb"<\0?[A-Za-z]")
_INDENTED = re.compile(rb">\r?\n\s*<")
_MANIFEST = b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_XML_2003 = b"urn:schemas-microsoft-com:office:spreadsheet"


def admit_flat_xml(data: bytes) -> Admitted | Diagnostic | None:
    """Such a workbook as it may be opened, or why not; None where it is something else.

    A flat OpenDocument file is its content without the package around it: it gets one.
    """
    head = data[:HEAD].replace(b"\0", b"")
    is_ods = b":document" in head and _ODS in head
    if not is_ods and not (_XML_2003 in head and b"Workbook" in head):
        return None
    root = _ROOT.search(data)
    if root and any(declaration in data[: root.start()] for declaration in DECLARATIONS):
        return diagnose("file_dtd", part="tệp")
    return Admitted(FileKind.ODS, _packed(data)) if is_ods else Admitted(FileKind.XML_2003, data)


def _packed(content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("mimetype", _ODS)
        package.writestr("META-INF/manifest.xml", _MANIFEST)
        # -- Calc indents the flat form, and the reader of values stops at blanks between cells
        bare = _INDENTED.sub(b"><", content)
        package.writestr("content.xml", bare, zipfile.ZIP_DEFLATED, compresslevel=1)
    return stream.getvalue()
