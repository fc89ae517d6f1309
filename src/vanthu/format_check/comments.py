"""A copy of a file with Word comments where something was found."""

from __future__ import annotations

import datetime as dt

from lxml import etree

from vanthu.diagnostics import ParagraphPlace
from vanthu.docx.model import Paragraph, WordDocument
from vanthu.docx.xml import OFFICE, WORD, MalformedXmlError, parse, serialize, w, whole
from vanthu.format_check.check_document import FormatReport
from vanthu.packages import CONTENT_TYPES, pack

AUTHOR = "vanthu"
CONTENT_TYPES_SPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


def commented(report: FormatReport, when: dt.datetime) -> bytes:
    """The file with a comment at each breach; those of the whole document stand at its first paragraph.

    Args:
        report: Of the file; its XML is changed, so only the diagnostics may be used afterwards.
        when: The comments' time.
    """
    contents = report.document.contents
    package = contents.package
    folder = package.main.rsplit("/", 1)[0]
    name = next((part for kind, part in package.relations(package.main).values() if kind == "comments"), "")
    root = package.root(name) if name else None
    if root is None:
        name = name or f"{folder}/comments.xml"
        root = etree.Element(w("comments"), nsmap={"w": WORD})
    begin = 1 + max((whole(c.get(w("id"))) for c in root.iter(w("comment"))), default=-1)
    targets = ((breach, _target(contents, breach.paragraph_place)) for breach in report.breaches)
    for number, (breach, target) in enumerate(((b, t) for b, t in targets if t is not None), begin):
        root.append(_comment(number, breach.message, when))
        _mark(target.element, number)
    parts = contents.parts()
    parts[name] = serialize(root)
    parts[CONTENT_TYPES] = _typed(parts[CONTENT_TYPES], name)
    relations = f"{folder}/_rels/{package.main.rsplit('/', 1)[-1]}.rels"
    parts[relations] = _related(parts.get(relations), name.rsplit("/", 1)[-1])
    return pack(parts)


def _target(contents: WordDocument, place: ParagraphPlace) -> Paragraph | None:
    """The paragraph of a place; for the whole document, a section, header or footer the first with words."""
    if place.paragraph and not place.part:
        return contents.paragraphs[place.paragraph - 1]
    return next((p for p in contents.paragraphs if not p.blank), next(iter(contents.paragraphs), None))


def _comment(number: int, words: str, when: dt.datetime) -> etree._Element:
    facts = {
        "id": str(number),
        "author": AUTHOR,
        "initials": AUTHOR[:2],
        "date": when.strftime("%Y-%m-%dT%H:%M:%SZ"),
    }
    comment = etree.Element(w("comment"), {w(name): value for name, value in facts.items()})
    run = etree.SubElement(etree.SubElement(comment, w("p")), w("r"))
    etree.SubElement(run, w("t")).text = "".join(c for c in words if c.isprintable())
    return comment


def _mark(paragraph: etree._Element, number: int) -> None:
    """Start, end and reference of a comment on a whole paragraph."""
    mark = {w("id"): str(number)}
    properties = paragraph.find(w("pPr"))
    paragraph.insert(0 if properties is None else 1, etree.Element(w("commentRangeStart"), mark))
    paragraph.append(etree.Element(w("commentRangeEnd"), mark))
    etree.SubElement(etree.SubElement(paragraph, w("r")), w("commentReference"), mark)


def _typed(data: bytes, name: str) -> bytes:
    """The content types with that of the comments."""
    try:
        root = parse(data)
    except MalformedXmlError:
        return data
    if not any(each.get("PartName") == f"/{name}" for each in root):
        tag = f"{{{CONTENT_TYPES_SPACE}}}Override"
        etree.SubElement(root, tag, PartName=f"/{name}", ContentType=COMMENTS_TYPE)
    return serialize(root)


def _related(data: bytes | None, target: str) -> bytes:
    """The relations with that to the comments."""
    tag = f"{{{RELATIONS}}}Relationship"
    root = etree.Element(f"{tag}s", nsmap={"r": RELATIONS}) if data is None else parse(data)
    if not any(str(each.get("Type", "")).endswith("/comments") for each in root):
        used = {each.get("Id") for each in root}
        key = next(f"rIdComments{n}" for n in range(len(used) + 2) if f"rIdComments{n}" not in used)
        etree.SubElement(root, tag, Id=key, Type=f"{OFFICE}/comments", Target=target)
    return serialize(root)
