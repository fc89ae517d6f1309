"""Many campaigns in one call: each as if alone, one that fails stops no other."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from tests.refusals import refused
from tests.whole import whole
from tests.workbooks import a_campaign_folder, a_workbook

from vanthu.cli import execute
from vanthu.errors import ExitCode, worst
from vanthu.intake import own_reader
from vanthu.pipeline import many_campaigns, remote_work
from vanthu.pipeline.many_campaigns import CampaignSummary, run_here
from vanthu.pipeline.run import carry_out, run
from vanthu.processes.pool import Processes
from vanthu.screen.many_campaigns import most_memory
from vanthu.workspace.folder import Workspace, shipped

pytestmark = pytest.mark.slow

TODAY = dt.date(2024, 10, 5)
COMMAND = [sys.executable, "-c", "from vanthu.cli import main; main()"]


@pytest.fixture
def communes(tmp_path: Path) -> tuple[Path, Path]:
    """Two campaigns; the second has one work more, and an error in it."""
    first, second = a_campaign_folder(tmp_path / "a"), a_campaign_folder(tmp_path / "b")
    a_workbook(
        second / "inputs/received/2024-05-24/dong.xlsx",
        "registration",
        "Thôn Đông",
        [{"work_name": "Nhà văn hóa", "field_code": "a", "budget_state_vnd": "chưa rõ"}],
    )
    return first, second


def alone(folder: Path) -> Path:
    """A copy of a campaign, run by itself."""
    twin = folder.with_name(f"{folder.name}-alone")
    shutil.copytree(folder, twin)
    run(Workspace(twin), today=TODAY, workers=1, progress=lambda *_: None)
    return twin


def test_each_campaign_gives_the_bytes_that_it_gives_alone(communes: tuple[Path, Path]) -> None:
    twins = [alone(folder) for folder in communes]

    done = list(run_here(communes, today=TODAY, workers=2))

    assert [summary.workspace for summary in done] == list(communes)
    assert [summary.exit_code for summary in done] == [ExitCode.OK, ExitCode.FINDINGS]
    for folder, twin in zip(communes, twins, strict=True):
        assert whole(folder) == whole(twin)
        assert "outputs/documents/04_registration_summary.docx" in whole(folder)


def test_the_summary_counts_files_rows_and_documents(communes: tuple[Path, Path]) -> None:
    first, second = run_here(communes, today=TODAY, workers=1)

    assert (first.files, first.rows, first.documents) == (3, 5, 6)
    assert (second.files, second.rows, second.errors) == (4, 6, 1)
    assert first.seconds > 0
    assert len(first.peaks) == 2  # the process at work and the one that reads
    assert most_memory([first, second]) > max(first.peaks.values())


def test_a_campaign_that_cannot_be_done_does_not_stop_the_others(
    communes: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty, missing = tmp_path / "empty", tmp_path / "missing"
    empty.mkdir()
    first, second = communes

    with Workspace(second).locked():
        code = execute(["run", *map(str, (empty, first, missing, second)), "--workers", "1"])

    said = capsys.readouterr().out
    assert code == ExitCode.FAILED
    assert (first / "outputs/documents/04_registration_summary.docx").is_file()
    assert not (second / "outputs/documents").exists()
    assert "[1/4]" in said
    assert "vanthu init" in said
    assert "Tổng cộng" in said


def test_json_tells_each_campaign_on_a_line(
    communes: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = execute(["run", *map(str, communes), str(tmp_path / "missing"), "--json"])

    first, second, missing = map(json.loads, capsys.readouterr().out.splitlines())
    assert code == ExitCode.USAGE
    assert (first["exit_code"], second["exit_code"], missing["exit_code"]) == (0, 1, 2)
    assert json.loads(Path(first["report"]).read_text(encoding="utf-8"))["schema"] == 2
    assert missing["report"] == ""
    assert "missing" in missing["error"]["message"]


def test_the_same_folder_twice_is_run_once(campaign_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["run", str(campaign_folder), str(campaign_folder), "--json"]) == ExitCode.OK
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_a_fault_of_our_own_in_one_campaign_is_kept_in_its_folder(
    communes: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("vanthu.pipeline.run.carry_out", broken)

    done = many_campaigns._told(communes[0], TODAY, lambda _: pytest.fail("no work"))

    assert done.exit_code is ExitCode.BUG
    assert "ZeroDivisionError" in (communes[0] / "vanthu-error.log").read_text(encoding="utf-8")
    assert done.error is not None
    assert "vanthu-error.log" in done.error.message


def test_the_worst_code_is_that_of_the_call() -> None:
    assert worst([ExitCode.OK, ExitCode.FAILED, ExitCode.FINDINGS]) is ExitCode.FAILED
    assert worst([]) is ExitCode.OK


@pytest.mark.parametrize(
    ("module", "libraries"),
    [
        ("vanthu.screen.many_campaigns", ("pandas", "openpyxl", "docx", "lxml", "pydantic")),
        ("vanthu.intake.received_file", ("pandas", "openpyxl", "docx", "pydantic", "rich")),
    ],
    ids=["who only hands work out", "who only reads"],
)
def test_a_process_imports_no_library_that_it_does_not_need(module: str, libraries: tuple[str, ...]) -> None:
    script = f"import sys, {module}; print([m for m in {libraries} if m in sys.modules])"

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"


def test_work_done_elsewhere_gives_the_same_bytes(communes: tuple[Path, Path]) -> None:
    for folder in communes:
        (folder / "templates").mkdir()
        shutil.copyfile(shipped() / "plan.docx", folder / "templates" / "reminder.docx")
    twins = [alone(folder) for folder in communes]

    with Processes(1) as executor:
        for folder in communes:
            carry_out(Workspace(folder), today=TODAY, work=remote_work.on(executor))

    for folder, twin in zip(communes, twins, strict=True):
        assert whole(folder) == whole(twin)


def test_a_parcel_carries_the_bytes_so_that_the_files_are_not_needed(campaign_folder: Path) -> None:
    (received,) = campaign_folder.rglob("dang ky.xlsx")

    def packed_and_gone(materials: object) -> object:
        parcel = remote_work.packed(materials)  # type: ignore[arg-type]
        shutil.move(received, campaign_folder / "away.xlsx")
        try:
            return remote_work.work_on(parcel)
        finally:
            shutil.move(campaign_folder / "away.xlsx", received)

    done = carry_out(Workspace(campaign_folder), today=TODAY, work=packed_and_gone)  # type: ignore[arg-type]

    own_reader().shutdown()
    own_reader.cache_clear()
    assert done.exit_code is ExitCode.OK
    assert {file.outcome.value for file in done.inbox.files} == {"read"}


def test_a_machine_with_another_program_is_refused(
    campaign_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote_work, "program_digest", lambda: "another")

    with Processes(1) as executor, refused("cluster_other_program"):
        carry_out(Workspace(campaign_folder), today=TODAY, work=remote_work.on(executor))

    assert not (campaign_folder / "outputs/run.json").exists()


def _of_group(group: int) -> list[str]:
    """Processes of a group that are still alive, as `/proc` tells."""
    alive = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _parent, of = stat.read_text(encoding="utf-8").rpartition(")")[2].split()[:3]
        except OSError:
            continue  # -- it has just ended
        if int(of) == group and state != "Z":
            alive.append(stat.parent.name)
    return alive


@pytest.mark.slow
@pytest.mark.parametrize(("sent", "count"), [(signal.SIGINT, 1), (signal.SIGINT, 3), (signal.SIGTERM, 1)])
def test_an_interrupt_leaves_neither_process_nor_temporary_file(
    tmp_path: Path, sent: signal.Signals, count: int
) -> None:
    folders = [a_campaign_folder(tmp_path / str(number)) for number in range(count)]
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    process = subprocess.Popen(
        [*COMMAND, "run", *map(str, folders)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env={**os.environ, "TMPDIR": str(temporary)},
    )
    lock = folders[0] / "outputs/.lock"
    deadline = time.monotonic() + 60
    while not lock.exists() and time.monotonic() < deadline:
        time.sleep(0.01)

    os.killpg(process.pid, sent)  # as a terminal does
    _, said = process.communicate(timeout=60)

    assert process.returncode == ExitCode.INTERRUPTED, said.decode()
    assert "Đã dừng" in said.decode()
    assert "Traceback" not in said.decode()
    deadline = time.monotonic() + 20
    while (alive := _of_group(process.pid)) and time.monotonic() < deadline:
        time.sleep(0.1)  # -- they end by themselves when the pipe to their parent does
    assert alive == []
    assert list(temporary.iterdir()) == []


@pytest.mark.slow
def test_a_campaign_whose_process_is_killed_is_told_and_the_others_are_done(
    communes: tuple[Path, Path],
) -> None:
    first, second = communes
    with Processes(1) as executor:
        killed, done = many_campaigns._in_order(executor, partial(_die_at, first), communes)

    assert (killed.exit_code, done.exit_code) == (ExitCode.FAILED, ExitCode.OK)
    assert killed.error is not None
    assert "--workers" in killed.error.message
    assert done.workspace == second


def _die_at(fatal: Path, workspace: Path) -> CampaignSummary:
    if workspace == fatal:
        os.kill(os.getpid(), signal.SIGKILL)
    return CampaignSummary(workspace, ExitCode.OK)
