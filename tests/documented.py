"""The keys of JSON answers, and those that a page of the docs names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"

OPEN = frozenset({"facts", "choices", "values", "sources", "seconds", "unseen"})
"""Keys whose value is a table of names: what stands in them is data."""


def keys_of(told: object, name: str = "") -> Iterator[str]:
    """Every key of an answer, at any depth; names of forms and other data left out."""
    if isinstance(told, dict):
        by_form = name == "forms"
        for key, value in told.items():
            if not by_form and name not in OPEN:
                yield key
            yield from keys_of(value, "" if by_form else key)
    elif isinstance(told, list):
        for each in told:
            yield from keys_of(each, name)


def named_in(text: str) -> set[str]:
    """The keys that a text names: `` `units[]` ``, `` `forms{form}` ``, `` `rows` ``."""
    return {re.split(r"[\[{]", word)[0] for word in re.findall(r"`([a-z_0-9]+[\[\]{}a-z_0-9: ]*)`", text)}


def documented(*pages: str) -> set[str]:
    """The keys that pages of `docs/` name."""
    return set[str]().union(*(named_in((DOCS / page).read_text(encoding="utf-8")) for page in pages))


def row(page: str, command: str) -> set[str]:
    """The keys that the row of a command names in a table of a page."""
    text = (DOCS / page).read_text(encoding="utf-8")
    (line,) = [
        line for line in text.splitlines() if line.startswith("| ") and f"`{command}`" in line.split("|")[1]
    ]
    return named_in(line)
