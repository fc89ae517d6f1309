"""The registration summary (báo cáo tổng hợp đăng ký): forms 1.4 and 2.1."""

from __future__ import annotations

from templates_src.blocks import (
    Column,
    addressees,
    appendix_head,
    appendix_table,
    body_table,
    grouped_rows,
    head,
    not_counted,
    replaces,
    section_break,
    signature,
    summed_rows,
    title,
    total_row,
)
from templates_src.wml import p, section, tag

TITLE = "Báo cáo tổng hợp đăng ký"

FIELDS = (
    Column("TT", "{{ line.tt }}", 10, "center"),
    Column("Nội dung thi đua", "{{ line.name }}", 45),
    Column("Số lượng", "{{ line.works }}", 16, "number"),
    Column("Ngân sách nhà nước", "{{ line.state }}", 31, "number", group="Kinh phí dự kiến (đồng)"),
    Column("Xã hội hóa", "{{ line.social }}", 31, "number", group="Kinh phí dự kiến (đồng)"),
    Column("Cộng", "{{ line.sum }}", 31, "number", group="Kinh phí dự kiến (đồng)"),
)

WORKS = (
    Column("TT", "{{ row.tt }}", 8, "center"),
    Column("Đơn vị", "{{ row.unit }}", 23),
    Column("Tên công trình, phần việc", "{{ row.work }}", 33),
    Column("Nội dung thi đua", "{{ row.field }}", 20),
    Column("Nội dung, quy mô", "{{ row.description }}", 28),
    Column("Địa điểm thực hiện", "{{ row.location }}", 19),
    Column("Ngân sách nhà nước", "{{ row.state }}", 25, "number", group="Kinh phí dự kiến (đồng)"),
    Column("Xã hội hóa", "{{ row.social }}", 25, "number", group="Kinh phí dự kiến (đồng)"),
    Column("Bắt đầu", "{{ row.start }}", 20, "center", group="Thời gian thực hiện"),
    Column("Hoàn thành", "{{ row.end }}", 20, "center", group="Thời gian thực hiện"),
    Column("Người phụ trách", "{{ row.person }}", 17),
    Column("Ghi chú", "{{ row.note }}", 13),
)


def body() -> str:
    """The blocks of the template."""
    return (
        head()
        + title()
        + addressees()
        + p(
            "Lời văn",
            "Thực hiện {{ plan_citation }}, {{ agency }} tổng hợp kết quả đăng ký công trình, phần việc của "
            "các cơ quan, đơn vị tính đến ngày {{ as_of }} như sau:",
        )
        + turnout()
        + content()
        + p("Lời văn", "Chi tiết tại Phụ lục kèm theo Báo cáo này.")
        + not_counted()
        + replaces()
        + p(
            "Lời văn cuối",
            "Trên đây là Báo cáo tổng hợp kết quả đăng ký công trình, phần việc thực hiện "
            "{{ campaign_name }}, {{ agency }} báo cáo để theo dõi, chỉ đạo./.",
        )
        + signature()
        + section_break()
        + appendix_head("", "TỔNG HỢP ĐĂNG KÝ CÔNG TRÌNH, PHẦN VIỆC")
        + appendix_table(WORKS, grouped_rows(WORKS, ("state", "social", "", "", "", "")))
        + p("Dòng ẩn")
        + section(landscape=True, restart=True)
    )


def turnout() -> str:
    """Section I: who registered."""
    return (
        p("Mục", "I. TÌNH HÌNH ĐĂNG KÝ")
        + p(
            "Lời văn",
            "Có {{ units_registered }}/{{ units_total }} đơn vị đăng ký với tổng số {{ works_total }} công "
            "trình, phần việc; trong đó {{ units_on_time }} đơn vị đăng ký đúng hạn (thời hạn: ngày "
            "{{ deadline }}){% if late_names %}, {{ units_late }} đơn vị đăng ký sau thời hạn "
            "({{ late_names }}){% endif %}.",
        )
        + p("Lời văn liền đoạn sau", "Theo khối đơn vị:")
        + tag("for kind in by_kind")
        + p(
            "Lời văn",
            "- {{ kind.name }}: {{ kind.registered }}/{{ kind.total }} đơn vị, {{ kind.works }} công trình, "
            "phần việc{{ kind.end }}",
        )
        + tag("endfor")
        + tag("if missing_names")
        + p("Lời văn", "Còn {{ units_missing }} đơn vị chưa đăng ký: {{ missing_names }}.")
        + tag("else")
        + p("Lời văn", "Không có đơn vị chưa đăng ký.")
        + tag("endif")
    )


def content() -> str:
    """Section II: what was registered, with which money, and whether the number is as the plan wants."""
    total = ("{{ field_total.state }}", "{{ field_total.social }}", "{{ field_total.sum }}")
    rows = [
        *summed_rows(FIELDS, "Ô bảng", "line in by_field"),
        total_row(FIELDS, "Ô cộng", "{{ field_total.name }}", ("{{ field_total.works }}", *total)),
    ]
    return (
        p("Mục", "II. NỘI DUNG ĐĂNG KÝ")
        + p("Khoản có tiêu đề", "1. Công trình, phần việc theo nội dung thi đua")
        + body_table(FIELDS, rows)
        + p("Khoản có tiêu đề sau bảng", "2. Kinh phí dự kiến")
        + p(
            "Lời văn",
            "Tổng kinh phí dự kiến là {{ budget_total }} đồng, trong đó: ngân sách nhà nước "
            "{{ budget_state }} đồng, chiếm {{ state_share }}; xã hội hóa {{ budget_social }} đồng, chiếm "
            "{{ social_share }}.",
        )
        + p("Khoản có tiêu đề", "3. Số lượng đăng ký so với quy định")
        + outside("under", "ít")
        + outside("over", "nhiều")
        + tag("if not under and not over")
        + p(
            "Lời văn",
            "Các đơn vị đã đăng ký bảo đảm số lượng công trình, phần việc theo quy định tại Kế hoạch.",
        )
        + tag("endif")
    )


def outside(field: str, word: str) -> str:
    """The units that registered fewer or more works than the plan allows; nothing where there are none."""
    return (
        tag(f"if {field}")
        + p(
            "Lời văn",
            f"Đơn vị đăng ký {word} hơn quy định: {{% for unit in {field} %}}{{{{ unit.text }}}}"
            "{% if not loop.last %}; {% endif %}{% endfor %}.",
        )
        + tag("endif")
    )
