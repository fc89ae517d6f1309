"""What the villages of the sample of 2024 reported and whom they proposed, each file with its mess."""
# ruff: noqa: E501 - rows of tables are easier to compare unbroken

from __future__ import annotations

import dataclasses

from sample_2024_people import people
from sample_2024_works import outcomes
from sample_files import (
    csv_text,
    ods_bytes,
    xlsx_bytes,
)
from sample_forms import (
    RESULTS,
    Received,
    changed,
    page,
    plain,
    received,
    usual,
)
from sample_sheet import OPEN, As, Columns, Percent

_RESULTS, _NOMINATION = "results", "nomination"
_FIRST, _SECOND, _THIRD, _FOURTH = "2024-09-20", "2024-09-25", "2024-09-28", "2024-09-30"


def reports() -> list[Received]:
    """The villages' results and nominations, in the order of the register."""
    return [
        _t01(),
        plain(
            _NOMINATION,
            ("T01", "Thôn Trại"),
            f"{_THIRD}/Thôn Trại/Biểu 03 đề nghị khen thưởng.xlsx",
            people("T01"),
        ),
        _t02(),
        _t03(),
        _t04(),
        _t05(),
        plain(
            _NOMINATION,
            ("T05", "Thôn Bắc"),
            f"{_THIRD}/Thon Bac KT.xls",
            people("T05"),
            "chỉ có năm sinh (1960)",
        ),
        _t06(),
        _t08(),
        _t09(),
        _t10(),
        plain(
            _RESULTS,
            ("T11", "Thôn Phú Hòa"),
            f"{_SECOND}/PhuHoa kq.xlsx",
            outcomes("T11"),
            "công trình chưa thực hiện, có lý do",
        ),
    ]


def _t01() -> Received:
    first, second = outcomes("T01")
    body = [
        changed(first, progress_pct=Percent(1.0)),
        changed(second, progress_pct=As("100%", "100"), work_days=As("210,5", "210.5")),
    ]
    made = page("KQ", _RESULTS, ("T01", "T. Trại"), body)
    shows = ("ô phần trăm 100%, chữ «100%», số thập phân dấu phẩy", "tên đơn vị viết «T. Trại»")
    return received(f"{_FIRST}/Thôn Trại/Bieu02.xlsx", xlsx_bytes([made.sheet]), [made], *shows)


def _t02() -> Received:
    first, second = outcomes("T02")
    body = [first, changed(second, work_name="Lắp camera an ninh thôn Đông")]
    results = page("Biểu 02", _RESULTS, ("T02", "Thôn Đông"), body)
    nomination = page("Biểu 03", _NOMINATION, ("T02", "Thôn Đông"), people("T02"))
    shows = ("kết quả và đề nghị khen thưởng trên hai trang", "tên công trình hơi khác lúc đăng ký")
    return received(
        f"{_THIRD}/thon dong.xlsx",
        xlsx_bytes([results.sheet, nomination.sheet]),
        [results, nomination],
        *shows,
    )


def _t03() -> Received:
    """The result is marked with an x in one of three columns."""
    columns: Columns = (
        *RESULTS[:2],
        ("+done", ("Kết quả", "Hoàn thành")),
        ("+doing", ("Kết quả", "Đang thực hiện")),
        ("+not", ("Kết quả", "Chưa thực hiện")),
        *RESULTS[3:],
    )
    layout = dataclasses.replace(usual(_RESULTS, "THÔN ĐOÀI"), columns=columns)
    (work,) = outcomes("T03")
    body = [changed(work, also={"+done": "x"})]
    made = page("Sheet1", _RESULTS, ("T03", "Thôn Đoài"), body, layout)
    return received(
        f"{_FIRST}/Thon Doai.xlsx", xlsx_bytes([made.sheet]), [made], "kết quả đánh dấu x ở một trong ba cột"
    )


def _t04() -> Received:
    first, second = outcomes("T04")
    body = [changed(first, progress_pct=As("66,7", "66.7")), second]
    columns: Columns = tuple(
        (
            key,
            ("Kết quả thực hiện", *head)
            if key in {"cost_state_vnd", "cost_social_vnd", "work_days", "participants"}
            else head,
        )
        for key, head in RESULTS
    )
    layout = dataclasses.replace(usual(_RESULTS, "THÔN NAM"), columns=columns)
    made = page("Biểu 02", _RESULTS, ("T04", "Thôn Nam"), body, layout)
    return received(
        f"{_SECOND}/thon nam/Bieu 2.xlsx",
        xlsx_bytes([made.sheet]),
        [made],
        "tiêu đề ba dòng gộp ô",
        "tỷ lệ «66,7»",
    )


def _t05() -> Received:
    made = page("", _RESULTS, ("T05", "Thôn Bắc"), outcomes("T05"))
    return received(
        f"{_SECOND}/ThonBac_kq.csv", csv_text(made.sheet, ";").encode(), [made], "csv UTF-8 không BOM"
    )


def _t06() -> Received:
    body = outcomes("T06")
    extra = changed(body[0], work_name="Trồng bổ sung 50 cây bóng mát", cost_state_vnd=0, cost_social_vnd=7_500_000,
                    work_days=20, participants=25, note="Bổ sung, chưa đăng ký")  # fmt: skip
    made = page("Sheet1", _RESULTS, ("T06", "Yên Cư I"), [*body, extra])
    shows = ("công trình bổ sung, chưa đăng ký", "tên đơn vị theo tên gọi khác")
    return received(f"{_SECOND}/YenCu1 ket qua.ods", ods_bytes([made.sheet]), [made], *shows)


def _t08() -> Received:
    results = page("KQ", _RESULTS, ("T08", "Thôn Khê Thượng"), outcomes("T08"))
    (household,) = people("T08")
    blank = changed(
        household, name="Bùi Văn Hưng", held=True, subject_type=As("Cá nhân", "individual"), achievement=None
    )
    nomination = page("KT", _NOMINATION, ("T08", "Thôn Khê Thượng"), [household, blank])
    shows = ("thiếu tóm tắt thành tích",)
    return received(
        f"{_THIRD}/Khe Thuong t9.xlsx",
        xlsx_bytes([results.sheet, nomination.sheet]),
        [results, nomination],
        *shows,
    )


def _t09() -> Received:
    first, second = outcomes("T09")
    body = [
        changed(first, cost_state_vnd=As("-", ""), difficulty=As("-", ""), note=As("x", OPEN)),
        changed(second, difficulty=As("Không", OPEN)),
    ]
    made = page("Biểu 02", _RESULTS, ("T09", "Thôn Khê Hạ"), body)
    return received(
        f"{_FIRST}/khe ha - ket qua.xlsx", xlsx_bytes([made.sheet]), [made], "«-», «x» thay cho ô trống"
    )


def _t10() -> Received:
    (work,) = outcomes("T10")
    body = [changed(work, status=As("HT", "completed"), completed_date=As("8/9/2024", "2024-09-08"))]
    made = page("Biểu 02", _RESULTS, ("T10", "Xuân Tiến"), body)
    return received(
        "2024-10-02/Xuan Tien.xlsx",
        xlsx_bytes([made.sheet]),
        [made],
        "báo cáo kết quả chậm (02/10)",
        "«HT» nghĩa là hoàn thành",
    )
