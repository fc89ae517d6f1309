"""Properties in the order that the schema wants: docxtpl's cell tags and looks write them as they come.

Source: ECMA-376, part 1, annex A (CT_TcPr, CT_RPr).
"""

from __future__ import annotations

from lxml import etree

from vanthu.docx.xml import w

CELL = (
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark "
    "headers cellIns cellDel cellMerge tcPrChange"
)
RUN = (
    "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss "
    "imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect "
    "bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"
)
PLACES = {
    w(holder): {w(name): place for place, name in enumerate(names.split())}
    for holder, names in (("tcPr", CELL), ("rPr", RUN))
}
SHADE, KIND = w("shd"), w("val")


def put_in_order(root: etree._Element) -> None:
    """Sorts the properties of cells and runs, in place; of two of one kind the first one stays.

    docxtpl puts what a tag says before what the cell said itself.
    """
    for holder in root.iter(*PLACES):
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
