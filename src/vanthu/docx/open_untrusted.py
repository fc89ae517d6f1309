"""Opens a Word file of unknown origin: nothing hostile is unpacked, each refusal is one sentence."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from vanthu.docx.xml import MalformedXmlError, parse
from vanthu.errors import ExitCode, VanthuError
from vanthu.translate import tr

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
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
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
    """A file that was to be read is no sound .docx.

    Args:
        name: The file as the user named it.
        reason: One sentence: what is wrong, what to do.
    """

    exit_code = ExitCode.USAGE

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(f"{name}: {reason}")


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
            raise UnreadableWordError(self.name, tr("tệp quá lớn khi giải nén nên bị từ chối."))
        try:
            return parse(data)
        except MalformedXmlError as error:
            raise UnreadableWordError(
                self.name,
                tr("phần {part} bị hỏng: hãy mở bằng Word, lưu thành tệp mới.").format(part=part),
            ) from error

    def relations(self, part: str) -> Mapping[str, tuple[str, str]]:
        """Relation id to its type's last word (`styles`) and the part that it names; links left out."""
        folder, file = posixpath.split(part)
        root = self.root(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
        if root is None:
            return {}
        return {
            relation.get("Id", ""): (
                relation.get("Type", "").rsplit("/", 1)[-1],
                _target(folder, relation.get("Target", "")),
            )
            for relation in root.iter(RELATION)
            if relation.get("TargetMode") != "External"
        }

    def related(self, kind: str) -> etree._Element | None:
        """The XML of the main part's first relation of a kind (`styles`), or None."""
        names = (name for found, name in self.relations(self.main).values() if found == kind)
        return next((root for name in names if (root := self.root(name)) is not None), None)


def _target(folder: str, target: str) -> str:
    return posixpath.normpath(target.lstrip("/") if target.startswith("/") else f"{folder}/{target}").lstrip(
        "/"
    )


def open_word(data: bytes, name: str) -> Package:
    """The parts of a Word file given as bytes.

    Args:
        data: Of a .docx, .docm or .dotx; told by its content.
        name: For messages.

    Raises:
        UnreadableWordError: No Word file, an old .doc, a password, damaged, a zip bomb, a DTD, Strict XML.
    """
    if data.startswith(OLE):
        raise UnreadableWordError(
            name,
            tr("là tệp .doc kiểu cũ hoặc có mật khẩu: hãy mở bằng Word, bỏ mật khẩu, lưu thành .docx."),
        )
    if len(data) > MAX_FILE:
        raise UnreadableWordError(name, tr("tệp quá lớn nên không kiểm tra."))
    parts = _unpacked(data, name)
    for part, content in parts.items():
        if part.endswith((".xml", ".rels")) and b"<!DOCTYPE" in content:
            raise UnreadableWordError(
                name, tr("tệp chứa khai báo lạ (DTD trong {part}) nên bị từ chối.").format(part=part)
            )
    package = Package(name, parts, _main_part(parts, name))
    root = package.root(package.main)
    if root is None or "[Content_Types].xml" not in parts:
        raise UnreadableWordError(name, _damaged())
    if str(root.tag).startswith("{" + STRICT):
        raise UnreadableWordError(
            name,
            tr("tệp lưu dạng “Strict Open XML”: hãy mở bằng Word, lưu lại dạng “Word Document (.docx)”."),
        )
    if not str(root.tag).endswith("}document"):
        raise UnreadableWordError(name, _damaged())
    return package


def _damaged() -> str:
    return tr("không phải tệp Word .docx hoặc tệp bị hỏng.")


def _unpacked(data: bytes, name: str) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            if len(members) > MAX_PARTS or sum(member.file_size for member in members) > MAX_UNPACKED:
                raise UnreadableWordError(name, tr("tệp quá lớn khi giải nén nên bị từ chối."))
            if any(member.flag_bits & 1 for member in members):
                raise UnreadableWordError(name, tr("tệp có mật khẩu: hãy bỏ mật khẩu rồi kiểm tra lại."))
            # A member never yields more than the size that it declares, which was counted above.
            return {member.filename: archive.read(member) for member in members}
    except ZIP_FAULTS as error:
        raise UnreadableWordError(name, _damaged()) from error


def _main_part(parts: Mapping[str, bytes], name: str) -> str:
    """Name of the part with the text, as the package says."""
    package = Package(name, parts, "")
    root = package.root(PACKAGE_RELATIONS)
    relations = [] if root is None else list(root.iter(RELATION))
    for relation in relations:
        kind = relation.get("Type", "")
        target = _target("", relation.get("Target", ""))
        if kind.endswith("/officeDocument") and target in parts:
            return target
    if "word/document.xml" in parts:  # small files of other programs may lack the relations
        return "word/document.xml"
    raise UnreadableWordError(name, _damaged())
