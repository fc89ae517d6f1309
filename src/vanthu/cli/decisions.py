"""Commands of the clerk's own decisions: answers to questions, received files that do not count."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

import click

from vanthu.cli.answer import JSON, answer
from vanthu.cli.localized_help import WORKSPACE_OPTION, SpokenCommand, SpokenGroup, SpokenOption
from vanthu.errors import ExitCode

if TYPE_CHECKING:
    from vanthu.workspace import Workspace


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


@answers.command(name="give", cls=SpokenCommand)
@click.argument("question")
@click.argument("choice")
@WORKSPACE_OPTION
@JSON
def give(question: str, choice: str, workspace: Workspace, *, as_json: bool) -> ExitCode:
    """Trả lời một câu hỏi của lần chạy cuối, như chọn trong questions.xlsx.

    QUESTION là số của câu hỏi, CHOICE là mã hoặc lời của câu trả lời, như outputs/run.json ghi.
    """
    from vanthu.screen.decisions import given_lines, given_object
    from vanthu.service.answers import give_answer

    given = give_answer(workspace, question, choice, _today())
    lines = partial(given_lines, workspace=workspace.root)
    return answer(given, lines, given_object, as_json=as_json)


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


@click.command(cls=SpokenCommand)
@click.argument("file")
@WORKSPACE_OPTION
@click.option("--reason", cls=SpokenOption, default="", help="Vì sao rút.")
@click.option("--undo", cls=SpokenOption, is_flag=True, help="Dùng lại tệp đã rút.")
@JSON
def withdraw(file: str, workspace: Workspace, reason: str, *, undo: bool, as_json: bool) -> ExitCode:
    """Rút một tệp đã nhận: vẫn lưu, không tính; lỗi và lời nhắn về tệp được đóng.

    FILE là đường dẫn tính từ inputs/received; tệp trong gói nén là goi.zip/tep.xlsx.
    """
    from vanthu.screen.decisions import withdrawal_lines, withdrawn_object
    from vanthu.service.withdrawals import undo_withdrawal
    from vanthu.service.withdrawals import withdraw as withdraw_file

    if undo:
        done = undo_withdrawal(workspace, file, _today())
    else:
        done = withdraw_file(workspace, file, reason, _today())
    lines = partial(withdrawal_lines, workspace=workspace.root, is_undone=undo)
    return answer(done, lines, partial(withdrawn_object, is_undone=undo), as_json=as_json)
