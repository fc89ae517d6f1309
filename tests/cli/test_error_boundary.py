from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import vanthu
from vanthu.cli import execute
from vanthu.errors import ExitCode


def test_an_unknown_option_is_a_wrong_call() -> None:
    assert execute(["run", "--none"]) == ExitCode.USAGE


def test_a_fault_of_our_own_is_kept_in_a_file(
    campaign_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.chdir(campaign_folder)
    monkeypatch.setattr("vanthu.pipeline.run.run_reading_in", broken)

    assert execute(["run", "."]) == ExitCode.BUG
    assert "ZeroDivisionError" in (campaign_folder / "vanthu-error.log").read_text(encoding="utf-8")
    assert "vanthu-error.log" in capsys.readouterr().err


def test_an_interrupted_run_leaves_with_130(campaign_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("vanthu.pipeline.run.run_reading_in", interrupted)

    assert execute(["run", str(campaign_folder)]) == ExitCode.INTERRUPTED


def test_the_pipeline_is_the_installed_command() -> None:
    root = Path(vanthu.__file__).parents[2]

    done = subprocess.run(
        [sys.executable, str(root / "pipeline.py"), "--version"], capture_output=True, text=True, check=True
    )

    assert done.stdout.startswith("vanthu")


@pytest.mark.parametrize("encoding", ["cp1258", "cp1252", "ascii"])
def test_a_screen_that_cannot_show_vietnamese_does_not_stop_the_run(
    campaign_folder: Path, encoding: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from vanthu.cli import main; main()", "run", str(campaign_folder)],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )

    assert done.returncode == ExitCode.OK, done.stderr
    assert (campaign_folder / "outputs/documents/01_plan.docx").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_command_is_ended_by_a_signal_as_by_ctrl_c(name: str) -> None:
    program = f"""
import os, signal
from vanthu.cli import group, main
group.vanthu.invoke = lambda _: os.kill(os.getpid(), signal.{name})
main()
"""
    done = subprocess.run([sys.executable, "-c", program, "status"], capture_output=True, check=False)

    assert done.returncode == ExitCode.INTERRUPTED, done.stderr.decode()
    assert "Đã dừng" in done.stderr.decode()
