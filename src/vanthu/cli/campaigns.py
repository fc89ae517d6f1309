"""Commands of a campaign's folder: from the units' files to documents for signing."""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path

import click

from vanthu.cli.spoken import DAY, WORKSPACE, SpokenCommand, SpokenOption
from vanthu.errors import ExitCode
from vanthu.translate import tr


@click.command(cls=SpokenCommand)
@WORKSPACE
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


@click.command(cls=SpokenCommand)
@click.argument("unit")
@WORKSPACE
def history(unit: str, workspace: Path) -> ExitCode:
    """Các bản một đơn vị đã gửi, và thay đổi từng ô giữa hai bản."""
    from vanthu import screen
    from vanthu.history import history_of
    from vanthu.workspace import Workspace

    screen.show_history(history_of(Workspace(workspace), unit))
    return ExitCode.OK


@click.command(cls=SpokenCommand)
@WORKSPACE
def forms(workspace: Path) -> ExitCode:
    """Làm biểu mẫu Excel cho từng đơn vị, điền sẵn tên đơn vị và danh sách chọn."""
    from vanthu.unit_forms import issue_forms
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


@click.command(cls=SpokenCommand)
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
