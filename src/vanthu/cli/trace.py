"""Commands that account for a document: where its figures come from, why it changed, can it be made again."""

from __future__ import annotations

import json
import os
from pathlib import Path

import click

from vanthu.cli.localized_help import WORKSPACE, WORKSPACE_OPTION, SpokenCommand, SpokenOption
from vanthu.errors import ExitCode


@click.command(cls=SpokenCommand)
@click.argument("document")
@click.argument("text", default="")
@WORKSPACE_OPTION
@click.option("--json", "as_json", cls=SpokenOption, is_flag=True, help="In kết quả dạng JSON.")
def trace(document: str, text: str, workspace: Path, *, as_json: bool) -> ExitCode:
    """Cho biết số, tên trong văn bản lấy từ đơn vị, tệp, trang, ô nào.

    DOCUMENT là loại, tên, tệp của văn bản, hoặc số ký hiệu của bản đã ban hành (15/BC-UBND); TEXT là con số
    hay lời cần tìm.
    """
    from vanthu.office import trace as tracing
    from vanthu.workspace.folder import Workspace

    found = tracing.trace(Workspace(workspace), document, text)
    if as_json:
        click.echo(json.dumps(tracing.as_json(found), ensure_ascii=False, indent=1))
    else:
        for line in tracing.lines(found, text):
            click.echo(line)
    return ExitCode.OK if any(each.figures for each in found) else ExitCode.FINDINGS


@click.command(cls=SpokenCommand)
@click.argument("document")
@WORKSPACE_OPTION
def why(document: str, workspace: Path) -> ExitCode:
    """Cho biết văn bản đã qua những bản nào, bản sau khác bản trước vì đơn vị nào, ô nào.

    DOCUMENT là loại, tên, tệp của văn bản, hoặc số ký hiệu của bản đã ban hành (15/BC-UBND).
    """
    from vanthu.office import why as explaining
    from vanthu.workspace.folder import Workspace

    for line in explaining.lines(explaining.explain(Workspace(workspace), document)):
        click.echo(line)
    return ExitCode.OK


@click.command(cls=SpokenCommand)
@WORKSPACE
def verify(workspace: Path) -> ExitCode:
    """Lập lại từng văn bản đã ban hành từ các bản lưu, xem có giống từng byte không."""
    from vanthu.office import verify as verifying
    from vanthu.screen import run as screen
    from vanthu.workspace.folder import Workspace

    with screen.progress(shown=True) as told:
        verified = verifying.verify(Workspace(workspace), workers=os.cpu_count() or 1, progress=told)
    for line in verifying.lines(verified):
        click.echo(line)
    return ExitCode.OK if all(each.holds for each in verified) else ExitCode.FINDINGS
