"""Commands that examine: any Word document, and the templates of a campaign."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from vanthu.cli.localized_help import WORKSPACE, SpokenCommand, SpokenGroup, SpokenOption
from vanthu.errors import ExitCode
from vanthu.translate import tr


@click.command(cls=SpokenCommand)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--fix",
    cls=SpokenOption,
    is_flag=True,
    help="Ghi thêm bản đã sửa những chỗ sửa được, tệp gốc giữ nguyên.",
)
@click.option(
    "--comments",
    cls=SpokenOption,
    is_flag=True,
    help="Ghi thêm bản có nhận xét (comment) của Word ở từng chỗ.",
)
@click.option("--pages", cls=SpokenOption, is_flag=True, help="Xem cả trang in (cần LibreOffice và poppler).")
@click.option(
    "--rules", cls=SpokenOption, is_flag=True, help="Liệt kê các quy tắc với điều khoản, không xét tệp nào."
)
@click.option(
    "--all", "show_all", cls=SpokenOption, is_flag=True, help="In cả ghi chú và quy tắc chưa xét được."
)
@click.option("--json", "as_json", cls=SpokenOption, is_flag=True, help="In kết quả dạng JSON.")
def check(  # noqa: PLR0913 - its options
    files: tuple[Path, ...],
    *,
    fix: bool,
    comments: bool,
    pages: bool,
    rules: bool,
    show_all: bool,
    as_json: bool,
) -> ExitCode:
    """Xét thể thức văn bản Word theo Nghị định 30/2020/NĐ-CP."""
    from rich.console import Console

    from vanthu.screen import check as screen
    from vanthu.service.check_document_files import CheckOptions, check_document_files

    console = Console()
    if rules and as_json:
        click.echo(screen.rules_json())
    elif rules:
        screen.show_rules(console)
    if rules:
        return ExitCode.OK
    if not files:
        raise click.UsageError(tr("Hãy nêu ít nhất một tệp .docx."))
    checked = []
    options = CheckOptions(fix=fix, comments=comments, pages=pages)
    for file in check_document_files(files, options, dt.datetime.now(dt.UTC)):
        checked.append(file)
        if not as_json:
            screen.show(console, file, show_all=show_all)
    if as_json:
        click.echo(screen.files_json(checked))
    return max(file.exit_code for file in checked)


@click.group(cls=SpokenGroup)
def template() -> None:
    """Mẫu Word của văn bản."""


@template.command(name="check")
@WORKSPACE
def template_check(workspace: Path) -> ExitCode:
    """Xét các mẫu Word của đợt thi đua trước khi dùng, không cần dữ liệu."""
    from vanthu.diagnostics import Severity
    from vanthu.service.check_templates import check_templates, lines
    from vanthu.workspace.folder import Workspace

    checked = check_templates(Workspace(workspace))
    for line in lines(checked):
        click.echo(line)
    return ExitCode.OK if all(each.worst is Severity.NOTE for each in checked) else ExitCode.FINDINGS
