"""Files that another program must read first: LibreOffice, where it is installed, makes new ones of them."""

from __future__ import annotations

import contextlib
import io
import subprocess
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from vanthu.diagnostics import Diagnostic
from vanthu.intake.gate.admission import Admitted, FileKind
from vanthu.intake.gate.zip_file import admit_zip, kind_of_safe_zip
from vanthu.intake.messages import diagnose
from vanthu.processes import convert, soffice_path

SECONDS = 20.0
"""For one file; most take two, nearly all of it for the start."""
MENDING_SECONDS = 8.0
"""For one that is called damaged: what LibreOffice opens at all took under four."""
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
_FILTERS = {
    FileKind.XLSX: "Calc MS Excel 2007 XML",
    FileKind.XLSB: "Calc MS Excel 2007 Binary",
    FileKind.ODS: "calc8",
    FileKind.XLS: "MS Excel 97",
}
"""Names of LibreOffice's filters: without one it takes what it cannot read for plain text."""
_XLS = (b"\xd0\xcf\x11\xe0", b"\x09\x08", b"\x09\x04", b"\x09\x02")
_DAMAGED = (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, EOFError, RuntimeError, ValueError, OSError)
_BEGINNINGS = ((b"\xd0\xcf\x11\xe0", ".doc"), (b"{\\rtf", ".rtf"), (b"PK", ".odt"))


def as_docx(data: bytes) -> bytes | Diagnostic:
    """A .docx of a text document in another format, or why there is none."""
    program = soffice_path()
    if program is None:
        return diagnose("document_needs_libreoffice")
    suffix = next(suffix for beginning, suffix in _BEGINNINGS if data.startswith(beginning))
    try:
        made = _converted(program, data, f"tep{suffix}", SECONDS, "docx:MS Word 2007 XML")
    except subprocess.TimeoutExpired:
        return diagnose("file_reader_too_slow", detail=f"{SECONDS:g}")
    admitted = admit_zip(made) if made else None
    is_sound = isinstance(admitted, Admitted) and admitted.kind is FileKind.WORD
    return made if made and is_sound else diagnose("document_damaged")


def mended(data: bytes) -> Iterator[bytes]:
    """What may be read of a workbook that is called damaged: first packed anew, then as LibreOffice reads it.

    A package with a part that is cut off or stands twice is left alone: rows would be missing, or other than
    the unit sees, and nobody would know. Some exporters write wrong checksums; a compressed part that is
    sound XML is not damaged, for a changed byte would have broken it.
    """
    if data.startswith(_XLS):
        kind: FileKind | None = FileKind.XLS
    else:
        kind, data = _packed_anew(data)
        if data:
            yield data
    program = soffice_path()
    if kind not in _FILTERS or program is None:
        return
    reading = f"--infilter={_FILTERS[kind]}"
    with contextlib.suppress(subprocess.TimeoutExpired):
        target = "xlsx:Calc MS Excel 2007 XML"
        made = _converted(program, data, f"tep.{kind.value}", MENDING_SECONDS, target, reading)
        if made:
            yield made


def _packed_anew(data: bytes) -> tuple[FileKind | None, bytes]:
    """What a package is, and the package written again; nothing where what it holds is not certain."""
    stream = io.BytesIO()
    try:
        kind = kind_of_safe_zip(data)
        if kind not in _FILTERS:
            return None, b""
        with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(stream, "w") as written:
            if len(package.NameToInfo) != len(package.infolist()):
                return None, b""
            for entry in package.infolist():
                if not entry.is_dir():
                    content = _content(package, entry)
                    written.writestr(entry.filename, content, zipfile.ZIP_DEFLATED, compresslevel=1)
    except _DAMAGED:
        return None, b""
    return kind, stream.getvalue()


def _content(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """A part to its end; the checksum counts where the part is not compressed.

    Raises:
        BadZipFile: The checksum is another.
        etree.XMLSyntaxError: It is one that holds values, and is not whole.
    """
    with package.open(entry) as part:
        if entry.compress_type == zipfile.ZIP_DEFLATED:
            part._expected_crc = None  # type: ignore[attr-defined] # noqa: SLF001 - there is no other way
        content = part.read()
    if entry.filename.endswith(".xml") and entry.filename.startswith(("xl/", "content")):
        etree.fromstring(content, _PARSER)
    return content


def _converted(
    program: Path, data: bytes, name: str, seconds: float, target: str, *options: str
) -> bytes | None:
    """The one file that LibreOffice makes of these bytes, or None.

    Raises:
        subprocess.TimeoutExpired: It took too long.
    """
    with tempfile.TemporaryDirectory(prefix="vanthu-foreign-", ignore_cleanup_errors=True) as folder:
        source, made = Path(folder, name), Path(folder, "made")
        source.write_bytes(data)
        try:
            convert(program, [source], ("--convert-to", target, *options), made, seconds)
        except OSError:
            return None
        result = made / f"{source.stem}.{target.partition(':')[0]}"
        return result.read_bytes() if result.is_file() else None
