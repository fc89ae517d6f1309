"""The commendation proposal (tờ trình đề nghị khen thưởng): forms 1.4 and 2.1, list and achievements."""

from __future__ import annotations

from templates_src.blocks import (
    Column,
    addressees,
    appendix_head,
    appendix_table,
    head,
    loop_rows,
    replaces,
    section_break,
    signature,
    title,
    widths,
)
from templates_src.wml import Cell, p, row, section, tag, tag_row

TITLE = "Tờ trình đề nghị khen thưởng"

LIST = (
    Column("TT", "{{ row.tt }}", 9, "center"),
    Column("Họ và tên, tên tập thể, hộ gia đình", "{{ row.name }}", 36),
    Column("Ngày, tháng, năm sinh", "{{ row.birth }}", 20, "center"),
    Column("Chức vụ, đơn vị công tác", "{{ row.position }}", 34),
    Column("Đơn vị đề nghị", "{{ row.unit }}", 30),
    Column("Tóm tắt thành tích", "{{ row.achievement }}", 58),
    Column("Hình thức đề nghị khen thưởng", "{{ row.award }}", 31),
    Column("Số phiếu đồng ý", "{{ row.votes }}", 17, "center"),
    Column("Tỷ lệ", "{{ row.share }}", 16, "number"),
)


def body() -> str:
    """The blocks of the template."""
    return (
        head()
        + title()
        + addressees()
        + tag("for basis in bases")
        + p("Căn cứ", "{{ basis.text }}")
        + tag("endfor")
        + p(
            "Lời văn",
            "Theo kết quả xét chọn của Hội đồng tại {{ minutes_citation }}, {{ agency }} kính trình "
            "{{ decider }} xem xét, khen thưởng {{ counts }} có thành tích xuất sắc trong "
            "{{ campaign_name }}, cụ thể:",
        )
        + tag("for award in by_award")
        + p("Lời văn", "- {{ award.text }}")
        + tag("endfor")
        + p(
            "Lời văn",
            "(Có biên bản họp Hội đồng, danh sách tại Phụ lục I và tóm tắt thành tích tại Phụ lục II kèm "
            "theo Tờ trình này).",
        )
        + replaces()
        + p("Lời văn cuối", "{{ agency }} kính đề nghị {{ decider }} xem xét, quyết định./.")
        + signature()
        + section_break()
        + appendix_head(" I", "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG")
        + appendix_table(LIST, list_rows())
        + section_break(landscape=True, restart=True)
        + appendix_head(" II", "TÓM TẮT THÀNH TÍCH ĐỀ NGHỊ KHEN THƯỞNG")
        + summaries()
        + section(restart=True)
    )


def list_rows() -> list[str]:
    """Collectives, individuals, households, each under its heading."""
    across = widths(LIST)
    heading = [
        Cell(p("Nhóm phụ lục giữa", "{{ section.number }}"), middle=True),
        Cell(p("Nhóm phụ lục", "{{ section.title }}"), span=len(LIST) - 1, middle=True),
    ]
    return [
        tag_row("for section in sections", across),
        row(heading, across),
        *loop_rows(LIST, "Ô phụ lục", "row in section.rows"),
        tag_row("endfor", across),
    ]


def summaries() -> str:
    """The achievement of each, in the order of the list."""
    return (
        tag("for one in summaries")
        + p("Khoản có tiêu đề", "{{ one.number }}. {{ one.name }}")
        + tag("if one.position")
        + p("Lời văn liền đoạn sau", "Chức vụ, đơn vị công tác: {{ one.position }}.")
        + tag("endif")
        + p("Lời văn", "Tóm tắt thành tích: {{ one.achievement }}.")
        + p("Lời văn", "Hình thức đề nghị khen thưởng: {{ one.award }}.")
        + tag("endfor")
    )
