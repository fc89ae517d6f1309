"""The commendation decision (quyết định khen thưởng): forms 1.2 and 2.1, its list as an appendix."""

from __future__ import annotations

from templates_src.blocks import (
    Column,
    appendix_head,
    appendix_table,
    head,
    section_break,
    signature,
    summed_rows,
    title,
    total_row,
    widths,
)
from templates_src.styles import Style
from templates_src.wml import Cell, p, row, run, section, tag, tag_row

TITLE = "Quyết định khen thưởng"

STYLES = (
    Style("Thẩm quyền ban hành", size=14, bold=True, align="center", after=8, keep_next=True),
    Style("Quyết định", size=14, bold=True, align="center", before=6, after=8, keep_next=True),
    Style("Điều", based_on="Lời văn"),
    Style("Điều liền đoạn sau", based_on="Điều", keep_next=True),
    Style("Điều cuối", based_on="Lời văn", keep_next=True),
)

LIST = (
    Column("STT (Số sổ vàng)", "{{ row.tt }}", 15, "center"),
    Column("Họ và tên, tên tập thể, hộ gia đình", "{{ row.name }}", 50),
    Column("Chức vụ, đơn vị công tác", "{{ row.position or row.unit }}", 61),
    Column("Hình thức khen thưởng", "{{ row.award }}", 38),
)
MONEY_LIST = (
    *(Column(c.label, c.field, width, c.kind) for c, width in zip(LIST, (15, 44, 48, 32), strict=True)),
    Column("Tiền thưởng (đồng)", "{{ row.money }}", 25, "number"),
)


def body() -> str:
    """The blocks of the template."""
    return (
        head()
        + title()
        + p("Thẩm quyền ban hành", "{{ power_line }}")
        + tag("for basis in bases")
        + p("Căn cứ", "{{ basis.text }}")
        + tag("endfor")
        + p("Quyết định", "QUYẾT ĐỊNH:")
        + who()
        + money()
        + article(
            "Điều cuối",
            "{{ last_article }}",
            "Quyết định này có hiệu lực kể từ ngày ký.{% if replaces %} {{ replaces }}{% endif %} "
            "{{ council }}; {{ desk }}; thủ trưởng các đơn vị liên quan và {{ subjects }} có tên tại Điều 1 "
            "chịu trách nhiệm thi hành Quyết định này./.",
        )
        + signature()
        + section_break()
        + appendix_head("", "DANH SÁCH {{ subjects|upper }} ĐƯỢC\u00a0KHEN\u00a0THƯỞNG")
        + tag("if has_money")
        + appendix_table(MONEY_LIST, [*list_rows(MONEY_LIST), list_total()])
        + tag("else")
        + appendix_table(LIST, list_rows(LIST))
        + tag("endif")
        + p("Dòng ẩn")
        + section(restart=True)
    )


def article(style: str, number: str, *text: str) -> str:
    """An article: its number bold, its text upright (BODY.ARTICLES)."""
    return p(style, run(f"Điều {number}.", bold=True), *(f" {words}" for words in text))


def who() -> str:
    """Article 1; with several awards a line each."""
    reason = "đã có thành tích xuất sắc trong {{ campaign_name }} (có danh sách tại Phụ lục kèm theo)"
    return (
        tag("if by_award|length == 1")
        + article("Điều", "1", f"Tặng {{{{ by_award[0].name }}}} cho {{{{ counts }}}} {reason}.")
        + tag("else")
        + article("Điều liền đoạn sau", "1", f"Khen thưởng {{{{ counts }}}} {reason}, gồm:")
        + tag("for award in by_award")
        + p("Lời văn", "- Tặng {{ award.name }} cho {{ award.counts }}{{ award.end }}")
        + tag("endfor")
        + tag("endif")
    )


def money() -> str:
    """Article 2, where money goes with the awards: how much for whom, the sum, in words."""
    return (
        tag("if has_money")
        + article("Điều liền đoạn sau", "2", "Mức tiền thưởng kèm theo như sau:")
        + tag("for prize in prizes")
        + p(
            "Lời văn",
            "- {% if prize.award %}{{ prize.award }}: {% endif %}{{ prize.count }} {{ prize.subject }}, mỗi "
            "{{ prize.subject }} {{ prize.each }} đồng, cộng {{ prize.sum }} đồng{{ prize.end }}",
        )
        + tag("endfor")
        + p(
            "Lời văn",
            "Tổng số tiền thưởng: {{ money_total }} đồng (Bằng chữ: {{ money_words }}), chi từ quỹ thi đua, "
            "khen thưởng theo quy định.",
        )
        + tag("endif")
    )


def list_rows(columns: tuple[Column, ...]) -> list[str]:
    """Collectives, individuals, households, each under its heading."""
    across = widths(columns)
    heading = [
        Cell(p("Nhóm phụ lục giữa", "{{ section.number }}"), middle=True),
        Cell(p("Nhóm phụ lục", "{{ section.title }}"), span=len(columns) - 1, middle=True),
    ]
    return [
        tag_row("for section in sections", across),
        row(heading, across),
        *summed_rows(columns, "Ô phụ lục", "row in section.rows"),
        tag_row("endfor", across),
    ]


def list_total() -> str:
    """The sum of the money."""
    return total_row(MONEY_LIST, "Cộng phụ lục", "Tổng cộng: {{ counts }}", ["{{ money_total }}"])
