"""Reading and normalising units' workbooks of 60 rows, beside calamine, pandas and openpyxl that only read.

Target: at most five times the time in which python-calamine alone reads them to lists, whether amounts and
dates are typed numbers or text, and memory that does not grow with the number of files.
"""

from __future__ import annotations

import datetime as dt
import multiprocessing
import random
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
from openpyxl import Workbook, load_workbook
from python_calamine import CalamineWorkbook

from benchmarks.paired import paired
from vanthu.intake.read_file import read_file
from vanthu.intake.read_in_processes import read_all, readers
from vanthu.paperwork.forms.campaign_forms import form_of
from vanthu.paperwork.forms.registers import KnownField, KnownUnit, ReadingContext

FILES, ROWS = 40, 60
TARGET = 5.0
FEW, MANY = 200, 1_000
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


def beside_peers(paths: Sequence[Path], title: str) -> None:
    """Prints files a second of each way, and the ratio that is the target."""
    read = [read_file(path, path.name, CONTEXT)[0] for path in paths]
    assert all(len(file.tables[0].rows) == ROWS for file in read), "the benchmark reads wrong"  # noqa: S101
    seconds = paired(
        {
            "calamine alone": lambda: [
                CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python() for path in paths
            ],
            "vanthu": lambda: [read_file(path, path.name, CONTEXT) for path in paths],
            "pandas + calamine": lambda: [pd.read_excel(path, engine="calamine") for path in paths],
            "openpyxl": lambda: [list(load_workbook(path).worksheets[0].values) for path in paths],
        }
    )
    print(f"Reading {len(paths)} workbooks of {ROWS} × 12 cells, {title}, one process, CPU time")  # noqa: T201
    for name, spent in sorted(seconds.items(), key=lambda item: item[1]):
        ratio = spent / seconds["calamine alone"]
        print(f"  {name:18} {len(paths) / spent:7.0f} files/s  {ratio:5.1f} × calamine")  # noqa: T201
    ratio = seconds["vanthu"] / seconds["calamine alone"]
    print(f"  target ≤ {TARGET} × calamine: {'met' if ratio <= TARGET else 'NOT met'}")  # noqa: T201


def in_processes(paths: Sequence[Path], files: int, workers: int = 2) -> None:
    """Prints files a second of `read_all`, and the most memory that this process and the workers held."""
    received = [(paths[n % len(paths)], f"{n:04d}/{paths[n % len(paths)].name}") for n in range(files)]
    began = time.perf_counter()
    own = largest = 0.0
    with readers(workers) as executor:
        for done, _ in enumerate(read_all(received, CONTEXT, executor), start=1):
            if done % 20 == 0:
                own = max(own, _resident("self"))
                largest = max(largest, *(_resident(str(p.pid)) for p in multiprocessing.active_children()))
    seconds = time.perf_counter() - began
    print(  # noqa: T201
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


def main() -> None:
    """Prints the three tables."""
    with tempfile.TemporaryDirectory() as folder:
        for typed in (False, True):
            paths = [Path(folder) / str(typed) / f"thon so {number}.xlsx" for number in range(1, FILES + 1)]
            paths[0].parent.mkdir()
            for number, path in enumerate(paths, start=1):
                write_workbook(path, number, typed=typed)
            beside_peers(paths, "amounts and dates typed" if typed else "amounts and dates half as text")
        print("Reading the same in worker processes: memory must not grow with the number of files")  # noqa: T201
        for files in (FEW, MANY):
            in_processes(paths, files)


if __name__ == "__main__":
    main()
