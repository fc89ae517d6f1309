"""Gives the answer of a command: lines for a person, or one JSON object for a program (docs/json.md)."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, TypeVar

import click

from vanthu.cli.localized_help import SpokenOption
from vanthu.diagnostic_json import error_json
from vanthu.diagnostics import Diagnostic
from vanthu.errors import ExitCode

if TYPE_CHECKING:
    from rich.console import RenderableType

SCHEMA = 1
"""Version of the shapes of all answers but that of `run`, which is `outputs/run.json`."""

JSON = click.option("--json", "as_json", cls=SpokenOption, is_flag=True, help="In kết quả dạng JSON.")

Result = TypeVar("Result")


def answer(
    result: Result,
    lines: Callable[[Result], Iterable[RenderableType]],
    as_object: Callable[[Result], Mapping[str, object]],
    *,
    as_json: bool,
    code: ExitCode | None = None,
) -> ExitCode:
    """Says what a command found or did.

    Args:
        lines: What a person reads.
        as_object: What a program reads.
        code: The exit code; None for the result's own `exit_code`, or `OK` where it has none.
    """
    if code is None:
        code = ExitCode(getattr(result, "exit_code", ExitCode.OK))
    if as_json:
        say_json({"schema": SCHEMA, "exit_code": int(code), **as_object(result)})
    else:
        say(lines(result))
    return code


def say(lines: Iterable[RenderableType]) -> None:
    """Prints lines, tables and coloured words."""
    for line in lines:
        if isinstance(line, str):
            click.echo(line)
        else:
            from rich.console import Console

            Console().print(line)
    sys.stdout.flush()


def say_json(told: Mapping[str, object], indent: int | None = 1) -> None:
    """Prints an object."""
    click.echo(json.dumps(told, ensure_ascii=False, indent=indent))


def say_error(diagnostic: Diagnostic, code: int, *, as_json: bool) -> None:
    """Says what stopped a command; to a program where it reads the answer."""
    if as_json:
        say_json({"schema": SCHEMA, "exit_code": code, "error": error_json(diagnostic)})
    else:
        click.echo(diagnostic.message, err=True)
