"""Writes `docs/errors.md` from the catalogues of all rooms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from message_catalogues import catalogues
from vanthu.diagnostics import Catalogue, Message
from vanthu.translate import load_catalogue

TARGET = Path(__file__).parents[1] / "docs" / "errors.md"

HEAD = """# Errors, doubts and repairs

Written by `python tools/make_errors_doc.py` from the modules `messages` of all rooms; a test holds both to
each other. The code stands in [`run.json`](run-json.md#a-diagnostic) and in every [`--json`](json.md); words
in braces are facts. An *error* holds back what it is about, a *warning* is used as read and should be looked
at, a *note* tells a repair. The rules of format are in [format-rules.md](format-rules.md).
"""


def errors_page() -> str:
    """The page."""
    english = load_catalogue("en")
    return "\n".join([HEAD, *(line for catalogue in catalogues() for line in _room(catalogue, english))])


def _room(catalogue: Catalogue, english: dict[str, str]) -> Iterator[str]:
    yield f"## {catalogue.room}\n"
    for code, message in sorted(catalogue.items()):
        yield from _entry(code, message, english)


def _entry(code: str, message: Message, english: dict[str, str]) -> Iterator[str]:
    yield f"### {code}\n"
    yield f"*{message.severity}* · {_plain(message.text)}  "
    yield f"English: {_plain(english.get(message.text, ''))}\n"
    yield f"{message.cause} **What to do:** {message.remedy}\n"


def _plain(sentence: str) -> str:
    """A sentence as Markdown shows it: a catalogue doubles braces that are no facts; angles would be tags."""
    return sentence.replace("{{", "{").replace("}}", "}").replace("<", "\\<").replace("\n", " ")


if __name__ == "__main__":
    TARGET.write_text(errors_page(), encoding="utf-8")
