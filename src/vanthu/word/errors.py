"""What stops the making of a Word file: a template that cannot be used, a value that cannot be printed."""

from __future__ import annotations

from vanthu.errors import ExitCode, VanthuError
from vanthu.translate import tr

PLACE_LENGTH = 90
"""Characters of a paragraph that a message quotes."""


def shortened(text: str) -> str:
    """A paragraph's words as a message quotes them: one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= PLACE_LENGTH else line[: PLACE_LENGTH - 1] + "…"


class TemplateError(VanthuError):
    """A template cannot be used as it is.

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


class UnprintableValueError(VanthuError):
    """A field holds what no paper may print (None, a float, a date, NaN): a fault of the program.

    Args:
        field: Path of the field: `sections[0].rows[3].state`.
        kind: Name of the value's type.
    """

    exit_code = ExitCode.BUG

    def __init__(self, field: str, kind: str) -> None:
        self.field = field
        self.kind = kind
        super().__init__(
            tr("Trường {field} có giá trị kiểu {kind}, không in ra văn bản được.").format(
                field=field, kind=kind
            )
        )


class PdfError(VanthuError):
    """LibreOffice is missing, failed, or left a file out."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(tr("Không chuyển được sang PDF: {reason}").format(reason=reason))
