"""Whether a received file is safe to open, and what it truly is; nothing is read from it here."""

from __future__ import annotations

from pathlib import PurePosixPath

from vanthu.diagnostics import Diagnostic
from vanthu.intake.gate.admission import HEAD, MOST_BYTES, Admitted, FileKind
from vanthu.intake.gate.compound_file import admit_compound
from vanthu.intake.gate.flat_xml import admit_flat_xml
from vanthu.intake.gate.foreign_files import foreign_kind
from vanthu.intake.gate.packed_archive import FORMATS, admit_packed
from vanthu.intake.gate.zip_file import admit_zip
from vanthu.intake.messages import diagnose

_SUFFIXES = {
    ".xlsx": {FileKind.XLSX},
    ".xlsm": {FileKind.XLSX},
    ".xltx": {FileKind.XLSX},
    ".xltm": {FileKind.XLSX},
    ".xlsb": {FileKind.XLSB},
    ".xls": {FileKind.XLS, FileKind.XML_2003},
    ".xlt": {FileKind.XLS},
    ".ods": {FileKind.ODS},
    ".et": {FileKind.XLS, FileKind.XLSX},
    ".ett": {FileKind.XLS, FileKind.XLSX},
    ".fods": {FileKind.ODS},
    ".xml": {FileKind.XML_2003, FileKind.ODS},
    ".csv": {FileKind.TEXT},
    ".tsv": {FileKind.TEXT},
    ".txt": {FileKind.TEXT},
    ".htm": {FileKind.HTML},
    ".html": {FileKind.HTML},
    ".docx": {FileKind.WORD},
    ".docm": {FileKind.WORD},
    ".dotx": {FileKind.WORD},
    ".doc": {FileKind.TEXT_DOCUMENT},
    ".dot": {FileKind.TEXT_DOCUMENT},
    ".rtf": {FileKind.TEXT_DOCUMENT},
    ".odt": {FileKind.TEXT_DOCUMENT},
    ".wps": {FileKind.TEXT_DOCUMENT, FileKind.WORD},
    ".pdf": {FileKind.PDF},
    ".zip": {FileKind.ARCHIVE},
    ".rar": {FileKind.ARCHIVE},
    ".7z": {FileKind.ARCHIVE},
}

_PDF_WITHIN = 1024
"""Bytes in which a PDF may begin behind what a mail program or a server put before it."""


def admit(data: bytes, name: str) -> Admitted | Diagnostic:
    """The file as it may be opened, or why not.

    Args:
        name: Its name; only the suffix counts, and only to tell that the file is mislabelled.
    """
    if not data.strip(b"\0 \r\n\t"):
        return diagnose("file_empty")
    if len(data) > MOST_BYTES:
        return diagnose("file_too_large", size=f"{len(data) // 1_000_000}", most=f"{MOST_BYTES // 1_000_000}")
    verdict = _by_magic(data)
    suffix = PurePosixPath(name).suffix.lower()
    if isinstance(verdict, Diagnostic):
        is_document = verdict.code == "file_damaged" and FileKind.WORD in _SUFFIXES.get(suffix, ())
        return diagnose("document_damaged") if is_document else verdict
    if suffix in _SUFFIXES and verdict.kind not in _SUFFIXES[suffix]:
        note = diagnose("file_mislabelled", read=suffix, kind=f".{verdict.kind.value}")
        return Admitted(verdict.kind, verdict.data, (note, *verdict.diagnostics))
    return verdict


def _by_magic(data: bytes) -> Admitted | Diagnostic:
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return admit_zip(data)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return admit_compound(data)
    if data.startswith((b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")):
        return Admitted(FileKind.XLS, data)  # -- a bare BIFF stream, as old exporters write it
    if data.startswith(b"{\\rtf") or b"%PDF-" in data[:_PDF_WITHIN]:
        return Admitted(FileKind.TEXT_DOCUMENT if data.startswith(b"{") else FileKind.PDF, data)
    if data.startswith(tuple(FORMATS)):
        return admit_packed(data)
    foreign = foreign_kind(data)
    return diagnose("file_not_spreadsheet", what=foreign) if foreign else _text(data)


def _text(data: bytes) -> Admitted | Diagnostic:
    flat = admit_flat_xml(data)
    if flat:
        return flat
    head = data[:HEAD].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if b"mime-version:" in head[:200] and b"multipart/related" in head:
        return diagnose("file_web_archive")
    if (
        head.startswith((b"<html", b"<!doctype html", b"<table", b"<head", b"<meta", b"<?xml"))
        or b"<table" in head
    ):
        return Admitted(FileKind.HTML, data)
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if not utf16 and data.count(b"\0", 0, HEAD) * 4 >= min(len(data), HEAD):
        utf16 = True  # -- UTF-16 without its mark: every other byte of plain text is zero
    if not utf16 and (b"\0" in data[:HEAD] or _control_share(data[:HEAD]) > 0.02):
        return diagnose("file_unknown")
    return Admitted(FileKind.TEXT, data)


def _control_share(head: bytes) -> float:
    odd = sum(1 for byte in head if byte < 32 and byte not in b"\t\r\n\f\x1a")
    return odd / max(len(head), 1)
