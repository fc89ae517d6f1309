"""A small PDF written by a test: text, lines, pictures, and nothing that a library would add."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tests.intake.builders import REGISTRATION_HEAD
from tests.intake.word import REGISTRATION_MERGES

WIDTH, HEIGHT = 842, 595
"""Of a page, pt: A4, across."""
SIZE, LEFT = 8, 40
EM = 0.5
"""Width of every letter, in sizes of the letter."""

Cells = Sequence[Sequence[object]]
Merge = tuple[int, int, int, int]


@dataclass
class PdfCanvas:
    """A page while it is drawn, in pt from its upper left corner.

    Args:
        operators: What draws it.
        extra: Entries of the page's dictionary.
    """

    operators: list[str] = field(default_factory=list)
    extra: str = ""
    picture: bool = False

    def text(self, x: float, y: float, words: str, size: float = SIZE) -> None:
        """Words whose base line stands at `y`."""
        codes = words.encode("utf-16-be").hex()
        self.operators.append(f"BT /F1 {size} Tf 1 0 0 1 {x:g} {HEIGHT - y:g} Tm <{codes}> Tj ET")

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.operators.append(f"{x0:g} {HEIGHT - y0:g} m {x1:g} {HEIGHT - y1:g} l S")

    def draw_picture(self, x: float, y: float, width: float, height: float) -> None:
        self.picture = True
        self.operators.append(f"q {width:g} 0 0 {height:g} {x:g} {HEIGHT - y - height:g} cm /I1 Do Q")

    def table(
        self, y: float, rows: Cells, widths: Sequence[float], merges: Sequence[Merge] = (), high: float = 24
    ) -> None:
        """A ruled table below `y`, each of its rows `high`."""
        edges = [LEFT + sum(widths[:n]) for n in range(len(widths) + 1)]
        covered = {
            (r, c): (top, left)
            for top, left, bottom, right in merges
            for r in range(top, bottom + 1)
            for c in range(left, right + 1)
        }
        for r in range(len(rows) + 1):
            for c in range(len(widths)):
                if r in {0, len(rows)} or covered.get((r, c), r) != covered.get((r - 1, c), r - 1):
                    self.line(edges[c], y + r * high, edges[c + 1], y + r * high)
        for r, row in enumerate(rows):
            for c in range(len(widths) + 1):
                at, before = covered.get((r, c), (r, c)), covered.get((r, c - 1), (r, c - 1))
                if c in {0, len(widths)} or at != before:
                    self.line(edges[c], y + r * high, edges[c], y + (r + 1) * high)
            for c, value in enumerate(row):
                for n, words in enumerate(wrapped(str(value), widths[c])):
                    self.text(edges[c] + 2, y + r * high + (n + 1) * (SIZE + 1), words)


def wrapped(words: str, width: float) -> list[str]:
    """Words in lines as a cell shows them; one that is wider than the cell is broken."""
    most = max(int((width - 4) / (SIZE * EM)), 1)
    lines: list[str] = []
    for paragraph in words.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if len(longer) <= most:
                line = longer
                continue
            lines += [line] if line else []
            line = word
            while len(line) > most:
                lines.append(line[:most])
                line = line[most:]
        lines.append(line)
    return [line for line in lines if line]


DESCENDANT = (
    b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /DW 500 "
    b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
    b"/FontDescriptor << /Type /FontDescriptor /FontName /F /Flags 4 /FontBBox [0 -200 1000 800] "
    b"/Ascent 800 /Descent -200 /ItalicAngle 0 >> >>"
)
PICTURE = "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8"
TO_UNICODE = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def "
    "1 begincodespacerange <0000> <FFFF> endcodespacerange "
    "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"
)


def pdf(pages: Iterable[PdfCanvas], *, to_unicode: bool = True, content: bytes = b"") -> bytes:
    """The file; letters are coded as UTF-16, and a table says so where `to_unicode`.

    Args:
        content: Of each page, deflated; empty for what was drawn on it.
    """
    drawn = list(pages)
    count = 7 + 2 * len(drawn)
    kids = " ".join(f"{7 + 2 * n} 0 R" for n in range(len(drawn)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(drawn)} >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /DescendantFonts [4 0 R] "
        + (b"/ToUnicode 5 0 R" if to_unicode else b"")
        + b" >>",
        DESCENDANT,
        _stream(zlib.compress(TO_UNICODE.encode())),
        _stream(zlib.compress(b"\x80" * 3), PICTURE),
    ]
    for n, page in enumerate(drawn):
        images = "/XObject << /I1 6 0 R >>" if page.picture else ""
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {8 + 2 * n} 0 R "
            f"/Resources << /Font << /F1 3 0 R >> {images} >> {page.extra} >>".encode()
        )
        objects.append(_stream(content or zlib.compress("\n".join(page.operators).encode())))
    data = bytearray(b"%PDF-1.7\n")
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % count + b"".join(b"%010d 00000 n \n" % p for p in places)
    return bytes(data + b"trailer << /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n" % (count, start))


def _stream(packed: bytes, entries: str = "") -> bytes:
    head = f"<< {entries} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n".encode()
    return head + packed + b"\nendstream"


WIDTHS = (24, 90, 60, 60, 70, 70, 60, 60, 60, 80, 66, 50)


TITLE = 40


def a_page(*rows: Sequence[object], head: bool = True, top: float = 120, number: str = "") -> PdfCanvas:
    page = PdfCanvas()
    if top > 100:
        page.text(60, TITLE, "UBND XÃ KHÁNH CƯ")
        page.text(400, TITLE, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        page.text(60, TITLE + 14, "Đơn vị: Thôn Trại")
        page.text(200, 100, "ĐĂNG KÝ CÔNG TRÌNH, PHẦN VIỆC", 12)
    shown = [*(REGISTRATION_HEAD if head else ()), *rows]
    page.table(top, shown, WIDTHS, REGISTRATION_MERGES if head else ())
    if number:
        page.text(WIDTH / 2, HEIGHT - 20, number)
    return page


def numbered_works(first: int, last: int) -> list[Sequence[object]]:
    return [(n, f"Việc số {n}", "a", "", "", 1_000_000) for n in range(first, last + 1)]
