"""Commands that account for a document: where its figures come from, why it changed, can it be made again."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

import click

from vanthu.cli.answer import JSON, answer
from vanthu.cli.localized_help import WORKSPACE, WORKSPACE_OPTION, SpokenCommand
from vanthu.errors import ExitCode

if TYPE_CHECKING:
    from vanthu.workspace import Workspace


@click.command(cls=SpokenCommand)
@click.argument("document")
@click.argument("text", default="")
@WORKSPACE_OPTION
@JSON
def trace(document: str, text: str, workspace: Workspace, *, as_json: bool) -> ExitCode:
    """Cho biết số, tên trong văn bản lấy từ đơn vị, tệp, trang, ô nào.

    DOCUMENT là loại, tên, tệp của văn bản, hoặc số ký hiệu của bản đã ban hành (15/BC-UBND); TEXT là con số
    hay lời cần tìm.
    """
    from vanthu.office.trace import exit_code_of, trace
    from vanthu.screen.accounts import trace_lines, trace_object

    found = trace(workspace, document, text)
    lines, code = partial(trace_lines, text=text), exit_code_of(found)
    return answer(found, lines, trace_object, as_json=as_json, code=code)


@click.command(cls=SpokenCommand)
@click.argument("document")
@WORKSPACE_OPTION
@JSON
def why(document: str, workspace: Workspace, *, as_json: bool) -> ExitCode:
    """Cho biết văn bản đã qua những bản nào, bản sau khác bản trước vì đơn vị nào, ô nào.

    DOCUMENT là loại, tên, tệp của văn bản, hoặc số ký hiệu của bản đã ban hành (15/BC-UBND).
    """
    from vanthu.office.document_life import explain
    from vanthu.screen.accounts import why_lines, why_object

    return answer(explain(workspace, document), why_lines, why_object, as_json=as_json)


@click.command(cls=SpokenCommand)
@WORKSPACE
@JSON
def verify(workspace: Workspace, *, as_json: bool) -> ExitCode:
    """Lập lại từng văn bản đã ban hành từ các bản lưu, xem có giống từng byte không."""
    from vanthu.office.verify import exit_code_of, verify
    from vanthu.screen.accounts import verify_lines, verify_object
    from vanthu.screen.progress import progress

    with progress(shown=not as_json) as told:
        verified = verify(workspace, workers=os.cpu_count() or 1, progress=told)
    code = exit_code_of(verified)
    return answer(verified, verify_lines, verify_object, as_json=as_json, code=code)
