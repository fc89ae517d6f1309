"""Which unit a sheet comes from, by all that the workbook and its name say: a clear winner, or a question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from vanthu.diagnostics import Diagnostic
from vanthu.intake.grids.sheet import Sheet
from vanthu.intake.header_labels import label_key
from vanthu.intake.messages import diagnose
from vanthu.intake.units.file_look import without_copy_number
from vanthu.intake.units.match_unit import Guess, match_line, match_unit
from vanthu.paperwork.model import KnownUnit, ReadingContext
from vanthu.vietnamese import match_key, one_line

UNIT_LABEL = re.compile(
    r"\A\s*(?:tên\s+)?(?:đơn\s*vị|thôn|cơ\s*quan)(?:\s*(?:báo\s*cáo|đăng\s*ký|lập|gửi|đề\s*nghị|\(thôn\)))?\s*[:：]\s*(?P<name>.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
"""A cell that names the unit behind a colon, or before the cell that does."""
_MONEY = ("dong", "trieu dong", "nghin dong", "ty dong", "vnd", "1000d", "1 000d", "1 000 dong")
_LETTERHEAD_ROWS = 10


def named_on_sheet(sheet: Sheet, top: int, context: ReadingContext) -> tuple[Guess, Guess]:
    """What the sheet itself says above its table: a cell `Đơn vị: …`, and the letterhead's lines.

    Args:
        top: First row of the table's header, in the block.
    """
    labelled = Guess(None)
    lines: list[Guess] = []
    addressed = False
    for row in range(top):
        sent_to = False
        for column in range(sheet.grid.width):
            text = sheet.text(row, column)
            if not text:
                continue
            sent_to = sent_to or match_key(text).startswith("kinh gui")
            if sent_to or (addressed and text[:1] in "-–+"):
                addressed = True
                continue  # -- whom it is sent to is never who sends it
            name = _after_label(sheet, row, column, text)
            if name:
                guess = match_unit(name, context)
                labelled = guess if guess.unit or guess.others or not labelled.text else labelled
                if not guess.unit and not guess.others and not labelled.unit:
                    labelled = Guess(None, (), name)
            elif row < _LETTERHEAD_ROWS:
                lines += [match_line(line, context) for line in text.split("\n")]
    return labelled, _one_of(lines)


def _one_of(lines: Sequence[Guess]) -> Guess:
    """What the letterhead's lines say together: one unit, or a question where two are named."""
    named = list({guess.unit.code: guess for guess in lines if guess.unit}.values())
    if len(named) == 1:
        return named[0]
    if named:
        return Guess(None, tuple(guess.unit for guess in named if guess.unit), named[0].text)
    return next((guess for guess in lines if guess.others), Guess(None))


def _after_label(sheet: Sheet, row: int, column: int, text: str) -> str:
    """The name after `Đơn vị:`, in the same cell or the next filled one; empty if it is no such label."""
    found = UNIT_LABEL.match(text)
    if not found and (label_key(text) not in {"don vi", "ten don vi"} or len(text) > 20):
        return ""
    name = one_line(found["name"]) if found else ""
    if not name:
        following = (sheet.text(row, c) for c in range(column + 1, sheet.grid.width))
        name = next((t for t in following if t), "")
    if match_key(name) in _MONEY or match_key(name).startswith("tinh"):
        return ""
    if found and text.casefold().lstrip().startswith("thôn") and name:
        return f"thôn {name}"
    return name.strip(" .…_")


def from_names(file: str, sheet: str, context: ReadingContext) -> tuple[Guess, Guess, Guess]:
    """What the sheet's name, the file's name and its folders say."""
    path = PurePosixPath(file)
    folders = Guess(None)
    for folder in reversed(path.parts[:-1]):
        folders = _from_name(PurePosixPath(folder).stem if folder.endswith(".zip") else folder, context)
        if folders.unit:
            break
    return _from_name(sheet, context), _from_name(path.stem, context), folders


def _from_name(name: str, context: ReadingContext) -> Guess:
    """What a name says; the number of a copy (`dang ky yen cu (2)`) is no unit's."""
    return match_unit(without_copy_number(name), context, loosely=True)


def unit_named_by(file: str, context: ReadingContext) -> KnownUnit | None:
    """The unit that the name of a file and of its folders clearly tell."""
    named = {guess.unit.code: guess.unit for guess in from_names(file, "", context) if guess.unit}
    return next(iter(named.values())) if len(named) == 1 else None


def judge(
    issued_to: str,
    labelled: Guess,
    letterhead: Guess,
    names: tuple[Guess, Guess, Guess],
    context: ReadingContext,
) -> tuple[str, tuple[Diagnostic, ...]]:
    """The unit from all evidence: what the workbook says of itself first, names of sheet, file, folder after.

    Args:
        issued_to: Unit code of an issued form, or empty.

    Returns:
        The unit's code, or empty, and what is to be told of it.
    """
    by_code = {unit.code: unit for unit in context.units}
    inside = [by_code[issued_to]] if issued_to in by_code else []
    inside += [guess.unit for guess in (labelled, letterhead) if guess.unit]
    codes = list(dict.fromkeys(unit.code for unit in inside))
    outside = list(dict.fromkeys(guess.unit.code for guess in names if guess.unit))
    if len(codes) == 1:
        differing = _differing(codes[0], outside, by_code)
        return codes[0], (*_by_likeness(codes[0], (labelled,), by_code), *differing)
    if len(codes) > 1:
        options = _told_apart([by_code[code] for code in codes])
        return "", (diagnose("unit_conflict", read=options, options=options),)
    unnamed = labelled.text and not labelled.unit and not labelled.others
    joint = labelled.joint or letterhead.joint or any(guess.joint for guess in names)
    if len(outside) == 1 and not unnamed and not labelled.others and not joint:
        return outside[0], _by_likeness(outside[0], names, by_code)
    maybe = [unit for guess in (labelled, letterhead, *names) for unit in guess.others]
    options = _told_apart([by_code[code] for code in outside] + maybe)
    read = labelled.text or letterhead.text or next((guess.text for guess in names if guess.text), "")
    if not joint and labelled.others and outside and outside[0] in {unit.code for unit in labelled.others}:
        return outside[0], ()
    code = "unit_unclear" if options else "unit_unknown"
    return "", (diagnose(code, read=read, proposed=options, options=options),)


def _told_apart(units: Sequence[KnownUnit]) -> str:
    """The units by name, each once; those that share one by their former communes too."""
    once = list(dict.fromkeys(units))
    names = [unit.name for unit in once]
    titles = [
        f"{unit.name} ({unit.former_commune} cũ)"
        if names.count(unit.name) > 1 and unit.former_commune
        else unit.name
        for unit in once
    ]
    return "; ".join(dict.fromkeys(titles))


def _by_likeness(
    code: str, guesses: Sequence[Guess], by_code: dict[str, KnownUnit]
) -> tuple[Diagnostic, ...]:
    """What is to be told where nothing but likeness names the unit."""
    named = [guess for guess in guesses if guess.unit and guess.unit.code == code]
    if not named or not all(guess.alike for guess in named):
        return ()
    return (diagnose("unit_likely", read=named[0].text, proposed=by_code[code].name),)


def _differing(code: str, outside: Sequence[str], by_code: dict[str, KnownUnit]) -> tuple[Diagnostic, ...]:
    others = [c for c in outside if c != code]
    if not others or code in outside:
        return ()
    inside, other = by_code[code].name, by_code[others[0]].name
    return (diagnose("unit_name_differs", read=other, proposed=inside, inside=inside, outside=other),)
