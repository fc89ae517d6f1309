"""A form that is declared here only is read as the shipped ones are: nothing knows a form by its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.intake.builders import a_context, a_form, codes, read, xlsx

from vanthu.paperwork.model import Column, ColumnType, Form, ReadingContext, Split
from vanthu.records import ReadFile

HOUSES = Form(
    "repairs",
    "Biểu 05",
    "Sửa nhà cho hộ nghèo",
    (
        Column("house", "Hộ được sửa nhà", ColumnType.TEXT, required=True, synonyms=("Chủ hộ",)),
        Column("kind", "Nội dung sửa", ColumnType.FIELD),
        Column("mason", "Thợ cả", ColumnType.NAME),
        Column("fund", "Quỹ vì người nghèo", ColumnType.DONG, group="Tiền sửa nhà"),
        Column("kin", "Họ hàng giúp", ColumnType.DONG, group="Tiền sửa nhà"),
        Column("bricks", "Số viên gạch", ColumnType.COUNT),
        Column("cement", "Tấn xi măng", ColumnType.DECIMAL),
        Column("roofed", "Đã lợp (%)", ColumnType.PERCENT),
        Column("begun", "Động thổ", ColumnType.DATE),
        Column("ended", "Cất nóc", ColumnType.DATE),
        Column("born", "Chủ hộ sinh", ColumnType.BIRTH),
        Column("call", "Số gọi", ColumnType.PHONE),
        Column("card", "Thẻ căn cước", ColumnType.CITIZEN_ID),
        Column("state", "Nhà xong chưa", ColumnType.STATUS),
        Column("who", "Bên sửa", ColumnType.SUBJECT),
        Column("sex", "Nam hay nữ", ColumnType.GENDER),
        Column("prize", "Đáng khen", ColumnType.AWARD),
        Column("remark", "Nhận xét", ColumnType.TEXT),
    ),
    splits=(Split(("Từ ngày nào đến ngày nào",), "begun", until="ended"),),
    signs=("mason", "fund", "bricks", "state"),
    title_words=("sửa nhà",),
)
CELLS: Sequence[tuple[str, object, object]] = (
    ("house", "Nhà bà Nguyễn Thị Hoa", "Nhà bà Nguyễn Thị Hoa"),
    ("kind", "a", "a"),
    ("mason", "Vũ Văn An", "Vũ Văn An"),
    ("fund", 15_000_000, 15_000_000),
    ("kin", 5_000_000, 5_000_000),
    ("bricks", 3000, 3000),
    ("cement", "2,5", "2.5"),
    ("roofed", "80%", "80"),
    ("begun", "20/05/2024", "2024-05-20"),
    ("ended", "01/06/2024", "2024-06-01"),
    ("born", "1956", "1956"),
    ("call", "0912345678", "0912345678"),
    ("card", "037156001234", "037156001234"),
    ("state", "Đang làm", "in_progress"),
    ("who", "cá nhân", "individual"),
    ("sex", "Bà", "female"),
    ("prize", "Giấy khen của Chủ tịch UBND xã", "Giấy khen của Chủ tịch UBND xã"),
    ("remark", "Nhà cấp 4", "Nhà cấp 4"),
)


def context() -> ReadingContext:
    shipped = a_context()
    return replace(shipped, forms=(HOUSES,))


def read_with(labels: dict[str, str], context_: ReadingContext, *more: object) -> ReadFile:
    columns = [column for column in HOUSES.columns if labels.get(column.key, column.label)]
    cells = {key: cell for key, cell, _ in CELLS}
    head = ["STT", *[labels.get(column.key, column.label) for column in columns]]
    row = [1, *[cells[column.key] for column in columns]]
    if more:
        head.append(str(more[0]))
        row.append(more[1])
    return read(xlsx({"Sửa nhà": a_form([head], row)}), context=context_)


def test_every_type_of_column_of_a_fifth_form_is_read() -> None:
    file = read_with({}, context())

    (table,) = file.tables
    (row,) = table.rows
    assert (table.form, row.held, codes(file)) == ("repairs", False, [])
    assert {key: str(value) for key, value in row.values.items()} == {
        key: str(value) for key, _, value in CELLS
    }


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("house", "CHỦ HỘ"),
        ("mason", "Tho ca"),
        ("fund", "Quỹ vì ngưòi nghèo (đồng)"),
        ("bricks", "Tổng số viên gạch"),
        ("cement", "Tấn xi măgn"),
        ("begun", "Ngày động thổ dự kiến"),
        ("call", "Số gọi liên hệ"),
        ("state", "Nhà xong chưa (đánh dấu)"),
    ],
)
def test_its_labels_are_told_with_more_words_and_misspelt(key: str, label: str) -> None:
    file = read_with({key: label}, context())

    values = {each: str(value) for each, value in file.tables[0].rows[0].values.items()}
    assert values[key] == {each: str(value) for each, _, value in CELLS}[key]
    assert codes(file) == []


def test_a_span_of_its_days_is_parted() -> None:
    labels = {"begun": "Từ ngày nào đến ngày nào", "ended": ""}
    head = [labels.get(c.key, c.label) for c in HOUSES.columns if labels.get(c.key, c.label)]
    cells = {key: cell for key, cell, _ in CELLS} | {"begun": "20/05/2024 - 01/06/2024"}
    row = [cells[c.key] for c in HOUSES.columns if c.key != "ended"]
    file = read(xlsx({"Sửa nhà": a_form([["STT", *head]], [1, *row])}), context=context())

    values = file.tables[0].rows[0].values
    assert (str(values["begun"]), str(values["ended"])) == ("2024-05-20", "2024-06-01")


@pytest.mark.parametrize(
    ("labels", "more", "code"),
    [
        ({"fund": "Tổng tiền", "kin": ""}, (), "column_money_whole"),
        ({"call": "Gọi ai đó"}, (), "column_maybe"),
        ({}, ("Số gọi", "0987654321"), "column_unclear"),
    ],
    ids=["one column of money", "an unknown label", "a column twice"],
)
def test_what_is_unsure_of_it_is_asked_and_decided_by_the_answer(
    labels: dict[str, str], more: tuple[object, ...], code: str
) -> None:
    file = read_with(labels, context(), *more)
    (question,) = [told for told in file.diagnostics if told.is_question]

    answers = {question.identity: question.fixes[0].code}
    answered = read_with(labels, replace(context(), answers=answers), *more)

    assert (question.code, file.tables[0].rows[0].held) == (code, True)
    assert not answered.tables[0].rows[0].held


def test_a_column_in_millions_of_it_is_scaled() -> None:
    head = [
        "STT",
        "Hộ được sửa nhà",
        "Quỹ vì người nghèo (triệu đồng)",
        "Họ hàng giúp (triệu đồng)",
        "Thợ cả",
    ]
    file = read(xlsx({"S": a_form([head], [1, "Nhà bà Hoa", 15, 2.5, "Vũ Văn An"])}), context=context())

    (row,) = file.tables[0].rows
    assert (row.values["fund"], row.values["kin"]) == (15_000_000, 2_500_000)


def test_without_it_the_shipped_forms_are_read() -> None:
    assert not read_with({}, a_context()).tables
