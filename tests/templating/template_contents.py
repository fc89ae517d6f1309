"""What a template holds, and what `shipped_templates.toml` wants of it."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import etree

from vanthu.docx.package import DOCUMENT, STYLES
from vanthu.docx.styles import StyleSheet
from vanthu.docx.xml import parse, text_of, w
from vanthu.templating.check.printed_fields import FieldUse, FieldUseKind, uses

WANTED: Mapping[str, Any] = tomllib.loads(
    Path(__file__).with_name("shipped_templates.toml").read_text(encoding="utf-8")
)
KINDS = tuple(kind for kind in WANTED if kind != "shared")
"""File names of the shipped templates, without ending."""


@dataclass(frozen=True)
class Contents:
    """What stands in a template, or must; fields and conditions as often as they do.

    Args:
        words: Of paragraphs; those that must stand begin one.
    """

    words: set[str] = field(default_factory=set)
    styles: set[str] = field(default_factory=set)
    fields: Counter[tuple[str, str]] = field(default_factory=Counter)
    conditions: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: Contents) -> Contents:
        return Contents(
            self.words | other.words,
            self.styles | other.styles,
            self.fields + other.fields,
            self.conditions + other.conditions,
        )

    def begins(self, words: str) -> bool:
        """Whether a paragraph begins with these words."""
        return any(text.startswith(words) for text in self.words)

    def without(self, other: Contents) -> list[str]:
        """What the other one lacks, in words."""
        return [
            *(f"words «{words}»" for words in sorted(self.words) if not other.begins(words)),
            *(f"style «{style}»" for style in sorted(self.styles - other.styles)),
            *(f"{path} in style «{style}»" for style, path in sorted(self.fields - other.fields)),
            *(f"condition «{condition}»" for condition in sorted(self.conditions - other.conditions)),
        ]


def wanted(kind: str) -> Contents:
    """What the template of a kind must hold."""
    return sum(
        (_declared(WANTED["shared"][name]) for name in WANTED[kind].get("as", ())), _declared(WANTED[kind])
    )


def _declared(entry: Mapping[str, Any]) -> Contents:
    styles: Mapping[str, str] = entry.get("styles", {})
    return Contents(
        set(entry.get("words", ())),
        set(styles),
        Counter((style, path) for style, paths in styles.items() for path in paths.split()),
        Counter(asked for words in entry.get("conditions", ()) for asked in _with_else(*words.split(" … "))),
    )


def _with_else(condition: str, *otherwise: str) -> Iterator[str]:
    yield condition
    if otherwise:
        yield f"{condition} … else"


def held(parts: Mapping[str, bytes]) -> Contents:
    """What a template holds.

    Args:
        parts: Of the .docx, by name.
    """
    sheet = StyleSheet.read(parts[STYLES])
    found = uses(parts)

    def style(use: FieldUse) -> str:
        return _name(sheet, sheet.style(use.tag.paragraph))

    paragraphs = list(parse(parts[DOCUMENT]).iter(w("p")))
    return Contents(
        set(map(plain_words, paragraphs)),
        {_name(sheet, sheet.style(paragraph)) for paragraph in paragraphs},
        Counter(
            (style(use), use.path.replace("[][]", "[]")) for use in found if use.kind is FieldUseKind.PRINTED
        ),
        Counter(_asked(use) for use in found if use.kind is FieldUseKind.CONDITION),
    )


def plain_words(paragraph: etree._Element) -> str:
    """The words of a paragraph with plain spaces, none around them."""
    return text_of(paragraph).replace("\u00a0", " ").strip()


def _name(sheet: StyleSheet, key: str) -> str:
    """The name of a style that is there; its bare id tells one that is not."""
    return sheet.names[key][0] if key in sheet.names else f"{key} (undefined)"


def _asked(use: FieldUse) -> str:
    words = use.tag.plain.strip("{}% ")
    return f"{words} … else" if use.path.startswith("else ") else words
