"""The fields of a document as Jinja may print them: checked, cleaned, in NFC; nothing is formatted here."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeGuard

from markupsafe import escape

from vanthu.templating.errors import UnprintableValueError
from vanthu.templating.language.sentinels import DYNAMIC
from vanthu.templating.messages import diagnose

INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff\ud800-\udfff"
    "\ufdd0-\ufdef]"
)
"""What XML forbids or no reader sees. Soft hyphens stay: Word shows them where they are wanted."""

RUN_PROPERTIES = {
    (False, False): "",
    (True, False): "<w:rPr><w:b/></w:rPr>",
    (False, True): "<w:rPr><w:i/></w:rPr>",
    (True, True): "<w:rPr><w:b/><w:i/></w:rPr>",
}
"""Bold and italic, as a run says it."""


class FormattedSpan(Protocol):
    """A piece of text with one look."""

    @property
    def text(self) -> str:
        """The words."""

    @property
    def bold(self) -> bool:
        """Bold, or as the paragraph is."""

    @property
    def italic(self) -> bool:
        """Italic, or as the paragraph is."""


@dataclass(frozen=True, slots=True)
class FormattedRuns:
    """Spans as the runs of a paragraph.

    Args:
        fenced: Their XML, each text between two `DYNAMIC`.
        texts: The words of each.
    """

    marked_xml: str
    texts: tuple[str, ...]

    @property
    def xml(self) -> str:
        """Their XML."""
        return self.marked_xml.replace(DYNAMIC, "")

    def __str__(self) -> str:
        return self.xml


def cleaned(text: str) -> str:
    """Text in NFC, line ends as in Unix, without characters that XML forbids or that nobody sees."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text  # neither control characters nor invisible ones are printable
    return unicodedata.normalize("NFC", INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))


def printable(context: Mapping[str, object]) -> dict[str, object]:
    """The fields for Jinja: `str`, `int`, `bool`, `FormattedRuns`, and lists and dicts of these.

    Args:
        context: Field to value; a tuple of spans becomes one `FormattedRuns` for `{{r … }}`.

    Raises:
        UnprintableValueError: A value is None, a float, a date or any other object.
    """
    return {name: _within(name, value) for name, value in context.items()}


def _within(place: str, value: object) -> object:
    """A value of a record or list; `place` is for a message: `state`, `[3]`."""
    try:
        return cleaned(value) if type(value) is str else _printable(value)
    except UnprintableValueError as error:
        field, kind = error.diagnostic.facts["field"], error.diagnostic.facts["kind"]
        inside = field if field.startswith("[") or not field else f".{field}"
        raise _unprintable(place + inside, kind) from None


def _printable(value: object) -> object:
    if isinstance(value, str):
        return cleaned(value)
    if isinstance(value, int) or is_made_by_docxtpl(value):  # yes/no is an int too
        return value
    if isinstance(value, Mapping):
        return {
            str(key): cleaned(item) if type(item) is str else _within(str(key), item)
            for key, item in value.items()
        }
    if isinstance(value, list | tuple):
        if value and all(map(_is_span, value)):
            return formatted_runs(value)
        return [_within(f"[{place}]", item) for place, item in enumerate(value)]
    if _is_span(value):
        return formatted_runs((value,))
    raise _unprintable("", type(value).__name__)


def _unprintable(field: str, kind: str) -> UnprintableValueError:
    return UnprintableValueError(diagnose("field_unprintable", field=field, kind=kind))


def _is_span(value: object) -> TypeGuard[FormattedSpan]:
    """Asked of each value that is no text: the protocol's own check is slow."""
    return hasattr(value, "text") and hasattr(value, "bold") and hasattr(value, "italic")


def is_made_by_docxtpl(value: object) -> bool:
    """A `RichText`, `Listing`, `InlineImage` or `Subdoc`: its `str` is XML."""
    return type(value).__module__.partition(".")[0] == "docxtpl"


def formatted_runs(spans: Iterable[FormattedSpan]) -> FormattedRuns:
    """The spans as runs; line breaks become spaces."""
    texts, runs = [], []
    for span in spans:
        text = re.sub(r"[\n\t]", " ", cleaned(span.text))
        texts.append(text)
        if text:
            look = RUN_PROPERTIES[span.bold, span.italic]
            runs.append(f'<w:r>{look}<w:t xml:space="preserve">{DYNAMIC}{escape(text)}{DYNAMIC}</w:t></w:r>')
    return FormattedRuns("".join(runs), tuple(texts))
