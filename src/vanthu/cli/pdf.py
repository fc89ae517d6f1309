"""Commands for paper and for electronic signatures: PDF for signing, the signed copy, the binder."""

from __future__ import annotations

from pathlib import Path

import click

from vanthu.cli.localized_help import WORKSPACE_OPTION, SpokenCommand
from vanthu.errors import ExitCode
from vanthu.translate import tr


@click.command(cls=SpokenCommand)
@click.argument("documents", nargs=-1)
@WORKSPACE_OPTION
def pdf(documents: tuple[str, ...], workspace: Path) -> ExitCode:
    """Chuyển văn bản sang PDF để ký, có sẵn ô chữ ký (cần LibreOffice).

    Không nêu DOCUMENTS thì chuyển mọi dự thảo và mọi văn bản đã ban hành.
    """
    from vanthu.office.print_pdf import print_documents
    from vanthu.workspace.folder import Workspace

    for sheet in print_documents(Workspace(workspace), documents):
        click.echo(str(workspace / "outputs" / sheet.name))
        if sheet.unsigned:
            click.echo("  " + tr("Chưa có ô chữ ký: {reason}").format(reason=sheet.unsigned.message))
    return ExitCode.OK


@click.command(cls=SpokenCommand)
@WORKSPACE_OPTION
def binder(workspace: Path) -> ExitCode:
    """Gộp mọi văn bản của đợt thi đua vào một tệp PDF có dấu trang, để in (cần LibreOffice)."""
    from vanthu.office.print_pdf import bind
    from vanthu.workspace.folder import Workspace

    path, sheets = bind(Workspace(workspace))
    click.echo(tr("Đã gộp {count} văn bản vào {path}").format(count=len(sheets), path=path))
    return ExitCode.OK


@click.command(cls=SpokenCommand)
@click.argument("document")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@WORKSPACE_OPTION
def signed(document: str, file: Path, workspace: Path) -> ExitCode:
    """Nhận bản PDF đã ký số của văn bản đã ban hành: kiểm tra chữ ký, so nội dung, lưu và khóa.

    DOCUMENT là số, ký hiệu (45/KH-UBND), loại hoặc tên tệp của văn bản; FILE là tệp PDF đã ký.
    """
    from vanthu.office.signed_copy import accept_signed
    from vanthu.workspace.folder import Workspace

    copy = accept_signed(Workspace(workspace), document, file)
    for fact in copy.signatures:
        moment = fact.time.strftime("%d/%m/%Y %H:%M") if fact.time else "–"
        click.echo(
            tr("Chữ ký “{signer}” ({time}) còn nguyên vẹn.").format(
                signer=fact.signer or fact.field, time=moment
            )
        )
    click.echo(
        tr("Đã lưu bản ký của {symbol}: {path}").format(
            symbol=copy.issued.label, path=workspace / "outputs" / copy.path
        )
    )
    return ExitCode.OK
