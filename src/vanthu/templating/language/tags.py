"""Finds template tags in paragraphs, and what stands outside every condition and loop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
OPENING = re.compile(r"\{[{%#]")
RUN_ON = re.compile(r"\{\{|\}\}|\{%|%\}")
BLOCK = re.compile(r"\{%-?\s*(?:(?:p|tr|tc|r)\s+)?-?\s*(\w+)(.*?)-?%\}", re.DOTALL)
SCOPE = re.compile(r"\{[{%#]-?(p|tr|tc|r)\s")
OPENERS = frozenset({"if", "for", "macro", "call", "filter", "with", "raw", "autoescape", "block"})


@dataclass(frozen=True, slots=True)
class TagSegment:
    """A run of a paragraph's text: a tag, or words between tags.

    Args:
        start: Place in the paragraph's text, 0-based.
        is_tag: Else plain words.
    """

    text: str
    start: int
    is_tag: bool


def segments(text: str) -> Iterator[TagSegment]:
    """The tags of a text and the words between them, in order; empty words are left out."""
    end = 0
    for match in TAG.finditer(text):
        if match.start() > end:
            yield TagSegment(text[end : match.start()], end, is_tag=False)
        yield TagSegment(match.group(), match.start(), is_tag=True)
        end = match.end()
    if end < len(text):
        yield TagSegment(text[end:], end, is_tag=False)


def runs_on(tag: str) -> bool:
    """Closed by the sign of another kind, it goes on to the end of a later tag."""
    return bool(RUN_ON.search(tag[2:-2])) and not tag.startswith("{#")


def scope_of(tag: str) -> str:
    """`p`, `tr`, `tc` or `r` for a tag that stands for its paragraph, row, cell or run; else empty."""
    match = SCOPE.match(tag)
    return match.group(1) if match else ""


def depth_change(tag: str) -> int:
    """+1 where the tag opens a condition or loop, -1 where it closes one, else 0."""
    match = BLOCK.match(tag)
    if not match:
        return 0
    word, rest = match.groups()
    if word in OPENERS or (word == "set" and "=" not in rest):
        return 1
    return -1 if word.startswith("end") else 0
