"""Commands that keep a campaign's folder safe: backup, examination."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import click

from vanthu.cli.localized_help import WORKSPACE, WORKSPACE_OPTION, SpokenCommand, SpokenOption
from vanthu.errors import ExitCode
from vanthu.translate import tr


@click.command(cls=SpokenCommand)
@click.argument("target", type=click.Path(path_type=Path))
@WORKSPACE_OPTION
def backup(target: Path, workspace: Path) -> ExitCode:
    """Sao lưu sổ, bản lưu, tệp đã nhận, mẫu riêng và văn bản đã ban hành.

    TARGET là thư mục có sẵn để ghi một tệp .zip vào đó (USB, ổ đĩa khác), hoặc tên tệp .zip, tên thư mục
    sẽ tạo ra; phải ở ngoài thư mục đợt thi đua.
    """
    from vanthu.office.backup import back_up
    from vanthu.workspace.folder import Workspace

    made = back_up(Workspace(workspace), target, dt.datetime.now().astimezone())
    click.echo(
        tr("Đã sao lưu {count} tệp ({size} MB) vào {path}, đã đọc lại và đúng từng byte.").format(
            count=made.files, size=f"{made.size / 1e6:.1f}".replace(".", ","), path=made.path
        )
    )
    return ExitCode.OK


@click.command(cls=SpokenCommand)
@WORKSPACE
@click.option("--json", "as_json", cls=SpokenOption, is_flag=True, help="In kết quả dạng JSON.")
def doctor(workspace: Path, *, as_json: bool) -> ExitCode:
    """Khám thư mục đợt thi đua: sổ, bản lưu, văn bản đã ban hành, dãy số; không sửa gì."""
    from vanthu.diagnostic_json import diagnostic_json
    from vanthu.office import doctor as health
    from vanthu.workspace.folder import Workspace

    examined = health.examine(Workspace(workspace))
    if as_json:
        told = {"diagnostics": [*map(diagnostic_json, examined.found)], "sound": examined.sound}
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        for line in health.lines(examined):
            click.echo(line)
    return examined.exit_code
