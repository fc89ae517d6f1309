"""Where the forms stand on a sheet, and what each row of them is."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence

import openpyxl
import pytest
from tests.intake.builders import (
    NOMINATION_HEAD,
    PLAN_HEAD,
    REGISTRATION_HEAD,
    RESULTS_HEAD,
    a_form,
    at,
    codes,
    read,
    saved,
    the_row,
    the_table,
    xlsx,
)

from vanthu.intake.header_labels import Header
from vanthu.intake.layout.match_columns import assign
from vanthu.paperwork import FORMS, form_of
from vanthu.paperwork.model import Form
from vanthu.records import FormTable, ReadFile, ReadOutcome

WORK = [1, "Đường hoa", "a", "500 m", "Thôn Trại", 15_000_000, 5_000_000]


def works(*rows: Sequence[object], head: Sequence[Sequence[object]] = REGISTRATION_HEAD) -> ReadFile:
    return read(xlsx({"Biểu 01": a_form(head, *rows)}))


def names(table: FormTable) -> list[object]:
    return [row.values["work_name"] for row in table.rows]


@pytest.mark.parametrize(
    ("head", "form", "row"),
    [
        (REGISTRATION_HEAD, "registration", WORK),
        (RESULTS_HEAD, "results", [1, "Đường hoa", "hoàn thành", 100]),
        (NOMINATION_HEAD, "nomination", [1, "Nguyễn Văn An", "cá nhân", "Ông", "1988", "", "", "Giỏi", ""]),
        (PLAN_HEAD, "unit_plan", [1, "Họp dân", "02 cuộc"]),
    ],
)
def test_each_form_is_known_by_its_columns(
    head: Sequence[Sequence[object]], form: str, row: Sequence[object]
) -> None:
    table = the_table(works(row, head=head))

    assert table.form == form
    assert set(table.rows[0].values) == set(form_of(form).keys)


def test_every_column_of_an_issued_form_is_told_and_nothing_is_said() -> None:
    full = [*WORK, dt.date(2024, 5, 20), dt.date(2024, 6, 20), "Nguyễn Văn An", "0912345678", "x"]

    file = works(full)

    assert codes(file) == []
    assert set(the_row(file).cells) == set(form_of("registration").keys) - {"note"}


def test_the_cell_of_each_value_is_kept_as_excel_shows_it() -> None:
    row = the_row(works(WORK))

    assert row.number == 5
    assert row.cells["work_name"] == "B5"
    assert row.cells["budget_social_vnd"] == "G5"


def test_a_table_that_begins_elsewhere_keeps_its_addresses() -> None:
    rows = [[], [], [], *[["", "", "", *row] for row in (*REGISTRATION_HEAD, WORK)]]

    row = the_row(read(xlsx({"S": rows}), "thon trai.xlsx"))

    assert row.number == 6
    assert row.cells["work_name"] == "E6"


def test_a_header_merged_both_ways_is_read_with_its_groups() -> None:
    data = xlsx(
        {"S": [*REGISTRATION_HEAD, WORK]},
        merges=["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:G1", "H1:I1", "J1:J2", "K1:K2", "L1:L2"],
    )

    row = the_row(read(data, "thon trai.xlsx"))

    assert row.values["budget_state_vnd"] == 15_000_000
    assert row.values["budget_social_vnd"] == 5_000_000


def test_a_header_of_three_rows_with_breaks_and_numbers_in_brackets_is_read() -> None:
    head = (
        (
            "STT",
            "Tên công trình,\nphần việc (1)",
            "Nội dung\nthi đua (2)",
            "Kinh phí",
            "",
            "Thời gian thực hiện",
            "",
        ),
        ("", "", "", "Trong đó (triệu đồng)", "", "", ""),
        ("", "", "", "NSNN", "XHH", "Bắt đầu", "Hoàn thành"),
    )

    row = the_row(works([1, "Đường hoa", "a", 15, "2,5", "20/5/2024", "30/6/2024"], head=head))

    assert row.values["budget_state_vnd"] == 15_000_000
    assert row.values["budget_social_vnd"] == 2_500_000
    assert row.values["end_date"] == dt.date(2024, 6, 30)


@pytest.mark.parametrize(
    "numbers",
    [
        list(range(1, 13)),
        ["A", "B", *range(1, 11)],
        [f"({n})" for n in range(1, 13)],
        ["1", "2", "3", "4", "5", "6=7+8", "7", "8"],
    ],
)
def test_the_row_of_column_numbers_vanishes(numbers: list[object]) -> None:
    assert names(the_table(works(numbers, WORK))) == ["Đường hoa"]


def test_columns_in_another_order_and_renamed_are_told_by_meaning() -> None:
    head = (
        ("TT", "SĐT", "Người PT", "Kinh phí NN", "XHH", "Công trình/phần việc", "Lĩnh vực", "Nơi thực hiện"),
    )

    row = the_row(
        works([1, "0912345678", "Trần Thị Bình", 15_000_000, 0, "Đường hoa", "a", "Trại"], head=head)
    )

    assert row.values["work_name"] == "Đường hoa"
    assert row.values["phone"] == "0912345678"
    assert row.values["person_in_charge"] == "Trần Thị Bình"
    assert row.values["budget_state_vnd"] == 15_000_000
    assert row.values["field_code"] == "a"


def test_misspelt_labels_are_told_by_likeness() -> None:
    head = (
        ("STT", "Tên công trinh, phần viêc", "Nội dung thi dua", "Đia điểm thực hiên", "Ngưòi phụ trach"),
    )

    row = the_row(works([1, "Đường hoa", "a", "Trại", "Trần Thị Bình"], head=head))

    assert row.values["location"] == "Trại"
    assert row.values["person_in_charge"] == "Trần Thị Bình"


def test_two_columns_that_can_be_the_same_are_a_question() -> None:
    head = (("STT", "Tên công trình", "Nội dung thi đua", "Địa điểm", "Nơi thực hiện"),)

    file = works([1, "Đường hoa", "a", "Trại", "Nhà văn hóa"], head=head)

    assert the_row(file).values["location"] is None
    assert "column_unclear" in codes(file)


def test_a_column_that_the_form_does_not_ask_for_is_told() -> None:
    file = works(
        [*WORK, "", "", "", "", "", "quá 30 m"],
        head=[[*REGISTRATION_HEAD[0], "Chiều rộng"], REGISTRATION_HEAD[1]],
    )

    (finding,) = [f for f in file.diagnostics if f.code == "column_unknown"]
    assert finding.read == "Chiều rộng"
    assert finding.cell_place.cell == "M4"


def test_columns_that_are_missing_are_told_once() -> None:
    file = works([1, "Đường hoa", "a"], head=(("STT", "Tên công trình", "Nội dung thi đua"),))

    (finding,) = file.diagnostics
    assert finding.code == "column_absent"
    assert "Địa điểm thực hiện" in finding.proposed


def test_sections_are_an_attribute_of_their_rows() -> None:
    file = works(["I", "Khối thôn"], WORK, ["II. Khối trường học"], [1, "Sân trường", "d"])

    assert [row.section for row in the_table(file).rows] == ["I. Khối thôn", "II. Khối trường học"]


def test_a_section_merged_over_the_table_is_one_without_a_number() -> None:
    data = xlsx({"S": [*REGISTRATION_HEAD, ["Khối thôn"], WORK]}, merges=["A3:L3"])

    assert the_row(read(data, "thon trai.xlsx")).section == "Khối thôn"


def test_totals_are_declared_and_not_rows() -> None:
    file = works(
        WORK,
        [2, "Cổng làng", "a", "", "", 1_000_000, 0],
        ["", "Tổng cộng", "", "", "", 16_000_000, 5_000_000],
    )

    table = the_table(file)
    assert names(table) == ["Đường hoa", "Cổng làng"]
    assert [(t.key, int(t.value), t.cell, t.first, t.last) for t in table.totals] == [
        ("budget_state_vnd", 16_000_000, "F7", 5, 6),
        ("budget_social_vnd", 5_000_000, "G7", 5, 6),
    ]
    assert codes(file) == []


def test_a_total_that_disagrees_is_told_with_the_sum() -> None:
    file = works(WORK, ["", "Cộng", "", "", "", 51_000_000, 5_000_000])

    (finding,) = file.diagnostics
    assert (finding.code, finding.cell_place.cell, finding.proposed) == (
        "total_disagrees",
        "F6",
        "15.000.000",
    )


def test_a_total_below_a_section_is_of_that_section() -> None:
    file = works(
        ["I", "Khối thôn"],
        WORK,
        ["", "Cộng I", "", "", "", 15_000_000, 5_000_000],
        ["II", "Khối trường"],
        [1, "Sân trường", "d", "", "", 2_000_000, 0],
        ["", "Cộng II", "", "", "", 2_000_000, 0],
        ["", "TỔNG CỘNG (I+II)", "", "", "", 17_000_000, 5_000_000],
    )

    assert codes(file) == []
    assert [(t.first, t.last) for t in the_table(file).totals if t.key == "budget_state_vnd"] == [
        (6, 6),
        (9, 9),
        (6, 9),
    ]


@pytest.mark.parametrize(
    "name", ["Cộng đồng tự quản", "Tổng vệ sinh đường làng", "Cổng làng", "Tổng kết phong trào"]
)
def test_a_work_whose_name_begins_like_a_total_is_a_work(name: str) -> None:
    assert names(the_table(works([1, name, "a"], ["", name, "a", "1 cái"]))) == [name, name]


def test_numbered_rows_that_are_empty_vanish() -> None:
    file = works(WORK, [2], [3, "……"], [4, "", "", "-"], [15, "Cổng làng", "a"])

    assert names(the_table(file)) == ["Đường hoa", "Cổng làng"]


@pytest.mark.parametrize(
    "signature",
    [
        ["", "Người lập biểu", "", "", "TRƯỞNG THÔN"],
        ["", "", "", "", "", "Ngày 20 tháng 5 năm 2024"],
        ["", "", "", "", "", "TM. UBND XÃ"],
        ["", "XÁC NHẬN CỦA THÔN"],
        ["", "", "", "Khánh Cư, ngày … tháng … năm 2024"],
    ],
)
def test_signatures_end_the_table(signature: list[object]) -> None:
    file = works(WORK, [], signature, [], ["", "Nguyễn Văn An", "", "", "Trần Thị Bình"])

    assert names(the_table(file)) == ["Đường hoa"]


def test_the_sheets_own_date_is_kept() -> None:
    assert the_table(
        works(WORK, [], ["", "", "", "", "Khánh Cư, ngày 20 tháng 5 năm 2024"])
    ).dated == dt.date(2024, 5, 20)


def test_an_example_line_of_an_issued_form_is_skipped() -> None:
    assert names(the_table(works(["Ví dụ", "Đường hoa mẫu", "a"], WORK))) == ["Đường hoa"]


def test_a_header_repeated_on_a_new_page_is_skipped() -> None:
    assert names(the_table(works(WORK, *REGISTRATION_HEAD, [2, "Cổng làng", "a"]))) == [
        "Đường hoa",
        "Cổng làng",
    ]


def test_two_tables_on_one_sheet_are_both_read() -> None:
    rows = [
        *a_form(REGISTRATION_HEAD, WORK),
        [],
        ["KẾ HOẠCH CỦA ĐƠN VỊ"],
        *PLAN_HEAD,
        [1, "Họp dân", "02 cuộc"],
    ]

    file = read(xlsx({"S": rows}))

    assert [(table.form, table.rows[0].number) for table in file.tables] == [
        ("registration", 5),
        ("unit_plan", 10),
    ]


def test_lines_of_detail_below_a_work_are_joined_to_its_description_and_told() -> None:
    file = works(WORK, ["", "- Trồng 200 cây hoa"], ["", "b) Làm bồn"], [2, "Cổng làng", "a"])

    table = the_table(file)
    assert names(table) == ["Đường hoa", "Cổng làng"]
    assert table.rows[0].values["description"] == "500 m\n- Trồng 200 cây hoa\n- Làm bồn"
    assert codes(file) == ["row_detail_joined", "row_detail_joined"]


def test_lines_below_a_work_with_figures_of_their_own_are_rows_and_told() -> None:
    file = works(WORK, ["a)", "Đoạn một", "a", "", "", 2_000_000])

    assert names(the_table(file)) == ["Đường hoa", "Đoạn một"]
    assert codes(file) == ["row_sub_item"]


def test_rows_numbered_with_letters_are_rows() -> None:
    file = works(["a", "Đường hoa", "a", "500 m"], ["b", "Cổng làng", "a", "1 cái"])

    assert names(the_table(file)) == ["Đường hoa", "Cổng làng"]
    assert codes(file) == []


def test_a_row_with_nothing_but_a_name_is_used_and_told() -> None:
    file = works(WORK, ["", "Khối thôn"])

    assert codes(file) == ["row_name_only"]


def test_a_value_merged_down_is_every_rows_with_the_cell_at_its_top() -> None:
    data = xlsx(
        {
            "S": [
                *REGISTRATION_HEAD,
                [*WORK, "", "", "Nguyễn Văn An"],
                [2, "Cổng làng", "a"],
                [3, "Kè ao", "a"],
            ]
        },
        merges=["J3:J5"],
    )

    rows = the_table(read(data, "thon trai.xlsx")).rows

    assert [row.values["person_in_charge"] for row in rows] == ["Nguyễn Văn An"] * 3
    assert [row.cells["person_in_charge"] for row in rows] == ["J3"] * 3


def test_a_sum_merged_down_is_counted_once_and_told() -> None:
    data = xlsx({"S": [*REGISTRATION_HEAD, WORK, [2, "Cổng làng", "a"]]}, merges=["F3:F4"])

    file = read(data, "thon trai.xlsx")

    assert [row.values["budget_state_vnd"] for row in the_table(file).rows] == [15_000_000, None]
    assert "value_merged_sum" in codes(file)


@pytest.mark.parametrize("mark", ["nt", "Như trên", "″", '"', "-nt-", "N.T"])
def test_as_above_takes_the_value_of_the_row_above_and_tells(mark: str) -> None:
    file = works(WORK, [2, "Cổng làng", mark, "1 cái", mark])

    row = the_table(file).rows[1]
    assert (row.values["field_code"], row.values["location"]) == ("a", "Thôn Trại")
    assert codes(file) == ["value_as_above", "value_as_above"]
    assert row.cells["location"] == "E6"


def test_as_above_with_nothing_above_holds_the_row() -> None:
    file = works([1, "Đường hoa", "nt"])

    assert codes(file) == ["value_nothing_above"]
    assert the_row(file).held


@pytest.mark.parametrize("nothing", ["x", "-", "…", ".....", "–", " ", "__"])
def test_marks_for_nothing_are_nothing(nothing: str) -> None:
    assert the_row(works([*WORK[:3], nothing, nothing])).values["description"] is None


@pytest.mark.parametrize(
    ("head", "row", "birth", "gender"),
    [
        (("Năm sinh", "", ("Nam", "Nữ")), ["1988", ""], "1988", "male"),
        (("Ngày tháng năm sinh", "", ("Nam", "Nữ")), ["", "09/02/1988"], "1988-02-09", "female"),
        (("Giới tính", "", ("Nam", "Nữ")), ["", "x"], "None", "female"),
    ],
)
def test_birth_and_gender_split_by_columns_are_put_together(
    head: tuple[str, str, tuple[str, str]], row: list[object], birth: str, gender: str
) -> None:
    top = ("STT", "Họ và tên", head[0], head[1], "Tóm tắt thành tích", "Số CCCD")
    table = the_table(works([1, "Trần An", *row, "Giỏi", "034088001234"], head=(top, ("", "", *head[2]))))

    assert str(table.rows[0].values["birth"]) == birth
    assert table.rows[0].values["gender"] == gender


def test_a_status_marked_in_one_of_three_columns_is_read() -> None:
    head = (
        ("STT", "Công trình, phần việc", "Kết quả", "", "", "Ghi chú"),
        ("", "", "Hoàn thành", "Đang thực hiện", "Chưa thực hiện"),
    )

    table = the_table(works([1, "Đường hoa", "x", "", ""], [2, "Cổng làng", "", "", "x"], head=head))

    assert [row.values["status"] for row in table.rows] == ["completed", "not_started"]


def test_hidden_rows_are_read_and_told() -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(xlsx({"S": a_form(REGISTRATION_HEAD, WORK, [2, "Cổng làng", "a"])}))
    )
    book["S"].row_dimensions[6].hidden = True

    file = read(saved(book))

    assert len(the_table(file).rows) == 2
    assert codes(file) == ["sheet_hidden_rows"]


def test_a_hidden_sheet_with_a_form_is_read_and_told() -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(xlsx({"Ghi chú": [["x"]], "S": a_form(REGISTRATION_HEAD, WORK)}))
    )
    book["S"].sheet_state = "hidden"

    assert codes(read(saved(book))) == ["sheet_hidden"]


def test_sheets_that_are_no_form_give_nothing() -> None:
    file = read(
        xlsx(
            {
                "Hướng dẫn": [["Gửi trước 25/5/2024"]],
                "Biểu 01": a_form(REGISTRATION_HEAD, WORK),
                "Danh mục": [["Mã", "Tên"], ["a", "NTM"]],
            }
        )
    )

    assert [table.sheet for table in file.tables] == ["Biểu 01"]


def test_a_file_without_a_form_is_told_once() -> None:
    file = read(xlsx({"Thông báo": [["Mời họp"], ["Thời gian", "8h"], ["Địa điểm", "UBND xã"]]}))

    assert file.outcome is ReadOutcome.NO_FORM
    assert codes(file) == ["file_no_form"]


def test_a_form_without_its_first_column_is_told_with_the_columns_name() -> None:
    head = [[label for label in REGISTRATION_HEAD[0] if not label.startswith("Tên")]]

    file = works([1, "a", "500 m", "Trại"], head=head)

    assert "sheet_columns_missing" in codes(file)
    assert at(file, "A3")[0].proposed == "Tên công trình, phần việc"


def test_an_empty_form_is_told() -> None:
    file = works([1], [2], [3])

    assert the_table(file).rows == ()
    assert codes(file) == ["sheet_no_rows"]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_no_label_of_a_form_is_taken_for_another_column_of_it(form: Form) -> None:
    for column in form.columns:
        for label in (column.label, *column.synonyms):
            texts = tuple(part.strip() for part in label.split("›"))
            headers = [Header((form.columns[0].label,)), Header(texts)]
            if column is form.columns[0]:
                headers = headers[1:]
            assignment = assign(form, headers, lambda *_: 1.0)
            assert assignment.uses, label
            assert assignment.uses[-1].target is column, label


def test_a_note_below_the_table_tells_the_unit_of_its_money() -> None:
    head = [[*REGISTRATION_HEAD[0][:5], "Ngân sách nhà nước", "Xã hội hóa"]]
    row = [1, "Đường hoa", "a", "500 m", "Ngõ 1", 15_000, 5_000]
    file = read(xlsx({"Biểu 01": a_form(head, row, [], ["", "Ghi chú: Đơn vị tính nghìn đồng"])}))

    assert the_row(file).values["budget_state_vnd"] == 15_000_000
    assert codes(file).count("money_scaled") == 2


def test_a_group_above_the_header_tells_the_unit_of_its_money() -> None:
    group = ["", "", "", "", "", "Kinh phí dự kiến - nghìn đồng"]
    head = [group, [*REGISTRATION_HEAD[0][:5], "Ngân sách nhà nước", "Xã hội hóa"]]
    file = read(xlsx({"Biểu 01": a_form(head, [1, "Đường hoa", "a", "500 m", "Ngõ 1", 15_000, 5_000])}))

    assert the_row(file).values["budget_state_vnd"] == 15_000_000


def test_a_line_that_contradicts_the_unit_of_the_header_is_asked() -> None:
    row = [1, "Đường hoa", "a", "500 m", "Ngõ 1", 15_000, ""]
    file = read(xlsx({"Biểu 01": [["ĐVT: nghìn đồng"], *a_form(REGISTRATION_HEAD, row)]}))

    assert codes(file) == ["money_unit_unclear"]
    assert the_row(file).held
