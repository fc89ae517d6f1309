"""Commands that examine: any Word document, and the templates of a campaign."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vanthu.cli.answer import JSON, SCHEMA, answer, say, say_json
from vanthu.cli.localized_help import WORKSPACE, SpokenCommand, SpokenGroup, SpokenOption
from vanthu.errors import ExitCode, worst
from vanthu.translate import tr

if TYPE_CHECKING:
    from vanthu.workspace import Workspace


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
@JSON
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
    from vanthu.screen.check import file_lines, files_object, rules_lines, rules_object
    from vanthu.service.check_document_files import CheckOptions, check_document_files

    if rules:
        return answer(None, rules_lines, rules_object, as_json=as_json)
    if not files:
        raise click.UsageError(tr("Hãy nêu ít nhất một tệp .docx."))
    checked = []
    options = CheckOptions(fix=fix, comments=comments, pages=pages)
    for file in check_document_files(files, options, dt.datetime.now(dt.UTC)):
        checked.append(file)
        if not as_json:
            say(file_lines(file, show_all=show_all))
    code = worst(file.exit_code for file in checked)
    if as_json:
        say_json({"schema": SCHEMA, "exit_code": int(code), **files_object(checked)})
    return code


@click.group(cls=SpokenGroup)
def template() -> None:
    """Mẫu Word của văn bản."""


@template.command(name="check")
@WORKSPACE
@JSON
def template_check(workspace: Workspace, *, as_json: bool) -> ExitCode:
    """Xét các mẫu Word của đợt thi đua trước khi dùng, không cần dữ liệu."""
    from vanthu.screen.templates import templates_lines, templates_object
    from vanthu.service.check_templates import check_templates, exit_code_of

    checked = check_templates(workspace)
    code = exit_code_of(checked)
    return answer(checked, templates_lines, templates_object, as_json=as_json, code=code)
