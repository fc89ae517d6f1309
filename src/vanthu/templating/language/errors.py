"""What stops the making of a Word file: a template that cannot be used, a value that cannot be printed."""

from __future__ import annotations

from vanthu.docx.errors import WordFileError
from vanthu.errors import ExitCode, VanthuError
from vanthu.translate import tr


class TemplateError(WordFileError):
    """A template cannot be used as it is."""


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
