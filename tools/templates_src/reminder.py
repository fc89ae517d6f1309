"""The reminder (công văn đôn đốc): form 1.5."""

from __future__ import annotations

from templates_src.blocks import Column, addressees, body_table, head, loop_rows, replaces, signature
from templates_src.wml import p, section, tag

TITLE = "Công văn đôn đốc"

UNITS = (
    Column("TT", "{{ unit.tt }}", 11, "center"),
    Column("Đơn vị", "{{ unit.name }}", 43),
    Column("Biểu mẫu chưa gửi", "{{ unit.missing }}", 55),
    Column("Nội dung cần sửa", "{{ unit.wrong }}", 55),
)


def body() -> str:
    """The blocks of the template."""
    return (
        head(below_number=p("Về việc", "{{ about }}"))
        + p("Cách dưới đầu văn bản")
        + addressees()
        + p(
            "Lời văn",
            "Thực hiện {{ plan_citation }}; qua tổng hợp, tính đến ngày {{ as_of }}, còn {{ count }} đơn vị "
            "chưa gửi đủ biểu mẫu hoặc đã gửi nhưng còn nội dung phải sửa.",
        )
        + p(
            "Lời văn liền đoạn sau",
            "Để bảo đảm tiến độ tổng hợp, {{ agency }} đề nghị {% if units|length > 1 %}các {% endif %}đơn "
            "vị khẩn trương hoàn thiện, gửi biểu mẫu về {{ agency }} (qua {{ desk }}) chậm nhất ngày "
            "{{ reply_by }}, cụ thể như sau:",
        )
        + body_table(UNITS, loop_rows(UNITS, "Ô bảng", "unit in units"))
        + p(
            "Lời văn sau bảng",
            "Quá thời hạn trên, {{ agency }} tổng hợp theo số liệu đã nhận và nêu tên đơn vị chưa gửi trong "
            "báo cáo.",
        )
        + replaces()
        + tag("if units|length > 1")
        + p("Lời văn cuối", "Đề nghị các đơn vị quan tâm thực hiện./.")
        + tag("else")
        + p("Lời văn cuối", "Đề nghị đơn vị quan tâm thực hiện./.")
        + tag("endif")
        + signature()
        + p("Dòng ẩn")
        + section()
    )
