"""The parts of a received .xlsx while findings are written into it; what is not touched stays as it came."""

from __future__ import annotations

import io
import posixpath
import zipfile

from lxml import etree

from vanthu.packages import CONTENT_TYPES, pack

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOCUMENT_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

MOST_UNPACKED = 40_000_000
"""Bytes of all parts together; a larger workbook is not written again."""
MOST_SHEET = 20_000_000
"""Bytes of one XML part that is read whole."""

etree.register_namespace("r", DOCUMENT_RELATIONS)  # -- else its prefix depends on what else was imported

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


class UnmarkableError(Exception):
    """The workbook cannot be carried whole, so it is not written again; the findings go beside it."""


def main(name: str) -> str:
    """`sheetData` as lxml names it."""
    return f"{{{MAIN}}}{name}"


def parse(content: bytes) -> etree._Element:
    """The root of a part.

    Raises:
        UnmarkableError: It is no well-formed XML.
    """
    try:
        return etree.fromstring(content, _PARSER)
    except etree.XMLSyntaxError as error:
        raise UnmarkableError(str(error)) from error


class Parts:
    """A package's parts by name; those that were asked for as XML are written anew, the others copied.

    Args:
        data: The package.

    Raises:
        UnmarkableError: It is signed, too large, or not the usual kind of workbook.
    """

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = [entry for entry in package.infolist() if not entry.is_dir()]
            if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
                raise UnmarkableError("size")
            self._content = {entry.filename: package.read(entry) for entry in entries}
        if any(name.startswith("_xmlsignatures/") for name in self._content):
            raise UnmarkableError("signature")
        self._trees: dict[str, etree._Element] = {}
        self.workbook = self.related("", "officeDocument")
        if self.xml(self.workbook).tag != main("workbook"):
            raise UnmarkableError("namespace")  # -- Strict Open XML names everything differently

    def __contains__(self, name: str) -> bool:
        return name in self._content

    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._content)

    def read(self, name: str) -> bytes:
        """The bytes of a part that has not been asked for as XML."""
        return self._content[name]

    def put(self, name: str, content: bytes) -> None:
        """Replaces a part, or adds it."""
        self._trees.pop(name, None)
        self._content[name] = content

    def xml(self, name: str) -> etree._Element:
        """The root of a part, to be changed in place."""
        if name not in self._trees:
            if name not in self._content or len(self._content[name]) > MOST_SHEET:
                raise UnmarkableError(name)
            self._trees[name] = parse(self._content[name])
        return self._trees[name]

    def is_read(self, name: str) -> bool:
        """Whether the part has been asked for as XML."""
        return name in self._trees

    def packed(self) -> bytes:
        """The package; the same changes to the same package give the same bytes."""
        for name, root in self._trees.items():
            self._content[name] = etree.tostring(
                root, xml_declaration=True, encoding="UTF-8", standalone=True
            )
        return pack(self._content)

    def free_name(self, pattern: str) -> str:
        """The first name of `xl/comments{}.xml` and the like that no part bears."""
        number = 1
        while pattern.format(number) in self._content:
            number += 1
        return pattern.format(number)

    # -- relations and content types

    def relations(self, part: str) -> etree._Element:
        """The relations of a part, or of the package for an empty name; made where there are none."""
        name = _relations_of(part)
        if name not in self._content:
            self._content[name] = f'<Relationships xmlns="{_PACKAGE_RELATIONS}"/>'.encode()
        return self.xml(name)

    def related(self, part: str, kind: str) -> str:
        """Name of the first part of a kind (`styles`) that the part relates to; empty where there is none."""
        for relation in self.relations(part):
            if str(relation.get("Type")).endswith(f"/{kind}"):
                return _resolved(part, str(relation.get("Target")))
        return ""

    def target(self, part: str, identity: str) -> str:
        """Name of the part that the relation of that id leads to; empty where there is none."""
        for relation in self.relations(part):
            if relation.get("Id") == identity:
                return _resolved(part, str(relation.get("Target")))
        return ""

    def relate(self, part: str, kind: str, target: str) -> str:
        """Adds a relation; its id."""
        relations = self.relations(part)
        taken = {relation.get("Id") for relation in relations}
        identity = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
        facts = {"Id": identity, "Type": f"{DOCUMENT_RELATIONS}/{kind}", "Target": f"/{target}"}
        etree.SubElement(relations, f"{{{_PACKAGE_RELATIONS}}}Relationship", facts)
        return identity

    def declare(self, part: str, content_type: str) -> None:
        """Names the content type of a part."""
        types = self.xml(CONTENT_TYPES)
        known = next((t for t in types if t.get("PartName") == f"/{part}"), None)
        if known is not None:
            known.set("ContentType", content_type)
            return
        facts = {"PartName": f"/{part}", "ContentType": content_type}
        etree.SubElement(types, f"{{{_TYPES}}}Override", facts)

    def content_type(self, part: str) -> str:
        """The declared content type of a part; empty where only its suffix tells."""
        types = self.xml(CONTENT_TYPES)
        return next((str(t.get("ContentType")) for t in types if t.get("PartName") == f"/{part}"), "")


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _resolved(part: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))
