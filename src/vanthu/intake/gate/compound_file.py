"""Whether a compound file, an `.xls` or an encrypted workbook, may be opened; Excel's own key opens it."""

from __future__ import annotations

import io

from vanthu.diagnostics import Diagnostic
from vanthu.intake.gate.admission import Admitted, FileKind
from vanthu.intake.gate.zip_file import admit_zip
from vanthu.intake.messages import diagnose

EXCEL_KEY = "VelvetSweatshop"
"""Excel's own key: what is protected but asks for no password is encrypted with it ([MS-XLS] 2.2.10)."""


def admit_compound(data: bytes) -> Admitted | Diagnostic:
    """A compound file ([MS-CFB]) as it may be opened: an `.xls`, or what is encrypted; or why not."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as compound:
            streams = {"/".join(path).lower() for path in compound.listdir()}
    except Exception:  # noqa: BLE001 - olefile raises whatever a broken file leads it to
        return diagnose("file_damaged")
    if "encryptedpackage" in streams:
        return _decrypt(data)
    if "workbook" in streams or "book" in streams:
        return _decrypt(data) if _xls_encrypted(data) else Admitted(FileKind.XLS, data, _macros(streams))
    if "worddocument" in streams:
        return diagnose("file_password") if _doc_encrypted(data) else Admitted(FileKind.TEXT_DOCUMENT, data)
    if "powerpoint document" in streams:
        return diagnose("file_not_spreadsheet", what="PowerPoint")
    return diagnose("file_unknown")


def _macros(streams: set[str]) -> tuple[Diagnostic, ...]:
    return (diagnose("file_macros"),) if any(s.startswith("_vba_project_cur") for s in streams) else ()


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


def _doc_encrypted(data: bytes) -> bool:
    """Whether the document's first record says that it is encrypted ([MS-DOC] 2.5.2, fEncrypted)."""
    import olefile

    with olefile.OleFileIO(io.BytesIO(data)) as compound:
        flags = compound.openstream("WordDocument").read(12)[10:12]
    return bool(int.from_bytes(flags, "little") & 0x0100)


def _decrypt(data: bytes) -> Admitted | Diagnostic:
    """The workbook behind Excel's own key; any other password refuses it."""
    import msoffcrypto

    plain = io.BytesIO()
    try:
        locked = msoffcrypto.OfficeFile(io.BytesIO(data))
        locked.load_key(password=EXCEL_KEY)
        locked.decrypt(plain)
    except Exception:  # noqa: BLE001 - msoffcrypto raises many kinds for a wrong key or a broken file
        return diagnose("file_password")
    opened = plain.getvalue()
    if opened.startswith(b"PK"):
        verdict = admit_zip(opened)
        if isinstance(verdict, Diagnostic) and verdict.code == "file_damaged":
            return diagnose("file_password")
        return verdict
    return Admitted(FileKind.XLS, opened)
