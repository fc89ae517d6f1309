"""Commands of the life of a document: issuing it, its number, its register."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

import click

from vanthu.cli.answer import JSON, answer
from vanthu.cli.localized_help import DAY, WORKSPACE_OPTION, SpokenCommand, SpokenGroup, SpokenOption
from vanthu.document_records import GREATEST_NUMBER
from vanthu.errors import ExitCode
from vanthu.translate import tr

if TYPE_CHECKING:
    from vanthu.workspace import Workspace


class GivenNumber(click.ParamType[int]):
    """A number of a document."""

    name = "N"

    def convert(self, value: str | int, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number, from 1 to the greatest that a year may reach."""
        text = str(value)
        number = int(text) if text.isdecimal() and len(text) <= len(str(GREATEST_NUMBER)) else 0
        if 1 <= number <= GREATEST_NUMBER:
            return number
        said = tr("số văn bản là một số từ 1 đến {greatest}", greatest=GREATEST_NUMBER)
        return self.fail(said, param, ctx)


class NumberType(click.ParamType[int | None]):
    """`auto`, or a number from 1."""

    name = "auto|N"

    def convert(
        self, value: str | int, param: click.Parameter | None, ctx: click.Context | None
    ) -> int | None:
        """None for `auto`."""
        return None if value == "auto" else GivenNumber().convert(value, param, ctx)


YEAR = click.IntRange(1000, 9999)

NUMBER = click.option(
    "--number",
    cls=SpokenOption,
    type=NumberType(),
    default="auto",
    help="Số văn bản: `auto` là số tiếp theo của dãy, hoặc số do văn thư đã cấp.",
)


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()


@click.command(cls=SpokenCommand)
@click.argument("documents", nargs=-1, required=True)
@WORKSPACE_OPTION
@NUMBER
@click.option(
    "--date",
    "day",
    cls=SpokenOption,
    type=DAY,
    help="Ngày của văn bản (mặc định: ngày văn bản đã mang, nếu chưa có thì hôm nay).",
)
@click.option(
    "--edited",
    cls=SpokenOption,
    is_flag=True,
    help="Dự thảo đã sửa tay trong Word và ký đúng bản ấy: ghi số, ngày vào bản sửa tay.",
)
@JSON
def issue(  # noqa: PLR0913 - an option each
    documents: tuple[str, ...],
    *,
    workspace: Workspace,
    number: int | None,
    day: dt.datetime | None,
    edited: bool,
    as_json: bool,
) -> ExitCode:
    """Ban hành văn bản đã ký: cấp số, ngày, vào sổ và khóa tệp.

    DOCUMENTS là loại văn bản (ví dụ registration_summary) hoặc tên tệp dự thảo trong outputs/documents.
    """
    from vanthu.office.issue import IssueRequest, issue
    from vanthu.screen.issuing import issue_lines, issue_object

    request = IssueRequest(documents, number, day.date() if day else None, _today(), edited)
    lines = partial(issue_lines, workspace=workspace)
    return answer(issue(workspace, request), lines, issue_object, as_json=as_json)


@click.group(cls=SpokenGroup)
def number() -> None:
    """Số văn bản: giữ chỗ, hủy."""


@number.command(name="reserve")
@click.argument("kind")
@WORKSPACE_OPTION
@NUMBER
@click.option("--note", cls=SpokenOption, default="", help="Giữ số cho việc gì.")
@JSON
def reserve_number(
    kind: str, workspace: Workspace, number: int | None, note: str, *, as_json: bool
) -> ExitCode:
    """Giữ một số cho văn bản sẽ ký."""
    from vanthu.office.reserved_numbers import reserve
    from vanthu.screen.issuing import number_object, reserve_lines

    reserved = reserve(workspace, kind, number, _today(), note)
    return answer(reserved, partial(reserve_lines, kind=kind), number_object, as_json=as_json)


@number.command(name="cancel")
@click.argument("kind")
@click.argument("given", type=GivenNumber())
@WORKSPACE_OPTION
@click.option("--year", cls=SpokenOption, type=YEAR, help="Năm của số (mặc định: năm nay).")
@click.option("--note", cls=SpokenOption, required=True, help="Vì sao hủy.")
@JSON
def cancel_number(  # noqa: PLR0913 - an option each
    kind: str, given: int, workspace: Workspace, year: int | None, note: str, *, as_json: bool
) -> ExitCode:
    """Hủy một số đã cấp hoặc đã giữ: số vẫn nằm trong sổ, không cấp lại."""
    from vanthu.office.reserved_numbers import cancel
    from vanthu.screen.issuing import cancel_lines, number_object

    cancelled = cancel(workspace, kind, year or _today().year, given, note)
    return answer(cancelled, cancel_lines, number_object, as_json=as_json)


@click.command(cls=SpokenCommand)
@click.argument("year", type=YEAR, required=False)
@WORKSPACE_OPTION
@JSON
def register(year: int | None, workspace: Workspace, *, as_json: bool) -> ExitCode:
    """Lập sổ đăng ký văn bản đi của một năm (mặc định: năm gần nhất có số), bản Excel và bản Word."""
    from vanthu.office.write_register import write_register
    from vanthu.screen.issuing import register_lines, register_object

    return answer(write_register(workspace, year), register_lines, register_object, as_json=as_json)
