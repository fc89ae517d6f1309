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


class WorkspaceFolder(click.Path):
    """The folder of a campaign."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The workspace.

        Raises:
            VanthuError: There is no such folder.
        """
        from vanthu.workspace import Workspace

        if isinstance(value, Workspace):
            return value
        return Workspace(Path(str(super().convert(value, param, ctx))))


WORKSPACE = click.argument("workspace", type=WorkspaceFolder(), default=".")
"""The campaign's folder; the present one where none is named."""

WORKSPACE_OPTION = click.option(
    "--workspace",
    "-w",
    cls=SpokenOption,
    type=WorkspaceFolder(),
    default=".",
    help="Thư mục đợt thi đua (mặc định: thư mục hiện tại).",
)


class Day(click.DateTime):
    """A day as a clerk writes it: `5/10/2024`, or `2024-10-05`."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The day at midnight."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            said = tr("“{value}” không phải một ngày: hãy ghi ngày/tháng/năm, ví dụ 05/10/2024")
            return self.fail(said.format(value=value), param, ctx)


DAY = Day(["%Y-%m-%d", "%d/%m/%Y"])
