from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.builders import TODAY, a_campaign, a_file, a_result, a_work, an_inbox

from vanthu.diagnostics import CellPlace, Diagnostic
from vanthu.tables.campaign_data import CampaignData, collect
from vanthu.tables.messages import diagnose

OLD, NEW = dt.date(2024, 5, 20), dt.date(2024, 5, 24)


def an_error(file: str, form: str = "registration") -> Diagnostic:
    return diagnose("more_votes_than_members", CellPlace(file, "Sheet1", "C5")).about(form=form)


def collected(*diagnostics: Diagnostic, both_forms: bool = False) -> CampaignData:
    rows = [a_work(), a_result()] if both_forms else [a_work()]
    old, new = a_file(rows, file="old.xlsx"), a_file([a_work("Khác")], file="new.xlsx")
    return collect(a_campaign(), an_inbox((old, OLD), (new, NEW)), diagnostics, today=TODAY)


def test_an_error_of_a_superseded_file_is_past() -> None:
    found = collected(an_error("old.xlsx"), an_error("new.xlsx"))

    assert found.past == (an_error("old.xlsx"),)
    assert an_error("new.xlsx") in found.diagnostics


def test_a_file_is_past_only_for_the_form_that_was_sent_again() -> None:
    found = collected(
        an_error("old.xlsx"), an_error("old.xlsx", "results"), an_error("old.xlsx", ""), both_forms=True
    )

    assert found.past == (an_error("old.xlsx"),)


def test_an_error_of_a_file_that_gave_no_table_stays() -> None:
    assert collected(an_error("broken.xlsx", "")).past == ()


def test_a_unit_whose_rows_are_all_held_is_named_as_not_counted() -> None:
    file = a_file([replace(a_work(), held=True)])

    found = collect(a_campaign(), an_inbox((file, OLD)), [an_error("a.xlsx")], today=TODAY)

    assert found.not_counted("registration") == ("Thôn Đông: 01 dòng có lỗi ở Biểu 01, chờ đơn vị sửa",)


def test_an_empty_form_is_no_fault() -> None:
    file = a_file([a_work()])
    empty = replace(file, tables=(replace(file.tables[0], rows=()),))

    assert collect(a_campaign(), an_inbox((empty, OLD)), [], today=TODAY).not_counted("registration") == ()
