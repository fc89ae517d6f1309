"""The same work on a real cluster of worker processes over TCP: the same bytes, whatever befalls a worker."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.whole import whole
from tests.workbooks import a_campaign_folder, a_workbook

from vanthu.cli import execute
from vanthu.errors import ExitCode

PATIENCE = 120
"""Seconds in which a process of the cluster must have begun."""

DIES_WITH_ITS_WORK_DONE = """
import os, signal
from vanthu.pipeline import remote_work
from vanthu.pipeline import steps
from vanthu.intake import own_reader
def dying(parcel):
    with remote_work.unpacked(parcel) as materials:
        steps.work(materials, own_reader(), lambda *_: None)
    os.kill(os.getpid(), signal.SIGKILL)
remote_work.work_on = dying
"""

IS_SLOW = """
import time
from vanthu.pipeline import remote_work
digest = remote_work.program_digest()
def slow():
    time.sleep(0.5)
    return digest
remote_work.program_digest = slow
"""

HANGS = """
import time
from vanthu.pipeline import remote_work
def hanging():
    FOLDER.joinpath("hanging.begun").touch()
    time.sleep(3600)
remote_work.program_digest = hanging
"""
MAIN = "from vanthu.cli import main; main()"
COMMAND = [sys.executable, "-c", MAIN]
SOON = f"from vanthu.processes import dask_cluster; dask_cluster.CLUSTER_PATIENCE = 1; {MAIN}"


@dataclass(frozen=True)
class Machines:
    """A scheduler and the processes that work for it.

    Args:
        workers: By the name of the script that each was given.
    """

    address: str
    workers: dict[str, subprocess.Popen[bytes]]


@contextmanager
def machines(folder: Path, **scripts: str) -> Iterator[Machines]:
    """A cluster of one thread in each process.

    Args:
        scripts: What each worker runs before it takes work, by a name for it.
    """
    meeting = folder / "scheduler.json"
    started: dict[str, subprocess.Popen[bytes]] = {}
    with (folder / "cluster.log").open("wb") as log:
        scheduler = _dask(log, "scheduler", "--host", "127.0.0.1", "--port", "0", meeting)
        try:
            for name, script in scripts.items():
                place = f"import pathlib\nFOLDER = pathlib.Path({str(folder)!r})\n"
                (folder / f"{name}.py").write_text(place + script, encoding="utf-8")
                options = (
                    "--no-nanny",
                    "--nthreads",
                    "1",
                    "--name",
                    name,
                    "--preload",
                    f"{folder / name}.py",
                )
                local = ("--local-directory", str(folder / f"{name}-disk"))
                started[name] = _dask(log, "worker", *options, *local, meeting)
            yield Machines(_address(meeting), started)
        finally:
            for process in (*started.values(), scheduler):
                process.kill()  # -- a worker told to end while it speaks to others may never do so
                process.wait()


def _dask(log: object, role: str, *arguments: object) -> subprocess.Popen[bytes]:
    *options, meeting = map(str, arguments)
    command = [sys.executable, "-m", "dask", role, "--no-dashboard", *options, "--scheduler-file", meeting]
    return subprocess.Popen(command, stdout=log, stderr=log)  # type: ignore[call-overload, no-any-return]


def _address(meeting: Path) -> str:
    _wait_for(lambda: meeting.exists() and meeting.read_text(encoding="utf-8"))
    return str(json.loads(meeting.read_text(encoding="utf-8"))["address"])


def _wait_for(happened: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < deadline, "it did not come"
        time.sleep(0.1)


def vanthu(*arguments: object, program: str = MAIN) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own: only there may it reach the network, which is this machine."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=10 * PATIENCE)


@pytest.fixture
def communes(tmp_path: Path) -> list[Path]:
    """Four campaigns that differ in one work."""
    folders = [a_campaign_folder(tmp_path / f"xa-{number}") for number in range(4)]
    for number, folder in enumerate(folders):
        a_workbook(
            folder / "inputs/received/2024-05-24/dong.xlsx",
            "registration",
            "Thôn Đông",
            [{"work_name": f"Nhà văn hóa số {number}", "field_code": "a"}],
        )
    return folders


@pytest.mark.slow
def test_a_cluster_gives_the_bytes_of_one_machine_though_a_worker_dies_and_one_is_slow(
    communes: list[Path], tmp_path: Path
) -> None:
    twins = [shutil.copytree(folder, folder.with_name(f"{folder.name}-here")) for folder in communes]
    assert vanthu("run", *twins).returncode == ExitCode.OK

    with machines(tmp_path, dying=DIES_WITH_ITS_WORK_DONE, slow=IS_SLOW) as cluster:
        done = vanthu("run", *communes, "--cluster", cluster.address, "--json")
        died = cluster.workers["dying"].wait(PATIENCE)

    assert died < 0, "no work reached the worker that was to die"
    assert done.returncode == ExitCode.OK, done.stderr
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [entry["workspace"] for entry in told] == list(map(str, communes))
    for folder, twin in zip(communes, twins, strict=True):
        assert whole(folder) == whole(twin)
        assert "outputs/documents/04_registration_summary.docx" in whole(folder)


@pytest.mark.slow
def test_one_campaign_on_a_cluster_is_told_as_one_on_this_machine(
    communes: list[Path], tmp_path: Path
) -> None:
    with machines(tmp_path, quick="") as cluster:
        done = vanthu("run", communes[0], "--cluster", cluster.address)

    assert done.returncode == ExitCode.OK, done.stderr
    assert "Thôn Trại" in done.stdout
    assert "Bước tiếp theo" in done.stdout


@pytest.mark.slow
def test_ctrl_c_ends_a_run_that_waits_for_a_cluster(communes: list[Path], tmp_path: Path) -> None:
    with machines(tmp_path, hanging=HANGS) as cluster:
        command = [*COMMAND, "run", *map(str, communes), "--cluster", cluster.address]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        _wait_for((tmp_path / "hanging.begun").exists)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=PATIENCE)

    assert process.returncode == ExitCode.INTERRUPTED, said.decode()
    assert "Đã dừng" in said.decode()
    assert "Traceback" not in said.decode()


@pytest.mark.slow
def test_an_address_where_no_cluster_answers_is_told(communes: list[Path]) -> None:
    done = vanthu("run", *communes, "--cluster", "tcp://127.0.0.1:9", program=SOON)

    assert done.returncode == ExitCode.FAILED
    assert "tcp://127.0.0.1:9" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_the_library_a_sentence_says_what_to_install(
    campaign_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)

    for folders in ([campaign_folder], [campaign_folder, campaign_folder.parent]):
        code = execute(["run", *map(str, folders), "--cluster", "tcp://127.0.0.1:8786"])

        assert code == ExitCode.USAGE
        assert 'pip install "vanthu[cluster]"' in capsys.readouterr().err
