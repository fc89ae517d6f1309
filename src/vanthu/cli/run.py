"""Commands of a campaign's folder: from the units' files to documents for signing."""

from __future__ import annotations

import datetime as dt
import os
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vanthu.cli.answer import JSON, answer, say, say_json
from vanthu.cli.localized_help import DAY, WORKSPACE, SpokenCommand, SpokenOption, WorkspaceFolder
from vanthu.errors import ExitCode, worst

if TYPE_CHECKING:
    from vanthu.service.run_campaigns import Machines
    from vanthu.workspace import Workspace


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
    default="",
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
    cluster: str,
    show_all: bool,
    as_json: bool,
) -> ExitCode:
    """Đọc các tệp đã nhận, viết văn bản trình ký; nhiều thư mục thì làm cùng lúc."""
    from vanthu.service.run_campaigns import Machines

    machines = Machines(workers or os.cpu_count() or 1, cluster)
    day = today.date() if today else dt.datetime.now().astimezone().date()
    if len(workspaces) > 1:
        return _run_many(tuple(dict.fromkeys(workspaces)), day, machines, as_json=as_json)
    (workspace,) = workspaces or (Path(),)
    return _run_one(workspace, day, machines, show_all=show_all, as_json=as_json)


def _run_one(workspace: Path, day: dt.date, machines: Machines, *, show_all: bool, as_json: bool) -> ExitCode:
    from vanthu.service.run_campaigns import campaign_runner

    with campaign_runner(machines) as run_campaign:  # the processes that read start while we import
        from vanthu.screen.progress import progress
        from vanthu.screen.run import run_lines, run_object
        from vanthu.workspace import Workspace

        with progress(shown=not as_json) as told:
            done = run_campaign(Workspace(workspace), day, told)
    if as_json:
        click.echo(run_object(done))
    else:
        say(run_lines(done, workspace, show_all=show_all))
    return done.exit_code


def _run_many(workspaces: tuple[Path, ...], day: dt.date, machines: Machines, *, as_json: bool) -> ExitCode:
    """Runs the campaigns, tells each as it is done, then the sum."""
    from vanthu.screen.many_campaigns import campaign_line, campaign_object, sum_lines
    from vanthu.service.run_campaigns import run_campaigns

    began, summaries = time.perf_counter(), []
    for number, done in enumerate(run_campaigns(workspaces, day, machines), start=1):
        summaries.append(done)
        if as_json:
            say_json(campaign_object(done), indent=None)
        else:
            say([campaign_line(done, number, len(workspaces))])
    if not as_json:
        say(sum_lines(summaries, time.perf_counter() - began))
    return worst(done.exit_code for done in summaries)


@click.command(cls=SpokenCommand)
@WORKSPACE
@JSON
def status(workspace: Workspace, *, as_json: bool) -> ExitCode:
    """Đợt thi đua đang ở đâu: ai đã nộp, văn bản nào xong, việc gì tiếp theo; không ghi gì."""
    from vanthu.screen.status import status_lines, status_object
    from vanthu.service.status import status_of

    lines = partial(status_lines, workspace=workspace.root)
    as_object = partial(status_object, workspace=workspace.root)
    return answer(status_of(workspace), lines, as_object, as_json=as_json)


@click.command(cls=SpokenCommand)
@click.argument("unit")
@WORKSPACE
@JSON
def history(unit: str, workspace: Workspace, *, as_json: bool) -> ExitCode:
    """Các bản một đơn vị đã gửi, và thay đổi từng ô giữa hai bản."""
    from vanthu.screen.history import history_lines, history_object
    from vanthu.service.history import history_of

    return answer(history_of(workspace, unit), history_lines, history_object, as_json=as_json)


@click.command(cls=SpokenCommand)
@WORKSPACE
@JSON
def forms(workspace: Workspace, *, as_json: bool) -> ExitCode:
    """Làm biểu mẫu Excel cho từng đơn vị, điền sẵn tên đơn vị và danh sách chọn."""
    from vanthu.screen.upkeep import forms_lines, forms_object
    from vanthu.service.issue_forms import issue_forms

    lines = partial(forms_lines, workspace=workspace.root)
    return answer(issue_forms(workspace), lines, forms_object, as_json=as_json)


@click.command(cls=SpokenCommand)
@click.argument("workspace", type=click.Path(path_type=Path), default=".")
@click.option(
    "--from",
    "source",
    cls=SpokenOption,
    type=WorkspaceFolder(),
    help="Đợt trước: lấy sổ campaign.xlsx, mẫu riêng và các câu đã trả lời về tệp của đơn vị.",
)
@JSON
def init(workspace: Path, source: Workspace | None, *, as_json: bool) -> ExitCode:
    """Tạo thư mục làm việc cho một đợt thi đua."""
    from vanthu.screen.upkeep import init_lines, init_object
    from vanthu.service.new_workspace import make_workspace

    lines = partial(init_lines, workspace=workspace)
    return answer(make_workspace(workspace, source), lines, init_object, as_json=as_json)
