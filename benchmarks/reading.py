"""Reading and normalising units' workbooks of 60 rows, beside calamine, pandas and openpyxl that only read.

Target: at most five times the time in which python-calamine alone reads them to lists, whether amounts and
dates are typed numbers or text, and memory that does not grow with the number of files.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import multiprocessing
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd
from openpyxl import Workbook, load_workbook
from python_calamine import CalamineWorkbook

from benchmarks.paired import ROUNDS, cpu_seconds, paired, ratio
from vanthu.intake import KeptFile, read_all, read_bytes, readers
from vanthu.paperwork import form_of
from vanthu.paperwork.model import KnownField, KnownUnit, ReadingContext

FILES, SMALL_FILES, ROWS = 40, 4, 60
TARGET = 5.0
FEW_AND_MANY, SMALL_FEW_AND_MANY = (200, 1_000), (20, 40)
"""Files of which the reading in worker processes is weighed: its memory must be the same."""

CONTEXT = ReadingContext(
    commune="xã Mẫu",
    units=tuple(KnownUnit(f"T{n:02d}", f"Thôn Số {n}", "thôn") for n in range(1, FILES + 1)),
    fields=tuple(KnownField(letter, f"Nội dung {letter}", f"Nội dung {letter}") for letter in "abcdđeghi"),
    awards=("Giấy khen của Chủ tịch UBND xã",),
    start=dt.date(2024, 5, 1),
    end=dt.date(2024, 9, 30),
)


def write_workbook(path: Path, number: int, *, typed: bool = False) -> None:
    """A registration of 60 works by 12 columns, with letterhead, two-line header, sum and signature rows.

    Args:
        typed: All amounts and dates are true numbers and dates; else half of them are text.
    """
    chance = random.Random(number)  # noqa: S311 - repeatable samples
    form = form_of("registration")
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = "UBND XÃ MẪU"
    sheet["A2"] = f"Đơn vị: Thôn Số {number}"
    sheet["A4"] = f"{form.number} {form.title}".upper()
    for place, column in enumerate(form.columns, start=2):
        sheet.cell(6, place, column.group or column.label)
        if column.group:
            sheet.cell(7, place, column.label)
    sheet["A6"] = "TT"
    for row in range(ROWS):
        social = chance.randint(1, 200) * 500_000
        end = dt.datetime(2024, chance.randint(6, 9), chance.randint(1, 28))  # noqa: DTZ001 - Excel has no zone
        values = (
            row + 1,
            f"Công trình số {row + 1} của thôn",
            chance.choice("abcdđeghi"),
            f"Quy mô {chance.randint(10, 900)} m",
            f"Xóm {chance.randint(1, 9)}",
            chance.randint(0, 200) * 500_000,
            social if typed else f"{social:,d}".replace(",", "."),
            dt.datetime(2024, 5, chance.randint(1, 28)),  # noqa: DTZ001
            end if typed else f"{end:%d/%m/%Y}",
            "Nguyễn Văn An",
            f"09{chance.randint(10**7, 10**8 - 1)}",
            "",
        )
        for place, value in enumerate(values, start=1):
            sheet.cell(8 + row, place, value)
    sheet.cell(8 + ROWS, 2, "Cộng")
    sheet.cell(10 + ROWS, 8, "NGƯỜI LẬP")
    book.save(path)


def beside_peers(paths: Sequence[Path], title: str, rounds: int) -> None:
    """Prints files a second of each way, and the ratio that is the target, where it is judged."""
    read = [read_bytes(path.read_bytes(), path.name, CONTEXT)[0] for path in paths]
    assert all(len(file.tables[0].rows) == ROWS for file in read), "the benchmark reads wrong"
    ways: Mapping[str, Callable[[Path], object]] = {
        "calamine alone": lambda path: CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(),
        "vanthu": lambda path: read_bytes(path.read_bytes(), path.name, CONTEXT),
        "pandas + calamine": lambda path: pd.read_excel(path, engine="calamine"),
        "openpyxl": lambda path: list(load_workbook(path).worksheets[0].values),
    }
    laps = paired({name: _lap(paths, read_one) for name, read_one in ways.items()}, rounds)
    print(f"Reading {len(paths)} workbooks of {ROWS} × 12 cells, {title}, one process, CPU time")
    for name, seconds in laps.items():
        times = ratio(laps, name, "calamine alone")
        print(f"  {name:18} {len(paths) / statistics.median(seconds):7.0f} files/s  {times:5.1f} × calamine")
    if rounds == ROUNDS:
        met = "met" if ratio(laps, "vanthu", "calamine alone") <= TARGET else "NOT met"
        print(f"  target ≤ {TARGET} × calamine: {met}")


def _lap(paths: Sequence[Path], read_one: Callable[[Path], object]) -> Callable[[int], float]:
    return lambda _: cpu_seconds(lambda: [read_one(path) for path in paths])


def in_processes(paths: Sequence[Path], files: int, workers: int = 2) -> None:
    """Prints files a second of `read_all`, and the most memory that this process and the workers held."""
    kept = [KeptFile(path, path.name, hashlib.sha256(path.read_bytes()).hexdigest()) for path in paths]
    received = [
        replace(kept[n % len(kept)], name=f"{n:04d}/{kept[n % len(kept)].name}") for n in range(files)
    ]
    began = time.perf_counter()
    own = largest = 0.0
    with readers(workers) as executor:
        for done, _ in enumerate(read_all(received, CONTEXT, executor), start=1):
            if done % 10 == 0:
                own = max(own, _resident("self"))
                largest = max(largest, *(_resident(str(p.pid)) for p in multiprocessing.active_children()))
    seconds = time.perf_counter() - began
    print(
        f"  {files:5d} files, {workers} workers: {files / seconds:5.0f} files/s, start included; "
        f"this process {own:.0f} MB, largest worker {largest:.0f} MB"
    )


def _resident(process: str) -> float:
    """MB of memory that a process holds; 0 where the system does not say (Linux does)."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0.0
    lines = status.read_text(encoding="utf-8").splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


def main(small: bool = False) -> None:
    """Prints the three tables."""
    files, rounds = (SMALL_FILES, 1) if small else (FILES, ROUNDS)
    with tempfile.TemporaryDirectory() as folder:
        for typed in (False, True):
            paths = [Path(folder) / str(typed) / f"thon so {number}.xlsx" for number in range(1, files + 1)]
            paths[0].parent.mkdir()
            for number, path in enumerate(paths, start=1):
                write_workbook(path, number, typed=typed)
            beside_peers(
                paths, "amounts and dates typed" if typed else "amounts and dates half as text", rounds
            )
        print("Reading the same in worker processes: memory must not grow with the number of files")
        for count in SMALL_FEW_AND_MANY if small else FEW_AND_MANY:
            in_processes(paths, count)


if __name__ == "__main__":
    main()
