"""Commands whose help is said in the language of the screen."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import click

from vanthu.translate import tr


class SpokenOption(click.Option):
    """An option whose help is said in the language of the screen."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option and its help."""
        record = super().get_help_record(ctx)
        return (record[0], record[1].replace(self.help, tr(self.help))) if record and self.help else record


class SpokenCommand(click.Command):
    """A command whose help is said in the language of the screen."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.help = inspect.cleandoc(self.help or "")  # -- the key of its translation in every Python

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the help."""
        self.help = tr(self.help or "")
        super().format_help(ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        """One line for the list of commands."""
        return tr(self.help or "").split("\n", 1)[0][: limit * 2]


class SpokenGroup(SpokenCommand, click.Group):
    """A group of commands whose help is said in the language of the screen."""

    command_class = SpokenCommand


WORKSPACE = click.argument("workspace", type=click.Path(path_type=Path), default=".")
"""The campaign's folder; the present one where none is named."""

WORKSPACE_OPTION = click.option(
    "--workspace",
    "-w",
    cls=SpokenOption,
    type=click.Path(path_type=Path),
    default=".",
    help="Thư mục đợt thi đua (mặc định: thư mục hiện tại).",
)

DAY = click.DateTime(["%Y-%m-%d", "%d/%m/%Y"])
