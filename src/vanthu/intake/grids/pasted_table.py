"""A table in the text of a message: columns drawn with bars or aligned by blanks, words before and after."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from vanthu.intake.header_labels import is_label

_RULE = re.compile(r"[\s|+\-=_:.─━│┼├┤┬┴┌┐└┘╞═╡╪]*\Z")
"""A line that only draws."""
_BAR = re.compile(r"[|│]")
_GAP = re.compile(r"\S(?:\s{2,})(?=\S)")
_FIELD = re.compile(r"\s*(?:[-–+•*]|\d{1,2}[.)])?\s*(?P<label>[^:：]{2,80}?)\s*[:：]\s*\S")
_LEAST_FIELDS = 3

_Split = Callable[[Sequence[str]], list[list[str]]]


def pasted_rows(text: str) -> list[list[str]] | None:
    """The lines of a message as rows, those of its tables in cells; None where it is no such text.

    A row for each line, so that its number is the line's.
    """
    lines = [unicodedata.normalize("NFC", line.expandtabs(1)) for line in text.splitlines()]
    for is_line, split in ((_has_bars, _by_bars), (_has_gaps, _by_gaps)):
        runs = list(_runs(lines, is_line))
        if runs and not _is_delimited(lines):
            return _laid_out(lines, runs, split)
    fields = (_FIELD.match(line) for line in lines)
    if sum(1 for found in fields if found and is_label(found["label"])) >= _LEAST_FIELDS:
        return [[line.strip()] for line in lines]
    return None


def _is_delimited(lines: Sequence[str]) -> bool:
    """Whether most lines have the same number of commas or semicolons, two or more."""
    filled = [line for line in lines if line.strip()]
    for delimiter in ",;":
        counts = [line.count(delimiter) for line in filled]
        often = max(set(counts), key=counts.count, default=0)
        if often >= 2 and counts.count(often) * 2 >= len(filled):
            return True
    return False


def _runs(lines: Sequence[str], is_line: Callable[[str], bool]) -> Iterator[range]:
    """Lines that follow each other and belong to a table: two at least, with drawn lines among them."""
    start = end = None
    for number, line in enumerate([*lines, ""]):
        if is_line(line):
            start, end = number if start is None else start, number + 1
        elif not (start is not None and line.strip() and _RULE.match(line)):
            if start is not None and end is not None and sum(map(is_line, lines[start:end])) >= 2:
                yield range(start, end)
            start = end = None


def _laid_out(lines: Sequence[str], runs: Sequence[range], split: _Split) -> list[list[str]]:
    rows = [[line.strip()] for line in lines]
    for run in runs:
        rows[run.start : run.stop] = split(lines[run.start : run.stop])
    return rows


def _has_bars(line: str) -> bool:
    return len(_BAR.findall(line)) >= 2 and not _RULE.match(line)


def _by_bars(lines: Sequence[str]) -> list[list[str]]:
    rows = []
    for line in lines:
        cells = [] if _RULE.match(line) else [cell.strip() for cell in _BAR.split(line.strip())]
        framed = bool(cells) and not cells[0] and not cells[-1]
        rows.append(cells[1:-1] if framed else cells)
    return rows


def _has_gaps(line: str) -> bool:
    return len(_GAP.findall(line)) >= 2 and not _RULE.match(line)


def _by_gaps(lines: Sequence[str]) -> list[list[str]]:
    """The cells between the blanks that go through all lines; without those, by the blanks of each line.

    Where lines have different numbers of blanks and these go through none, nobody knows which cell is empty:
    the lines stay whole.
    """
    shown = [line for line in lines if not _RULE.match(line)]
    width = max(map(len, shown))
    blank = "".join(" " if all(not line[n : n + 1].strip() for line in shown) else "x" for n in range(width))
    edges = [0, *(found.end() for found in re.finditer(r" {2,}", blank) if found.end() < width), width]
    counts = {len(_GAP.findall(line)) for line in shown}
    if len(edges) - 2 >= max(counts):
        return [[line[left:right].strip() for left, right in pairwise(edges)] for line in lines]
    if len(counts) == 1:
        return [re.split(r"\s{2,}", line.strip()) for line in lines]
    return [[line.strip()] for line in lines]
