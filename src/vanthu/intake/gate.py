"""Whether a received file is safe to open, and what it truly is; nothing is read from it here."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from vanthu.intake.parsed import Remark

MOST_BYTES = 60_000_000
MOST_ENTRIES = 4_000
MOST_UNPACKED = 400_000_000
MOST_RATIO = 250
"""Of one entry of a zip that unpacks to more than 10 MB; sheets full of styled blanks reach about 100."""
_RATIO_FROM = 10_000_000
_HEAD = 8_192

EXCEL_KEY = "VelvetSweatshop"
"""Excel's own key: what is protected but asks for no password is encrypted with it ([MS-XLS] 2.2.10)."""


class Kind(StrEnum):
    """What a file is, told from its bytes."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    HTML = "html"
    TEXT = "csv"
    ARCHIVE = "zip"


@dataclass(frozen=True, slots=True)
class Admitted:
    """A file that may be opened.

    Args:
        data: Its bytes, decrypted if it was encrypted with Excel's own key.
    """

    kind: Kind
    data: bytes
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that is not opened, and the reason."""

    remark: Remark


_SUFFIXES = {
    ".xlsx": {Kind.XLSX},
    ".xlsm": {Kind.XLSX},
    ".xltx": {Kind.XLSX},
    ".xltm": {Kind.XLSX},
    ".xlsb": {Kind.XLSB},
    ".xls": {Kind.XLS},
    ".xlt": {Kind.XLS},
    ".ods": {Kind.ODS},
    ".csv": {Kind.TEXT},
    ".tsv": {Kind.TEXT},
    ".txt": {Kind.TEXT},
    ".htm": {Kind.HTML},
    ".html": {Kind.HTML},
    ".zip": {Kind.ARCHIVE},
}

_FOREIGN = (
    (b"%PDF", "PDF"),
    (b"\xff\xd8\xff", "ảnh"),
    (b"\x89PNG", "ảnh"),
    (b"GIF8", "ảnh"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"{\\rtf", "RTF"),
    (b"MZ", "chương trình"),
    (b"\x7fELF", "chương trình"),
)


def refuse(code: str, read: str = "", **facts: str) -> Refused:
    """A refusal with its remark."""
    return Refused(Remark(code, read, "", facts))


def admit(data: bytes, name: str) -> Admitted | Refused:
    """The file as it may be opened, or why not.

    Args:
        name: Its name; only the suffix counts, and only to tell that the file is mislabelled.
    """
    if not data.strip(b"\0 \r\n\t"):
        return refuse("file_empty")
    if len(data) > MOST_BYTES:
        return refuse("file_too_large", size=f"{len(data) // 1_000_000}", most=f"{MOST_BYTES // 1_000_000}")
    verdict = _by_magic(data)
    if isinstance(verdict, Refused):
        return verdict
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in _SUFFIXES and verdict.kind not in _SUFFIXES[suffix]:
        note = Remark("file_mislabelled", suffix, "", {"kind": f".{verdict.kind.value}"})
        return Admitted(verdict.kind, verdict.data, (note, *verdict.remarks))
    return verdict


def _by_magic(data: bytes) -> Admitted | Refused:
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(data)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _compound(data)
    if data.startswith((b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")):
        return Admitted(Kind.XLS, data)  # -- a bare BIFF stream, as old exporters write it
    for magic, what in _FOREIGN:
        if data.startswith(magic):
            return refuse("file_not_spreadsheet", what=what)
    return _text(data)


def _text(data: bytes) -> Admitted | Refused:
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith(b"<?xml") and b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        return refuse("file_xml_spreadsheet")
    if b"mime-version:" in head[:200] and b"multipart/related" in head:
        return refuse("file_web_archive")
    if (
        head.startswith((b"<html", b"<!doctype html", b"<table", b"<head", b"<meta", b"<?xml"))
        or b"<table" in head
    ):
        return Admitted(Kind.HTML, data)
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if not utf16 and data.count(b"\0", 0, _HEAD) * 4 >= min(len(data), _HEAD):
        utf16 = True  # -- UTF-16 without its mark: every other byte of plain text is zero
    if not utf16 and (b"\0" in data[:_HEAD] or _control_share(data[:_HEAD]) > 0.02):
        return refuse("file_unknown")
    return Admitted(Kind.TEXT, data)


def _control_share(head: bytes) -> float:
    odd = sum(1 for byte in head if byte < 32 and byte not in b"\t\r\n\f\x1a")
    return odd / max(len(head), 1)


def _zip(data: bytes) -> Admitted | Refused:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return _package(package, data)
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
        return refuse("file_damaged")


def _package(package: zipfile.ZipFile, data: bytes) -> Admitted | Refused:
    entries = package.infolist()
    danger = _danger(entries)
    if danger:
        return danger
    names = {entry.filename for entry in entries}
    kind = _kind_of_package(package, names)
    if isinstance(kind, Refused) or kind is Kind.ARCHIVE:
        return kind if isinstance(kind, Refused) else Admitted(kind, data)
    if any(entry.flag_bits & 1 for entry in entries) or (kind is Kind.ODS and _ods_encrypted(package, names)):
        return refuse("file_password")
    declared = _declares_entities(entries, data)
    if declared:
        return refuse("file_dtd", part=declared)
    remarks: tuple[Remark, ...] = (Remark("file_macros"),) if "xl/vbaProject.bin" in names else ()
    if any(name.startswith("xl/externalLinks/") for name in names):
        remarks += (Remark("file_external_links"),)
    return Admitted(kind, data, remarks)


def _ods_encrypted(package: zipfile.ZipFile, names: set[str]) -> bool:
    """Whether the manifest says that parts are encrypted (OpenDocument 1.3, part 2, 3.4)."""
    manifest = "META-INF/manifest.xml"
    return manifest in names and b"encryption-data" in package.read(manifest)


def _danger(entries: list[zipfile.ZipInfo]) -> Refused | None:
    if len(entries) > MOST_ENTRIES:
        return refuse("file_bomb")
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        return refuse("file_bomb")
    for entry in entries:
        if entry.file_size > _RATIO_FROM and entry.file_size > MOST_RATIO * max(entry.compress_size, 1):
            return refuse("file_bomb")
    return None


def _kind_of_package(  # noqa: PLR0911 - one kind after another
    package: zipfile.ZipFile, names: set[str]
) -> Kind | Refused:
    if "xl/workbook.xml" in names:
        return Kind.XLSX
    if "xl/workbook.bin" in names:
        return Kind.XLSB
    if "mimetype" in names:
        mime = package.read("mimetype")[:100]
        if b"opendocument.spreadsheet" in mime:
            return Kind.ODS
        if b"opendocument" in mime:
            return refuse("file_not_spreadsheet", what="OpenDocument")
    if "word/document.xml" in names:
        return refuse("file_not_spreadsheet", what="Word")
    if any(name.startswith("ppt/") for name in names):
        return refuse("file_not_spreadsheet", what="PowerPoint")
    if "[Content_Types].xml" in names:
        # -- a package whose workbook part has another name, as some exporters write
        return (
            Kind.XLSX if b"spreadsheetml" in package.read("[Content_Types].xml") else refuse("file_unknown")
        )
    return Kind.ARCHIVE


def _declares_entities(entries: list[zipfile.ZipInfo], data: bytes) -> str:
    """Name of the first XML part with a document type declaration, or empty; Office never writes one."""
    for entry in entries:
        if entry.filename.endswith((".xml", ".rels")) and not entry.is_dir():
            head = _head_of(entry, data)
            if b"!" in head and any(declaration in head for declaration in _DECLARATIONS):
                return entry.filename
    return ""


_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY", b"<\0!\0D\0O", b"\0<\0!\0D\0O")
_LOCAL_HEADER = struct.Struct("<4s22xHH")


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
        head = bytes(packed[:_HEAD])
    elif entry.compress_type == zipfile.ZIP_DEFLATED:
        head = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, _HEAD)
    else:  # -- no Office package has any other
        raise zipfile.BadZipFile(entry.filename)
    if entry.file_size <= _HEAD and (len(head) != entry.file_size or zlib.crc32(head) != entry.CRC):
        raise zipfile.BadZipFile(entry.filename)
    return head


def _compound(data: bytes) -> Admitted | Refused:
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as compound:
            streams = {"/".join(path).lower() for path in compound.listdir()}
    except Exception:  # noqa: BLE001 - olefile raises whatever a broken file leads it to
        return refuse("file_damaged")
    if "encryptedpackage" in streams:
        return _decrypt(data)
    if "workbook" in streams or "book" in streams:
        return _decrypt(data) if _xls_encrypted(data) else Admitted(Kind.XLS, data, _macros(streams))
    if "worddocument" in streams:
        return refuse("file_not_spreadsheet", what="Word")
    if "powerpoint document" in streams:
        return refuse("file_not_spreadsheet", what="PowerPoint")
    return refuse("file_unknown")


def _macros(streams: set[str]) -> tuple[Remark, ...]:
    return (Remark("file_macros"),) if any(s.startswith("_vba_project_cur") for s in streams) else ()


def _xls_encrypted(data: bytes) -> bool:
    """Whether a FILEPASS record (0x002F) stands among the first records of the workbook stream."""
    import olefile

    with olefile.OleFileIO(io.BytesIO(data)) as compound:
        name = "Workbook" if compound.exists("Workbook") else "Book"
        head = compound.openstream(name).read(4096)
    position = 0
    while position + 4 <= len(head):
        record = int.from_bytes(head[position : position + 2], "little")
        if record == 0x2F:
            return True
        if record == 0x0A:
            return False
        position += 4 + int.from_bytes(head[position + 2 : position + 4], "little")
    return False


def _decrypt(data: bytes) -> Admitted | Refused:
    """The workbook behind Excel's own key; any other password refuses it."""
    import msoffcrypto

    plain = io.BytesIO()
    try:
        locked = msoffcrypto.OfficeFile(io.BytesIO(data))
        locked.load_key(password=EXCEL_KEY)
        locked.decrypt(plain)
    except Exception:  # noqa: BLE001 - msoffcrypto raises many kinds for a wrong key or a broken file
        return refuse("file_password")
    opened = plain.getvalue()
    if opened.startswith(b"PK"):
        verdict = _zip(opened)
        if isinstance(verdict, Refused) and verdict.remark.code == "file_damaged":
            return refuse("file_password")
        return verdict
    return Admitted(Kind.XLS, opened)
