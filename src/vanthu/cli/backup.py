"""Commands that keep a campaign's folder safe: backup, examination."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vanthu.cli.answer import JSON, answer
from vanthu.cli.localized_help import WORKSPACE, WORKSPACE_OPTION, SpokenCommand
from vanthu.errors import ExitCode

if TYPE_CHECKING:
    from vanthu.workspace import Workspace


@click.command(cls=SpokenCommand)
@click.argument("target", type=click.Path(path_type=Path))
@WORKSPACE_OPTION
@JSON
def backup(target: Path, workspace: Workspace, *, as_json: bool) -> ExitCode:
    """Sao lưu sổ, bản lưu, tệp đã nhận, mẫu riêng và văn bản đã ban hành.

    TARGET là thư mục có sẵn để ghi một tệp .zip vào đó (USB, ổ đĩa khác), hoặc tên tệp .zip, tên thư mục
    sẽ tạo ra; phải ở ngoài thư mục đợt thi đua.
    """
    from vanthu.office.backup import back_up
    from vanthu.screen.upkeep import backup_lines, backup_object

    made = back_up(workspace, target, dt.datetime.now().astimezone())
    return answer(made, backup_lines, backup_object, as_json=as_json)


@click.command(cls=SpokenCommand)
@WORKSPACE
@JSON
def doctor(workspace: Workspace, *, as_json: bool) -> ExitCode:
    """Khám thư mục đợt thi đua: sổ, bản lưu, văn bản đã ban hành, dãy số; không sửa gì."""
    from vanthu.office.doctor import examine
    from vanthu.screen.upkeep import doctor_lines, doctor_object

    return answer(examine(workspace), doctor_lines, doctor_object, as_json=as_json)
