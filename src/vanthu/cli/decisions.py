"""Commands of the clerk's own decisions: answers to questions."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

import click

from vanthu.cli.answer import JSON, answer
from vanthu.cli.localized_help import WORKSPACE_OPTION, SpokenCommand, SpokenGroup
from vanthu.errors import ExitCode

if TYPE_CHECKING:
    from vanthu.workspace.folder import Workspace


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()


@click.group(cls=SpokenGroup, invoke_without_command=True)
@WORKSPACE_OPTION
@JSON
@click.pass_context
def answers(context: click.Context, workspace: Workspace, *, as_json: bool) -> ExitCode:
    """Các câu trả lời đã chọn trong questions.xlsx, theo đơn vị và biểu."""
    if context.invoked_subcommand:
        return ExitCode.OK
    from vanthu.screen.decisions import answers_lines, answers_object
    from vanthu.service.answers import answers_of

    return answer(answers_of(workspace), answers_lines, answers_object, as_json=as_json)


@answers.command(name="revoke", cls=SpokenCommand)
@click.argument("questions", metavar="QUESTION...", nargs=-1, required=True)
@WORKSPACE_OPTION
@JSON
def revoke(questions: tuple[str, ...], workspace: Workspace, *, as_json: bool) -> ExitCode:
    """Bỏ câu trả lời: lần chạy sau hỏi lại.

    QUESTION là số của câu hỏi như `vanthu answers` in ra.
    """
    from vanthu.screen.decisions import revoked_lines, revoked_object
    from vanthu.service.answers import revoke_answers

    revoked = revoke_answers(workspace, questions, _today())
    lines = partial(revoked_lines, workspace=workspace.root)
    return answer(revoked, lines, revoked_object, as_json=as_json)
