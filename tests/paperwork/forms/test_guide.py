"""The guide of an issued workbook."""

from __future__ import annotations

import re

from tests.paperwork.builders import UNIT, an_occasion, book_of, issued

from vanthu.paperwork import FORMS
from vanthu.paperwork.forms.guide import HOW
from vanthu.paperwork.model import GUIDE_SHEET, ColumnType


def words() -> list[list[str]]:
    """The filled cells of the guide, row by row."""
    rows = book_of(issued())[GUIDE_SHEET].iter_rows(values_only=True)
    return [[str(value) for value in row if value] for row in rows if any(row)]


def test_every_column_stands_with_how_to_fill_it_in() -> None:
    said = {row[0]: row[1] for row in words() if len(row) > 1}

    for form in FORMS:
        for column in form.columns:
            assert said[column.full_label].endswith(HOW[column.type])


def test_every_type_of_column_has_its_way_to_fill_it_in() -> None:
    assert set(HOW) == set(ColumnType)


def test_it_names_unit_desk_deadlines_and_what_the_campaign_has() -> None:
    text = "\n".join(" | ".join(row) for row in words())

    assert f"{UNIT.name} (mã {UNIT.code})" in text
    assert an_occasion().send_to in text
    assert "Biểu 01. Đăng ký công trình, phần việc (hạn gửi 25/5/2024)" in text
    assert "Biểu 03. Đề nghị khen thưởng\n" in text
    assert "a) Xây dựng nông thôn mới" in text
    assert "13/5/2024" in text
    assert "30/9/2024" in text


def test_no_example_of_a_person_could_be_somebodys_name_or_number() -> None:
    personal = {ColumnType.NAME, ColumnType.PHONE, ColumnType.CITIZEN_ID, ColumnType.BIRTH}
    labels = {column.full_label for form in FORMS for column in form.columns if column.type in personal}
    examples = [row[2] for row in words() if row[0] in labels and len(row) > 2]

    assert examples
    assert [text for text in examples if not re.search(r"x\b| [A-Z]\Z", text)] == []
