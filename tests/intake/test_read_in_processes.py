"""Reading in worker processes: in order, with limits, replaced when they die."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from tests.intake.builders import REGISTRATION_HEAD, a_context, a_form, codes, kept, write, xlsx

from vanthu.intake import read_in_processes as workers
from vanthu.intake.opened_workbook import OpenedWorkbook
from vanthu.intake.read_in_processes import KeptFile
from vanthu.intake.received_file import open_and_read
from vanthu.paperwork.model import ReadingContext
from vanthu.records import ReadFile, ReadOutcome

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("no_shared_reader")]

SRC = Path(workers.__file__).parents[2]


class PanicException(BaseException):
    """Stands for a panic of a reader written in Rust."""


def hostile_reader(
    data: bytes, name: str, context: ReadingContext
) -> Iterator[tuple[ReadFile, OpenedWorkbook | None]]:
    """Does what the file's name says; reads the file where it says nothing."""
    match name.split("_", maxsplit=1)[0]:
        case "hang":
            time.sleep(60)
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "abort":
            os.abort()
        case "panic":
            raise PanicException(name)
        case "swell":
            _ = bytearray(workers.BYTES)
        case "bug":
            raise TypeError(name)
    return open_and_read(data, name, context)


def a_file(folder: Path, stem: str) -> KeptFile:
    data = xlsx({"Biểu 01": a_form(REGISTRATION_HEAD, [1, "Đường hoa", "a"])})
    return kept(write(folder / f"{stem}.xlsx", data))


def read(files: Sequence[KeptFile], *, count: int = 2, seconds: float = 30.0) -> list[ReadFile]:
    reader = hostile_reader if any("_" in file.name for file in files) else None
    with workers.readers(count, seconds=seconds) as executor:
        found = workers.read_all(files, a_context(), executor, reader=reader)
        return [file for files_ in found for file in files_]


def test_files_come_back_in_the_given_order(tmp_path: Path) -> None:
    files = [a_file(tmp_path, f"t{number:02d}") for number in range(12)]

    read_files = read(files)

    assert [file.file for file in read_files] == [file.name for file in files]
    assert {file.outcome for file in read_files} == {ReadOutcome.READ}


def test_no_files_need_no_worker() -> None:
    assert read([]) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("stem", "code"),
    [
        ("die_1", "file_reader_killed"),
        ("abort_1", "file_reader_crashed"),
        ("panic_1", "file_reader_raised"),
        ("bug_1", "file_reader_raised"),
        ("swell_1", "file_reader_no_memory"),
    ],
)
def test_a_file_that_brings_its_reader_down_costs_only_itself(tmp_path: Path, stem: str, code: str) -> None:
    files = [a_file(tmp_path, name) for name in ("ok_1", stem, "ok_2", "ok_3", "ok_4")]

    read_files = read(files, count=1)

    assert [file.outcome for file in read_files] == [
        ReadOutcome.READ,
        ReadOutcome.UNREADABLE,
        ReadOutcome.READ,
        ReadOutcome.READ,
        ReadOutcome.READ,
    ]
    assert codes(read_files[1]) == [code]
    assert len(read_files[1].sha256) == 64


@pytest.mark.slow
def test_a_file_that_hangs_costs_one_finding_and_its_time(tmp_path: Path) -> None:
    files = [a_file(tmp_path, name) for name in ("ok_1", "hang_1", "ok_2", "ok_3")]

    read_files = read(files, seconds=4.0)

    assert codes(read_files[1]) == ["file_reader_too_slow"]
    assert [file.outcome for file in read_files].count(ReadOutcome.READ) == 3


def test_a_caller_that_stops_listening_leaves_no_process_behind(tmp_path: Path) -> None:
    import multiprocessing

    with workers.readers(2) as executor:
        found = workers.read_all([a_file(tmp_path, f"t{n}") for n in range(5)], a_context(), executor)
        next(found)
        found.close()  # type: ignore[attr-defined]

    assert multiprocessing.active_children() == []


def test_a_script_without_a_guard_is_not_run_again_in_the_workers(tmp_path: Path) -> None:
    path, digest = (file := a_file(tmp_path, "a")).path, file.sha256
    script = tmp_path / "script.py"
    script.write_text(
        "import datetime as dt, pathlib, sys\n"
        "from vanthu.paperwork.model import ReadingContext\n"
        "from vanthu.intake.read_in_processes import KeptFile, read_all, readers\n"
        "context = ReadingContext('xã', (), (), (), dt.date(2024, 5, 13), dt.date(2024, 9, 30))\n"
        "print('once')\n"
        f"files = [KeptFile(pathlib.Path({str(path)!r}), 'a', {digest!r})]\n"
        "with readers(1) as executor:\n"
        "    print([file.outcome for (file,) in read_all(files, context, executor)])\n",
        encoding="utf-8",
    )

    done = subprocess.run(
        [sys.executable, str(script)],
        env={**os.environ, "PYTHONPATH": str(SRC)},
        capture_output=True,
        check=True,
    )

    assert done.stdout.count(b"once") == 1
    assert b"READ" in done.stdout


def test_a_kept_copy_that_is_not_what_was_received_is_not_read(tmp_path: Path) -> None:
    file = a_file(tmp_path, "a")
    file.path.write_bytes(file.path.read_bytes() + b"x")

    (told,) = read([file])

    assert codes(told) == ["file_kept_damaged"]
    assert "kept/a.xlsx" in told.diagnostics[0].message
    assert (told.sha256, told.outcome) == (file.sha256, ReadOutcome.UNREADABLE)


def test_a_kept_copy_that_is_gone_is_told(tmp_path: Path) -> None:
    file = a_file(tmp_path, "a")
    file.path.unlink()

    (told,) = read([file])

    assert codes(told) == ["file_not_readable"]
    assert (told.sha256, told.outcome) == (file.sha256, ReadOutcome.UNREADABLE)
