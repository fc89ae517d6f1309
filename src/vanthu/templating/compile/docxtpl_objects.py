"""What docxtpl's own objects bring into a document: pictures, links, the parts of sub-documents.

Such an object belongs to a `DocxTemplate`, and puts what it needs into that one's package. What a document
really uses of it is taken over here, under names that depend on the document alone.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from vanthu.docx.package import DOCUMENT
from vanthu.docx.xml import canonical, parse, serialize
from vanthu.packages import CONTENT_TYPES
from vanthu.templating.errors import TemplateError
from vanthu.templating.language.sentinels import PLACEHOLDER
from vanthu.templating.messages import diagnose

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STORIES = frozenset(f"{OFFICE}/{kind}" for kind in ("header", "footer"))
USE = re.compile(r'\br:\w+="(rId\d+)"')
PLACEHOLDER_NUMBER = re.compile(rf"{PLACEHOLDER}(\d+){PLACEHOLDER}")
LISTING = re.compile("[\n\t\a\f]")


@dataclass(slots=True)
class Inserts:
    """What the objects of one document bring along.

    Args:
        given: The parts of the template.
        owner: The `DocxTemplate` that the objects were made with, where they do not say it.
        changed: Parts that are new, or other than the template's.
    """

    given: Mapping[str, bytes]
    owner: Any = None
    changed: dict[str, bytes] = field(default_factory=dict)

    def put(self, xml: str, part: str, objects: Sequence[object]) -> str:
        """A part's XML with its objects in their places.

        Args:
            xml: A number between two `PLACEHOLDER` stands for each of them.

        Raises:
            TemplateError: Nothing tells where a link leads.
        """
        made = [self._printed(item, part) for item in objects]
        return listed(PLACEHOLDER_NUMBER.sub(lambda match: made[int(match.group(1))], xml))

    def _printed(self, item: Any, part: str) -> str:
        owner = getattr(item, "tpl", None) or self.owner
        if owner is None:
            text = str(item)
            if USE.search(text):
                raise TemplateError(diagnose("link_unknown"))
            return text
        owner.init_docx()
        story = _story(owner, part)
        owner.current_rendering_part = story
        text = str(item)
        if hasattr(item, "subdocx"):
            self._take_shared(owner)
        renamed: dict[str, str] = {}
        for name in USE.findall(text):
            if name not in renamed:
                renamed[name] = self._related(part, story.rels[name])
        return USE.sub(lambda match: match.group().replace(match.group(1), renamed[match.group(1)]), text)

    def _take_shared(self, owner: Any) -> None:
        """Styles, numberings and the like to which a sub-document added its own."""
        for relation in owner.docx.part.rels.values():
            if relation.is_external or relation.reltype in STORIES:
                continue
            name = str(relation.target_part.partname).lstrip("/")
            if not name.endswith(".xml") or name == DOCUMENT:
                continue
            if name not in self.given:
                self._related(DOCUMENT, relation, name)
            elif canonical(parse(relation.target_part.blob)) != canonical(parse(self.given[name])):
                self.changed[name] = relation.target_part.blob

    def _part(self, name: str) -> bytes | None:
        return self.changed.get(name, self.given.get(name))

    def _related(self, part: str, relation: Any, name: str = "") -> str:
        """The id by which a part knows what a relation leads to; a new one where there is none."""
        folder, base = posixpath.split(part)
        holder = f"{folder}/_rels/{base}.rels"
        found = self._part(holder)
        root = etree.Element(f"{{{RELATIONS}}}Relationships") if found is None else parse(found)
        if relation.is_external:
            target = relation.target_ref
        else:
            target = posixpath.relpath(name or self._added(relation.target_part), folder)
        for known in root:
            if (known.get("Type"), known.get("Target")) == (relation.reltype, target):
                return known.get("Id", "")
        used = {known.get("Id") for known in root}
        key = next(f"rId{n}" for n in range(1, len(used) + 2) if f"rId{n}" not in used)
        made = etree.SubElement(
            root, f"{{{RELATIONS}}}Relationship", Id=key, Type=relation.reltype, Target=target
        )
        if relation.is_external:
            made.set("TargetMode", "External")
        elif name:
            self._add(name, relation.target_part)
        self.changed[holder] = serialize(root)
        return key

    def _added(self, part: Any) -> str:
        """The name of a part that holds the same; the part is added where there is none."""
        stem, ending = posixpath.splitext(str(part.partname).lstrip("/"))
        stem = stem.rstrip("0123456789")
        for name in self._names(stem, ending):
            found = self._part(name)
            if found is None:
                self._add(name, part)
                return name
            if found == part.blob:
                return name
        raise AssertionError

    def _names(self, stem: str, ending: str) -> Iterator[str]:
        for number in range(1, len(self.given) + len(self.changed) + 2):
            yield f"{stem}{number}{ending}"

    def _add(self, name: str, part: Any) -> None:
        self.changed[name] = part.blob
        self._declare(name, part.content_type)
        for relation in part.rels.values():
            self._related(name, relation)

    def _declare(self, name: str, kind: str) -> None:
        root = parse(self._part(CONTENT_TYPES) or b"")
        ending = posixpath.splitext(name)[1].lstrip(".")
        if ending == "xml":
            etree.SubElement(root, f"{{{TYPES}}}Override", PartName=f"/{name}", ContentType=kind)
        elif not any(known.get("Extension", "").lower() == ending.lower() for known in root):
            root.insert(0, etree.Element(f"{{{TYPES}}}Default", Extension=ending, ContentType=kind))
        self.changed[CONTENT_TYPES] = serialize(root)


def _story(owner: Any, part: str) -> Any:
    """The part of the owner's package."""
    return next(p for p in owner.docx.part.package.iter_parts() if str(p.partname) == f"/{part}")


def listed(xml: str) -> str:
    """The XML with docxtpl's signs in texts (new line, tab, new paragraph, new page) as elements."""
    if not LISTING.search(xml):
        return xml
    from docxtpl import DocxTemplate

    return str(DocxTemplate("").resolve_listing(xml))
