"""Whether a received file is safe to open, and what it truly is; nothing is read from it here."""

from __future__ import annotations

from pathlib import PurePosixPath

from vanthu.intake.gate.admission import HEAD, MOST_BYTES, Admitted, Kind, Refused, refuse
from vanthu.intake.gate.compound_file import admit_compound
from vanthu.intake.gate.flat_xml import admit_flat_xml
from vanthu.intake.gate.foreign_files import foreign_kind
from vanthu.intake.gate.zip_file import admit_zip
from vanthu.intake.values.result import Remark

_SUFFIXES = {
    ".xlsx": {Kind.XLSX},
    ".xlsm": {Kind.XLSX},
    ".xltx": {Kind.XLSX},
    ".xltm": {Kind.XLSX},
    ".xlsb": {Kind.XLSB},
    ".xls": {Kind.XLS, Kind.XML_2003},
    ".xlt": {Kind.XLS},
    ".ods": {Kind.ODS},
    ".et": {Kind.XLS, Kind.XLSX},
    ".ett": {Kind.XLS, Kind.XLSX},
    ".fods": {Kind.ODS},
    ".xml": {Kind.XML_2003, Kind.ODS},
    ".csv": {Kind.TEXT},
    ".tsv": {Kind.TEXT},
    ".txt": {Kind.TEXT},
    ".htm": {Kind.HTML},
    ".html": {Kind.HTML},
    ".docx": {Kind.WORD},
    ".docm": {Kind.WORD},
    ".dotx": {Kind.WORD},
    ".zip": {Kind.ARCHIVE},
}

_FOREIGN = (
    (b"%PDF", "PDF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"{\\rtf", "RTF"),
)


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
        return admit_zip(data)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return admit_compound(data)
    if data.startswith((b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")):
        return Admitted(Kind.XLS, data)  # -- a bare BIFF stream, as old exporters write it
    for magic, what in _FOREIGN:
        if data.startswith(magic):
            return refuse("file_not_spreadsheet", what=what)
    foreign = foreign_kind(data)
    return refuse("file_not_spreadsheet", what=foreign) if foreign else _text(data)


def _text(data: bytes) -> Admitted | Refused:
    flat = admit_flat_xml(data)
    if flat:
        return flat
    head = data[:HEAD].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if b"mime-version:" in head[:200] and b"multipart/related" in head:
        return refuse("file_web_archive")
    if (
        head.startswith((b"<html", b"<!doctype html", b"<table", b"<head", b"<meta", b"<?xml"))
        or b"<table" in head
    ):
        return Admitted(Kind.HTML, data)
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if not utf16 and data.count(b"\0", 0, HEAD) * 4 >= min(len(data), HEAD):
        utf16 = True  # -- UTF-16 without its mark: every other byte of plain text is zero
    if not utf16 and (b"\0" in data[:HEAD] or _control_share(data[:HEAD]) > 0.02):
        return refuse("file_unknown")
    return Admitted(Kind.TEXT, data)


def _control_share(head: bytes) -> float:
    odd = sum(1 for byte in head if byte < 32 and byte not in b"\t\r\n\f\x1a")
    return odd / max(len(head), 1)
