"""The sections of a file: paper, margins, page numbers, and which headers each shows.

Source: ECMA-376, part 1, 17.6 (sections), 17.10 (headers and footers).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from vanthu.docx.model import TWIPS_PER_MM, Section
from vanthu.docx.xml import NS, OFFICE, ancestor, is_on, number, value, w, whole

R_ID = f"{{{OFFICE}}}id"
LETTER_PAPER = (12240.0, 15840.0)
"""Word's paper where nothing is said, twips."""


def section_properties(root: etree._Element) -> list[etree._Element]:
    """The `w:sectPr` of a document in order; those kept as a tracked change left out."""
    return [s for s in root.iter(w("sectPr")) if s.getparent() is not None and not _is_change(s)]


def _is_change(properties: etree._Element) -> bool:
    return next(properties.iterancestors(w("sectPrChange"), w("pPrChange")), None) is not None


def read_sections(root: etree._Element, relations: Mapping[str, tuple[str, str]]) -> tuple[Section, ...]:
    """The sections of a document; one of Word's own measure where the file has none.

    Args:
        relations: Relation id to kind and part, of the main part.
    """
    elements = section_properties(root)
    if not elements:
        elements = [etree.Element(w("sectPr"))]
    sections: list[Section] = []
    for element in elements:
        before = sections[-1] if sections else None
        headers = {**(before.headers if before else {}), **dict(_references(element, "header", relations))}
        footers = {**(before.footers if before else {}), **dict(_references(element, "footer", relations))}
        sections.append(_section(element, headers, footers))
    return tuple(sections)


def _references(
    element: etree._Element, name: str, relations: Mapping[str, tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    for reference in element.findall(f"w:{name}Reference", NS):
        target = relations.get(reference.get(R_ID, ""))
        if target is not None:
            yield reference.get(w("type"), "default"), target[1]


def _section(element: etree._Element, headers: Mapping[str, str], footers: Mapping[str, str]) -> Section:
    def twips(parent: str, name: str, otherwise: float) -> float:
        return number(value(element, parent, name), otherwise)

    def mm(parent: str, name: str, otherwise: float) -> float:
        return twips(parent, name, otherwise) / TWIPS_PER_MM

    start = value(element, "pgNumType", "start")
    return Section(
        element=element,
        width=mm("pgSz", "w", LETTER_PAPER[0]),
        height=mm("pgSz", "h", LETTER_PAPER[1]),
        # a negative top or bottom keeps its place whatever stands in the header
        top=abs(mm("pgMar", "top", 1440)),
        bottom=abs(mm("pgMar", "bottom", 1440)),
        left=mm("pgMar", "left", 1440) + mm("pgMar", "gutter", 0),
        right=mm("pgMar", "right", 1440),
        title_page=is_on(element.find("w:titlePg", NS)),
        number_start=None if start is None else whole(start, 1),
        number_form=value(element, "pgNumType", "fmt") or "decimal",
        headers=headers,
        footers=footers,
        kind=value(element, "type") or "nextPage",
    )


def section_of(paragraphs: list[etree._Element], root: etree._Element) -> dict[etree._Element, int]:
    """The section, 0-based, in which each paragraph stands; one that ends a section stands in it."""
    ends = section_properties(root)
    places: dict[etree._Element, int] = {}
    current = 0
    enders = {ancestor(end, "p"): number for number, end in enumerate(ends)}
    for paragraph in paragraphs:
        places[paragraph] = current
        if paragraph in enders:
            current = min(enders[paragraph] + 1, len(ends) - 1)
    return places
