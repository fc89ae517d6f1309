"""What the other bodies of the sample of 2024 reported and whom they proposed, each file with its mess."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from sample_2024_people import people
from sample_2024_works import outcomes
from sample_files import (
    cp1258,
    csv_text,
    locked,
    xlsx_bytes,
)
from sample_forms import (
    NOMINATION,
    RESULTS,
    Page,
    Received,
    changed,
    page,
    plain,
    received,
    usual,
)
from sample_sheet import OPEN, As, Aside, Columns, Entry, Sheet

_RESULTS, _NOMINATION = "results", "nomination"
_FIRST, _SECOND, _THIRD, _FOURTH = "2024-09-20", "2024-09-25", "2024-09-28", "2024-09-30"


def reports() -> list[Received]:
    """The bodies' results and nominations, and files that are no form."""
    return [*_offices(), *_schools(), *_unions(), *_forces(), *_strays()]


def _offices() -> list[Received]:
    return [
        plain(
            _RESULTS, ("CQ01", "Văn phòng thống kê xã"), f"{_FOURTH}/VPTK - ket qua.xlsx", outcomes("CQ01")
        ),
        plain(_RESULTS, ("CQ02", "Ban VHTT xã"), f"{_FOURTH}/BVHTT kq.ods", outcomes("CQ02")),
        plain(_RESULTS, ("CQ03", "Trạm y tế Khánh Cư"), f"{_FIRST}/TYT.xlsx", outcomes("CQ03")),
        _cq03_people(),
        _cq04(),
        plain(
            _RESULTS, ("CQ05", "Hợp tác xã nông nghiệp Khánh Cư"), f"{_FIRST}/HTX kq.xls", outcomes("CQ05")
        ),
    ]


def _cq03_people() -> Received:
    made = page("", _NOMINATION, ("CQ03", "Trạm Y tế xã"), people("CQ03"))
    return received(
        f"{_THIRD}/TYT khen thuong.csv",
        cp1258(csv_text(made.sheet, ";")),
        [made],
        "csv Windows-1258 ngăn bằng dấu ;",
    )


def _cq04() -> Received:
    """Costs stand in million đồng."""
    columns: Columns = tuple(
        (key, tuple(text.replace("(đồng)", "(triệu đồng)") for text in head)) for key, head in RESULTS
    )
    layout = dataclasses.replace(usual(_RESULTS, "BAN NÔNG NGHIỆP"), columns=columns)
    (work,) = outcomes("CQ04")
    body = [changed(work, cost_state_vnd=As(80, "80000000"), cost_social_vnd=As(110, "110000000"))]
    made = page("Biểu 02", _RESULTS, ("CQ04", "Ban Nông nghiệp xã"), body, layout)
    return received(
        f"{_SECOND}/ban NN.xlsx", xlsx_bytes([made.sheet]), [made], "kinh phí tính bằng triệu đồng"
    )


def _schools() -> list[Received]:
    good = plain(
        _RESULTS,
        ("TH02", "Trường Tiểu học Khánh Cư"),
        f"{_SECOND}/Tieu hoc kq (gui lai).xlsx",
        outcomes("TH02"),
        "gửi lại sau tệp hỏng",
    )
    broken = Received(
        f"{_FIRST}/Tieu hoc kq.xlsx",
        good.content[: len(good.content) * 3 // 5],
        ("tệp hỏng, bị cắt cụt",),
        outcome="unreadable",
    )
    return [
        plain(_RESULTS, ("TH01", "Trường MN Khánh Cư"), f"{_FIRST}/MN/Bieu 02.xlsx", outcomes("TH01")),
        _th01_people(),
        broken,
        good,
        _th02_people(),
        plain(_RESULTS, ("TH03", "Trường THCS Khánh Cư"), f"{_FOURTH}/THCS ket qua.xlsx", outcomes("TH03")),
    ]


def _th01_people() -> Received:
    """The identity number stands as a number, so its first 0 is gone."""
    head, group = people("TH01")
    body = [changed(head, citizen_id=As(23_179_000_509, OPEN), held=None), group]
    made = page("Biểu 03", _NOMINATION, ("TH01", "Trường Mầm non Khánh Cư"), body)
    return received(
        f"{_THIRD}/MN/de nghi khen.xlsx",
        xlsx_bytes([made.sheet]),
        [made],
        "số CCCD lưu dạng số, mất số 0 đầu",
    )


def _th02_people() -> Received:
    """Dates of birth stand under Nam or Nữ, names in capitals, a line of letters numbers the columns."""
    birth = "Ngày, tháng, năm sinh"
    columns: Columns = (
        *NOMINATION[:3],
        ("+man", (birth, "Nam")),
        ("+woman", (birth, "Nữ")),
        *NOMINATION[5:],
    )
    body = []
    for entry in people("TH02"):
        name, birth_cell, gender = entry.values["name"], entry.values["birth"], entry.values["gender"]
        assert isinstance(birth_cell, As)  # noqa: S101 - people are written with a birth
        place = "+man" if gender == As("Ông", "male") else "+woman"
        shown = "09/02/1988" if birth_cell.truth == "1988-02-09" else birth_cell.shown
        body.append(changed(entry, name=As(str(name).upper(), str(name)), also={place: shown}))
    layout = dataclasses.replace(
        usual(_NOMINATION, "TRƯỜNG TIỂU HỌC KHÁNH CƯ"),
        columns=columns,
        numbers=lambda place: "ABCDEFGHIJKLM"[place],
    )
    made = page("Biểu 03", _NOMINATION, ("TH02", "Trường Tiểu học Khánh Cư"), body, layout)
    shows = (
        "ngày sinh tách cột Nam / Nữ",
        "họ tên viết hoa toàn bộ",
        "dòng A B C dưới tiêu đề",
        "tháng năm sinh «6/1990»",
    )
    return received(f"{_THIRD}/tieu hoc - danh sach.xlsx", xlsx_bytes([made.sheet]), [made], *shows)


def _unions() -> list[Received]:
    return [
        plain(_RESULTS, ("DT01", "MTTQ xã"), f"{_FOURTH}/MTTQ.xlsx", outcomes("DT01")),
        plain(_RESULTS, ("DT02", "Hội Phụ nữ"), f"{_FIRST}/HPN kq.xlsx", outcomes("DT02")),
        _dt02_people(),
        _dt03(),
        plain(_RESULTS, ("DT05", "Đoàn TN xã"), f"{_SECOND}/DoanTN.xlsx", outcomes("DT05")),
        _dt05_people(),
    ]


def _dt02_people() -> Received:
    group, head, member = people("DT02")
    body: Sequence[Entry | Aside] = [
        Aside("A. TẬP THỂ", opens_section=True, merged=True),
        changed(group, award=As("Bằng khen Chủ tịch UBND tỉnh", "Bằng khen của Chủ tịch UBND tỉnh")),
        Aside("B. CÁ NHÂN", opens_section=True, merged=True),
        changed(head, award=As("Giấy khen Chủ tịch UBND huyện", "Giấy khen của Chủ tịch UBND huyện")),
        changed(member, award=As("giấy khen của chủ tịch ubnd xã", "Giấy khen của Chủ tịch UBND xã")),
    ]
    made = page("Biểu 03", _NOMINATION, ("DT02", "Hội Liên hiệp Phụ nữ xã"), body)
    shows = ("dòng mục gộp ô «A. TẬP THỂ», «B. CÁ NHÂN»", "tên hình thức khen viết khác")
    return received(f"{_THIRD}/HPN de nghi.xlsx", xlsx_bytes([made.sheet]), [made], *shows)


def _dt03() -> Received:
    first, second = outcomes("DT03")
    body: Sequence[Entry | Aside] = [
        first,
        changed(second, progress_pct=As("95%", "95")),
        Aside("Cộng", {"cost_state_vnd": 15_500_000, "cost_social_vnd": 1_116_400_000}),
    ]
    made = page("Biểu 02", _RESULTS, ("DT03", "Hội Nông dân xã"), body)
    return received(
        f"{_FOURTH}/HND.xlsx",
        xlsx_bytes([made.sheet]),
        [made],
        "dòng «Cộng» gõ tay, không khớp tổng các dòng",
    )


def _dt05_people() -> Received:
    group, head = people("DT05")
    body = [group, changed(head, votes_for=12, held=True)]
    made = page("Biểu 03", _NOMINATION, ("DT05", "Đoàn Thanh niên xã"), body)
    return received(
        f"{_THIRD}/DoanTN KT.xlsx",
        xlsx_bytes([made.sheet]),
        [made],
        "số phiếu đồng ý nhiều hơn tổng số phiếu",
    )


def _forces() -> list[Received]:
    secret = page("Biểu 03", _NOMINATION, ("LL01", "Công an xã"), people("LL01"))
    (head,) = people("LL02")
    wrong = [changed(head, award=As("Huân chương Chiến công", OPEN), held=True)]
    unknown = page("Biểu 03", _NOMINATION, ("LL02", "Ban CHQS xã"), wrong)
    first, second = outcomes("LL02")
    doubtful = page(
        "Biểu 02",
        _RESULTS,
        ("LL02", "Ban CHQS xã"),
        [first, changed(second, held=None, status=As("Đang thực hiện", "in_progress"))],
    )
    return [
        plain(_RESULTS, ("LL01", "Công an xã"), f"{_SECOND}/CAX.xlsx", outcomes("LL01")),
        Received(
            f"{_THIRD}/CAX khen thuong.xlsx",
            locked(xlsx_bytes([secret.sheet]), "congan2024"),
            ("tệp có mật khẩu",),
            outcome="unreadable",
        ),
        received(
            f"{_FIRST}/CHQS.xlsx",
            xlsx_bytes([doubtful.sheet]),
            [doubtful],
            "kết quả trái với tỷ lệ: đang thực hiện, 100 %",
        ),
        received(
            f"{_THIRD}/CHQS KT.xlsx",
            xlsx_bytes([unknown.sheet]),
            [unknown],
            "hình thức khen không có trong danh mục",
        ),
    ]


def _strays() -> list[Received]:
    """Files that are no form, hold nothing, or hold a form without rows."""
    notice = Sheet("Thông báo")
    for row, text in enumerate(
        ("THÔNG BÁO", "Về việc họp giao ban tháng 9", "Thời gian: 8 giờ ngày 23/9/2024"), start=1
    ):
        notice.put(row, 1, text)
    empty = page(
        "Biểu 03", _NOMINATION, ("DT03", "Hội Nông dân xã"), [Aside(ordinal=number) for number in range(1, 6)]
    )
    return [
        Received(
            f"{_FIRST}/Thong bao hop.xlsx", xlsx_bytes([notice]), ("tệp không phải biểu",), outcome="no_form"
        ),
        Received(f"{_SECOND}/bieu 2.xlsx", b"", ("tệp rỗng 0 byte",), outcome="unreadable"),
        received(
            f"{_FOURTH}/HND KT.xlsx",
            xlsx_bytes([empty.sheet]),
            [Page(empty.sheet, empty.forms)],
            "biểu không có dòng nào",
        ),
    ]
