"""Commands for printing and for electronic signatures: PDF for signing, the signed copy, the binder."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vanthu.cli.answer import JSON, answer
from vanthu.cli.localized_help import WORKSPACE_OPTION, SpokenCommand
from vanthu.errors import ExitCode

if TYPE_CHECKING:
    from vanthu.workspace import Workspace


@click.command(cls=SpokenCommand)
@click.argument("documents", nargs=-1)
@WORKSPACE_OPTION
@JSON
def pdf(documents: tuple[str, ...], workspace: Workspace, *, as_json: bool) -> ExitCode:
    """Chuyển văn bản sang PDF để ký, có sẵn ô chữ ký (cần LibreOffice).

    Không nêu DOCUMENTS thì chuyển mọi dự thảo và mọi văn bản đã ban hành.
    """
    from vanthu.office.print_pdf import print_documents
    from vanthu.screen.pdf import pdf_lines, pdf_object

    lines = partial(pdf_lines, outputs=workspace.outputs)
    return answer(print_documents(workspace, documents), lines, pdf_object, as_json=as_json)


@click.command(cls=SpokenCommand)
@WORKSPACE_OPTION
@JSON
def binder(workspace: Workspace, *, as_json: bool) -> ExitCode:
    """Gộp mọi văn bản của đợt thi đua vào một tệp PDF có dấu trang, để in (cần LibreOffice)."""
    from vanthu.office.print_pdf import bind
    from vanthu.screen.pdf import binder_lines, binder_object

    return answer(bind(workspace), binder_lines, binder_object, as_json=as_json)


@click.command(cls=SpokenCommand)
@click.argument("document")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@WORKSPACE_OPTION
@JSON
def signed(document: str, file: Path, workspace: Workspace, *, as_json: bool) -> ExitCode:
    """Nhận bản PDF đã ký số của văn bản đã ban hành: kiểm tra chữ ký, so nội dung, lưu và khóa.

    DOCUMENT là số, ký hiệu (45/KH-UBND), loại hoặc tên tệp của văn bản; FILE là tệp PDF đã ký.
    """
    from vanthu.office.signed_copy import accept_signed
    from vanthu.screen.pdf import signed_lines, signed_object

    lines = partial(signed_lines, outputs=workspace.outputs)
    return answer(accept_signed(workspace, document, file), lines, signed_object, as_json=as_json)
