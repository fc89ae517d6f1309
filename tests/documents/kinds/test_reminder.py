from __future__ import annotations

import datetime as dt

from tests.builders import (
    a_result,
    a_work,
)
from tests.documents.kinds.test_catalogue import context, drafts_of


def test_when_everybody_has_sent_everything_there_is_no_reminder() -> None:
    rows = [make(unit_code=unit) for unit in ("T01", "T02") for make in (a_work, a_result)]

    assert "03_reminder" not in drafts_of(*rows)


def test_the_reminder_names_what_is_missing_and_says_whether_the_deadline_is_past() -> None:
    reminder = context(drafts_of(a_work(unit_code="T01"), today=dt.date(2024, 9, 20))["03_reminder"])

    first, second = reminder["units"]
    assert (first["name"], second["name"]) == ("Thôn Đông", "Thôn Tây")
    assert "Kết quả" in first["missing"]
    assert "Đăng ký" not in first["missing"]
    assert "hạn ngày 30/9/2024" in first["missing"]
    assert "quá hạn ngày 25/5/2024" in second["missing"]
    assert reminder["reply_by"] == "25/9/2024"
    assert reminder["addressees"] == ({"text": "- Thôn Đông;"}, {"text": "- Thôn Tây."})
