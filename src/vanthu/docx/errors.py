"""What stops the reading of a Word file, or its way to PDF."""

from __future__ import annotations

from vanthu.errors import VanthuError
from vanthu.translate import tr

PLACE_LENGTH = 90
"""Characters of a paragraph that a message quotes."""


def shortened(text: str) -> str:
    """A paragraph's words as a message quotes them: one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= PLACE_LENGTH else line[: PLACE_LENGTH - 1] + "…"


class WordFileError(VanthuError):
    """A Word file cannot be used as it is.

    Args:
        template: File name.
        reason: One sentence without the place.
        place: Words of the paragraph, or empty where the whole file is meant.
        where: Table, row and column, header or the like; empty in the running text.
    """

    def __init__(self, template: str, reason: str, place: str = "", where: str = "") -> None:
        self.template = template
        self.reason = reason
        self.place = shortened(place)
        at = ""
        if self.place and where:
            at = tr(" Tại {where}: «{place}».").format(where=where, place=self.place)
        elif self.place:
            at = tr(" Tại đoạn: «{place}».").format(place=self.place)
        super().__init__(tr("Mẫu {template}: {reason}").format(template=template, reason=reason) + at)


class PdfError(VanthuError):
    """LibreOffice is missing, failed, or left a file out."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(tr("Không chuyển được sang PDF: {reason}").format(reason=reason))
