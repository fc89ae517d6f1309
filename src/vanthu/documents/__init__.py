"""What each kind of document says, as plain data, and the cells that its figures come from.

The room takes the data of a campaign and gives drafts: fields for a template, with the cells that each figure
comes from. It knows no Word file and no number: `fields` lists what a template may ask for, `letterhead`
fills in number and day once they are given. `kinds/` has a module a kind;
a new kind is a line in its `catalogue`.

>>> import datetime as dt
>>> from vanthu.campaign import read_campaign
>>> from vanthu.documents import write_all
>>> from vanthu.tables import Inbox, collect
>>> from vanthu.workspace import shipped_campaign
>>> campaign = read_campaign(shipped_campaign()).value
>>> data = collect(campaign, Inbox([], {}), [], today=dt.date(2024, 6, 1))
>>> plan, reminder = write_all(data)
>>> plan.template, plan.context["place_date"]
('plan.docx', 'Khánh Cư, ngày 13 tháng 5 năm 2024')
>>> reminder.context["units"][0]["name"], reminder.context["units"][0]["missing"]
('Thôn Trại', 'Đăng ký công trình, phần việc (quá hạn ngày 25/5/2024)')
"""

from typing import TYPE_CHECKING

from vanthu.lazy_names import lazy_names

if TYPE_CHECKING:
    from vanthu.documents import field_names, fields, letterhead, recipient_copies, wording
    from vanthu.documents.differences import Difference, compare_fields
    from vanthu.documents.draft import Draft, fields_again, plain_fields
    from vanthu.documents.kinds.catalogue import write_all
    from vanthu.documents.kinds.correction import correction_letter

__all__ = [
    "Difference",
    "Draft",
    "compare_fields",
    "correction_letter",
    "field_names",
    "fields",
    "fields_again",
    "letterhead",
    "plain_fields",
    "recipient_copies",
    "wording",
    "write_all",
]

__getattr__ = lazy_names(
    __name__,
    {
        **dict.fromkeys(("Draft", "fields_again", "plain_fields"), "vanthu.documents.draft"),
        **dict.fromkeys(("Difference", "compare_fields"), "vanthu.documents.differences"),
        "correction_letter": "vanthu.documents.kinds.correction",
        "write_all": "vanthu.documents.kinds.catalogue",
    },
)
