"""The fields of a document as Jinja may print them: checked, cleaned, in NFC; nothing is formatted here."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Protocol, TypeGuard, runtime_checkable

from docxtpl import RichText

from vanthu.word.errors import UnprintableValueError

INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""What XML forbids or no reader sees. Soft hyphens stay: Word shows them where they are wanted."""


@runtime_checkable
class Span(Protocol):
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


def cleaned(text: str) -> str:
    """Text in NFC, line ends as in Unix, without characters that XML forbids or that nobody sees."""
    return unicodedata.normalize("NFC", INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))


def printable(context: Mapping[str, object]) -> dict[str, object]:
    """The fields for Jinja: `str`, `int`, `bool`, `RichText`, and lists and dicts of these.

    Args:
        context: Field to value; a tuple of spans becomes one `RichText` for `{{r … }}`.

    Raises:
        UnprintableValueError: A value is None, a float, a date or any other object.
    """
    return {name: _printable(value, name) for name, value in context.items()}


def _printable(value: object, path: str) -> object:
    if isinstance(value, str):
        return cleaned(value)
    if isinstance(value, int):  # bool too
        return value
    if isinstance(value, Mapping):
        return {str(key): _printable(item, f"{path}.{key}") for key, item in value.items()}
    if isinstance(value, list | tuple):
        if value and all(map(_is_span, value)):
            return rich_text(value)
        return [_printable(item, f"{path}[{place}]") for place, item in enumerate(value)]
    if _is_span(value):
        return rich_text((value,))
    raise UnprintableValueError(path, type(value).__name__)


def _is_span(value: object) -> TypeGuard[Span]:
    """Asked of the few values that may be one: the protocol's check is slow."""
    return not isinstance(value, str | int | Mapping | list | tuple) and isinstance(value, Span)


def rich_text(spans: Iterable[Span]) -> RichText:
    """The spans as docxtpl prints them; line breaks become spaces."""
    rich = RichText()
    for span in spans:
        rich.add(re.sub(r"[\n\t]", " ", cleaned(span.text)), bold=span.bold, italic=span.italic)
    return rich
