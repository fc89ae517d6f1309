"""What tests of issued workbooks share."""

from __future__ import annotations

import datetime as dt
import io

import openpyxl
from tests.intake.builders import a_context

from vanthu.paperwork import issue_workbook
from vanthu.paperwork.model import KnownUnit, Occasion

UNIT = a_context().units[0]


def an_occasion() -> Occasion:
    deadlines = {"registration": dt.date(2024, 5, 25), "results": dt.date(2024, 9, 30)}
    return Occasion("đợt thi đua mẫu", "UBND xã Khánh Cư", "Văn phòng thống kê xã", deadlines, a_context())


def issued(unit: KnownUnit = UNIT) -> bytes:
    return issue_workbook(unit, an_occasion())


def book_of(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))
