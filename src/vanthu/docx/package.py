"""A Word file as a package of parts: nothing hostile is unpacked, each refusal is one sentence."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from vanthu.diagnostics import FilePlace
from vanthu.docx.messages import diagnose
from vanthu.docx.xml import MalformedXmlError, parse
from vanthu.errors import ExitCode, VanthuError
from vanthu.packages import CONTENT_TYPES

DOCUMENT = "word/document.xml"
STYLES = "word/styles.xml"

MAX_FILE = 64 * 2**20
"""Bytes of a file that is opened; a long report with photographs has some tens of MB."""

MAX_UNPACKED = 256 * 2**20
"""Bytes that all parts together may unpack to."""

MAX_XML = 48 * 2**20
"""Bytes of one XML part; the text of a book has some MB."""

MAX_PARTS = 5000
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How an old .doc begins, and a .docx with a password."""

PACKAGE_RELATIONS = "_rels/.rels"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
STRICT = "http://purl.oclc.org/ooxml/"
ZIP_FAULTS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    UnicodeDecodeError,
    ValueError,
    OSError,
)
"""What zipfile raises for a damaged or odd archive held in memory."""


class UnreadableWordError(VanthuError):
    """A file is no sound .docx; the diagnostic's place is the file as the user named it."""

    exit_code = ExitCode.USAGE

    def __str__(self) -> str:
        return f"{self.diagnostic.place}: {self.diagnostic.message}"


def refused(name: str, code: str, **facts: str) -> UnreadableWordError:
    """Why a file is not read."""
    return UnreadableWordError(diagnose(code, FilePlace(name), **facts))


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word file.

    Args:
        name: The file as the user named it.
        parts: Part name to content.
        main: Name of the part that holds the text.
    """

    name: str
    parts: Mapping[str, bytes]
    main: str

    def root(self, part: str) -> etree._Element | None:
        """The XML of a part; None where there is no such part.

        Raises:
            UnreadableWordError: It is no well-formed XML or declares a DTD.
        """
        data = self.parts.get(part)
        if data is None:
            return None
        if len(data) > MAX_XML:
            raise refused(self.name, "word_swells")
        try:
            return parse(data)
        except MalformedXmlError as error:
            raise refused(self.name, "word_part_damaged", part=part) from error

    def document(self) -> etree._Element:
        """The XML of the part that holds the text.

        Raises:
            UnreadableWordError: There is none, or it is no document.
        """
        root = self.root(self.main)
        if root is None:
            raise refused(self.name, "word_damaged")
        if str(root.tag).startswith("{" + STRICT):
            raise refused(self.name, "word_strict")
        if not str(root.tag).endswith("}document"):
            raise refused(self.name, "word_damaged")
        return root

    def relations(self, part: str) -> Mapping[str, tuple[str, str]]:
        """Relation id to its type's last word (`styles`) and the part that it names; links left out."""
        folder, file = posixpath.split(part)
        root = self.root(posixpath.join(folder, f"_rels/{file}.rels"))
        return {
            relation.get("Id", ""): (
                relation.get("Type", "").rsplit("/", 1)[-1],
                posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/"),
            )
            for relation in (() if root is None else root.iter(RELATION))
            if relation.get("TargetMode") != "External"
        }

    def related(self, kind: str) -> etree._Element | None:
        """The XML of the main part's first relation of a kind (`styles`), or None."""
        names = (name for found, name in self.relations(self.main).values() if found == kind)
        return next((root for name in names if (root := self.root(name)) is not None), None)


def read_file(path: Path) -> bytes:
    """The bytes of a file, whatever it is.

    Raises:
        UnreadableWordError: It is gone, locked or closed to the user.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise refused(str(path), "word_unreadable") from error


def open_word(data: bytes, name: str) -> Package:
    """A Word file given as bytes.

    Args:
        data: Of a .docx, .docm or .dotx; told by its content.
        name: For messages.

    Raises:
        UnreadableWordError: No Word file, an old .doc, a password, damaged, a zip bomb, a DTD, Strict XML.
    """
    parts = unpack(data, name)
    package = Package(name, parts, _main_part(Package(name, parts, "")))
    package.document()
    if CONTENT_TYPES not in parts:
        raise refused(name, "word_damaged")
    return package


def unpack(data: bytes, name: str) -> dict[str, bytes]:
    """The parts of an Office file by name.

    Args:
        name: For messages.

    Raises:
        UnreadableWordError: No zip, an old .doc, a password, damaged, a zip bomb, a DTD.
    """
    if data.startswith(OLE):
        raise refused(name, "word_old_or_locked")
    if len(data) > MAX_FILE:
        raise refused(name, "word_too_large")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            if len(members) > MAX_PARTS or sum(member.file_size for member in members) > MAX_UNPACKED:
                raise refused(name, "word_swells")
            if any(member.flag_bits & 1 for member in members):
                raise refused(name, "word_locked")
            # A member never yields more than the size that it declares, which was counted above.
            parts = {member.filename: archive.read(member) for member in members}
    except ZIP_FAULTS as error:
        raise refused(name, "word_damaged") from error
    for part, content in parts.items():
        if part.endswith((".xml", ".rels")) and b"<!DOCTYPE" in content:
            raise refused(name, "word_declares_types", part=part)
    return parts


def _main_part(package: Package) -> str:
    """Name of the part with the text, as the package says; small files of other programs may not say it."""
    root = package.root(PACKAGE_RELATIONS)
    for relation in () if root is None else root.iter(RELATION):
        target = posixpath.normpath(relation.get("Target", "").lstrip("/"))
        if relation.get("Type", "").endswith("/officeDocument") and target in package.parts:
            return target
    return DOCUMENT
