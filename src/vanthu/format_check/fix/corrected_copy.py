"""A corrected copy of a file: what is safe is set right, and the copy is checked again."""

from __future__ import annotations

from dataclasses import dataclass

from vanthu.docx.document import read_contents
from vanthu.format_check.check_document import FormatReport, Result, check, check_recognised
from vanthu.format_check.fix.apply_edits import corrected
from vanthu.format_check.recognise.recognise_document import recognise

ROUNDS = 3
"""A correction may bring another to light: a title in capitals, then its line."""


@dataclass(frozen=True, eq=False, slots=True)
class Fixed:
    """What was set right.

    Args:
        before: The file as it was.
        after: The copy.
        data: The copy; the file's own bytes where nothing was set right.
        done: The results of which nothing is left.
    """

    before: FormatReport
    after: FormatReport
    data: bytes
    done: tuple[Result, ...]


def fix(data: bytes, name: str) -> Fixed:
    """A corrected copy.

    Args:
        data: The .docx.
        name: For messages.

    Raises:
        UnreadableWordError: It is no sound .docx.
    """
    before = check(data, name)
    made = data
    for _ in range(ROUNDS):
        contents = read_contents(made, name)
        report = check_recognised(recognise(contents), name)
        fixes = [each for result in report.results for each in result.breach.fixes]
        if not fixes:
            break
        made = corrected(contents, fixes)
    after = check(made, name)
    left = {(result.rule.id, _place(result)) for result in after.results}
    done = tuple(r for r in before.results if r.breach.fixes and (r.rule.id, _place(r)) not in left)
    return Fixed(before, after, made, done)


def _place(result: Result) -> tuple[int, int]:
    paragraph = result.place.paragraph
    return (0 if paragraph is None else paragraph.number, result.place.section)
