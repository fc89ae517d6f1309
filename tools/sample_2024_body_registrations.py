"""What offices, schools, unions and forces of the sample of 2024 registered, each file with its mess."""

from __future__ import annotations

import dataclasses
import datetime as dt
import unicodedata
from collections.abc import Sequence

from sample_2024_people import PLAN_KEYS, PLANNED
from sample_2024_works import works
from sample_files import (
    html_bytes,
    xlsx_bytes,
    zip_bytes,
)
from sample_forms import (
    Received,
    add,
    changed,
    entries,
    page,
    plain,
    received,
    usual,
)
from sample_sheet import OPEN, As, Aside, Entry, Failed, Formula, Layout, Shown

_FORM = "registration"
_EARLY, _MIDDLE, _LAST = "2024-05-20", "2024-05-22", "2024-05-24"


def registrations() -> list[Received]:
    """The bodies' registrations, in the order of the register."""
    return [*_offices(), *_schools(), *_unions(), *_forces()]


def _offices() -> list[Received]:
    return [_cq01(), _cq02(), _cq03(), _cq04(), _cq05()]


def _cq01() -> Received:
    first, second = works("CQ01")
    body = [
        changed(first, budget_state_vnd=Formula("3*1500000", 4_500_000)),
        changed(second, budget_social_vnd=Failed("#REF!"), held=True),
    ]
    made = page("Biểu 01", _FORM, ("CQ01", "Văn phòng thống kê xã"), body)
    shows = ("công thức có kết quả lưu sẵn", "ô lỗi #REF!")
    return received(f"{_EARLY}/VPTK.xlsx", xlsx_bytes([made.sheet]), [made], *shows)


def _cq02() -> Received:
    (work,) = works("CQ02")
    name = str(work.values["work_name"])
    body = [
        changed(
            work,
            work_name=As(unicodedata.normalize("NFD", name).replace(" ", "\u00a0", 2) + " \u200b", name),
            description=As("30  chuyên mục,\u00a0 mỗi tuần 02 buổi ", "30 chuyên mục, mỗi tuần 02 buổi"),
            location=As("Đài truyền thanh xã\u00ad", "Đài truyền thanh xã"),
        )
    ]
    made = page("Biểu 01", _FORM, ("CQ02", "Ban Văn hóa – Thông tin"), body)
    made.sheet.styled_far_below = True
    shows = (
        "chữ tổ hợp NFD, dấu cách cứng, ký tự không bề rộng, gạch nối mềm, dấu cách thừa",
        "vùng dùng kéo đến dòng 1.048.576",
        "gạch ngang dài trong tên đơn vị",
    )
    return received(f"{_MIDDLE}/BVHTT_dangky.xlsx", xlsx_bytes([made.sheet]), [made], *shows)


def _cq03() -> Received:
    first = page("ĐK công trình", _FORM, ("CQ03", "Trạm Y tế xã"), works("CQ03"))
    plan = page("Kế hoạch", "unit_plan", ("CQ03", "Trạm Y tế xã"), entries(PLAN_KEYS, PLANNED["CQ03"]))
    shows = ("hai biểu trên hai trang của một tệp",)
    return received(
        f"{_EARLY}/TYT Khanh Cu.xlsx", xlsx_bytes([first.sheet, plan.sheet]), [first, plan], *shows
    )


def _cq04() -> Received:
    made = page("Biểu 01", _FORM, ("CQ04", "Ban Nông nghiệp xã"), works("CQ04"))
    return received(
        f"{_MIDDLE}/ban nong nghiep.xls", xlsx_bytes([made.sheet]), [made], "tệp .xlsx mang đuôi .xls"
    )


def _cq05() -> Received:
    made = page("", _FORM, ("CQ05", "HTX nông nghiệp"), works("CQ05"))
    return received(
        f"{_MIDDLE}/HTX.xls",
        html_bytes(made.sheet),
        [made],
        "trang HTML mang đuôi .xls",
        "tên đơn vị viết tắt",
    )


def _schools() -> list[Received]:
    th03 = page("Biểu 01", _FORM, ("TH03", "Trường THCS Khánh Cư"), works("TH03"))
    plan = page("Biểu 04", "unit_plan", ("TH03", "Trường THCS Khánh Cư"), entries(PLAN_KEYS, PLANNED["TH03"]))
    path = f"{_LAST}/THCS Khanh Cu.zip"
    archive = zip_bytes(
        [
            ("dang ky.xlsx", xlsx_bytes([th03.sheet])),
            ("ke hoach/ke hoach truong.xlsx", xlsx_bytes([plan.sheet])),
        ]
    )
    both = received(
        path, archive, [th03], "tệp nén hai thành viên, một trong thư mục con", member="dang ky.xlsx"
    )
    inner = received(path, archive, [plan], member="ke hoach/ke hoach truong.xlsx")
    return [
        plain(
            _FORM,
            ("TH01", "Trường Mầm non Khánh Cư"),
            f"{_EARLY}/MN/Bieu dang ky.xlsx",
            works("TH01"),
            "tệp trong thư mục con, tên không nói đơn vị",
        ),
        plain(
            _FORM,
            ("TH02", "TRƯỜNG TIỂU HỌC KHÁNH CƯ"),
            f"{_MIDDLE}/tieu hoc.xlsm",
            works("TH02"),
            "tệp .xlsm",
        ),
        dataclasses.replace(both, tables=[*both.tables, *inner.tables]),
    ]


def _unions() -> list[Received]:
    return [_dt01(), _dt02(), _dt03(), _dt05()]


def _dt01() -> Received:
    """Two forms on one sheet, one under the other."""
    unit = ("DT01", "UBMTTQ xã")
    made = page("Sheet1", _FORM, unit, works("DT01"))
    below = max(row for row, _ in made.sheet.cells) + 3
    layout = dataclasses.replace(
        usual("unit_plan", unit[1]), first_row=below, above=((0, "BIỂU 04. KẾ HOẠCH THỰC HIỆN CỦA ĐƠN VỊ"),)
    )
    add(made, "unit_plan", unit, entries(PLAN_KEYS, PLANNED["DT01"]), layout)
    return received(f"{_LAST}/MTTQ xa.xlsx", xlsx_bytes([made.sheet]), [made], "hai bảng trên một trang")


def _dt02() -> Received:
    first, second, third = works("DT02")
    body: list[Entry | Aside] = [
        Aside("Công trình", ordinal="I", opens_section=True),
        first,
        second,
        Aside("Phần việc", ordinal="II", opens_section=True),
        third,
        Aside(
            "Tổng cộng",
            {
                "budget_state_vnd": Formula("SUM(F9:F12)", 0),
                "budget_social_vnd": Formula("SUM(G9:G12)", 77_500_000),
            },
        ),
    ]
    made = page("Biểu 01", _FORM, ("DT02", "Hội LHPN xã Khánh Cư"), body)
    shows = ("dòng mục «I.», «II.», dòng «Tổng cộng» bằng công thức", "tên đơn vị viết tắt kèm tên xã")
    return received(f"{_EARLY}/HPN.xlsx", xlsx_bytes([made.sheet]), [made], *shows)


def _dt03() -> Received:
    first, second = works("DT03")
    body = [
        changed(
            first,
            budget_state_vnd=As("15.00O.000", "15000000"),
            budget_social_vnd=As("２０.０００.０００", "20000000"),
        ),
        changed(
            second, budget_state_vnd=As("500.000đ", "500000"), budget_social_vnd=As("1,2 tỷ", "1200000000")
        ),
    ]
    made = page("Biểu 01", _FORM, ("DT03", "Hội Nông dân xã"), body)
    shows = ("số tiền «500.000đ», «1,2 tỷ», chữ O thay số 0, chữ số toàn khổ",)
    return received(f"{_LAST}/HND xa.xlsx", xlsx_bytes([made.sheet]), [made], *shows)


def _dt05() -> Received:
    """One person answers for three works: a merged cell, and words that mean "as above"."""
    first, second, third = works("DT05")
    body = [
        first,
        changed(second, person_in_charge=As(None, "Hoàng Thị Thùy Linh"), phone=As("nt", "0900000138")),
        changed(third, person_in_charge=As(None, "Hoàng Thị Thùy Linh"), phone=As("″", "0900000138")),
    ]
    made = page("Biểu 01", _FORM, ("DT05", "Đoàn TNCS Hồ Chí Minh xã"), body)
    rows = [row.row for row in made.forms[0][2]]
    made.sheet.merges.append((rows[0], 10, rows[-1], 10))
    shows = ("ô gộp dọc cho nhiều dòng", "«nt», «″» nghĩa là như trên")
    return received(f"{_LAST}/doan thanh nien.xlsx", xlsx_bytes([made.sheet]), [made], *shows)


def _forces() -> list[Received]:
    return [plain(_FORM, ("LL01", "Công an xã"), f"{_MIDDLE}/CAX Khanh Cu.xlsx", works("LL01")), _ll02()]


def _ll02() -> Received:
    first, second = works("LL02")
    shown: Sequence[tuple[Shown, Shown]] = (
        ("27-5-2024", "ngày 15 tháng 6 năm 2024"),
        ("01.06.2024", dt.date(2024, 8, 1)),
    )
    body = [
        changed(first, start_date=As(shown[0][0], "2024-05-27"), end_date=As(shown[0][1], "2024-06-15")),
        changed(
            second, start_date=As(shown[1][0], "2024-06-01"), budget_state_vnd=As("chưa rõ", OPEN), held=True
        ),
    ]
    layout: Layout = usual(_FORM, "BAN CHỈ HUY QUÂN SỰ XÃ")
    made = page("Biểu 01", _FORM, ("LL02", "Ban CHQS xã"), body, layout)
    shows = (
        "ngày viết nhiều kiểu: 27-5-2024, 01.06.2024, «ngày 15 tháng 6 năm 2024»",
        "sổ tính ngày từ năm 1904",
        "số tiền «chưa rõ»",
    )
    return received(f"{_LAST}/Ban CHQS.xlsx", xlsx_bytes([made.sheet], since_1904=True), [made], *shows)
