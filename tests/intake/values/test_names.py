"""Names of people and collectives."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.intake.builders import (
    NOMINATION_HEAD,
    a_context,
    a_form,
    at,
    codes,
    nominations,
    proposed,
    read,
    the_row,
    works,
    xlsx,
)

from vanthu.diagnostics import Severity
from vanthu.intake.values.names import bears_surname, is_shouted, person_case
from vanthu.intake.values.result import Raw


@pytest.mark.parametrize("name", ["Nguyễn Văn An", "Lê Thị Hoa", "Vũ Bình Minh"])
def test_a_full_name_with_a_common_surname_is_a_persons(name: str) -> None:
    assert bears_surname(name)


@pytest.mark.parametrize(
    "name",
    [
        "Thôn Trại",
        "Đoàn thanh niên xã",
        "Đoàn Thanh Niên Xã",
        "Hà Nội",
        "Mai",
        "Tổ tự quản An Ninh",
        "Lê hoa",
    ],
)
def test_what_only_begins_like_a_surname_is_no_person(name: str) -> None:
    assert not bears_surname(name)


def test_a_name_in_capitals_is_brought_to_the_usual_case() -> None:
    assert person_case("NGUYỄN THỊ ÁNH") == "Nguyễn Thị Ánh"
    assert is_shouted("NGUYỄN THỊ ÁNH")
    assert not is_shouted("Nguyễn Thị Ánh")


@pytest.mark.parametrize(
    "name", ["CHI HỘI PHỤ NỮ THÔN TRẠI", "UBND XÃ", "HTX KHÁNH CƯ", "Cán bộ và Nhân dân thôn Trại"]
)
def test_the_capitals_of_a_collective_are_kept(name: str) -> None:
    assert the_row(nominations([1, name, "tập thể", "", "", "", "", "Giỏi"])).values["name"] == name


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
        ("Đỗ Văn đức", "Đỗ Văn Đức"),
        ("Nguyễn VĂN An", "Nguyễn Văn An"),
        ("ông Nguyễn Văn an", "Nguyễn Văn An"),
        ("nGUYỄN vĂN aN", "Nguyễn Văn An"),
        ("“Nguyễn Văn An”", "Nguyễn Văn An"),
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


@pytest.mark.parametrize("name", ["Nguyễn Văn An\nTrần Văn Bình", "Ông Nguyễn Văn An - Bà Trần Thị Bình"])
def test_two_people_in_one_line_of_proposals_are_asked(name: str) -> None:
    file = proposed(name, subject="cá nhân")

    assert codes(file) == ["name_several"]
    assert the_row(file).held


def test_a_phone_number_in_the_place_of_a_name_is_asked() -> None:
    row = [1, "Đường hoa", "a", "", "", "", "", "", "", "0912345678", "Nguyễn Văn An"]

    assert codes(works(row)) == ["name_not_text", "phone_unreadable"]


@pytest.mark.parametrize(
    ("written", "office"),
    [
        ("Cô giáo Vũ Thị Nga", ""),
        ("ThS. Vũ Thị Nga", ""),
        ("Thượng úy Vũ Thị Nga", ""),
        ("Bí thư chi bộ Vũ Thị Nga", "Bí thư chi bộ"),
        ("Vũ Thị Nga - Bí thư chi bộ", "Bí thư chi bộ"),
        ("Vũ Thị Nga, Trưởng thôn", "Trưởng thôn"),
        ("Vũ Thị Nga/Giáo viên", "Giáo viên"),
        ("Vũ Thị Nga\nTrưởng thôn", "Trưởng thôn"),
        ("Vũ Thị Nga Trưởng thôn", "Trưởng thôn"),
        ("Vũ Thị Nga (PCT UBND xã)", "PCT UBND xã"),
        ("Vũ Thị Nga, nguyên Trưởng thôn", "Nguyên Trưởng thôn"),
        ("Vũ Thị Nga - phó trưởng ban", "Phó trưởng ban"),
        ("Bí thư chi bộ thôn Đông Vũ Thị Nga", "Bí thư chi bộ thôn Đông"),
        ("BS.CKI Vũ Thị Nga", ""),
        ("Đại tá, TS Vũ Thị Nga", ""),
        ("Đại tá Tiến sĩ Vũ Thị Nga", ""),
        ("GS, TS Vũ Thị Nga", ""),
        ("PGS.TS. Vũ Thị Nga", ""),
        ("Trưởng thôn: Vũ Thị Nga", "Trưởng thôn"),
        ("Trưởng thôn - Vũ Thị Nga", "Trưởng thôn"),
        ("Bí thư chi bộ, Trưởng thôn Vũ Thị Nga", "Bí thư chi bộ, Trưởng thôn"),
        ("Giáo viên: Vũ Thị Nga", ""),
        ("Bí thư\nVũ Thị Nga", "Bí thư"),
    ],
)
def test_a_title_and_an_office_leave_the_name_and_are_shown(written: str, office: str) -> None:
    row = [1, written, "cá nhân", "", "1980", "", "", "Vận động làm đường", "", 10, 11]
    file = nominations(row)

    assert the_row(file).values["name"] == "Vũ Thị Nga"
    assert the_row(file).values["position"] == (office or None)
    assert [told.severity for told in at(file, "B4") if told.code == "name_addition"] == [Severity.WARNING]


def test_a_womans_title_beside_a_mans_gender_is_asked() -> None:
    file = proposed("Cô giáo Vũ Thị Nga", subject="cá nhân", gender="Nam")

    assert "title_gender" in codes(file)
    assert the_row(file).held


@pytest.mark.parametrize("name", ["Nông Thị Én", "Đoàn Văn Bộ", "Đông Thị Mai"])
def test_a_surname_is_no_part_of_the_office_before_it(name: str) -> None:
    assert the_row(proposed(f"Trưởng thôn {name}", subject="cá nhân")).values["name"] == name


@pytest.mark.parametrize(
    "name", ["Mai Linh Chi", "Phan Thanh Nga", "Cao Minh Khang", "Vàng A Lan", "Hoa Mai", "Chu Thanh Lan"]
)
def test_a_name_that_has_no_marks_of_its_own_is_not_asked(name: str) -> None:
    assert codes(proposed(name, subject="cá nhân")) == []


@pytest.mark.parametrize(
    "name", ["Lý Xuân Trường", "Trần Phong", "Đoàn Thị Liên", "Lê Hải Đăng", "Mai Công An"]
)
def test_a_name_with_a_word_of_an_organisation_is_a_persons(name: str) -> None:
    assert codes(proposed(name, subject="cá nhân")) == []
    assert the_row(proposed(f"Ông {name}", subject="cá nhân")).values["name"] == name


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Vũ Văn An + 03 người", "name_several"),
        ("Vũ Văn An và gia đình", "name_several"),
        ("Vũ Văn An/Đoàn Anh Tuấn", "name_several"),
        ("Anh Thư, Vũ Thị Nga", "name_several"),
        ("Nguyễn Văn 4n", "name_strange"),
        ("Nguyễn Văn Chín?", "name_strange"),
        ("Nguyễn Văn Chín (xem lại sau)", "name_behind"),
        ("Họ và tên", "name_no_name"),
        ("Nguyễn Văn A", "name_no_name"),
        ("Nguyeenx Văn An", "name_unclear"),
        ("Tran Thi Hoa", "name_unclear"),
        ("Le Van Nam", "name_unclear"),
        ("K’Brôi", "name_unclear"),
        ("Trần", "name_unclear"),
        ("NguyễnVănAn", "name_unclear"),
        ("Nguyễn, Văn An", "name_strange"),
        ("Tập thể thôn Đông ?", "name_strange"),
        ("Chi hội Phụ nữ 0912345678", "name_strange"),
        ("Hộ ông Nguyễn Văn An 5.000.000", "name_strange"),
        ("Trường THCS 😀", "name_strange"),
        ("Tập thể thôn Ddoong", "name_unclear"),
        ("Nguyễn Văn _", "name_strange"),
        ("Nguyễn Văn …", "name_strange"),
        ("Nguyễn ... An", "name_strange"),
        ("Nguyễn Văn An 😀", "name_strange"),
        ("Nguyễn Văn An 5.000.000", "name_strange"),
        ("Nguyễn Văn An 12/5/1980", "name_strange"),
        ("Nguyễn Văn An (an@gmail.com)", "name_no_name"),
        ("đang cập nhật", "name_no_name"),
        ("Chưa bầu", "name_no_name"),
        ("Vũ Văn Nam cùng tập thể thôn", "name_several"),
        ("Vũ Văn Nam (đã mất)", "name_behind"),
        ("Vũ Văn Nam (Tư Râu)", "name_behind"),
        ("Y-Ngông Niê", "name_unclear"),
    ],
)
def test_what_cannot_be_one_persons_name_is_asked_at_its_cell(name: str, code: str) -> None:
    file = proposed(name, subject="cá nhân")

    assert [told.code for told in at(file, "B4")] == [code]
    assert the_row(file).held


def test_a_rare_name_that_the_office_confirmed_is_used_in_every_row() -> None:
    row = [1, "Y-Ngông Niê", "cá nhân", "Nam", "1980", "", "Nông dân", "Vận động làm đường", "", 10, 11]
    data = xlsx({"Biểu 03": a_form(NOMINATION_HEAD, row)})
    (question,) = [told for told in read(data).diagnostics if told.is_question]

    answered = read(data, context=replace(a_context(), answers={question.identity: "right"}))
    refused = read(data, context=replace(a_context(), answers={question.identity: "wrong"}))

    assert (the_row(answered).values["name"], the_row(answered).held) == ("Y-Ngông Niê", False)
    assert the_row(refused).held


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Vũ Văn Nam (Tư Râu)", "Vũ Văn Nam"),
        ("Thích Minh Tâm (thế danh Nguyễn Văn An)", "Thích Minh Tâm"),
        ("Vũ Văn Nam (đã mất)", "Vũ Văn Nam"),
        ("VŨ VĂN NAM (con ông Tư)", "Vũ Văn Nam"),
    ],
)
def test_what_stands_behind_a_name_is_left_out_once_the_office_said_so(written: str, name: str) -> None:
    row = [1, written, "cá nhân", "Nam", "1980", "", "Nông dân", "Vận động làm đường", "", 10, 11]
    data = xlsx({"Biểu 03": a_form(NOMINATION_HEAD, row)})
    (question,) = [told for told in read(data).diagnostics if told.is_question]

    answered = read(data, context=replace(a_context(), answers={question.identity: "right"}))
    refused = read(data, context=replace(a_context(), answers={question.identity: "wrong"}))

    assert (the_row(answered).values["name"], the_row(answered).held) == (name, False)
    assert the_row(refused).held


@pytest.mark.parametrize(
    "name",
    ["Tổ 5", "Lớp 9A2", "Trường THCS 19/8", "Chi hội CCB thôn 3", "HTX DVNN Khánh Cư", "Câu lạc bộ 3-2"],
)
def test_figures_and_short_words_in_a_collectives_name_are_its_own(name: str) -> None:
    row = [1, name, "tập thể", "", "", "", "", "Giỏi", "", 10, 11]

    assert codes(nominations(row)) == []
    assert the_row(nominations(row)).values["name"] == name


@pytest.mark.parametrize("text", ["12", "0912345678", "???", "---.", "5/5/2024", 12, 15_000_000])
def test_a_work_without_a_word_is_asked(text: Raw) -> None:
    file = works([1, text, "a", "500 m"])

    assert not any(row.values["work_name"] and not row.held for row in file.tables[0].rows)


@pytest.mark.parametrize(
    "person",
    [
        *("Trưởng thôn", "Trưởng thôn, Bí thư", "Bí thư - Chi hội trưởng", "Ban công tác Mặt trận", "Chi bộ"),
        *("Toàn dân", "Chị Hoa"),
    ],
)
def test_who_is_in_charge_may_be_an_office_or_a_group(person: str) -> None:
    row = [1, "Đường hoa", "a", "", "", "", "", "", "", person, "0912345678"]

    assert the_row(works(row)).values["person_in_charge"] == person
    assert codes(works(row)) == []
