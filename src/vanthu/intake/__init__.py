"""A received file → typed rows: what a unit typed into a form, read as a person would read it.

A file of any format is admitted, its sheets laid out as grids, the forms found on them, each row read with
the parser of each column, and what is wrong, doubtful or repaired told at its cell. What is not certain is
never guessed. The room writes nothing, and does not decide which of several files counts. What one file costs
in time and memory is limited by reading it in a process of its own (`readers`, `read_all`).

A workbook with a form, as openpyxl writes it:

>>> import datetime, io, openpyxl
>>> from vanthu.intake import read_bytes
>>> from vanthu.paperwork.model import KnownUnit, ReadingContext
>>> book = openpyxl.Workbook()
>>> for cells in (
...     ["Đơn vị: Thôn Trại"],
...     ["STT", "Tên công trình", "Quy mô", "Xã hội hóa", "Ngày hoàn thành"],
...     [1, "Đường hoa", "500 m", "15 triệu", "30/8/2024"],
...     [2, "Cổng làng", "1 cái", "khoảng 20 triệu", "30/8/2024"],
... ):
...     book.active.append(cells)
>>> stream = io.BytesIO()
>>> book.save(stream)
>>> units = (KnownUnit("T01", "Thôn Trại", "thôn"),)
>>> days = datetime.date(2024, 5, 13), datetime.date(2024, 9, 30)
>>> (file,) = read_bytes(stream.getvalue(), "bieu.xlsx", ReadingContext("xã Khánh Cư", units, (), (), *days))
>>> [(row.unit_code, row.values["budget_social_vnd"], row.held) for row in file.tables[0].rows]
[('T01', 15000000, False), ('T01', None, True)]
>>> [(each.place.cell, each.code, each.proposed) for each in file.diagnostics if each.place.cell == "D4"]
[('D4', 'number_unreadable', '20.000.000')]
"""

from typing import TYPE_CHECKING

from vanthu.lazy_names import lazy_names

if TYPE_CHECKING:
    from vanthu.intake.grids.clean_text import with_clean_text
    from vanthu.intake.grids.grid import Grid
    from vanthu.intake.messages import MESSAGES
    from vanthu.intake.opened_workbook import OpenedWorkbook, load_opened
    from vanthu.intake.read_in_processes import KeptFile, own_reader, read_all, readers
    from vanthu.intake.received_file import read_bytes
    from vanthu.intake.units.unit_of_sheet import unit_named_by

__all__ = [
    "MESSAGES",
    "Grid",
    "KeptFile",
    "OpenedWorkbook",
    "load_opened",
    "own_reader",
    "read_all",
    "read_bytes",
    "readers",
    "unit_named_by",
    "with_clean_text",
]

_PROCESSES = "vanthu.intake.read_in_processes"

__getattr__ = lazy_names(
    __name__,
    {
        **dict.fromkeys(("KeptFile", "own_reader", "read_all", "readers"), _PROCESSES),
        **dict.fromkeys(("OpenedWorkbook", "load_opened"), "vanthu.intake.opened_workbook"),
        "MESSAGES": "vanthu.intake.messages",
        "Grid": "vanthu.intake.grids.grid",
        "read_bytes": "vanthu.intake.received_file",
        "unit_named_by": "vanthu.intake.units.unit_of_sheet",
        "with_clean_text": "vanthu.intake.grids.clean_text",
    },
)
