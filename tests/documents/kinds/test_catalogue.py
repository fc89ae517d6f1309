from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from tests.builders import (
    TODAY,
    a_campaign,
    a_council,
    a_file,
    a_nominee,
    a_result,
    a_unit,
    a_work,
    an_award,
    an_inbox,
)

from vanthu.campaign.choices import AwardLevel, DocumentKind, UnitKind
from vanthu.campaign.model import Campaign, LegalBasis, Quota
from vanthu.documents.citations import bases
from vanthu.documents.draft import Draft
from vanthu.documents.kinds.catalogue import write_all
from vanthu.records import Row
from vanthu.review.consistency import inconsistencies
from vanthu.tables.campaign_data import collect


def drafts_of(
    *rows: Row, campaign: Campaign | None = None, day: dt.date = dt.date(2024, 5, 20), today: dt.date = TODAY
) -> dict[str, Draft]:
    """The drafts of a campaign to which each unit sent one file with its rows, all on one day."""
    units = dict.fromkeys(row.unit_code for row in rows)
    files = [a_file([row for row in rows if row.unit_code == u], file=f"{u}.xlsx") for u in units]
    collected = collect(campaign or a_campaign(), an_inbox(*((file, day) for file in files)), (), today=today)
    return {draft.name: draft for draft in write_all(collected)}


def context(draft: Draft) -> Mapping[str, Any]:
    return draft.context


SUMMARY, REPORT = "04_registration_summary", "05_results_report"
MINUTES, DISTRICT = "06_council_minutes", "07_commendation_proposal_huyen"


def test_before_anything_is_sent_there_are_plan_and_reminder_only() -> None:
    assert list(drafts_of()) == ["01_plan", "03_reminder"]


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


def test_the_summary_counts_units_works_and_money() -> None:
    rows = [
        a_work("A", budget_state_vnd=10_000_000, budget_social_vnd=30_000_000),
        a_work("B", field_code="b", budget_social_vnd=20_000_000),
        a_work("C", "T02", field_code=None),
    ]

    summary = context(drafts_of(*rows)[SUMMARY])

    assert (summary["units_registered"], summary["units_total"], summary["works_total"]) == ("02", "02", "03")
    assert summary["budget_total"] == "60.000.000"
    assert (summary["state_share"], summary["social_share"]) == ("16,7%", "83,3%")
    assert [(line["name"], line["works"], line["sum"]) for line in summary["by_field"]] == [
        ("Nông thôn mới", "01", "40.000.000"),
        ("Văn hóa", "01", "20.000.000"),
        ("Chưa ghi nội dung thi đua", "01", "0"),
    ]


def test_the_summary_names_late_and_silent_units() -> None:
    summary = context(drafts_of(a_work(), day=dt.date(2024, 5, 28))[SUMMARY])

    assert (summary["units_on_time"], summary["units_late"], summary["late_names"]) == (
        "0",
        "01",
        "Thôn Đông",
    )
    assert (summary["units_missing"], summary["missing_names"]) == ("01", "Thôn Tây")


def test_the_summary_tells_who_registered_too_many() -> None:
    summary = context(drafts_of(*(a_work(str(n)) for n in range(3)))[SUMMARY])

    assert summary["over"] == ({"text": "Thôn Đông (03, quy định nhiều nhất 02)"},)
    assert summary["under"] == ()


def test_as_many_works_as_the_plan_allows_are_neither_too_few_nor_too_many() -> None:
    for number in (1, 2):
        summary = context(drafts_of(*(a_work(str(n)) for n in range(number)))[SUMMARY])
        assert summary["over"] == summary["under"] == ()


def test_the_appendix_is_grouped_by_kind_of_unit_and_numbered_through() -> None:
    school = a_unit("S01", "Trường Tiểu học", UnitKind.SCHOOL)
    campaign = a_campaign(units=(school, a_unit()))

    summary = context(drafts_of(a_work("A", "S01"), a_work("B"), a_work("C"), campaign=campaign)[SUMMARY])

    assert [(s["number"], s["title"]) for s in summary["sections"]] == [
        ("I", "Khối thôn"),
        ("II", "Khối trường học"),
    ]
    assert [row["tt"] for s in summary["sections"] for row in s["rows"]] == ["1", "2", "3"]


def test_a_held_row_is_left_out_and_the_draft_says_so() -> None:
    draft = drafts_of(a_work("A"), a_work("B", held=True))[SUMMARY]

    assert context(draft)["works_total"] == "01"
    assert draft.missing == ("Thôn Đông: 01 dòng có lỗi ở Biểu 01, chờ đơn vị sửa",)
    assert context(draft)["not_counted"] == ("Thôn Đông: 01 dòng có lỗi ở Biểu 01, chờ đơn vị sửa.",)


def test_the_report_follows_each_registered_work_to_its_end() -> None:
    rows = [
        *(a_work(name) for name in ("Xong", "Đang", "Chưa", "Im")),
        a_result("Xong", cost_state_vnd=5, work_days=Decimal("2.5"), participants=10),
        a_result("Đang", status="in_progress", difficulty="Thiếu vốn"),
        a_result("Chưa", status="not_started"),
        a_result("Thêm", note="bổ sung", cost_social_vnd=7),
    ]

    report = context(drafts_of(*rows)[REPORT])

    assert report["works_registered"] == "04"
    outcomes = ("completed", "in_progress", "not_started", "unreported_works", "added_works")
    assert [report[key] for key in outcomes] == ["01"] * 5
    assert report["completed_share"] == "25%"
    assert (report["cost_total"], report["work_days"], report["participants"]) == ("12", "2,5", "10")
    assert report["difficulties"] == ({"text": "Thôn Đông: Thiếu vốn (Đang)."},)
    assert [line["work"] for line in report["unfinished"]] == ["Đang", "Chưa", "Im"]


def test_a_work_whose_registration_is_held_back_is_counted_by_neither_paper() -> None:
    rows = (
        a_work("A"),
        a_work("B", held=True),
        a_result("A", cost_state_vnd=5),
        a_result("B", cost_state_vnd=7),
    )

    drafts = drafts_of(*rows)

    assert context(drafts[SUMMARY])["works_total"] == context(drafts[REPORT])["works_registered"] == "01"
    assert context(drafts[REPORT])["cost_state"] == "5"
    assert context(drafts[REPORT])["added_works"] == "0"
    assert context(drafts[REPORT])["not_counted"] == ("Thôn Đông: 01 dòng có lỗi ở Biểu 01, chờ đơn vị sửa.",)


def test_no_difficulty_is_not_printed_as_one() -> None:
    report = context(drafts_of(a_work(), a_result(difficulty="Không có"))[REPORT])

    assert report["difficulties"] == ()


def test_the_report_names_units_that_registered_but_did_not_report() -> None:
    report = context(drafts_of(a_work(), a_work(unit_code="T02"), a_result())[REPORT])

    assert report["not_reported"] == "Thôn Tây"


def test_the_minutes_show_votes_over_all_members_and_who_passed() -> None:
    rows = [
        a_nominee("Lê Thị Hoa", gender="female"),
        a_nominee("Thôn Đông", subject_type="collective", votes_for=7),
    ]

    minutes = context(drafts_of(*rows)[MINUTES])

    (table,) = minutes["rounds"]
    assert [(r["name"], r["votes"], r["share"], r["outcome"]) for r in table["rows"]] == [
        ("Bà Lê Thị Hoa", "9/10", "90%", "Đạt"),
        ("Thôn Đông", "7/10", "70%", "Không đạt"),
    ]
    assert minutes["passed_sentence"] == "01 cá nhân"
    assert (minutes["chair_name"], minutes["secretary_name"]) == ("Nguyễn Văn 1", "Nguyễn Văn 2")


def test_a_council_without_secretary_holds_the_minutes_back() -> None:
    council = tuple(member for member in a_council() if member.role != "Thư ký")

    draft = drafts_of(a_nominee(), campaign=a_campaign(council=council))[MINUTES]

    assert [diagnostic.code for diagnostic in draft.diagnostics] == ["council_role_missing"]


def test_there_is_one_proposal_for_each_level_above_the_commune() -> None:
    awards = (
        an_award("Giấy khen xã", AwardLevel.COMMUNE),
        an_award("Giấy khen huyện", AwardLevel.DISTRICT),
        an_award("Bằng khen tỉnh", AwardLevel.PROVINCE),
    )
    rows = [a_nominee(award.name, award=award.name) for award in awards]

    names = drafts_of(*rows, campaign=a_campaign(awards=awards))

    assert [name for name in names if name.startswith("07")] == [
        "07_commendation_proposal_huyen",
        "07_commendation_proposal_tinh",
    ]


def test_the_proposal_lists_only_those_who_passed_collectives_first() -> None:
    rows = [
        a_nominee("Lê Thị Hoa"),
        a_nominee("Thôn Đông", subject_type="collective", votes_for=8),
        a_nominee("Trần Văn Trượt", votes_for=2),
    ]

    proposal = context(drafts_of(*rows)[DISTRICT])

    assert proposal["counts"] == "01 tập thể, 01 cá nhân"
    assert [row["name"] for s in proposal["sections"] for row in s["rows"]] == ["Thôn Đông", "Lê Thị Hoa"]
    assert [line["name"] for line in proposal["summaries"]] == ["Thôn Đông", "Lê Thị Hoa"]


def test_nobody_over_the_quota_in_doubt_or_without_votes_is_proposed() -> None:
    campaign = a_campaign(quotas=(Quota(award=an_award().name, most=1),))
    rows = [
        a_nominee("Lê Thị Nhất", votes_for=10),
        a_nominee("Trần Văn Hai", votes_for=9),
        a_nominee("Vũ Văn Ba", votes_for=None),
        a_nominee("Đỗ Thị Tư", votes_for=11),
    ]

    proposal = context(drafts_of(*rows, campaign=campaign)[DISTRICT])

    assert [line["name"] for line in proposal["summaries"]] == ["Lê Thị Nhất"]


def test_only_bases_in_force_on_the_day_are_cited_and_a_law_without_its_number() -> None:
    kinds = (DocumentKind.COMMENDATION_PROPOSAL,)
    law = LegalBasis(
        kinds=kinds,
        type="Luật",
        number="06/2022/QH15",
        date=dt.date(2022, 6, 15),
        issuer="Quốc hội",
        abstract="Thi đua, khen thưởng",
    )
    old = LegalBasis(
        kinds=kinds,
        type="Nghị định",
        number="98/2023/NĐ-CP",
        date=dt.date(2023, 12, 31),
        issuer="Chính phủ",
        abstract="quy định chi tiết",
        in_force_to=dt.date(2025, 6, 30),
    )
    campaign = a_campaign(legal_bases=(law, old))

    in_2024, in_2026 = (bases(campaign, kinds[0], dt.date(year, 10, 5)) for year in (2024, 2026))

    assert in_2024[0] == "Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022"
    assert "Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ quy định chi tiết" in in_2024[1]
    assert not any("98/2023" in line for line in in_2026)
    assert "Kế hoạch" in in_2026[-1]


def test_every_money_figure_is_traced_to_the_cells_it_was_summed_from() -> None:
    draft = drafts_of(a_work("A", budget_state_vnd=4), a_work("B", "T02", budget_state_vnd=5))[SUMMARY]

    figure = next(figure for figure in draft.figures if figure.place == "budget_state")

    assert figure.text == "9"
    assert {(origin.file, origin.cell) for origin in figure.origins} == {
        ("T01.xlsx", "F5"),
        ("T02.xlsx", "F5"),
    }


def test_no_document_contradicts_itself() -> None:
    rows = [a_work("A", budget_state_vnd=4), a_result("A", cost_state_vnd=4), a_nominee()]

    assert [inconsistencies(draft) for draft in drafts_of(*rows).values()] == [()] * 6


def test_a_draft_whose_total_is_wrong_is_found() -> None:
    draft = drafts_of(a_work("A", budget_state_vnd=4))[SUMMARY]
    total = {**context(draft)["total"], "state": "5"}
    broken = Draft(draft.kind, draft.name, draft.template, {**draft.context, "total": total})

    assert {diagnostic.subject.column for diagnostic in inconsistencies(broken)} == {
        "total.state",
        "budget_state",
        "budget_total",
    }


def test_a_proposal_that_counts_one_too_many_is_found() -> None:
    draft = drafts_of(a_nominee())[DISTRICT]
    broken = Draft(draft.kind, draft.name, draft.template, {**draft.context, "counts": "02 cá nhân"})

    assert [diagnostic.subject.column for diagnostic in inconsistencies(broken)] == [
        "counts",
        "counts.cá nhân",
    ]
