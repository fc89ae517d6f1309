"""The letter that corrects an issued paper's form (công văn đính chính): form 1.5."""

from __future__ import annotations

from templates_src.blocks import Column, addressees, body_table, head, loop_rows, replaces, signature
from templates_src.wml import p, section

TITLE = "Công văn đính chính"

CORRECTIONS = (
    Column("TT", "{{ one.tt }}", 11, "center"),
    Column("Nội dung", "{{ one.part }}", 43),
    Column("Đã in", "{{ one.old }}", 55),
    Column("Đính chính thành", "{{ one.new }}", 55),
)


def body() -> str:
    """The blocks of the template."""
    return (
        head(below_number=p("Về việc", "{{ about }}"))
        + p("Cách dưới đầu văn bản")
        + addressees()
        + p("Lời văn", "Qua rà soát, {{ agency }} phát hiện {{ corrected }} có sai sót về thể thức.")
        + p("Lời văn liền đoạn sau", "{{ agency }} đính chính {{ corrected_short }} như sau:")
        + body_table(CORRECTIONS, loop_rows(CORRECTIONS, "Ô bảng", "one in corrections"))
        + p("Lời văn sau bảng", "Các nội dung khác của {{ corrected_short }} không thay đổi.")
        + replaces()
        + p(
            "Lời văn cuối",
            "{{ agency }} thông báo để các cơ quan, đơn vị, cá nhân liên quan biết, thực hiện./.",
        )
        + signature()
        + p("Dòng ẩn")
        + section()
    )
