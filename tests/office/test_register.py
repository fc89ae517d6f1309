from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.office.registers import DAY, a_number, a_register, lines, numbered, workbook
from tests.refusals import refused

from vanthu.document_records import DocumentNumber, NumberState, Relation
from vanthu.documents.wording import DOTS
from vanthu.office.register import Register, RegisterBook, RegisterLine
from vanthu.office.register_docx import register_fields
from vanthu.screen.issuing import ranges


def test_a_document_has_a_line_with_all_that_is_known_of_it() -> None:
    document = replace(
        numbered(a_number(15)),
        fields={"addressees": [{"text": "- UBND huyện;"}, {"text": "- Phòng Nội vụ."}]},
        recipients=("- Như trên;", "- Lãnh đạo UBND xã (để biết);"),
        filed="VT, VHXH",
        copies=7,
    )

    (line,) = a_register(document).books[0].lines

    content = "Báo cáo tổng hợp đăng ký công trình, phần việc"
    to = "UBND huyện; Phòng Nội vụ; Lãnh đạo UBND xã"
    assert line == RegisterLine(15, "15/BC-UBND", DAY, content, "Trần Văn Sai", to, "VT, VHXH", 7, "")


def test_an_official_letter_is_called_so() -> None:
    document = replace(numbered(a_number(3)), type="", abstract="V/v đôn đốc gửi biểu mẫu")

    (line,) = a_register(document).books[0].lines

    assert line.content == "Công văn về việc đôn đốc gửi biểu mẫu"


def test_a_reserved_and_a_cancelled_number_keep_their_lines_with_the_reason() -> None:
    reserved = a_number(1, NumberState.RESERVED, note="báo cáo quý IV")
    cancelled = a_number(2, NumberState.CANCELLED, note="cấp nhầm")

    first, second = a_register(more=(reserved, cancelled)).books[0].lines

    assert first == RegisterLine(1, "01/BC-UBND", None, "", "", "", "", None, "giữ số: báo cáo quý IV")
    assert (second.symbol, second.day, second.note) == ("02/BC-UBND", None, "hủy: cấp nhầm")


def test_a_document_whose_number_is_cancelled_is_still_told() -> None:
    (line,) = a_register(numbered(a_number(4, NumberState.CANCELLED, note="thu hồi"))).books[0].lines

    assert (line.day, line.signer, line.note) == (DAY, "Trần Văn Sai", "hủy: thu hồi")
    assert line.content


def test_what_replaces_and_what_is_replaced_name_each_other() -> None:
    told = lines(
        a_register(
            numbered(a_number(1), id=1),
            numbered(a_number(2), id=2, relation=Relation.REPLACES, earlier=1),
            numbered(a_number(3), id=3, relation=Relation.CORRECTS, earlier=2),
        )
    )

    day = "ngày 5/10/2024"
    assert told["01/BC-UBND"].note == f"được thay thế bằng số 02/BC-UBND {day}"
    assert told["02/BC-UBND"].note == (
        f"thay thế số 01/BC-UBND {day}; được đính chính bằng số 03/BC-UBND {day}"
    )
    assert told["03/BC-UBND"].note == f"đính chính số 02/BC-UBND {day}"


def test_a_cancelled_document_replaces_nothing() -> None:
    cancelled = a_number(2, NumberState.CANCELLED, note="thu hồi")
    told = lines(
        a_register(
            numbered(a_number(1), id=1),
            numbered(cancelled, id=2, relation=Relation.REPLACES, earlier=1),
        )
    )

    assert told["01/BC-UBND"].note == ""
    assert told["02/BC-UBND"].note == "hủy: thu hồi"


def test_a_certificate_without_a_number_of_its_own_has_no_line() -> None:
    register = a_register(numbered(a_number(1)), numbered(None, id=2))

    assert list(lines(register)) == ["01/BC-UBND"]


def test_each_series_has_its_book_and_the_councils_own_is_the_last() -> None:
    more = [
        a_number(1, series="HĐTĐKT", symbol="BB-HĐTĐKT"),
        a_number(1, series="UBND/KH"),
        a_number(2, series="UBND/BC"),
    ]

    register = a_register(more=more)

    assert [book.series for book in register.books] == ["UBND/BC", "UBND/KH", "HĐTĐKT"]
    assert register.books[-1].issuer == ("HỘI ĐỒNG THI ĐUA, KHEN THƯỞNG",)
    assert register.books[-1].parent == "UBND XÃ MẪU"
    assert workbook(register).sheetnames == ["Bìa", "UBND-BC", "UBND-KH", "HĐTĐKT"]


def test_numbers_that_the_offices_own_system_gave_are_told_and_not_invented() -> None:
    more = [a_number(number) for number in (3, 4, 6, 9)]

    (book,) = a_register(more=more).books

    assert [line.number for line in book.lines] == [3, 4, 6, 9]
    assert book.unknown == ((1, 2), (5, 5), (7, 8))
    assert ranges(book.unknown) == "01-02, 05, 07-08"


def test_a_register_is_of_one_year_the_last_one_where_none_is_named() -> None:
    more = [a_number(1, year=2023), a_number(1, year=2025), a_number(2, year=2024)]

    assert [line.number for line in a_register(more=more, year=2024).books[0].lines] == [2]
    assert a_register(more=more).year == 2025


@pytest.mark.parametrize(("more", "year"), [((), None), ((a_number(1),), 2022)])
def test_a_year_without_numbers_has_no_register(more: Sequence[DocumentNumber], year: int | None) -> None:
    with refused("register_year_empty" if year else "register_empty"):
        a_register(more=more, year=year)


def test_a_book_without_a_document_has_no_days() -> None:
    book = RegisterBook(
        "UBND", "", ("UBND",), (RegisterLine(1, "01/KH-UBND", None, "", "", "", "", None, "giữ số"),), ()
    )

    assert (book.first_day, book.last_day) == (None, None)
    assert f"'from_day': '{DOTS}', 'to_day': '{DOTS}'" in str(register_fields(Register(2024, (book,))))
