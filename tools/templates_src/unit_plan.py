"""The plan of a unit (kế hoạch của đơn vị): form 1.4, its tasks from Biểu 04."""

from __future__ import annotations

from templates_src.blocks import Column, body_table, head, loop_rows, signature, title
from templates_src.wml import p, section, tag

TITLE = "Kế hoạch của đơn vị"

TASKS = (
    Column("TT", "{{ task.tt }}", 9, "center"),
    Column("Nội dung công việc", "{{ task.task }}", 36),
    Column("Chỉ tiêu", "{{ task.target }}", 25),
    Column("Bắt đầu", "{{ task.start }}", 23, "center", group="Thời gian"),
    Column("Hoàn thành", "{{ task.end }}", 23, "center", group="Thời gian"),
    Column("Chủ trì", "{{ task.lead }}", 24),
    Column("Phối hợp", "{{ task.support }}", 24),
)


def body() -> str:
    """The blocks of the template."""
    return (
        head()
        + title()
        + p("Lời văn", "Thực hiện {{ plan_citation }}, {{ unit }} xây dựng kế hoạch thực hiện như sau:")
        + purpose()
        + p("Mục", "III. NỘI DUNG CÔNG VIỆC")
        + body_table(TASKS, loop_rows(TASKS, "Ô bảng", "task in tasks"))
        + p("Cách sau bảng")
        + notes()
        + p("Mục", "IV. TỔ CHỨC THỰC HIỆN")
        + p(
            "Khoản",
            "1. Bộ phận, cá nhân được giao chủ trì, phối hợp tổ chức thực hiện công việc đúng nội dung, thời "
            "gian nêu tại Mục III.",
        )
        + p(
            "Khoản",
            "2. {{ unit }} báo cáo kết quả thực hiện về {{ agency }} (qua {{ desk }}) chậm nhất ngày "
            "{{ results_deadline }}.",
        )
        + p("Lời văn cuối", "Trên đây là Kế hoạch thực hiện {{ campaign_name }} của {{ unit }}./.")
        + signature()
        + p("Dòng ẩn")
        + section()
    )


def purpose() -> str:
    """Sections I and II: what for, under which theme, from when to when."""
    return (
        p("Mục", "I. MỤC ĐÍCH, YÊU CẦU")
        + p(
            "Khoản",
            "1. Cụ thể hóa, tổ chức thực hiện kịp thời nội dung thi đua do {{ agency }} phát động, phù hợp "
            "với nhiệm vụ của đơn vị.",
        )
        + p(
            "Khoản",
            "2. Xác định rõ nội dung, chỉ tiêu, thời gian, người chủ trì và người phối hợp của từng công "
            "việc; thực hiện thiết thực, hiệu quả.",
        )
        + p("Mục", "II. CHỦ ĐỀ, THỜI GIAN")
        + p("Khoản", "1. Chủ đề: “{{ theme }}”.")
        + p("Khoản", "2. Thời gian: từ ngày {{ start }} đến ngày {{ end }}.")
    )


def notes() -> str:
    """What the unit noted beside a task."""
    return (
        tag("for task in tasks")
        + tag("if task.note")
        + p("Lời văn", "Ghi chú công việc số {{ task.tt }}: {{ task.note }}.")
        + tag("endif")
        + tag("endfor")
    )
