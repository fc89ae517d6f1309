"""The minutes of the Emulation and Commendation Council (biên bản họp): form 1.9."""

from __future__ import annotations

from templates_src.blocks import (
    SIGN_WIDTHS,
    Column,
    body_table,
    head,
    loop_rows,
    not_counted,
    recipients_below,
    replaces,
    title,
)
from templates_src.wml import Cell, p, row, section, table, tag

TITLE = "Biên bản họp Hội đồng thi đua, khen thưởng"

VOTES = (
    Column("TT", "{{ row.tt }}", 10, "center"),
    Column("Họ và tên, tên tập thể, hộ gia đình", "{{ row.name }}", 43),
    Column("Chức vụ, đơn vị công tác", "{{ row.position or row.unit }}", 45),
    Column("Số phiếu đồng ý", "{{ row.votes }}", 23, "center"),
    Column("Tỷ lệ", "{{ row.share }}", 20, "number"),
    Column("Kết quả", "{{ row.outcome }}", 23),
)


def body() -> str:
    """The blocks of the template."""
    return (
        head(place_date=False)
        + title()
        + opening()
        + p("Lời văn", "Nội dung:")
        + p(
            "Lời văn",
            "Hội đồng xem xét danh sách, tóm tắt thành tích của các tập thể, cá nhân, hộ gia đình được đề "
            "nghị khen thưởng trong {{ campaign_name }}; thảo luận và bỏ phiếu. Tỷ lệ phiếu đồng ý tính "
            "trên tổng số {{ members_total }} thành viên Hội đồng. Kết quả như sau:",
        )
        + tag("for round in rounds")
        + p("Mục", "{{ round.number }}. {{ round.title|upper }}")
        + body_table(VOTES, loop_rows(VOTES, "Ô bảng", "row in round.rows"))
        + p("Cách sau bảng")
        + tag("endfor")
        + p("Lời văn", "Kết quả chung: {{ passed_sentence }} đủ điều kiện đề nghị khen thưởng.")
        + tag("if failed")
        + p("Lời văn liền đoạn sau", "Trường hợp chưa đề nghị khen thưởng:")
        + tag("for item in failed")
        + p("Lời văn", "- {{ item.text }}")
        + tag("endfor")
        + tag("endif")
        + not_counted()
        + replaces()
        + p("Lời văn cuối", "Cuộc họp kết thúc vào {{ ends }}./.")
        + signatures()
        + p("Dòng ẩn")
        + section()
    )


def opening() -> str:
    """When, where, who."""
    return (
        p("Lời văn", "Thời gian bắt đầu: {{ starts }}.")
        + p("Lời văn", "Địa điểm: {{ place }}.")
        + p(
            "Lời văn",
            "Thành phần tham dự: {{ members_present }}/{{ members_total }} thành viên Hội đồng, gồm:",
        )
        + tag("for member in present")
        + p("Lời văn", "- {{ member.text }}")
        + tag("endfor")
        + tag("if absent")
        + p("Lời văn", "Vắng mặt:")
        + tag("for member in absent")
        + p("Lời văn", "- {{ member.text }}")
        + tag("endfor")
        + tag("else")
        + p("Lời văn", "Vắng mặt: Không.")
        + tag("endif")
        + p("Lời văn", "Chủ trì: {{ chair }}.")
        + p("Lời văn", "Thư ký: {{ secretary }}.")
    )


def signatures() -> str:
    """Secretary at the left, chair at the right, the recipients under the secretary (MINUTES)."""
    secretary = p("Quyền hạn chức vụ", "{{ secretary_line }}") + p("Họ tên người ký", "{{ secretary_name }}")
    chair = (
        tag("for line in chair_lines")
        + p("Quyền hạn chức vụ", "{{ line }}")
        + tag("endfor")
        + p("Họ tên người ký", "{{ chair_name }}")
    )
    recipients = (
        p("Nơi nhận", "Nơi nhận:")
        + tag("for line in recipients")
        + p("Nơi nhận - dòng", "{{ line }}")
        + tag("endfor")
    )
    rows = [
        row([Cell(secretary), Cell(chair)], SIGN_WIDTHS),
        row([Cell(recipients), Cell(p("Nơi nhận - dòng"))], SIGN_WIDTHS),
        *recipients_below(),
    ]
    return table("Bảng không kẻ", SIGN_WIDTHS, rows, margin=0)
