"""Whether documents are right: each with itself, with the others, with the units' sheets.

The room reads what documents will print, so that a fault of the counting cannot hide itself. It changes no
word of them: a draft leaves with the diagnostics that hold it back.

>>> import dataclasses, datetime as dt
>>> from vanthu.campaign import read_campaign
>>> from vanthu.documents import Draft, write_all
>>> from vanthu.paperwork import form_of
>>> from vanthu.records import FormTable, ReadFile, ReadOutcome, Row
>>> from vanthu.review import review_drafts
>>> from vanthu.tables import Inbox, collect
>>> from vanthu.workspace import shipped_campaign
>>> values = {**dict.fromkeys(form_of("registration").keys), "work_name": "Đường hoa", "field_code": "a"}
>>> row = Row("registration", "T01", "dang ky.xlsx", "Biểu 01", 6, values)
>>> table = FormTable("registration", "T01", "dang ky.xlsx", "Biểu 01", (row,))
>>> file = ReadFile("dang ky.xlsx", "0" * 64, ReadOutcome.READ, (table,))
>>> inbox = Inbox([file], {"dang ky.xlsx": dt.date(2024, 5, 20)})
>>> data = collect(read_campaign(shipped_campaign()).value, inbox, [], today=dt.date(2024, 6, 1))
>>> summary = next(draft for draft in write_all(data) if draft.template == "registration_summary.docx")
>>> wrong = dataclasses.replace(summary, context={**summary.context, "budget_state": "5.000.000"})
>>> review_drafts(data, [summary])[0].diagnostics
()
>>> [each.code for each in review_drafts(data, [wrong])[0].diagnostics]
['sentence_and_table_differ']
"""

from typing import TYPE_CHECKING

from vanthu.lazy_names import lazy_names

if TYPE_CHECKING:
    from vanthu.review.date_order import odd_days
    from vanthu.review.drafts import review_drafts

__all__ = ["odd_days", "review_drafts"]

__getattr__ = lazy_names(
    __name__, {"odd_days": "vanthu.review.date_order", "review_drafts": "vanthu.review.drafts"}
)
