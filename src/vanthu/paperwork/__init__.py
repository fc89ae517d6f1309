"""The declarations of the paperwork: the forms that units fill in, and the workbooks in which they get them.

What a form asks stands here once; reading, checks, messages and issued workbooks follow it. The room knows no
received file and no document. `model` has the records that all rooms use.

>>> import datetime, io, openpyxl
>>> from vanthu.paperwork import FORMS, form_of, issue_workbook, label_of, workbook_name
>>> from vanthu.paperwork.model import ColumnType, KnownUnit, Occasion, ReadingContext
>>> [form.number for form in FORMS], form_of("results").column("status").label
(['Biểu 01', 'Biểu 02', 'Biểu 03', 'Biểu 04'], 'Kết quả')
>>> label_of(ColumnType.STATUS, "completed")
'hoàn thành'

The workbook that the office issues to a unit:

>>> unit = KnownUnit("T01", "Thôn Trại", "thôn")
>>> first, last = datetime.date(2024, 5, 13), datetime.date(2024, 9, 30)
>>> registers = ReadingContext("xã Khánh Cư", (unit,), (), (), first, last)
>>> occasion = Occasion("đợt thi đua", "UBND xã Khánh Cư", "Văn phòng", {"results": last}, registers)
>>> book = openpyxl.load_workbook(io.BytesIO(issue_workbook(unit, occasion)))
>>> workbook_name(unit), book.sheetnames
('T01 Thôn Trại.xlsx', ['Hướng dẫn', 'Biểu 01', 'Biểu 02', 'Biểu 03', 'Biểu 04', '_vanthu'])
"""

from typing import TYPE_CHECKING

from vanthu.lazy_names import lazy_names
from vanthu.paperwork import model

if TYPE_CHECKING:
    from vanthu.paperwork.forms.campaign_forms import (
        CHOICES,
        FORMS,
        ORDINAL_LABELS,
        UNUSED_LABELS,
        form_of,
        label_of,
    )
    from vanthu.paperwork.forms.sheet_style import print_setup
    from vanthu.paperwork.forms.unit_workbook import issue_workbook, workbook_name

__all__ = [
    "CHOICES",
    "FORMS",
    "ORDINAL_LABELS",
    "UNUSED_LABELS",
    "form_of",
    "issue_workbook",
    "label_of",
    "model",
    "print_setup",
    "workbook_name",
]

_DECLARED = ("CHOICES", "FORMS", "ORDINAL_LABELS", "UNUSED_LABELS", "form_of", "label_of")

__getattr__ = lazy_names(
    __name__,
    {
        **dict.fromkeys(_DECLARED, "vanthu.paperwork.forms.campaign_forms"),
        **dict.fromkeys(("issue_workbook", "workbook_name"), "vanthu.paperwork.forms.unit_workbook"),
        "print_setup": "vanthu.paperwork.forms.sheet_style",
    },
)
