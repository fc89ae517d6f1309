"""Checks Word files against the decree; copies of them, corrected or commented, are written beside them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from vanthu.diagnostics import Diagnostic
from vanthu.docx.package import UnreadableWordError, read_file
from vanthu.errors import ExitCode, OutputLockedError
from vanthu.format_check import FormatReport, check, check_pages, commented, correct

CORRECTED, COMMENTED = " (đã sửa)", " (nhận xét)"
"""Ends of the names of the copies."""


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What is asked for besides the check: corrected or commented copies, a look at the printed pages."""

    fix: bool = False
    comments: bool = False
    pages: bool = False


@dataclass(frozen=True, eq=False, slots=True)
class CheckedFile:
    """What became of a file.

    Args:
        refusal: Why it cannot be checked; None where it was.
        report: What is found in it, or in its corrected copy.
        corrected: What was set right in the copy.
        copies: The files written.
    """

    path: Path
    refusal: Diagnostic | None = None
    report: FormatReport | None = None
    corrected: tuple[Diagnostic, ...] | None = None
    copies: tuple[Path, ...] = ()

    @property
    def exit_code(self) -> ExitCode:
        """`OK` where nothing but notes is left, else `FINDINGS`; `USAGE` where it is no Word file."""
        if self.report is None:
            return ExitCode.USAGE
        return ExitCode.OK if self.report.is_clean else ExitCode.FINDINGS


def check_document_files(
    paths: Sequence[Path], options: CheckOptions, now: dt.datetime
) -> Iterator[CheckedFile]:
    """Checks files one by one; all are looked at, whatever is wrong with one.

    Args:
        now: The time that comments carry.

    Raises:
        PdfError: The pages are wanted, and LibreOffice or poppler is missing.
        OutputLockedError: A copy cannot be written.
    """
    for path in paths:
        try:
            yield _checked(path, options, now)
        except UnreadableWordError as error:
            yield CheckedFile(path, error.diagnostic)


def _checked(path: Path, options: CheckOptions, now: dt.datetime) -> CheckedFile:
    name, data = str(path), read_file(path)
    copies: list[Path] = []
    copy = correct(data, name) if options.fix else None
    if copy is not None and copy.corrected:
        copies.append(_written(path.with_name(f"{path.stem}{CORRECTED}.docx"), copy.data))
    report = copy.report if copy is not None else check(data, name)
    if options.pages:
        report = check_pages(report, copies[0] if copies else path)
    if options.comments and report.breaches:
        copies.append(_written(path.with_name(f"{path.stem}{COMMENTED}.docx"), commented(report, now)))
    return CheckedFile(path, None, report, copy.corrected if copy is not None else None, tuple(copies))


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
