"""Commands of the life of a document: issuing it, its number, its register."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from vanthu.cli.localized_help import DAY, WORKSPACE_OPTION, SpokenCommand, SpokenGroup, SpokenOption
from vanthu.document_records import GREATEST_NUMBER
from vanthu.errors import ExitCode
from vanthu.translate import tr


class GivenNumber(click.ParamType[int]):
    """A number of a document."""

    name = "N"

    def convert(self, value: str | int, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number, from 1 to the greatest that a year may reach."""
        text = str(value)
        number = int(text) if text.isdecimal() and len(text) <= len(str(GREATEST_NUMBER)) else 0
        if 1 <= number <= GREATEST_NUMBER:
            return number
        said = tr("số văn bản là một số từ 1 đến {greatest}").format(greatest=GREATEST_NUMBER)
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
def issue(
    documents: tuple[str, ...], *, workspace: Path, number: int | None, day: dt.datetime | None, edited: bool
) -> ExitCode:
    """Ban hành văn bản đã ký: cấp số, ngày, vào sổ và khóa tệp.

    DOCUMENTS là loại văn bản (ví dụ registration_summary) hoặc tên tệp dự thảo trong outputs/documents.
    """
    from vanthu.office.issue import IssueRequest, issue
    from vanthu.workspace.folder import Workspace

    request = IssueRequest(documents, number, day.date() if day else None, _today(), edited)
    issued = issue(Workspace(workspace), request)
    for paper in issued:
        click.echo(
            tr("Đã ban hành {symbol}, ngày {day}: {path}").format(
                symbol=paper.symbol or paper.name,
                day=paper.day.strftime("%d/%m/%Y"),
                path=workspace / "outputs" / paper.path,
            )
        )
    for sentence in dict.fromkeys(sentence for paper in issued for sentence in paper.draft.missing):
        click.echo(tr("Lưu ý, số liệu đã ban hành chưa tính {sentence}").format(sentence=sentence))
    click.echo(
        tr(
            "Bước tiếp theo: chạy `vanthu run {workspace}` để các văn bản sau dẫn số mới; "
            "in sổ văn bản đi bằng `vanthu register -w {workspace}`."
        ).format(workspace=workspace)
    )
    return ExitCode.OK


@click.group(cls=SpokenGroup)
def number() -> None:
    """Số văn bản: giữ chỗ, hủy."""


@number.command(name="reserve")
@click.argument("kind")
@WORKSPACE_OPTION
@NUMBER
@click.option("--note", cls=SpokenOption, default="", help="Giữ số cho việc gì.")
def reserve_number(kind: str, workspace: Path, number: int | None, note: str) -> ExitCode:
    """Giữ một số cho văn bản sẽ ký."""
    from vanthu.office.numbers import reserve
    from vanthu.workspace.folder import Workspace

    kept = reserve(Workspace(workspace), kind, number, _today(), note)
    click.echo(
        tr("Đã giữ số {symbol}: khi ký xong, ban hành bằng `vanthu issue {kind} --number {number}`.").format(
            symbol=kept.printed, kind=kind, number=kept.number
        )
    )
    return ExitCode.OK


@number.command(name="cancel")
@click.argument("kind")
@click.argument("given", type=GivenNumber())
@WORKSPACE_OPTION
@click.option("--year", cls=SpokenOption, type=YEAR, help="Năm của số (mặc định: năm nay).")
@click.option("--note", cls=SpokenOption, required=True, help="Vì sao hủy.")
def cancel_number(kind: str, given: int, workspace: Path, year: int | None, note: str) -> ExitCode:
    """Hủy một số đã cấp hoặc đã giữ: số vẫn nằm trong sổ, không cấp lại."""
    from vanthu.office.numbers import cancel
    from vanthu.workspace.folder import Workspace

    cancelled = cancel(Workspace(workspace), kind, year or _today().year, given, note)
    click.echo(tr("Đã hủy số {symbol}: số này vẫn nằm trong sổ.").format(symbol=cancelled.printed))
    return ExitCode.OK


@click.command(cls=SpokenCommand)
@click.argument("year", type=YEAR, required=False)
@WORKSPACE_OPTION
def register(year: int | None, workspace: Path) -> ExitCode:
    """Lập sổ đăng ký văn bản đi của một năm (mặc định: năm gần nhất có số), bản Excel và bản Word."""
    from vanthu.office.register import ranges
    from vanthu.office.write_register import write_register
    from vanthu.workspace.folder import Workspace

    made, paths = write_register(Workspace(workspace), year)
    lines = sum(len(book.lines) for book in made.books)
    click.echo(tr("Sổ đăng ký văn bản đi năm {year}: {lines} số.").format(year=made.year, lines=lines))
    for path in paths:
        click.echo(f"  {path}")
    unknown = "; ".join(f"{book.series} {ranges(book)}" for book in made.books if book.unknown)
    if unknown:
        click.echo(
            tr(
                "Trong sổ chưa có các số {unknown}, do hệ thống khác của cơ quan cấp: "
                "hãy ghi thêm bằng tay, chương trình không tự đặt dòng."
            ).format(unknown=unknown)
        )
    return ExitCode.OK
