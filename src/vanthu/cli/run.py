"""Commands of a campaign's folder: from the units' files to documents for signing."""

from __future__ import annotations

import datetime as dt
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import click

from vanthu.cli.localized_help import DAY, WORKSPACE, SpokenCommand, SpokenOption
from vanthu.errors import ExitCode
from vanthu.translate import tr


@click.command(cls=SpokenCommand)
@click.argument("workspaces", metavar="[WORKSPACE]...", type=click.Path(path_type=Path), nargs=-1)
@click.option(
    "--today",
    cls=SpokenOption,
    type=DAY,
    help="Ngày lập văn bản, nếu sổ campaign.xlsx không ghi (mặc định: hôm nay).",
)
@click.option(
    "--workers",
    cls=SpokenOption,
    type=click.IntRange(1),
    help="Số tiến trình cùng làm: đọc tệp, hoặc mỗi tiến trình một thư mục (mặc định: số nhân máy).",
)
@click.option(
    "--cluster",
    cls=SpokenOption,
    metavar="ADDRESS",
    help="Giao việc cho cụm máy Dask ở địa chỉ này, ví dụ tcp://10.0.0.5:8786.",
)
@click.option(
    "--all", "show_all", cls=SpokenOption, is_flag=True, help="In mọi chỗ phát hiện, kể cả ghi chú."
)
@click.option(
    "--json",
    "as_json",
    cls=SpokenOption,
    is_flag=True,
    help="In kết quả dạng JSON (như outputs/run.json); nhiều thư mục thì mỗi thư mục một dòng.",
)
def run(  # noqa: PLR0913 - an option each
    workspaces: tuple[Path, ...],
    *,
    today: dt.datetime | None,
    workers: int | None,
    cluster: str | None,
    show_all: bool,
    as_json: bool,
) -> ExitCode:
    """Đọc các tệp đã nhận, viết văn bản trình ký; nhiều thư mục thì làm cùng lúc."""
    where = Where(workers or os.cpu_count() or 1, cluster)
    day = today.date() if today else dt.datetime.now().astimezone().date()
    if len(workspaces) > 1:
        return _run_many(tuple(dict.fromkeys(workspaces)), day, where, as_json=as_json)
    return _run_one(workspaces[0] if workspaces else Path(), day, where, show_all=show_all, as_json=as_json)


@dataclass(frozen=True, slots=True)
class Where:
    """Where the work is done.

    Args:
        workers: Processes of this machine.
        cluster: Address of a cluster's scheduler, which does it instead.
    """

    workers: int
    cluster: str | None


def _run_one(workspace: Path, day: dt.date, where: Where, *, show_all: bool, as_json: bool) -> ExitCode:
    from vanthu.intake import readers

    with readers(where.workers, ahead=0 if where.cluster else 1) as executor:  # they start while we import
        from vanthu.pipeline import run
        from vanthu.pipeline.run_json import run_json
        from vanthu.screen import run as screen
        from vanthu.workspace.folder import Workspace

        with screen.progress(shown=not as_json) as told:
            if where.cluster:
                done = run.run_on_cluster(Workspace(workspace), today=day, address=where.cluster)
            else:
                done = run.run_reading_in(executor, Workspace(workspace), today=day, progress=told)
    if as_json:
        click.echo(run_json(done).decode())
    else:
        screen.show(done, workspace, show_all=show_all)
    sys.stdout.flush()
    return done.exit_code


def _run_many(workspaces: tuple[Path, ...], day: dt.date, where: Where, *, as_json: bool) -> ExitCode:
    """Runs the campaigns, tells each as it is done, then the sum."""
    from rich.console import Console

    from vanthu.pipeline import many_campaigns as many
    from vanthu.screen import many_campaigns as screen_many

    began, console, summaries = time.perf_counter(), Console(), []
    if where.cluster:
        running = many.run_on_cluster(workspaces, today=day, address=where.cluster)
    else:
        running = many.run_here(workspaces, today=day, workers=min(where.workers, len(workspaces)))
    for number, done in enumerate(running, start=1):
        summaries.append(done)
        if as_json:
            click.echo(screen_many.json_line(done))
        else:
            console.print(screen_many.line(done, number, len(workspaces)))
        sys.stdout.flush()
    if not as_json:
        screen_many.show_sum(summaries, time.perf_counter() - began)
    return many.worst(done.exit_code for done in summaries)


@click.command(cls=SpokenCommand)
@WORKSPACE
def status(workspace: Path) -> ExitCode:
    """Đợt thi đua đang ở đâu: ai đã nộp, văn bản nào xong, việc gì tiếp theo; không ghi gì."""
    from vanthu.screen.status import show_status
    from vanthu.service.status import status_of
    from vanthu.workspace.folder import Workspace

    show_status(status_of(Workspace(workspace)), workspace)
    return ExitCode.OK


@click.command(cls=SpokenCommand)
@click.argument("unit")
@WORKSPACE
def history(unit: str, workspace: Path) -> ExitCode:
    """Các bản một đơn vị đã gửi, và thay đổi từng ô giữa hai bản."""
    from vanthu.screen import run as screen
    from vanthu.service.history import history_of
    from vanthu.workspace.folder import Workspace

    screen.show_history(history_of(Workspace(workspace), unit))
    return ExitCode.OK


@click.command(cls=SpokenCommand)
@WORKSPACE
def forms(workspace: Path) -> ExitCode:
    """Làm biểu mẫu Excel cho từng đơn vị, điền sẵn tên đơn vị và danh sách chọn."""
    from vanthu.service.issue_forms import issue_forms
    from vanthu.workspace.folder import Workspace

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


@click.command(cls=SpokenCommand)
@WORKSPACE
def init(workspace: Path) -> ExitCode:
    """Tạo thư mục làm việc cho một đợt thi đua."""
    from vanthu.workspace.folder import make_workspace

    made = make_workspace(workspace)
    for path in made:
        click.echo(tr("Đã tạo {path}").format(path=path))
    click.echo(
        tr(
            "Bước tiếp theo: mở {workbook}, thay nội dung mẫu bằng của xã mình, lưu lại, rồi chạy "
            "`vanthu forms {workspace}` để có biểu mẫu gửi cho từng đơn vị."
        ).format(workbook=workspace / "inputs" / "campaign.xlsx", workspace=workspace)
    )
    return ExitCode.OK
