"""The zip of a .docx: read once, kept within bounds; `packages` writes it."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path

from vanthu import packages
from vanthu.docx.errors import WordFileError
from vanthu.docx.xml import parse, serialize
from vanthu.translate import tr

DOCUMENT = "word/document.xml"
STYLES = "word/styles.xml"
CORE = packages.CORE
CONTENT_TYPES = packages.CONTENT_TYPES
SMALL = packages.SMALL

MAX_UNPACKED = 64 * 2**20
"""Bytes that a template may unpack to; a Word template has some tens of kB."""

TERMS = "{http://purl.org/dc/terms/}"


def read(path: Path) -> dict[str, bytes]:
    """The parts of a Word file by name.

    Raises:
        WordFileError: The file is no .docx, or unpacks to more than `MAX_UNPACKED`.
        OSError: The file cannot be read.
    """
    return unpack(path.read_bytes(), path.name)


def unpack(data: bytes, name: str) -> dict[str, bytes]:
    """The parts of a Word file given as bytes; `name` is for messages."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(member.file_size for member in archive.infolist()) > MAX_UNPACKED:
                raise WordFileError(name, tr("tệp quá lớn khi giải nén."))
            parts = {m.filename: archive.read(m) for m in archive.infolist() if not m.is_dir()}
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError) as error:
        raise WordFileError(name, tr("không phải tệp Word .docx hoặc tệp bị hỏng.")) from error
    if DOCUMENT not in parts or CONTENT_TYPES not in parts:
        raise WordFileError(name, tr("không phải tệp Word .docx hoặc tệp bị hỏng."))
    return parts


pack = packages.pack


def dated(core: bytes, when: dt.datetime) -> bytes:
    """The part `docProps/core.xml` with `when` as the time of making and of change.

    Args:
        core: The part as it is.
        when: Taken as UTC where it has no zone.
    """
    moment = when.replace(tzinfo=dt.UTC) if when.tzinfo is None else when.astimezone(dt.UTC)
    root = parse(core)
    for name in ("created", "modified"):
        for element in root.iter(TERMS + name):
            element.text = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    return serialize(root)
