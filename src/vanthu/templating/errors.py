"""What stops the making of a Word file: a template that cannot be used, a value that cannot be printed."""

from __future__ import annotations

from vanthu.diagnostics import TagPlace
from vanthu.errors import ExitCode, VanthuError
from vanthu.translate import tr


class TemplateError(VanthuError):
    """A template cannot be used as it is; the diagnostic's place is a `TagPlace`."""

    def __str__(self) -> str:
        place = self.diagnostic.place
        template = place.template if isinstance(place, TagPlace) else str(place)
        return tr("Mẫu {template}: {reason}").format(template=template, reason=self.diagnostic.located)


class UnprintableValueError(VanthuError):
    """A field holds what no document may print (None, a float, a date, NaN): a fault of the program.

    Its diagnostic's fact `field` is the path of the field: `sections[0].rows[3].state`.
    """

    exit_code = ExitCode.BUG
