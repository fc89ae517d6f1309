"""Reading and normalising units' workbooks of 60 rows, beside calamine, pandas and openpyxl that only read.

Target: at most five times the time in which python-calamine alone reads them to lists.
"""

from __future__ import annotations

import datetime as dt
import random
import resource
import tempfile
from pathlib import Path

import pandas as pd
from openpyxl import Workbook, load_workbook
from python_calamine import CalamineWorkbook

from benchmarks.paired import paired
from vanthu.intake.context import KnownField, KnownUnit, ReadingContext
from vanthu.intake.forms import form_of
from vanthu.intake.reading import read_file

FILES, ROWS = 40, 60
TARGET = 5.0

CONTEXT = ReadingContext(
    commune="xã Mẫu",
    units=tuple(KnownUnit(f"T{n:02d}", f"Thôn Số {n}", "thôn") for n in range(1, FILES + 1)),
    fields=tuple(KnownField(letter, f"Nội dung {letter}", f"Nội dung {letter}") for letter in "abcdđeghi"),
    awards=("Giấy khen của Chủ tịch UBND xã",),
    start=dt.date(2024, 5, 1),
    end=dt.date(2024, 9, 30),
)


def write_workbook(path: Path, number: int) -> None:
    """A registration of 60 works by 12 columns, with letterhead, two-line header, sum and signature rows."""
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
        values = (
            row + 1,
            f"Công trình số {row + 1} của thôn",
            chance.choice("abcdđeghi"),
            f"Quy mô {chance.randint(10, 900)} m",
            f"Xóm {chance.randint(1, 9)}",
            chance.randint(0, 200) * 500_000,
            f"{chance.randint(1, 200) * 500_000:,d}".replace(",", "."),
            dt.datetime(2024, 5, chance.randint(1, 28)),  # noqa: DTZ001 - Excel has no zone
            f"{chance.randint(1, 28):02d}/{chance.randint(6, 9):02d}/2024",
            "Nguyễn Văn An",
            f"09{chance.randint(10**7, 10**8 - 1)}",
            "",
        )
        for place, value in enumerate(values, start=1):
            sheet.cell(8 + row, place, value)
    sheet.cell(8 + ROWS, 2, "Cộng")
    sheet.cell(10 + ROWS, 8, "NGƯỜI LẬP")
    book.save(path)


def main() -> None:
    """Prints files a second of each way, and the ratio that is the target."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"thon so {number}.xlsx" for number in range(1, FILES + 1)]
        for number, path in enumerate(paths, start=1):
            write_workbook(path, number)
        read = [read_file(path, path.name, CONTEXT)[0] for path in paths]
        assert all(len(file.tables[0].rows) == ROWS for file in read), "the benchmark reads wrong"  # noqa: S101
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
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
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(f"Reading {FILES} workbooks of {ROWS} × 12 cells, one process, CPU time")  # noqa: T201
    for name, spent in sorted(seconds.items(), key=lambda item: item[1]):
        ratio = spent / seconds["calamine alone"]
        print(f"  {name:18} {FILES / spent:7.0f} files/s  {ratio:5.1f} × calamine")  # noqa: T201
    ratio = seconds["vanthu"] / seconds["calamine alone"]
    print(f"  target ≤ {TARGET} × calamine: {'met' if ratio <= TARGET else 'NOT met'}")  # noqa: T201
    print(f"  memory grown over {FILES * 6} readings: {grown / 1024:.0f} MB")  # noqa: T201


if __name__ == "__main__":
    main()
