"""The results report (báo cáo kết quả): forms 1.4 and 2.1, one appendix or two."""

from __future__ import annotations

from templates_src.blocks import (
    Column,
    addressees,
    appendix_head,
    appendix_table,
    body_table,
    grouped_rows,
    head,
    loop_rows,
    not_counted,
    replaces,
    section_break,
    signature,
    summed_rows,
    title,
    total_row,
)
from templates_src.wml import p, section, tag

TITLE = "Báo cáo kết quả"

FIELDS = (
    Column("TT", "{{ line.tt }}", 10, "center"),
    Column("Nội dung thi đua", "{{ line.name }}", 54),
    Column("Đăng ký", "{{ line.registered }}", 20, "number"),
    Column("Hoàn thành", "{{ line.completed }}", 20, "number"),
    Column("Đang thực hiện", "{{ line.in_progress }}", 20, "number"),
    Column("Chưa thực hiện", "{{ line.not_started }}", 20, "number"),
    Column("Chưa báo cáo", "{{ line.unreported }}", 20, "number"),
)

WORKS = (
    Column("TT", "{{ row.tt }}", 9, "center"),
    Column("Đơn vị", "{{ row.unit }}", 30),
    Column("Công trình, phần việc", "{{ row.work }}", 44),
    Column("Kết quả", "{{ row.status }}", 28),
    Column("Tỷ lệ (%)", "{{ row.progress }}", 14, "number"),
    Column("Ngân sách nhà nước", "{{ row.state }}", 26, "number", group="Kinh phí thực hiện (đồng)"),
    Column("Xã hội hóa", "{{ row.social }}", 25, "number", group="Kinh phí thực hiện (đồng)"),
    Column("Ngày công", "{{ row.days }}", 17, "number"),
    Column("Lượt người", "{{ row.people }}", 17, "number"),
    Column("Ngày hoàn thành", "{{ row.finished }}", 20, "center"),
    Column("Ghi chú", "{{ row.note }}", 21),
)

UNFINISHED = (
    Column("TT", "{{ row.tt }}", 10, "center"),
    Column("Đơn vị", "{{ row.unit }}", 45),
    Column("Công trình, phần việc", "{{ row.work }}", 72),
    Column("Kết quả", "{{ row.status }}", 28),
    Column("Tỷ lệ hoàn thành (%)", "{{ row.progress }}", 21, "number"),
    Column("Khó khăn, vướng mắc", "{{ row.difficulty }}", 75),
)


def body() -> str:
    """The blocks of the template."""
    return (
        head()
        + title()
        + addressees()
        + p(
            "Lời văn",
            "Thực hiện {{ plan_citation }}, {{ agency }} báo cáo kết quả thực hiện tính đến ngày {{ as_of }} "
            "như sau:",
        )
        + direction()
        + results()
        + listed("III. KHÓ KHĂN, VƯỚNG MẮC", "difficulties", "Các đơn vị không phản ánh khó khăn, vướng mắc.")
        + listed("IV. ĐỀ XUẤT, KIẾN NGHỊ", "requests", "{{ agency }} không có đề xuất, kiến nghị.")
        + not_counted()
        + replaces()
        + p(
            "Lời văn cuối",
            "Trên đây là Báo cáo kết quả thực hiện {{ campaign_name }}, {{ agency }} trân trọng báo cáo./.",
        )
        + signature()
        + section_break()
        + appendices()
        + p("Dòng ẩn")
        + section(landscape=True, restart=True)
    )


def direction() -> str:
    """Section I: how it was led, who registered and who reported."""
    return (
        p("Mục", "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI")
        + p(
            "Lời văn",
            "{{ agency }} đã ban hành Kế hoạch, triển khai đến {{ units_total }} cơ quan, đơn vị, đoàn thể "
            "và thôn trên địa bàn; hướng dẫn, đôn đốc việc đăng ký, thực hiện và báo cáo kết quả. Có "
            "{{ units_registered }}/{{ units_total }} đơn vị đăng ký {{ works_registered }} công trình, phần "
            "việc; {{ units_reported }} đơn vị đã báo cáo kết quả.",
        )
        + tag("if not_reported")
        + p("Lời văn", "Đơn vị đã đăng ký nhưng chưa báo cáo kết quả: {{ not_reported }}.")
        + tag("endif")
    )


def results() -> str:
    """Section II: results as a whole, by field, and what they cost."""
    names = ("registered", "completed", "in_progress", "not_started", "unreported")
    total = [f"{{{{ field_total.{name} }}}}" for name in names]
    rows = [
        *summed_rows(FIELDS, "Ô bảng", "line in by_field"),
        total_row(FIELDS, "Ô cộng", "{{ field_total.name }}", total),
    ]
    return (
        p("Mục", "II. KẾT QUẢ THỰC HIỆN")
        + p("Khoản có tiêu đề", "1. Kết quả chung")
        + p(
            "Lời văn",
            "Trong tổng số {{ works_registered }} công trình, phần việc đã đăng ký, có {{ works_reported }} "
            "công trình, phần việc được báo cáo kết quả: hoàn thành {{ completed }}, bằng "
            "{{ completed_share }} số đã đăng ký; đang thực hiện {{ in_progress }}; chưa thực hiện "
            '{{ not_started }}.{% if unreported_works != "0" %} Còn {{ unreported_works }} công trình, phần '
            "việc chưa được báo cáo.{% endif %}"
            '{% if added_works != "0" %} Ngoài ra, các đơn vị thực hiện thêm {{ added_works }} công trình, '
            "phần việc chưa đăng ký.{% endif %}",
        )
        + p("Khoản có tiêu đề", "2. Kết quả theo nội dung thi đua")
        + p("Lời văn liền đoạn sau", "Số công trình, phần việc đã đăng ký theo nội dung thi đua và kết quả:")
        + body_table(FIELDS, rows)
        + p("Khoản có tiêu đề sau bảng", "3. Kinh phí, ngày công, lượt người tham gia")
        + p(
            "Lời văn",
            "Tổng kinh phí thực hiện là {{ cost_total }} đồng, trong đó: ngân sách nhà nước {{ cost_state }} "
            "đồng, xã hội hóa {{ cost_social }} đồng; huy động {{ work_days }} ngày công với "
            "{{ participants }} lượt người tham gia.",
        )
        + p(
            "Lời văn",
            "Chi tiết tại {% if unfinished %}Phụ lục I và Phụ lục II{% else %}Phụ lục{% endif %} kèm theo "
            "Báo cáo này.",
        )
    )


def listed(heading: str, field: str, none: str) -> str:
    """A section that is a list, or one sentence where the list is empty."""
    return (
        p("Mục", heading)
        + tag(f"if {field}")
        + tag(f"for item in {field}")
        + p("Lời văn", "- {{ item.text }}")
        + tag("endfor")
        + tag("else")
        + p("Lời văn", none)
        + tag("endif")
    )


def appendices() -> str:
    """Appendix I all works by unit; appendix II, where any, the works not finished."""
    totals = ("", "", "state", "social", "days", "people", "", "")
    return (
        appendix_head(
            "{% if unfinished %}\u00a0I{% endif %}", "KẾT QUẢ THỰC HIỆN CÔNG TRÌNH, PHẦN VIỆC THEO ĐƠN VỊ"
        )
        + appendix_table(WORKS, grouped_rows(WORKS, totals))
        + tag("if unfinished")
        + section_break(landscape=True, restart=True)
        + appendix_head(" II", "CÔNG TRÌNH, PHẦN VIỆC CHƯA HOÀN THÀNH")
        + appendix_table(UNFINISHED, loop_rows(UNFINISHED, "Ô phụ lục", "row in unfinished"))
        + tag("endif")
    )
