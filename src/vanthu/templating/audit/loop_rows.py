"""What the loops of a template must have printed: every row of every list, word by word, for the audit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import escape

from vanthu.diagnostics import Diagnostic, TagPlace
from vanthu.templating.compile.loop_contents import LoopContents, LoopValue, in_xml, on_page, value_at
from vanthu.templating.compile.part_program import PartProgram
from vanthu.templating.compile.segments import EDGE, first_lost, plain
from vanthu.templating.messages import diagnose

NUL = "\0"
"""In no value."""


def lost_rows(program: PartProgram, fields: Mapping[str, object], words: str) -> Iterator[Diagnostic]:
    """The values of loops that are not in the rendered part, in the order of the template.

    Values under a condition are not asked for; values must stand in the order in which the loops give them.

    Args:
        fields: What the file was rendered with, cleaned.
        words: Of the part, a paragraph a line, no-break spaces as plain ones.
    """
    place = 0
    for value in _printed(program.loops, fields):
        for segment in on_page(value):
            start = words.find(segment, place)
            if start < 0:
                yield diagnose("row_lost", TagPlace("", segment))
            else:
                place = start + len(segment)


def _printed(body: Sequence[LoopValue | LoopContents], scope: Mapping[str, object]) -> Iterator[object]:
    """The values that loops print, in order."""
    for item in body:
        value = value_at(item.path, scope)
        if isinstance(item, LoopValue):
            yield value
        elif isinstance(value, list | tuple):
            for record in value:
                yield from _printed(item.body, {**scope, item.target: record})


def has_all_rows(program: PartProgram, fields: Mapping[str, object], words: str) -> bool:
    """Whether every value of the loops stands among the words of a proven part, beside its fixed ones."""
    return first_lost(list(_needles(program.loops, fields)), words) is None


def _needles(body: Sequence[LoopValue | LoopContents], scope: Mapping[str, object]) -> Iterator[str]:
    for item in body:
        value = value_at(item.path, scope)
        if isinstance(item, LoopValue):
            yield from in_xml(value, item.before, item.after)
        elif isinstance(value, list | tuple):
            if item.columns and (rows := _rows(item.columns, value)):
                yield rows
                continue
            for record in value:
                yield from _needles(item.body, {**scope, item.target: record})


def _rows(columns: Sequence[str], records: Sequence[object]) -> str:
    """The words of records, each a text of its own; empty where they are not so plain."""
    values = [record[column] for record in records if isinstance(record, dict) for column in columns]
    try:
        together = NUL.join(filter(None, values))
    except TypeError:
        return ""
    if "\n" in together or "\t" in together:
        return ""
    return plain(f"{EDGE}{escape(together)}{EDGE}").replace(NUL, EDGE)
