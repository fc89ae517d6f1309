"""Where signatures go on a page.

Source: NĐ 30/2020, PL I, II.7d (the signer's, half way between position and name), II.8a (the seal's image,
in its real size, covering about a third of the signature from the left).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from vanthu.docx.fonts import MM_PER_PT
from vanthu.docx.pdf_export import squeezed
from vanthu.pdf.open_pdf import damage_reported, opened
from vanthu.pdf.text_lines import TextLine, lines_of

SIGNATURE_WIDTH = 50 / MM_PER_PT
LEAST_ROOM = 10 / MM_PER_PT
"""Less height than this between position and name is no room to sign."""
MOST_ROOM = 90 / MM_PER_PT
ABOVE_LETTERS, BELOW_LETTERS = 0.95, 0.3
"""How far letters with Vietnamese marks reach from the baseline, in sizes."""
SEAL_COVERS = 1 / 3


@dataclass(frozen=True, slots=True)
class SignaturePlace:
    """A box on a page.

    Args:
        page: Number from 0.
        left: And the others: pt from the lower left corner of the page.
    """

    page: int
    left: float
    bottom: float
    right: float
    top: float

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Its sides as a PDF lists them."""
        return self.left, self.bottom, self.right, self.top


def signature_places(data: bytes, position: Sequence[str], name: str) -> tuple[SignaturePlace, ...]:
    """The rooms to sign between a position and a name, page by page; empty where there is none.

    A document has one; a file of certificates has one on each page.

    Args:
        data: A PDF that LibreOffice made.
        position: The lines above the signature, as printed: `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`.
        name: The signer's name, as printed below it.

    Raises:
        UnusablePdfError: `data` is no PDF.
    """
    title, who = squeezed("".join(position)), squeezed(name)
    if not title or not who:
        return ()
    reader = opened(data)
    with damage_reported():
        pages = [lines_of(page) for page in reader.pages]
    return tuple(
        room
        for number, lines in enumerate(pages)
        for line in lines
        if line.letters == who and (room := _room(number, lines, line, title))
    )


def seal_place(signature: SignaturePlace, side_mm: float) -> SignaturePlace:
    """Where the agency's seal goes over a signature: a third of it from the left, level with its middle.

    Args:
        signature: The signer's place.
        side_mm: Width and height of the seal in mm; its real size.
    """
    side = side_mm / MM_PER_PT
    right = signature.left + (signature.right - signature.left) * SEAL_COVERS
    middle = (signature.top + signature.bottom) / 2
    return SignaturePlace(signature.page, right - side, middle - side / 2, right, middle + side / 2)


def _room(page: int, lines: Sequence[TextLine], name: TextLine, title: str) -> SignaturePlace | None:
    """The room above a name, where the lines next above it in its column are the title."""
    above = [line for line in lines if line.baseline > name.baseline + name.size / 2 and line.over(name)]
    upwards = sorted(above, key=lambda line: line.baseline)
    read = accumulate(upwards, lambda words, line: line.letters + words, initial="")
    if title not in read:
        return None
    top = upwards[0].baseline - BELOW_LETTERS * upwards[0].size
    bottom = name.baseline + ABOVE_LETTERS * name.size
    if not LEAST_ROOM <= top - bottom <= MOST_ROOM:
        return None
    half = SIGNATURE_WIDTH / 2
    return SignaturePlace(page, name.middle - half, bottom, name.middle + half, top)
