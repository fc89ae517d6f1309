"""Whether a compound file, an `.xls` or an encrypted workbook, may be opened; Excel's own key opens it."""

from __future__ import annotations

import io

from vanthu.intake.gate.admission import Admitted, Kind, Refused, refuse
from vanthu.intake.gate.zip_file import admit_zip
from vanthu.intake.values.result import Remark

EXCEL_KEY = "VelvetSweatshop"
"""Excel's own key: what is protected but asks for no password is encrypted with it ([MS-XLS] 2.2.10)."""


def admit_compound(data: bytes) -> Admitted | Refused:
    """A compound file ([MS-CFB]) as it may be opened: an `.xls`, or what is encrypted; or why not."""
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
        verdict = admit_zip(opened)
        if isinstance(verdict, Refused) and verdict.remark.code == "file_damaged":
            return refuse("file_password")
        return verdict
    return Admitted(Kind.XLS, opened)
