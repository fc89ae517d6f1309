"""The rows of all units, joined: which submission counts, what was registered and done, who passed the vote.

From rows that were read the room makes one `CampaignData`: pandas tables, deliveries, works with their
results, nominations with their votes, and what is wrong or to be asked. It opens no file and writes no word
of a document. A row with an error is held: it stands in no table until it is corrected.

>>> import datetime as dt
>>> from vanthu.campaign import read_campaign
>>> from vanthu.paperwork.forms.campaign_forms import form_of
>>> from vanthu.records import FormTable, ReadFile, ReadOutcome, Row
>>> from vanthu.tables import Inbox, collect
>>> from vanthu.workspace import shipped_campaign
>>> blank = dict.fromkeys(form_of("registration").keys)
>>> values = {**blank, "work_name": "Đường hoa", "field_code": "a", "budget_state_vnd": 5_000_000}
>>> row = Row("registration", "T01", "dang ky.xlsx", "Biểu 01", 6, values)
>>> table = FormTable("registration", "T01", "dang ky.xlsx", "Biểu 01", (row,))
>>> file = ReadFile("dang ky.xlsx", "0" * 64, ReadOutcome.READ, (table,))
>>> inbox = Inbox([file], {"dang ky.xlsx": dt.date(2024, 5, 28)})
>>> data = collect(read_campaign(shipped_campaign()).value, inbox, [], today=dt.date(2024, 6, 1))
>>> data.tables["registration"].total("budget_state_vnd")
5000000
>>> data.deliveries["T01", "registration"].state.value, data.deliveries["T02", "registration"].state.value
('late', 'missing')
"""

from typing import TYPE_CHECKING

from vanthu.lazy_names import lazy_names

if TYPE_CHECKING:
    from vanthu.tables import award_money, changes, deliveries, votes
    from vanthu.tables.campaign_data import CampaignData, collect
    from vanthu.tables.consolidate import ConsolidatedTable
    from vanthu.tables.match_works import EmulationWork
    from vanthu.tables.submissions import Inbox, RunHistory

__all__ = [
    "CampaignData",
    "ConsolidatedTable",
    "EmulationWork",
    "Inbox",
    "RunHistory",
    "award_money",
    "changes",
    "collect",
    "deliveries",
    "votes",
]

__getattr__ = lazy_names(
    __name__,
    {
        **dict.fromkeys(("CampaignData", "collect"), "vanthu.tables.campaign_data"),
        **dict.fromkeys(("Inbox", "RunHistory"), "vanthu.tables.submissions"),
        "ConsolidatedTable": "vanthu.tables.consolidate",
        "EmulationWork": "vanthu.tables.match_works",
    },
)
