"""Properties in the order that the schema wants; Word refuses a file that has them otherwise.

Source: ECMA-376, part 1, annex A (CT_TrPr, CT_TcPr, CT_RPr, CT_PPr, CT_SectPr).
"""

from __future__ import annotations

from lxml import etree

from vanthu.docx.xml import w

CHILDREN = {
    "r": "rPr",
    "p": "pPr",
    "tr": "tblPrEx trPr",
    "trPr": (
        "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc "
        "hidden"
    ),
    "tcPr": (
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign "
        "hideMark headers cellIns cellDel cellMerge tcPrChange"
    ),
    "rPr": (
        "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow "
        "emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs "
        "highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath "
        "rPrChange"
    ),
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr "
        "shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN "
        "bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
        "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
        "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid "
        "printerSettings sectPrChange"
    ),
}
"""Name of an element to those of its children, as far as they are properties, in their order."""

PLACES = {
    w(parent): {w(name): place for place, name in enumerate(names.split())}
    for parent, names in CHILDREN.items()
}
SORTED = (w("tcPr"), w("rPr"))
SHADE, KIND = w("shd"), w("val")


def ensure_child(parent: etree._Element, name: str) -> etree._Element:
    """The property `w:name` of a parent, made at its place where it is missing."""
    found = parent.find(w(name))
    if found is None:
        places = PLACES[str(parent.tag)]
        earlier = [n for n, child in enumerate(parent, 1) if places.get(str(child.tag), 99) < places[w(name)]]
        found = etree.Element(w(name))
        parent.insert(max(earlier, default=0), found)
    return found


def put_in_order(root: etree._Element) -> None:
    """Sorts the properties of cells and runs, in place; of two of one kind the first one stays.

    docxtpl writes what a tag says before what the cell said itself.
    """
    for holder in root.iter(*SORTED):
        places = PLACES[str(holder.tag)]
        known = [child for child in holder if child.tag in places]
        for shade in holder.iterchildren(SHADE):
            if shade.get(KIND) is None:
                shade.set(KIND, "clear")
        if len(known) < 2 or len(known) < len(holder):
            continue
        first: dict[object, etree._Element] = {}
        for child in known:
            first.setdefault(child.tag, child)
        wanted = sorted(first.values(), key=lambda child: places[str(child.tag)])
        if wanted != known:
            holder[:] = wanted
