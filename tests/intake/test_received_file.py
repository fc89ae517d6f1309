"""Rules across the cells of a row, and a file as a whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

import pytest
from tests.intake.builders import (
    NOMINATION_HEAD,
    REGISTRATION_HEAD,
    RESULTS_HEAD,
    a_form,
    at,
    codes,
    read,
    the_row,
    the_table,
    xlsx,
)

from vanthu.diagnostics import Severity
from vanthu.records import ReadFile, ReadOutcome


def results(*rows: Sequence[object]) -> ReadFile:
    return read(xlsx({"Biểu 02": a_form(RESULTS_HEAD, *rows)}))


def registration(*rows: Sequence[object]) -> ReadFile:
    return read(xlsx({"Biểu 01": a_form(REGISTRATION_HEAD, *rows)}))


def nomination(*rows: Sequence[object]) -> ReadFile:
    return read(xlsx({"Biểu 03": a_form(NOMINATION_HEAD, *rows)}))


def test_a_row_without_a_required_value_is_held_and_the_others_are_not() -> None:
    file = registration([1, "", "a", "500 m"], [2, "Cổng làng", "a"])

    assert [row.held for row in the_table(file).rows] == [True, False]
    assert codes(file) == ["value_required"]
    assert "Tên công trình, phần việc" in file.diagnostics[0].message


@pytest.mark.parametrize(
    ("status", "share", "code"),
    [
        ("hoàn thành", 80, "status_disagrees"),
        ("chưa thực hiện", 10, "status_disagrees"),
        ("đang làm", 100, "status_disagrees"),
        ("đang làm", 0, "status_no_progress"),
    ],
)
def test_status_and_progress_must_agree(status: str, share: int, code: str) -> None:
    file = results([1, "Đường hoa", status, share])

    assert codes(file) == [code]
    assert file.diagnostics[0].cell_place.cell == "D5"
    assert the_row(file).held is (code == "status_disagrees")


@pytest.mark.parametrize(("share", "status"), [(40, "in_progress"), (0, "not_started")])
def test_not_completed_is_told_by_the_progress(share: int, status: str) -> None:
    file = results([1, "Đường hoa", "Chưa hoàn thành", share])

    assert the_row(file).values["status"] == status
    assert codes(file)[0] == "choice_not_done_told"


def test_not_completed_without_a_progress_is_a_question() -> None:
    assert codes(results([1, "Đường hoa", "Chưa hoàn thành"])) == ["choice_not_done"]


def test_a_progress_of_one_is_all_of_it_where_the_work_is_completed() -> None:
    file = results([1, "Đường hoa", "Hoàn thành", 1], [2, "Cổng làng", "Đang làm", 1])

    assert [row.values["progress_pct"] for row in the_table(file).rows] == [Decimal(100), None]
    assert codes(file) == ["percent_told", "percent_fraction"]


@pytest.mark.parametrize("status", ["đang hoàn thành", "hoàn thành 5%", "chưa hoàn thiện"])
def test_a_status_that_is_nearly_another_is_not_taken_for_it(status: str) -> None:
    assert codes(results([1, "Đường hoa", status])) == ["choice_unknown"]


def test_a_completed_date_of_unfinished_work_is_told() -> None:
    file = results([1, "Đường hoa", "đang làm", 50, "", "", "", "", dt.date(2024, 7, 1)])

    assert codes(file) == ["status_not_completed"]


def test_an_end_before_the_start_holds_the_row() -> None:
    file = registration([1, "Đường hoa", "a", "", "", "", "", "30/6/2024", "20/5/2024"])

    (finding,) = file.diagnostics
    assert (finding.code, finding.cell_place.cell) == ("date_end_before_start", "I5")
    assert the_row(file).held


def test_a_date_outside_the_campaign_is_used_and_told() -> None:
    file = registration([1, "Đường hoa", "a", "", "", "", "", "20/5/2023"])

    assert codes(file) == ["date_outside_campaign"]
    assert the_row(file).values["start_date"] == dt.date(2023, 5, 20)


def test_true_dates_that_excel_may_have_swapped_are_told() -> None:
    file = registration(
        [1, "Đường hoa", "a", "", "", "", "", dt.date(2024, 7, 6)],
        [2, "Cổng làng", "a", "", "", "", "", dt.date(2024, 8, 9)],
        [3, "Kè ao", "a", "", "", "", "", "25/6/2024"],
    )

    assert codes(file) == ["date_maybe_swapped", "date_maybe_swapped"]
    assert [f.proposed for f in file.diagnostics] == ["07/06/2024", "08/09/2024"]


@pytest.mark.parametrize(
    "span",
    [
        "20/5/2024 - 30/6/2024",
        "20/5/2024-30/6/2024",
        "20/5 – 30/6/2024",
        "từ ngày 20/5/2024 đến ngày 30/6/2024",
        "Từ 20/5/2024 đến 30/6/2024",
    ],
)
def test_a_column_that_holds_both_days_fills_both(span: str) -> None:
    head = (("STT", "Tên công trình", "Nội dung thi đua", "Thời gian thực hiện"),)

    row = the_row(read(xlsx({"S": a_form(head, [1, "Đường hoa", "a", span])})))

    assert row.values["start_date"] == dt.date(2024, 5, 20)
    assert row.values["end_date"] == dt.date(2024, 6, 30)
    assert row.cells["start_date"] == row.cells["end_date"] == "D4"


@pytest.mark.parametrize("span", ["tháng 6/2024", "quý II", "30/6/2024", "30/6/2024 - 20/5/2024"])
def test_a_column_of_both_days_that_says_only_one_is_not_used_and_told(span: str) -> None:
    head = (("STT", "Tên công trình", "Nội dung thi đua", "Thời gian thực hiện"),)

    file = read(xlsx({"S": a_form(head, [1, "Đường hoa", "a", span])}))

    assert (the_row(file).values["start_date"], the_row(file).values["end_date"]) == (None, None)
    assert "date_span" in codes(file)
    assert not the_row(file).held


@pytest.mark.parametrize(
    "person", ["Lê Thị Hà - 0912345678", "Lê Thị Hà, ĐT: 0912.345.678", "Lê Thị Hà (0912345678)"]
)
def test_a_phone_number_behind_a_name_is_parted_and_told(person: str) -> None:
    file = registration([1, "Đường hoa", "a", "", "", "", "", "", "", person])

    row = the_row(file)
    assert (row.values["person_in_charge"], row.values["phone"]) == ("Lê Thị Hà", "0912345678")
    assert codes(file) == ["name_phone"]


def test_more_votes_than_voters_hold_the_row() -> None:
    file = nomination([1, "Trần An", "cá nhân", "", "", "", "", "Giỏi", "", 12, 11])

    assert codes(file) == ["votes_more_than_total"]


def test_votes_written_as_a_pair_are_both_read_and_told() -> None:
    file = nomination([1, "Trần An", "cá nhân", "", "", "", "", "Giỏi", "", "10/11"])

    row = the_row(file)
    assert (row.values["votes_for"], row.values["votes_total"]) == (10, 11)
    assert codes(file) == ["number_pair_told"]


def test_a_pair_of_votes_that_contradicts_the_total_is_a_question() -> None:
    assert codes(nomination([1, "Trần An", "cá nhân", "", "", "", "", "Giỏi", "", "10/11", 12])) == [
        "number_pair"
    ]


def test_a_title_before_a_name_is_taken_off_and_tells_the_gender() -> None:
    file = nomination([1, "Bà Trần Thị An", "cá nhân", "", "", "", "", "Giỏi"])

    assert (the_row(file).values["name"], the_row(file).values["gender"]) == ("Trần Thị An", "female")
    assert codes(file) == ["name_title"]


def test_a_section_tells_the_subject_where_the_cell_is_empty() -> None:
    file = nomination(["A", "TẬP THỂ"], [1, "Chi hội Phụ nữ", "", "", "", "", "", "Giỏi"])

    assert the_row(file).values["subject_type"] == "collective"
    assert codes(file) == ["subject_told"]


@pytest.mark.parametrize("name", ["CHI HỘI PHỤ NỮ THÔN TRẠI", "UBND XÃ", "HTX KHÁNH CƯ"])
def test_the_capitals_of_a_collective_are_kept(name: str) -> None:
    assert the_row(nomination([1, name, "tập thể", "", "", "", "", "Giỏi"])).values["name"] == name


def test_a_list_of_names_and_offices_is_no_nomination() -> None:
    file = read(xlsx({"S": [["STT", "Họ và tên", "Chức vụ", "Ghi chú"], [1, "Trần An", "Trưởng thôn"]]}))

    assert file.outcome is ReadOutcome.NO_FORM


def test_a_table_without_numbers_tells_of_a_row_that_is_only_a_name() -> None:
    head = (("Tên công trình", "Nội dung thi đua", "Địa điểm thực hiện"),)

    file = read(xlsx({"S": a_form(head, ["KHỐI THÔN"], ["Đường hoa", "a", "Trại"])}))

    assert "row_name_only" in codes(file)


def test_a_unit_told_by_likeness_is_told() -> None:
    file = read(xlsx({"S": a_form(REGISTRATION_HEAD, [1, "Đường hoa", "a"], unit="Thôn Khê Thượg")}))

    assert the_table(file).unit_code == "T04"
    assert codes(file) == ["unit_likely"]


def test_a_body_within_a_unit_is_not_the_unit() -> None:
    file = read(xlsx({"S": a_form(REGISTRATION_HEAD, [1, "Đường hoa", "a"], unit="Chi đoàn thôn Trại")}))

    assert the_table(file).unit_code == ""
    assert codes(file) == ["unit_unclear"]


@pytest.mark.parametrize("number", [79200001234, "12345", "chưa có", "7.92E+10"])
def test_a_citizen_number_that_cannot_be_used_is_left_empty_and_the_row_is_used(number: object) -> None:
    file = nomination([1, "Trần An", "cá nhân", "", "", number, "", "Giỏi"])

    (finding,) = file.diagnostics
    assert finding.severity is Severity.WARNING
    assert "không dùng" in finding.message
    assert the_row(file).values["citizen_id"] is None
    assert not the_row(file).held


@pytest.mark.parametrize("label", ["Kinh phí", "Kinh phí (đồng)", "Tổng kinh phí", "Dự toán kinh phí"])
def test_money_that_is_not_parted_by_source_is_told_at_its_header(label: str) -> None:
    head = (("STT", "Tên công trình", "Nội dung thi đua", label),)

    file = read(xlsx({"S": a_form(head, [1, "Đường hoa", "a", 15_000_000])}))

    (finding,) = at(file, "D3")
    assert finding.code == "column_money_whole"
    assert "hãy tách số tiền vào các cột “Ngân sách nhà nước”, “Xã hội hóa”" in finding.message
    assert not the_row(file).held


def test_a_sum_beside_the_money_of_each_source_is_not_asked_about() -> None:
    head = (("STT", "Tên công trình", "Nội dung thi đua", "NSNN", "XHH", "Tổng kinh phí"),)

    file = read(xlsx({"S": a_form(head, [1, "Đường hoa", "a", 15_000_000, 5_000_000, 20_000_000])}))

    assert at(file, "F3") == []


def test_every_finding_names_its_place_and_says_what_to_do() -> None:
    file = registration([1, "Đường hoa", "z", "", "", "chưa rõ", -5, "31/6/2024", "06/2024", 5, "12"])

    assert {finding.cell_place.sheet for finding in file.diagnostics} == {"Biểu 01"}
    assert all(
        finding.cell_place.cell and finding.subject.form == "registration" for finding in file.diagnostics
    )
    assert all("hãy" in f.message for f in file.diagnostics if f.severity is Severity.ERROR)
    assert at(file, "I5")[0].proposed == "…/06/2024"


def test_reading_the_same_bytes_twice_gives_the_same() -> None:
    data = xlsx({"S": a_form(REGISTRATION_HEAD, [1, "ĐƯỜNG HOA", "z", "nt", "", "15 triệu"])})

    assert read(data) == read(data)


def proposed(
    name: str, *, subject: str = "", gender: str = "", birth: object = "", section: str = ""
) -> ReadFile:
    sections = [["I", section]] if section else []
    row = [1, name, subject, gender, birth, "", "Trưởng thôn", "Vận động làm đường", "", 10, 11]
    return nomination(*sections, row)


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("Thôn Trại", "collective"),
        ("Chi hội phụ nữ thôn Đông", "collective"),
        ("Đoàn thanh niên xã", "collective"),
        ("Tập thể giáo viên", "collective"),
        ("Hộ bà Lê Thị Hoa", "household"),
        ("Gia đình ông Nguyễn Văn Tám", "household"),
        ("Bà Lê Thị Hoa", "individual"),
    ],
)
def test_a_name_tells_the_subject_where_the_cell_is_empty(name: str, subject: str) -> None:
    file = proposed(name)

    assert the_row(file).values["subject_type"] == subject
    assert "subject_told_row" in codes(file)
    assert not the_row(file).held


def test_what_is_known_of_a_person_tells_the_subject() -> None:
    for known in ({"gender": "Nam"}, {"birth": "1988"}):
        file = proposed("Đoàn Văn An", **known)
        assert the_row(file).values["subject_type"] == "individual"
        assert codes(file) == ["subject_told_row"]


def test_a_subject_that_nothing_tells_is_asked_at_its_cell() -> None:
    file = proposed("Đoàn Văn An")

    assert the_row(file).held
    assert [finding.code for finding in at(file, "C4")] == ["subject_unknown"]


@pytest.mark.parametrize(
    ("section", "subject"), [("HỘ", "household"), ("HỘ GIA ĐÌNH", "household"), ("CÁ NHÂN", "individual")]
)
def test_a_section_in_capitals_tells_the_subject(section: str, subject: str) -> None:
    assert the_row(proposed("Lê Văn Đông", section=section)).values["subject_type"] == subject


def test_a_section_and_a_name_that_differ_are_asked() -> None:
    assert "subject_unknown" in codes(proposed("Hộ ông Lê Văn Đông", section="CÁ NHÂN"))


@pytest.mark.parametrize("name", ["Hộ ông Nguyễn Văn Tám", "TẬP THỂ THÔN TRẠI", "Chi hội phụ nữ"])
def test_an_individual_with_the_name_of_a_group_is_asked(name: str) -> None:
    file = proposed(name, subject="cá nhân")

    assert codes(file) == ["subject_name"]
    assert the_row(file).held


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Đ/c Nguyễn Văn An", "Nguyễn Văn An"),
        ("Đ.c Nguyễn Văn An", "Nguyễn Văn An"),
        ("Đồng chí: Nguyễn Văn An", "Nguyễn Văn An"),
        ("Ông: Nguyễn Văn An", "Nguyễn Văn An"),
        ("Ô. Nguyễn Văn An", "Nguyễn Văn An"),
        ("B.Lê Thị Hoa", "Lê Thị Hoa"),
        ("1. Nguyễn Văn An", "Nguyễn Văn An"),
        ("NGUYỄN VĂN AN (Trưởng thôn)", "Nguyễn Văn An"),
        ("Chị Lê Thị Hoa (Hội PN)", "Lê Thị Hoa"),
        ("nguyễn văn an", "Nguyễn Văn An"),
        ("Nguyễn văn An", "Nguyễn Văn An"),
    ],
)
def test_a_name_is_brought_to_the_form_in_which_it_is_printed_and_it_is_told(written: str, name: str) -> None:
    file = proposed(written, subject="cá nhân")

    assert the_row(file).values["name"] == name
    assert at(file, "B4")
    assert not the_row(file).held


@pytest.mark.parametrize("name", ["Anh Đào", "Đoàn Thị Hoa", "Hồ Văn An", "Trương Văn Ban", "Bà Rịa"])
def test_a_name_that_begins_like_a_title_or_a_group_stays(name: str) -> None:
    file = proposed(name, subject="cá nhân")

    assert the_row(file).values["name"] == name
    assert codes(file) == []


def test_a_birth_behind_a_name_goes_to_its_empty_cell() -> None:
    empty = proposed("Nguyễn Văn An, sinh năm 1980", subject="cá nhân")
    filled = proposed("Nguyễn Văn An, sinh năm 1980", subject="cá nhân", birth="1981")

    assert [str(the_row(file).values["birth"]) for file in (empty, filled)] == ["1980", "1981"]
    assert codes(empty) == ["name_trimmed", "name_birth"]
    assert the_row(filled).values["name"] == "Nguyễn Văn An"


@pytest.mark.parametrize("name", ["Nguyễn Văn An\nTrần Văn Bình", "Ông Nguyễn Văn An - Bà Trần Thị Bình"])
def test_two_people_in_one_line_of_proposals_are_asked(name: str) -> None:
    file = proposed(name, subject="cá nhân")

    assert codes(file) == ["name_several"]
    assert the_row(file).held


def test_two_people_in_charge_of_a_work_are_kept_and_told() -> None:
    row = [1, "Đường hoa", "a", "", "", "", "", "", "", "Nguyễn Văn An\nTrần Văn Bình"]
    file = registration(row)

    assert the_row(file).values["person_in_charge"] == "Nguyễn Văn An Trần Văn Bình"
    assert codes(file) == ["name_several_kept"]


def test_a_phone_number_in_the_place_of_a_name_is_asked() -> None:
    row = [1, "Đường hoa", "a", "", "", "", "", "", "", "0912345678", "Nguyễn Văn An"]

    assert codes(registration(row)) == ["name_not_text", "phone_unreadable"]


def test_a_child_is_not_proposed_without_a_question() -> None:
    for birth in (45_000, "1/10/2018", "2019"):
        assert "birth_child" in codes(proposed("Nguyễn Văn An", subject="cá nhân", birth=birth))
    assert codes(proposed("Nguyễn Văn An", subject="cá nhân", birth="30/9/2018")) == []


@pytest.mark.parametrize("status", ["", "x"])
def test_progress_and_a_day_tell_a_status_that_is_left_out(status: str) -> None:
    file = results([1, "Đường hoa", status, 100, "", "", "", "", "25/6/2024"])

    assert the_row(file).values["status"] == "completed"
    assert codes(file) == ["status_told"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ([1, "Đường hoa", "", 60], "status_missing"),
        ([1, "Đường hoa", "", "", 5_000_000], "status_missing"),
        ([1, "Đường hoa", "", "", "", "", "", "", "25/6/2024"], "status_missing"),
        ([1, "Đường hoa", "x", "", 5_000_000], "status_mark"),
        ([1, "Đường hoa", "x"], "status_mark"),
    ],
)
def test_a_status_that_is_left_out_and_not_certain_is_asked_at_its_cell(row: list[object], code: str) -> None:
    file = results(row)

    assert [finding.code for finding in at(file, "C5")] == [code]
    assert the_row(file).held


def test_a_row_that_tells_nothing_of_a_result_needs_no_status() -> None:
    assert codes(results([1, "Đường hoa"])) == []


def test_until_a_day_is_the_last_day_and_never_the_first() -> None:
    last = registration([1, "Đường hoa", "a", "", "", "", "", "", "đến 30/6"])
    first = registration([1, "Đường hoa", "a", "", "", "", "", "đến 30/6"])

    assert the_row(last).values["end_date"] == dt.date(2024, 6, 30)
    assert codes(last) == ["date_year_told", "date_until_told"]
    assert the_row(first).held
