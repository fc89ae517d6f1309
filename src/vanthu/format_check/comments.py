"""A copy of a file with Word comments where something was found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from lxml import etree

from vanthu.docx.document import Contents, Paragraph
from vanthu.docx.numbers import whole
from vanthu.docx.package import OFFICE
from vanthu.docx.xml import WORD, MalformedXmlError, parse, serialize, w
from vanthu.format_check.check_document import Result
from vanthu.packages import CONTENT_TYPES, pack
from vanthu.translate import tr

AUTHOR = "vanthu"
CONTENT_TYPES_SPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


def commented(contents: Contents, results: Iterable[Result], when: dt.datetime) -> bytes:
    """The file with a comment at each result; those of the whole document stand at its first paragraph.

    Args:
        contents: The file; its XML is changed.
        results: Of the check of this very reading.
        when: The comments' time.
    """
    package = contents.package
    folder = package.main.rsplit("/", 1)[0]
    name = next((part for kind, part in package.relations(package.main).values() if kind == "comments"), "")
    root = package.root(name) if name else None
    if root is None:
        name = name or f"{folder}/comments.xml"
        root = etree.Element(w("comments"), nsmap={"w": WORD})
    number = 1 + max((whole(c.get(w("id"))) for c in root.iter(w("comment"))), default=-1)
    body = {paragraph.element: paragraph for paragraph in contents.paragraphs}
    for result in results:
        paragraph = result.place.paragraph
        target = paragraph if paragraph is not None and paragraph.element in body else _first(contents)
        if target is None:
            continue
        root.append(_comment(number, result, when))
        _mark(target.element, number)
        number += 1
    parts = dict(package.parts)
    parts.update({part: serialize(each) for part, each in contents.roots.items()})
    parts[name] = serialize(root)
    parts[CONTENT_TYPES] = _typed(parts[CONTENT_TYPES], name)
    relations = f"{folder}/_rels/{package.main.rsplit('/', 1)[-1]}.rels"
    parts[relations] = _related(parts.get(relations), name.rsplit("/", 1)[-1])
    return pack(parts)


def _first(contents: Contents) -> Paragraph | None:
    return next((p for p in contents.paragraphs if not p.blank), next(iter(contents.paragraphs), None))


def sentence(result: Result) -> str:
    """What a result says, in the language of the screen."""
    words = tr("{title}. Đang có: {found}. Cần: {wanted}. ({id}; NĐ 30/2020/NĐ-CP, {source})")
    return words.format(
        title=tr(result.rule.title),
        found=result.breach.found,
        wanted=result.breach.wanted,
        id=result.rule.id,
        source=result.rule.source,
    )


def _comment(number: int, result: Result, when: dt.datetime) -> etree._Element:
    comment = etree.Element(w("comment"))
    comment.set(w("id"), str(number))
    comment.set(w("author"), AUTHOR)
    comment.set(w("initials"), AUTHOR[:2])
    comment.set(w("date"), when.strftime("%Y-%m-%dT%H:%M:%SZ"))
    paragraph = etree.SubElement(comment, w("p"))
    run = etree.SubElement(paragraph, w("r"))
    text = etree.SubElement(run, w("t"))
    text.text = "".join(c for c in sentence(result) if c.isprintable())
    return comment


def _mark(paragraph: etree._Element, number: int) -> None:
    """Begin, end and reference of a comment over a whole paragraph."""
    begin, end = etree.Element(w("commentRangeStart")), etree.Element(w("commentRangeEnd"))
    for mark in (begin, end):
        mark.set(w("id"), str(number))
    properties = paragraph.find(w("pPr"))
    paragraph.insert(0 if properties is None else 1, begin)
    paragraph.append(end)
    run = etree.SubElement(paragraph, w("r"))
    reference = etree.SubElement(run, w("commentReference"))
    reference.set(w("id"), str(number))


def _typed(data: bytes, name: str) -> bytes:
    try:
        root = parse(data)
    except MalformedXmlError:
        return data
    if not any(each.get("PartName") == f"/{name}" for each in root):
        override = etree.SubElement(root, f"{{{CONTENT_TYPES_SPACE}}}Override")
        override.set("PartName", f"/{name}")
        override.set("ContentType", COMMENTS_TYPE)
    return serialize(root)


def _related(data: bytes | None, target: str) -> bytes:
    root = (
        etree.Element(f"{{{RELATIONS}}}Relationships", nsmap={"r": RELATIONS})
        if data is None
        else parse(data)
    )
    if not any(str(each.get("Type", "")).endswith("/comments") for each in root):
        used = {each.get("Id") for each in root}
        relation = etree.SubElement(root, f"{{{RELATIONS}}}Relationship")
        relation.set(
            "Id", next(f"rIdComments{n}" for n in range(len(used) + 2) if f"rIdComments{n}" not in used)
        )
        relation.set("Type", f"{OFFICE}/comments")
        relation.set("Target", target)
    return serialize(root)
