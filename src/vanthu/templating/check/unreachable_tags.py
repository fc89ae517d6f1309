"""Tags where they are not filled, or where Word writes over them: in other parts, fields, bound controls."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from vanthu.diagnostics import Diagnostic, TagPlace
from vanthu.docx.xml import NS, MalformedXmlError, ancestor, parse, text_of, w
from vanthu.templating.check.blocks import TemplateTag
from vanthu.templating.language.locations import place_of
from vanthu.templating.language.split_tags import TEXT_PARTS
from vanthu.templating.language.tags import OPENING
from vanthu.templating.messages import diagnose

KEPT_FIELDS = frozenset({"HYPERLINK", "TOC"})
"""Fields whose words Word leaves as they are, or makes again from the text."""

OTHER_PARTS = re.compile(r"word/(?!glossary/).*\.(xml|rels|html?|txt)", re.IGNORECASE)
"""Parts that a reader of the document may see, links among them; a glossary is for the writer."""

NO_DOCUMENT = re.compile(rb"(template|macroEnabled\w*)\.main\+xml")
"""In the list of types: what is no .docx, whatever its name says."""

CELL_CHANGES = frozenset(map(w, ("cellIns", "cellDel", "cellMerge")))


def in_fields(tags: Sequence[TemplateTag]) -> Iterator[Diagnostic]:
    """Tags in the result of a field: Word computes it anew and the words are gone."""
    holders = {tag.holder: tag for tag in reversed(tags)}
    if not holders:
        return
    codes: list[list[str]] = []
    for element in tags[0].holder.getroottree().getroot().iter(w("fldChar"), w("instrText"), w("t")):
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            codes.append([""])
        elif kind == "separate" and codes:
            codes[-1].append("result")
        elif kind == "end" and codes:
            codes.pop()
        elif element.tag == w("instrText") and codes:
            codes[-1][0] += element.text or ""
        elif element in holders and (
            any(_is_computed(code[0]) for code in codes if len(code) > 1)
            or any(_is_computed(each.get(w("instr"), "")) for each in element.iterancestors(w("fldSimple")))
        ):
            yield holders[element].diagnose("tag_in_result")


def _is_computed(code: str) -> bool:
    name = next(iter(code.split()), "").upper()
    return bool(name) and name not in KEPT_FIELDS


def in_bound_controls(tags: Sequence[TemplateTag]) -> Iterator[Diagnostic]:
    """Tags in a content control that is bound to data of the file: Word puts those data in their place."""
    for tag in tags:
        controls = tag.holder.iterancestors(w("sdt"))
        if any(control.find("w:sdtPr/w:dataBinding", NS) is not None for control in controls):
            yield tag.diagnose("tag_bound")


def outside_the_text(root: etree._Element, part: str) -> Iterator[Diagnostic]:
    """Tags in a part's field codes, formulas and attributes."""
    for element in root.iter(etree.Element):
        words = [str(value) for value in element.attrib.values()]
        if element.tag != w("t"):
            words.append(element.text or "")
        for each in filter(OPENING.search, words):
            code = (
                "tag_in_field"
                if element.tag == w("instrText") or w("instr") in element.attrib
                else "tag_elsewhere"
            )
            yield diagnose(code, place_of(element, part, each), part=part)
        if element.tag == w("altChunk"):
            yield diagnose("embedded_file", place_of(element, part, ""))
        if element.tag in CELL_CHANGES:
            yield diagnose("tracked_cells", place_of(element, part, _row_words(element)))


def _row_words(element: etree._Element) -> str:
    row = ancestor(element, "tr")
    return "" if row is None else " ".join(text_of(paragraph) for paragraph in row.iter(w("p")))


def in_other_parts(parts: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """Tags in parts that are not filled: charts, diagrams, addresses of links."""
    for name in sorted(parts):
        if not OTHER_PARTS.fullmatch(name) or TEXT_PARTS.fullmatch(name) or b"{" not in parts[name]:
            continue
        try:
            root = parse(parts[name])
            values = (str(value) for element in root.iter(etree.Element) for value in element.attrib.values())
            words = "\n".join(["".join(map(str, root.itertext())), *values])
        except MalformedXmlError:
            words = parts[name].decode(errors="replace")
        if match := OPENING.search(words):
            around = words[max(match.start() - 20, 0) : match.start() + 40]
            yield diagnose("tag_elsewhere", TagPlace("", around), part=name)
