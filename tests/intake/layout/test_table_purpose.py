from __future__ import annotations

import pytest
from tests.intake.builders import REGISTRATION_HEAD, WORK, a_form, read, the_table, xlsx

from vanthu.records import Purpose


def purpose(*titles: str, sheet: str = "Biểu 01", name: str = "bieu.xlsx", work: object = "Ao") -> Purpose:
    row = [WORK[0], work, *WORK[2:]]
    cells = [*([title] for title in titles), *a_form(REGISTRATION_HEAD, row)]
    return the_table(read(xlsx({sheet: cells}), name)).purpose


@pytest.mark.parametrize(
    "title",
    [
        "BIỂU 01 ĐĂNG KÝ BỔ SUNG",
        "Danh sách công trình bổ sung lần 2",
        "ĐĂNG KÝ CÔNG TRÌNH (BỔ SUNG)",
        "BỔ SUNG",
    ],
)
def test_a_title_that_says_that_it_adds(title: str) -> None:
    assert purpose(title) is Purpose.ADDS


def test_the_name_of_sheet_or_file_says_it_too() -> None:
    assert purpose(sheet="Bổ sung") is Purpose.ADDS
    assert purpose(name="2024-05-20/dang_ky_bo_sung.xlsx") is Purpose.ADDS


@pytest.mark.parametrize(
    "title",
    [
        "BIỂU 01 SỬA ĐỔI, BỔ SUNG",
        "ĐĂNG KÝ ĐÃ BỔ SUNG",
        "Biểu đăng ký (bổ sung, thay thế biểu gửi ngày 20/5)",
        "Biểu điều chỉnh, bổ sung",
    ],
)
def test_a_title_that_amends_as_well_is_unsure(title: str) -> None:
    assert purpose(title) is Purpose.UNSURE


@pytest.mark.parametrize(
    "title",
    [
        "BIỂU 01 ĐĂNG KÝ CÔNG TRÌNH",
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Thi đua, Khen thưởng",
        "Đề nghị bổ sung kinh phí cho công trình",
        "Kính gửi: Ban bổ sung lực lượng",
        "Chữ đỏ: bổ sung",
        "Ô tô vàng là công trình bổ sung",
        "Ghi chú: xã bổ sung sau",
    ],
)
def test_a_title_that_adds_no_rows_is_of_a_whole_form(title: str) -> None:
    assert purpose(title) is Purpose.WHOLE


def test_a_work_that_adds_something_says_nothing_of_the_form() -> None:
    assert purpose(work="Bổ sung cây xanh đường làng") is Purpose.WHOLE
