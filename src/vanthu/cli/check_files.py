"""The command `vanthu check`: files in, what was found out; corrected or commented copies beside them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.text import Text

from vanthu.diagnostics import FilePlace
from vanthu.docx.errors import UnreadableWordError
from vanthu.docx.messages import diagnose
from vanthu.errors import ExitCode, OutputLockedError
from vanthu.format_check.check_document import FormatReport, check
from vanthu.format_check.comments import commented
from vanthu.format_check.fix.corrected_copy import Fixed, fix
from vanthu.format_check.rendered_pages import render
from vanthu.format_check.rules.printed_pages import with_pages
from vanthu.screen import check as shown
from vanthu.translate import tr

FIXED, COMMENTED = " (đã sửa)", " (nhận xét)"
"""Ends of the names of the copies."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the call asks for."""

    fix: bool = False
    comments: bool = False
    pages: bool = False
    show_all: bool = False
    as_json: bool = False


def check_files(paths: Sequence[Path], wanted: Wanted, now: dt.datetime) -> ExitCode:
    """Checks files and says what was found.

    Args:
        now: The time that comments carry.

    Returns:
        `OK` where nothing but notes is left, else `FINDINGS`; `USAGE` where a file is no Word file. All
        files are looked at, whatever is wrong with one.

    Raises:
        PdfError: The pages are wanted, and LibreOffice or poppler is missing.
        OutputLockedError: A copy cannot be written.
    """
    console = Console()
    told: list[dict[str, object]] = []
    code = ExitCode.OK
    for path in paths:
        try:
            done = _checked(path, wanted, now)
        except UnreadableWordError as error:
            code = ExitCode.USAGE
            told.append({"file": str(path), "error": error.diagnostic.message})
            if not wanted.as_json:
                console.print(Text(str(error), style="red"))
            continue
        if not done.left.clean and code is ExitCode.OK:
            code = ExitCode.FINDINGS
        told.append(done.as_json())
        if not wanted.as_json:
            done.show(console, show_all=wanted.show_all)
    if wanted.as_json:
        print(json.dumps({"schema": shown.SCHEMA, "files": told}, ensure_ascii=False, indent=2))  # noqa: T201 - its use
    return code


@dataclass(frozen=True, eq=False, slots=True)
class Done:
    """What became of a file.

    Args:
        left: What is found in it, or in its corrected copy.
        fixed: Its correction, where one was asked for.
        copies: The files written.
    """

    left: FormatReport
    fixed: Fixed | None
    copies: tuple[Path, ...]

    def as_json(self) -> dict[str, object]:
        """For programs."""
        told = shown.report_json(self.left)
        told["copies"] = [str(path) for path in self.copies]
        if self.fixed is not None:
            told["fixed"] = [shown.result_json(result) for result in self.fixed.done]
        return told

    def show(self, console: Console, *, show_all: bool) -> None:
        """On the screen."""
        if self.fixed is not None:
            for result, places in shown.grouped(self.fixed.done):
                words = tr("đã sửa {count} chỗ: {title} ({found} → {wanted})").format(
                    count=len(places),
                    title=tr(result.rule.title),
                    found=result.breach.found,
                    wanted=result.breach.wanted,
                )
                console.print(Text(words, style="green"))
        shown.show(console, self.left, show_all=show_all)
        for path in self.copies:
            console.print(Text(tr("Đã tạo {path}").format(path=path)))


def _checked(path: Path, wanted: Wanted, now: dt.datetime) -> Done:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableWordError(diagnose("word_unreadable", FilePlace(str(path)))) from error
    name = str(path)
    copies: list[Path] = []
    fixed = fix(data, name) if wanted.fix else None
    if fixed is not None and fixed.done:
        copies.append(_written(_beside(path, FIXED), fixed.data))
    left = fixed.after if fixed is not None else check(data, name)
    looked_at = copies[0] if copies else path
    if wanted.pages:
        left = with_pages(left, render(looked_at, left.document.contents))
    if wanted.comments and left.results:
        # the XML of this reading is spent: it carries the comments now
        contents = left.document.contents
        copies.append(_written(_beside(path, COMMENTED), commented(contents, left.results, now)))
    return Done(left, fixed, tuple(copies))


def _beside(path: Path, end: str) -> Path:
    return path.with_name(f"{path.stem}{end}.docx")


def _written(path: Path, data: bytes) -> Path:
    """The file, whole or not at all."""
    passing = path.with_name(f".{path.name}.tmp")
    try:
        passing.write_bytes(data)
        passing.replace(path)
    except OSError as error:
        passing.unlink(missing_ok=True)
        raise OutputLockedError(path) from error
    return path


def show_rules(*, as_json: bool) -> None:
    """Says the rules with their places in the decree."""
    if as_json:
        print(shown.rules_json())  # noqa: T201 - its use
    else:
        shown.show_rules(Console())
