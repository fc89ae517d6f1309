"""What the units of the sample of 2026 sent: tidy files of eight units, and a few messes. All of it is invented."""
# ruff: noqa: E501 - rows of tables are easier to compare unbroken

from __future__ import annotations

from collections.abc import Sequence

from sample_2024_people import NOMINATION_KEYS, PLAN_KEYS
from sample_2024_works import REGISTRATION_KEYS, RESULT_KEYS
from sample_files import csv_text, ods_bytes, xlsx_bytes
from sample_forms import Page, Received, changed, entries, page, received, usual
from sample_sheet import OPEN, As, Aside, Entry

_JULY, _LATE, _OCTOBER, _LAST = "2026-07-10", "2026-07-20", "2026-10-20", "2026-10-30"
_COMMUNE, _PROVINCE = "Giấy khen của Chủ tịch UBND xã", "Bằng khen của Chủ tịch UBND tỉnh"
_REGISTERED: dict[str, tuple[tuple[str | int, ...], ...]] = {
    "T01": (
        (
            "Tuyến đường số thôn Trại",
            "a",
            "Gắn mã QR địa chỉ số cho 320 hộ",
            "Thôn Trại",
            8_000_000,
            16_000_000,
            "2026-07-05",
            "2026-09-15",
            "Nguyễn Văn Thao",
            "0900000201",
            "",
        ),
        (
            "Đường hoa thôn Trại giai đoạn 2",
            "b",
            "Nối dài 400 m",
            "Đường trục thôn",
            0,
            22_500_000,
            "2026-07-10",
            "2026-09-30",
            "Phạm Thị Lụa",
            "0900000202",
            "",
        ),
    ),
    "T02": (
        (
            "Sân thể thao thôn Đông",
            "đ",
            "Lắp 08 thiết bị tập ngoài trời",
            "Nhà văn hóa thôn",
            30_000_000,
            45_000_000,
            "2026-07-15",
            "2026-10-10",
            "Phạm Đức Hùng",
            "0900000203",
            "",
        ),
    ),
    "T03": (
        (
            "Camera an ninh thôn Đông",
            "d",
            "Lắp 12 mắt camera",
            "Các trục đường thôn",
            0,
            38_400_000,
            "2026-07-12",
            "2026-08-31",
            "Trịnh Xuân Bách",
            "0900000204",
            "",
        ),
    ),
    "T04": (
        (
            "Hàng rào xanh",
            "b",
            "Trồng 600 m hàng rào",
            "Ngõ 1 đến ngõ 5",
            0,
            12_000_000,
            "2026-07-20",
            "2026-09-20",
            "Lê Thị Thoa",
            "0900000205",
            "",
        ),
    ),
    "CQ01": (
        (
            "Hỗ trợ nộp hồ sơ trực tuyến tại thôn",
            "a",
            "12 buổi lưu động",
            "Các nhà văn hóa thôn",
            18_000_000,
            0,
            "2026-07-06",
            "2026-10-25",
            "Vũ Hoài Nam",
            "0900000206",
            "",
        ),
        (
            "Quầy phục vụ người cao tuổi",
            "a",
            "01 quầy ưu tiên",
            "Trung tâm Phục vụ hành chính công",
            25_000_000,
            0,
            "2026-07-01",
            "2026-08-01",
            "Vũ Thị Yến",
            "0900000207",
            "",
        ),
    ),
    "TH01": (
        (
            "Trường học không rác thải nhựa",
            "c",
            "24 lớp tham gia",
            "Trường Tiểu học Khánh Vân",
            5_000_000,
            10_000_000,
            "2026-08-15",
            "2026-10-20",
            "Hoàng Thị Lan Phương",
            "0900000208",
            "",
        ),
    ),
    "DT01": (
        (
            "Mẹ đỡ đầu",
            "đ",
            "Nhận đỡ đầu 15 cháu",
            "Toàn xã",
            0,
            90_000_000,
            "2026-07-01",
            "2026-10-20",
            "Bùi Thị Hồng Nhung",
            "0900000209",
            "",
        ),
    ),
    "LL01": (
        (
            "Tổ liên gia an toàn phòng cháy",
            "d",
            "Ra mắt 18 tổ",
            "Toàn xã",
            27_000_000,
            54_000_000,
            "2026-07-08",
            "2026-09-30",
            "Đỗ Tuấn Anh",
            "0900000210",
            "",
        ),
    ),
}
_DONE, _DOING = "completed", "in_progress"
_REPORTED: dict[str, tuple[tuple[str | int | float, ...], ...]] = {
    "T01": (
        (_DONE, 100, 8_000_000, 16_500_000, 40, 320, "2026-09-12", "", ""),
        (_DONE, 100, 0, 23_000_000, 90, 110, "2026-09-28", "", ""),
    ),
    "T02": ((_DOING, 85, 30_000_000, 36_000_000, 52, 44, "", "Thiết bị về chậm", ""),),
    "T03": ((_DONE, 100, 0, 38_400_000, 15, 12, "2026-08-30", "", ""),),
    "T04": ((_DONE, 100, 0, 12_600_000, 64, 71, "2026-09-18", "", ""),),
    "CQ01": (
        (_DONE, 100, 18_000_000, 0, 36, 1240, "2026-10-24", "", ""),
        (_DONE, 100, 25_000_000, 0, 10, 860, "2026-07-30", "", ""),
    ),
    "TH01": ((_DONE, 100, 5_000_000, 11_200_000, 24, 812, "2026-10-16", "", ""),),
    "DT01": ((_DONE, 100, 0, 97_500_000, 20, 65, "2026-10-19", "", ""),),
    "LL01": ((_DONE, 100, 27_000_000, 56_000_000, 45, 390, "2026-09-29", "", ""),),
}
_NOMINATED: dict[str, tuple[tuple[str | int, ...], ...]] = {
    "T01": (
        (
            "Cán bộ và Nhân dân thôn Trại",
            "collective",
            "",
            "",
            "",
            "Thôn Trại, xã Yên Khánh",
            "Hoàn thành tuyến đường số cho 320 hộ, nối dài 400 m đường hoa",
            _PROVINCE,
            9,
            9,
            "",
        ),
        (
            "Nguyễn Văn Thao",
            "individual",
            "male",
            "1968-03-14",
            "023068000114",
            "Trưởng thôn Trại",
            "Vận động 39,5 triệu đồng xã hội hóa, hoàn thành 02 công trình trước hạn",
            _COMMUNE,
            9,
            9,
            "",
        ),
    ),
    "T03": (
        (
            "Hộ ông Trịnh Xuân Lý",
            "household",
            "",
            "",
            "",
            "Thôn Đông, xã Yên Khánh",
            "Ủng hộ 15 triệu đồng và cho đặt trung tâm giám sát camera tại nhà",
            _COMMUNE,
            8,
            9,
            "",
        ),
    ),
    "CQ01": (
        (
            "Trung tâm Phục vụ hành chính công xã",
            "collective",
            "",
            "",
            "",
            "UBND xã Yên Khánh",
            "Hỗ trợ 1.240 lượt người dân nộp hồ sơ trực tuyến tại thôn",
            _COMMUNE,
            9,
            9,
            "",
        ),
        (
            "Vũ Thị Yến",
            "individual",
            "female",
            "1993-12-01",
            "023193001201",
            "Viên chức Trung tâm Phục vụ hành chính công xã",
            "Phục vụ 860 lượt người cao tuổi tại quầy ưu tiên",
            _PROVINCE,
            8,
            9,
            "",
        ),
    ),
    "TH01": (
        (
            "Hoàng Thị Lan Phương",
            "individual",
            "female",
            "1982-06-18",
            "023182000618",
            "Hiệu trưởng Trường Tiểu học Khánh Vân",
            "Xây dựng trường học không rác thải nhựa với 24 lớp tham gia",
            _COMMUNE,
            9,
            9,
            "",
        ),
    ),
    "DT01": (
        (
            "Bùi Thị Hồng Nhung",
            "individual",
            "female",
            "1986",
            "023186000044",
            "Chủ tịch Hội Liên hiệp Phụ nữ xã",
            "Kết nối mẹ đỡ đầu cho 15 cháu, 97,5 triệu đồng",
            _COMMUNE,
            7,
            9,
            "",
        ),
    ),
}
_PLANNED = (
    ("Chọn lớp điểm", "03 lớp", "2026-08-15", "2026-08-31", "Ban Giám hiệu", "Tổng phụ trách", ""),
    ("Ngày hội đổi rác lấy cây", "02 lần", "2026-09-10", "2026-10-15", "Liên đội", "Hội cha mẹ học sinh", ""),
)


def files() -> list[Received]:
    """Every file of the sample, registrations first."""
    return [*_registrations(), *_reports(), *_nominations()]


def _page(name: str, form: str, unit: tuple[str, str], body: Sequence[Entry | Aside]) -> Page:
    return page(name, form, unit, body, usual(form, unit[1], commune="XÃ YÊN KHÁNH"))


def _works(unit: str) -> list[Entry]:
    return entries(REGISTRATION_KEYS, _REGISTERED[unit])


def _outcomes(unit: str) -> list[Entry]:
    pairs = zip(_REGISTERED[unit], _REPORTED[unit], strict=True)
    return entries(("work_name", *RESULT_KEYS), [(work[0], *outcome) for work, outcome in pairs])


def _people(unit: str) -> list[Entry]:
    return entries(NOMINATION_KEYS, _NOMINATED[unit])


def _xlsx(path: str, *pages: Page, shows: tuple[str, ...] = ()) -> Received:
    return received(path, xlsx_bytes([made.sheet for made in pages]), pages, *shows)


def _registrations() -> list[Received]:
    form = "registration"
    (first,) = _works("T02")
    (camera,) = _works("T03")
    (fence,) = _works("T04")
    spoken = changed(
        first, budget_state_vnd=As("30 triệu", "30000000"), budget_social_vnd=As("45.000.000 đ", "45000000")
    )
    short = changed(fence, phone=As(900_000_205, "0900000205"))
    school = [
        _page("Biểu 01", form, ("TH01", "Trường Tiểu học Khánh Vân"), _works("TH01")),
        _page("Biểu 04", "unit_plan", ("TH01", "Trường Tiểu học Khánh Vân"), entries(PLAN_KEYS, _PLANNED)),
    ]
    village = _page("", form, ("T04", "Thôn Xuân Tiến"), [short])
    return [
        _xlsx(f"{_JULY}/Thon Trai.xlsx", _page("Biểu 01", form, ("T01", "Thôn Trại"), _works("T01"))),
        _xlsx(f"{_JULY}/Thon Dong (Khanh Cu).xlsx", _page("Biểu 01", form, ("T02", "Thôn Đông (xã Khánh Cư cũ)"), [spoken]),
              shows=("hai thôn trùng tên, phân biệt bằng xã cũ", "số tiền viết «30 triệu»")),
        _xlsx(f"{_JULY}/Thon Dong Khanh Hai.xlsx", _page("Biểu 01", form, ("T03", "Thôn Đông - Khánh Hải"), [camera])),
        received(f"{_LATE}/xuan tien.ods", ods_bytes([village.sheet]), [village], "gửi chậm (20/7)", "tệp .ods", "số điện thoại lưu dạng số, mất số 0"),
        _xlsx(f"{_JULY}/TT hanh chinh cong.xlsx", _page("Biểu 01", form, ("CQ01", "TTPVHCC xã"), _works("CQ01")), shows=("tên đơn vị viết tắt",)),
        _xlsx(f"{_JULY}/TH Khanh Van.xlsx", *school, shows=("hai biểu trên hai trang",)),
        _xlsx(f"{_JULY}/HPN.xlsx", _page("Biểu 01", form, ("DT01", "Hội LHPN xã Yên Khánh"), _works("DT01"))),
        _xlsx(f"{_JULY}/CAX.xlsx", _page("Biểu 01", form, ("LL01", "Công an xã"), _works("LL01"))),
    ]  # fmt: skip


def _reports() -> list[Received]:
    form = "results"
    names = {
        "T01": "Thôn Trại", "T03": "Thôn Đông (xã Khánh Hải cũ)", "CQ01": "Trung tâm Phục vụ hành chính công xã",
        "TH01": "TH Khánh Vân", "DT01": "Hội Phụ nữ xã", "LL01": "Công an xã",
    }  # fmt: skip
    village = page(
        "",
        form,
        ("T04", "Thôn Xuân Tiến"),
        _outcomes("T04"),
        usual(form, "Thôn Xuân Tiến", commune="XÃ YÊN KHÁNH"),
    )
    unclear = _page("Biểu 02", form, (OPEN, "Thôn Đông"), _outcomes("T02"))
    return [
        *(
            _xlsx(f"{_OCTOBER}/{code} ket qua.xlsx", _page("Biểu 02", form, (code, name), _outcomes(code)))
            for code, name in names.items()
        ),
        received(
            f"{_OCTOBER}/xuan tien.csv",
            csv_text(village.sheet, ";").encode(),
            [village],
            "csv UTF-8 ngăn bằng dấu ;",
        ),
        _xlsx(
            f"{_LAST}/ket qua thon dong.xlsx",
            unclear,
            shows=("chỉ ghi «Thôn Đông», không biết thôn nào trong hai thôn",),
        ),
    ]


def _nominations() -> list[Received]:
    form = "nomination"
    names = {
        "T01": "Thôn Trại",
        "T03": "Thôn Đông, xã Khánh Hải cũ",
        "CQ01": "TTPVHCC xã",
        "TH01": "Trường Tiểu học Khánh Vân",
        "DT01": "Hội LHPN xã",
    }
    return [
        _xlsx(f"{_LAST}/{code} khen thuong.xlsx", _page("Biểu 03", form, (code, name), _people(code)))
        for code, name in names.items()
    ]
