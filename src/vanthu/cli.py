"""The command `vanthu`: click commands, a few lines each over the rooms; one boundary for errors."""

from __future__ import annotations

import datetime as dt
import io
import os
import sys
import traceback
from pathlib import Path

import click

from vanthu import __version__
from vanthu.errors import ExitCode, VanthuError
from vanthu.translate import LANGUAGES, SOURCE_LANGUAGE, tr, use_language


class SpokenOption(click.Option):
    """An option whose help is said in the language of the screen."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option and its help."""
        record = super().get_help_record(ctx)
        return (record[0], record[1].replace(self.help, tr(self.help))) if record and self.help else record


class SpokenCommand(click.Command):
    """A command whose help is said in the language of the screen."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the help."""
        self.help = tr(self.help or "")
        super().format_help(ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        """One line for the list of commands."""
        return tr(self.help or "").split("\n", 1)[0][: limit * 2]


class SpokenGroup(SpokenCommand, click.Group):
    """A group of commands whose help is said in the language of the screen."""

    command_class = SpokenCommand


def _speak(_context: click.Context, _option: click.Parameter, lang: str) -> str:
    """Sets the language before anything else is said, the help too."""
    use_language(lang)
    return lang


HELP = """Từ bảng tính các đơn vị gửi đến văn bản Word để trình ký.

\b
1. vanthu init THƯ-MỤC   tạo thư mục đợt thi đua, có sổ campaign.xlsx mẫu
2. vanthu forms THƯ-MỤC  làm biểu mẫu cho từng đơn vị vào outputs/forms/
3. chép tệp các đơn vị gửi vào inputs/received/
4. vanthu run THƯ-MỤC    đọc, kiểm tra, viết văn bản vào outputs/documents/"""


@click.group(cls=SpokenGroup, help=HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=SOURCE_LANGUAGE,
    envvar="VANTHU_LANG",
    show_default=True,
    is_eager=True,
    expose_value=False,
    callback=_speak,
    help="Ngôn ngữ trên màn hình / language of the screen.",
)
@click.version_option(__version__, prog_name="vanthu", cls=SpokenOption, help="In số phiên bản.")
def vanthu() -> None:
    """The command."""


WORKSPACE = click.argument("workspace", type=click.Path(path_type=Path), default=".")


@vanthu.command()
@WORKSPACE
@click.option(
    "--today",
    cls=SpokenOption,
    type=click.DateTime(["%Y-%m-%d", "%d/%m/%Y"]),
    help="Ngày lập văn bản, nếu sổ campaign.xlsx không ghi (mặc định: hôm nay).",
)
@click.option(
    "--workers",
    cls=SpokenOption,
    type=click.IntRange(1),
    help="Số tiến trình đọc tệp (mặc định: số nhân máy).",
)
@click.option(
    "--all", "show_all", cls=SpokenOption, is_flag=True, help="In mọi chỗ phát hiện, kể cả ghi chú."
)
@click.option(
    "--json", "as_json", cls=SpokenOption, is_flag=True, help="In kết quả dạng JSON (như outputs/run.json)."
)
def run(
    workspace: Path, *, today: dt.datetime | None, workers: int | None, show_all: bool, as_json: bool
) -> ExitCode:
    """Đọc các tệp đã nhận, viết văn bản trình ký."""
    from vanthu import screen
    from vanthu.report import run_json
    from vanthu.run import run as run_campaign
    from vanthu.workspace import Workspace

    day = today.date() if today else dt.datetime.now().astimezone().date()
    with screen.progress(shown=not as_json) as told:
        done = run_campaign(
            Workspace(workspace), today=day, workers=workers or os.cpu_count() or 1, progress=told
        )
    if as_json:
        click.echo(run_json(done).decode())
    else:
        screen.show(done, workspace, show_all=show_all)
    sys.stdout.flush()
    return done.exit_code


@vanthu.command()
@click.argument("unit")
@WORKSPACE
def history(unit: str, workspace: Path) -> ExitCode:
    """Các bản một đơn vị đã gửi, và thay đổi từng ô giữa hai bản."""
    from vanthu import screen
    from vanthu.history import history_of
    from vanthu.workspace import Workspace

    screen.show_history(history_of(Workspace(workspace), unit))
    return ExitCode.OK


@vanthu.command()
@WORKSPACE
def forms(workspace: Path) -> ExitCode:
    """Làm biểu mẫu Excel cho từng đơn vị, điền sẵn tên đơn vị và danh sách chọn."""
    from vanthu.issuing import issue_forms
    from vanthu.workspace import Workspace

    written = issue_forms(Workspace(workspace))
    click.echo(
        tr("Đã có biểu mẫu của {count} đơn vị trong {folder}.").format(
            count=len(written), folder=workspace / "outputs" / "forms"
        )
    )
    click.echo(
        tr(
            "Bước tiếp theo: gửi cho mỗi đơn vị tệp mang tên đơn vị đó; đơn vị điền xong gửi lại thì chép "
            "vào {received} rồi chạy `vanthu run {workspace}`."
        ).format(received=workspace / "inputs" / "received", workspace=workspace)
    )
    return ExitCode.OK


@vanthu.command()
@WORKSPACE
def init(workspace: Path) -> ExitCode:
    """Tạo thư mục làm việc cho một đợt thi đua."""
    from vanthu.workspace import make_workspace

    made = make_workspace(workspace)
    for path in made:
        click.echo(tr("Đã tạo {path}").format(path=path))
    click.echo(
        tr(
            "Bước tiếp theo: mở {workbook}, thay nội dung mẫu bằng của xã mình; chép tệp các đơn vị gửi vào "
            "{received}; rồi chạy `vanthu run {workspace}`."
        ).format(
            workbook=workspace / "inputs" / "campaign.xlsx",
            received=workspace / "inputs" / "received",
            workspace=workspace,
        )
    )
    return ExitCode.OK


@vanthu.command()
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
    from vanthu.review.format.command import Wanted, check_files, show_rules

    if rules:
        show_rules(as_json=as_json)
        return ExitCode.OK
    if not files:
        raise click.UsageError(tr("Hãy nêu ít nhất một tệp .docx."))
    wanted = Wanted(fix, comments, pages, show_all, as_json)
    return check_files(files, wanted, dt.datetime.now(dt.UTC))


@vanthu.group(cls=SpokenGroup)
def template() -> None:
    """Mẫu Word của văn bản."""


@template.command(name="check")
@WORKSPACE
def template_check(workspace: Path) -> ExitCode:
    """Xét các mẫu Word của đợt thi đua trước khi dùng, không cần dữ liệu."""
    from vanthu.template_check import examine_templates, lines
    from vanthu.workspace import Workspace

    examined = examine_templates(Workspace(workspace))
    for line in lines(examined):
        click.echo(line)
    return ExitCode.OK if all(each.is_clean for each in examined) else ExitCode.FINDINGS


def main() -> None:
    """Runs the command and leaves with its exit code."""
    sys.exit(execute(sys.argv[1:]))


def execute(arguments: list[str]) -> int:
    """Runs the command with these arguments: the one place where errors become words and a number.

    Returns:
        The exit code: of the command, of the error it met, or of click for a wrong call.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a screen that cannot show a letter shows `?`
    try:
        result = vanthu.main(arguments, prog_name="vanthu", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo(tr("Đã dừng theo yêu cầu: kết quả của lần chạy trước còn nguyên."), err=True)
        return ExitCode.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the boundary: whatever is not known is our bug
        return _told(error)
    return int(result or 0)


def _told(error: Exception) -> int:
    """Says an error in one sentence, and gives its exit code."""
    if isinstance(error, VanthuError):
        click.echo(str(error), err=True)
        return error.exit_code
    if isinstance(error, OSError) and error.filename is None:
        return ExitCode.FAILED  # the screen, or the file that it was sent to: nobody is there to be told
    return _report_bug()


def _report_bug() -> int:
    """Keeps the traceback in a file and says one sentence."""
    log = Path("vanthu-error.log")
    try:
        log.write_text(traceback.format_exc(), encoding="utf-8")
        where = tr("chi tiết ghi ở {path}").format(path=log)
    except OSError:
        traceback.print_exc()
        where = tr("chi tiết ở trên")
    click.echo(
        tr("Chương trình gặp lỗi của chính nó ({where}): hãy gửi cho người hỗ trợ.").format(where=where),
        err=True,
    )
    return ExitCode.BUG
