"""Whether a zip, a workbook or an archive of files, is safe to open: no bomb, no DTD, no password."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable

from vanthu.diagnostics import Diagnostic
from vanthu.intake.gate.admission import DECLARATIONS, HEAD, MOST_BYTES, Admitted, FileKind
from vanthu.intake.messages import diagnose

MOST_ENTRIES = 4_000
MOST_UNPACKED = 400_000_000
MOST_RATIO = 250
"""Of one entry of a zip that unpacks to more than 10 MB; sheets full of styled blanks reach about 100."""
_RATIO_FROM = 10_000_000
_LOCAL_HEADER = struct.Struct("<4s22xHH")
_BASIC = ("Basic/", "Dialogs/")
"""Parts of an .ods that Calc writes with the DTD of OpenOffice 1.0, and that nothing here reads."""
_MACROS = frozenset({"xl/vbaProject.bin", "word/vbaProject.bin"})
_KINDS = {
    "xl/workbook.xml": FileKind.XLSX,
    "xl/workbook.bin": FileKind.XLSB,
    "word/document.xml": FileKind.WORD,
}
_OPEN_DOCUMENTS = {b"opendocument.spreadsheet": FileKind.ODS, b"opendocument.text": FileKind.TEXT_DOCUMENT}
_MAIN_PARTS = {*_KINDS, "content.xml"}


def admit_zip(data: bytes) -> Admitted | Diagnostic:
    """A zip as it may be opened: a workbook, or an archive of files; or why not."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            sound = _with_slashes(package)
            if sound is None:
                return _package(package, data)
        with zipfile.ZipFile(io.BytesIO(sound)) as package:
            return _package(package, sound)
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        NotImplementedError,
        ValueError,
        EOFError,
        OSError,
        RuntimeError,
    ):
        return diagnose("file_damaged")


def kind_of_safe_zip(data: bytes) -> FileKind | None:
    """What a zip is by the names of its parts, its content not looked at; None where opening it is no good.

    Raises:
        zipfile.BadZipFile: It has no directory of its parts.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        entries = package.infolist()
        if _danger(entries) or any(entry.flag_bits & 1 for entry in entries):
            return None
        kind = _kind_of_package(package, {entry.filename for entry in entries})
        return kind if isinstance(kind, FileKind) else None


def _with_slashes(package: zipfile.ZipFile) -> bytes | None:
    r"""The package with its parts named as they should be; None where they are.

    Some exporters for Windows write `xl\workbook.xml`; Excel opens it.
    """
    names = {entry.filename: entry.filename.replace("\\", "/") for entry in package.infolist()}
    if _MAIN_PARTS.isdisjoint(names.values()) or all(old == new for old, new in names.items()):
        return None
    if _danger(package.infolist()) or any(entry.flag_bits & 1 for entry in package.infolist()):
        return None  # -- told of the package as it was sent
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as written:
        for old, new in names.items():
            written.writestr(new, package.read(old))
    return stream.getvalue()


def _package(package: zipfile.ZipFile, data: bytes) -> Admitted | Diagnostic:
    entries = package.infolist()
    danger = _danger(entries)
    if danger:
        return danger
    names = {entry.filename for entry in entries}
    kind = _kind_of_package(package, names)
    if isinstance(kind, Diagnostic) or kind is FileKind.ARCHIVE:
        return kind if isinstance(kind, Diagnostic) else Admitted(kind, data)
    is_open_document = kind in _OPEN_DOCUMENTS.values()
    if any(entry.flag_bits & 1 for entry in entries) or (is_open_document and _is_encrypted(package, names)):
        return diagnose("file_password")
    declared = _declares_entities((e for e in entries if not e.filename.startswith(_BASIC)), data)
    if declared:
        return diagnose("file_dtd", part=declared)
    if kind is FileKind.WORD and (largest := max(e.file_size for e in entries)) > MOST_BYTES:
        return diagnose("file_too_large", size=f"{largest // 1_000_000}", most=f"{MOST_BYTES // 1_000_000}")
    has_macros = bool(names & _MACROS) or any(name.startswith(_BASIC) for name in names)
    diagnostics: tuple[Diagnostic, ...] = (diagnose("file_macros"),) if has_macros else ()
    if any(name.startswith("xl/externalLinks/") for name in names):
        diagnostics += (diagnose("file_external_links"),)
    return Admitted(kind, data, diagnostics)


def _is_encrypted(package: zipfile.ZipFile, names: set[str]) -> bool:
    """Whether the manifest says that parts are encrypted (OpenDocument 1.3, part 2, 3.4)."""
    manifest = "META-INF/manifest.xml"
    return manifest in names and b"encryption-data" in package.read(manifest)


def _danger(entries: list[zipfile.ZipInfo]) -> Diagnostic | None:
    if len(entries) > MOST_ENTRIES:
        return diagnose("file_bomb")
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        return diagnose("file_bomb")
    for entry in entries:
        if entry.file_size > _RATIO_FROM and entry.file_size > MOST_RATIO * max(entry.compress_size, 1):
            return diagnose("file_bomb")
    return None


def _kind_of_package(package: zipfile.ZipFile, names: set[str]) -> FileKind | Diagnostic:
    for part, kind in _KINDS.items():
        if part in names:
            return kind
    open_document = package.read("mimetype")[:100] if "mimetype" in names else b""
    for words, kind in _OPEN_DOCUMENTS.items():
        if words in open_document:
            return kind
    foreign = _foreign_package(names, open_document)
    if foreign:
        return foreign
    if "[Content_Types].xml" in names:
        return _kind_by_types(package.read("[Content_Types].xml"))
    return FileKind.ARCHIVE


def _foreign_package(names: set[str], open_document: bytes) -> Diagnostic | None:
    if b"opendocument" in open_document:
        return diagnose("file_not_spreadsheet", what="OpenDocument")
    if any(name.startswith("Index/") and name.endswith(".iwa") for name in names) or "Index.zip" in names:
        return diagnose("file_apple")
    if any(name.startswith("ppt/") for name in names):
        return diagnose("file_not_spreadsheet", what="PowerPoint")
    return None


def _kind_by_types(types: bytes) -> FileKind | Diagnostic:
    """Of a package whose main part has another name, as some exporters write."""
    if b"wordprocessingml" in types:
        return FileKind.WORD
    return FileKind.XLSX if b"spreadsheetml" in types else diagnose("file_unknown")


def _declares_entities(entries: Iterable[zipfile.ZipInfo], data: bytes) -> str:
    """Name of the first XML part with a document type declaration, or empty; Office never writes one."""
    for entry in entries:
        if entry.filename.endswith((".xml", ".rels")) and not entry.is_dir():
            head = _head_of(entry, data)
            if b"!" in head and any(declaration in head for declaration in DECLARATIONS):
                return entry.filename
    return ""


def _head_of(entry: zipfile.ZipInfo, data: bytes) -> bytes:
    """The first bytes of a part, straight from the package: a reader for each part costs more than its bytes.

    Raises:
        BadZipFile: There is no such part where the package says, it is packed in an unknown way, or its
            checksum is wrong, as far as the bytes tell.
    """
    magic, name, extra = _LOCAL_HEADER.unpack_from(data, entry.header_offset)
    begin = entry.header_offset + _LOCAL_HEADER.size + name + extra
    packed = memoryview(data)[begin : begin + entry.compress_size]
    if magic != b"PK\x03\x04":
        raise zipfile.BadZipFile(entry.filename)
    if entry.compress_type == zipfile.ZIP_STORED:
        head = bytes(packed[:HEAD])
    elif entry.compress_type == zipfile.ZIP_DEFLATED:
        head = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, HEAD)
    else:  # -- no Office package has any other
        raise zipfile.BadZipFile(entry.filename)
    if entry.file_size <= HEAD and (len(head) != entry.file_size or zlib.crc32(head) != entry.CRC):
        raise zipfile.BadZipFile(entry.filename)
    return head
