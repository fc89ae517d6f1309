"""The sample of 2026: an invented campaign of xã Yên Khánh, after districts were abolished on 1/7/2025.

Whatever is law in it comes with a note of how sure it is; people, days, numbers and the text are invented.
"""
# ruff: noqa: E501 - rows of tables are easier to compare unbroken

from __future__ import annotations

import datetime as dt

from campaign_2026_plan import FIELDS, OUTLINE
from sample_campaign import Cell, SampleCampaign

_INVENTED = "Dữ liệu mẫu, đặt ra để minh họa"
_CHECK = "Chưa đối chiếu với bản gốc: kiểm tra trước khi dùng"
_NAME = "đợt thi đua cao điểm chào mừng kỷ niệm 01 năm vận hành chính quyền địa phương 02 cấp"

SETTINGS: dict[str, Cell] = {
    "title": f"Tổ chức phát động {_NAME}",
    "name": _NAME,
    "theme": "Yên Khánh đoàn kết, đổi mới, vì Nhân dân phục vụ",
    "start": dt.date(2026, 7, 1),
    "end": dt.date(2026, 10, 31),
    "registration_deadline": dt.date(2026, 7, 15),
    "results_deadline": dt.date(2026, 10, 31),
    "nomination_deadline": dt.date(2026, 10, 31),
    "plan_date": dt.date(2026, 6, 29),
    "document_date": dt.date(2026, 11, 5),
    "requests": "Đề nghị Sở Nội vụ hướng dẫn hồ sơ khen thưởng điện tử theo Luật sửa đổi năm 2026.",
    "attach_form": "Có",
    "lines": "ỦY BAN NHÂN DÂN\nXÃ YÊN KHÁNH",
    "agency": "UBND xã Yên Khánh",
    "commune": "xã Yên Khánh",
    "place": "Yên Khánh",
    "symbol": "UBND",
    "drafting_symbol": "VHXH",
    "field_symbol": "VHXH",
    "receiving_desk": "Phòng Văn hóa - Xã hội",
    "number_series": "chung",
    "authority": "TM. ỦY BAN NHÂN DÂN",
    "position": "CHỦ TỊCH",
    "signer": "Phạm Quang Huy",
    "deputy_position": "PHÓ CHỦ TỊCH",
    "deputy_name": "Nguyễn Thị Minh Thu",
    "council_name": "Hội đồng Thi đua - Khen thưởng xã Yên Khánh",
    "council_lines": "HỘI ĐỒNG\nTHI ĐUA - KHEN THƯỞNG XÃ YÊN KHÁNH",
    "council_symbol": "HĐTĐKT",
    "meeting_day": dt.date(2026, 10, 27),
    "meeting_start": "14 giờ 00 phút",
    "meeting_end": "16 giờ 00 phút",
    "meeting_place": "Phòng họp số 1, trụ sở UBND xã Yên Khánh",
    "rounding": "lên",
    "default_threshold": 80,
}
SETTING_NOTES = {
    key: _INVENTED for key in SETTINGS if key not in {"attach_form", "number_series", "rounding"}
} | {
    "rounding": "Nghị định 152/2025/NĐ-CP, Điều 49: làm tròn lên hàng chục nghìn đồng; có ví dụ làm tròn gần nhất, cần thống nhất",
    "default_threshold": "Mức của mẫu; tỷ lệ cho Giấy khen, Bằng khen do tỉnh và quy chế của Hội đồng quy định",
}
LIMITS = (
    ("Số công trình đăng ký: thôn", "từ 01 đến 02", _INVENTED),
    ("Số công trình đăng ký: cơ quan, ban ngành", "từ 01 đến 02", _INVENTED),
    ("Số công trình đăng ký: trường học", "từ 01 đến 02", _INVENTED),
    ("Số công trình đăng ký: lực lượng vũ trang", "từ 01 đến 02", _INVENTED),
    ("Số công trình đăng ký: Mặt trận, đoàn thể", "ít nhất 01", _INVENTED),
    ("Hạn mức đề nghị: Giấy khen của Chủ tịch UBND xã", 10, _INVENTED),
    ("Hạn mức đề nghị: Bằng khen của Chủ tịch UBND tỉnh", 2, f"{_INVENTED}; tỉnh thông báo cho từng đợt"),
)
_COMMITTEE = "ỦY BAN NHÂN DÂN XÃ YÊN KHÁNH"
UNITS = (
    ("T01", "Thôn Trại", "thôn", "Trại", "xã Khánh Cư", _COMMITTEE, "T01", "TRƯỞNG THÔN", "Nguyễn Văn Thao"),
    (
        "T02",
        "Thôn Đông",
        "thôn",
        "Thôn Đông - Khánh Cư; Thôn Đông (xã Khánh Cư cũ)",
        "xã Khánh Cư",
        _COMMITTEE,
        "T02",
        "TRƯỞNG THÔN",
        "Phạm Đức Hùng",
    ),
    (
        "T03",
        "Thôn Đông",
        "thôn",
        "Thôn Đông - Khánh Hải; Thôn Đông (xã Khánh Hải cũ)",
        "xã Khánh Hải",
        _COMMITTEE,
        "T03",
        "TRƯỞNG THÔN",
        "Trịnh Xuân Bách",
        "Trùng tên với T02: phân biệt bằng xã cũ",
    ),
    (
        "T04",
        "Thôn Xuân Tiến",
        "thôn",
        "Xuân Tiến",
        "xã Khánh Vân",
        _COMMITTEE,
        "T04",
        "TRƯỞNG THÔN",
        "Lê Thị Thoa",
    ),
    (
        "T05",
        "Thôn Yên Ninh 3",
        "thôn",
        "Khu phố 3; Yên Ninh III",
        "thị trấn Yên Ninh",
        _COMMITTEE,
        "T05",
        "TRƯỞNG THÔN",
        "Đinh Công Tráng",
    ),
    (
        "CQ01",
        "Trung tâm Phục vụ hành chính công xã",
        "cơ quan, ban ngành",
        "TTPVHCC xã; Trung tâm hành chính công",
        None,
        _COMMITTEE,
        "TTPVHCC",
        "GIÁM ĐỐC",
        "Vũ Hoài Nam",
    ),
    (
        "TH01",
        "Trường Tiểu học Khánh Vân",
        "trường học",
        "TH Khánh Vân",
        "xã Khánh Vân",
        _COMMITTEE,
        "THKV",
        "HIỆU TRƯỞNG",
        "Hoàng Thị Lan Phương",
    ),
    (
        "DT01",
        "Hội Liên hiệp Phụ nữ xã",
        "Mặt trận, đoàn thể",
        "Hội LHPN xã; Hội Phụ nữ",
        None,
        "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ YÊN KHÁNH",
        "BTV",
        "CHỦ TỊCH",
        "Bùi Thị Hồng Nhung",
    ),
    (
        "DT02",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã",
        "Mặt trận, đoàn thể",
        "Đoàn TN xã; Đoàn Thanh niên xã",
        None,
        "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ YÊN KHÁNH",
        "ĐTN",
        "BÍ THƯ",
        "Trần Minh Đức",
    ),
    (
        "LL01",
        "Công an xã",
        "lực lượng vũ trang",
        "CAX",
        None,
        "CÔNG AN TỈNH NINH BÌNH",
        "CAX",
        "TRƯỞNG CÔNG AN XÃ",
        "Đỗ Tuấn Anh",
    ),
)
_SUMMARY, _REPORT = "Báo cáo tổng hợp đăng ký", "Báo cáo kết quả"
_MINUTES, _PROPOSAL = "Biên bản họp Hội đồng", "Tờ trình khen thưởng"
_UNIT_PLAN, _DECISION = "Kế hoạch của đơn vị", "Quyết định khen thưởng"
_AWARDING = f"{_PROPOSAL}; {_DECISION}"
_EVERY = f"{_MINUTES}; {_AWARDING}"
BASES = (
    (
        "Luật",
        None,
        dt.date(2025, 6, 16),
        None,
        "Tổ chức chính quyền địa phương",
        None,
        None,
        _AWARDING,
        f"Luật số 72/2025/QH15. Ngày hiệu lực để trống. {_CHECK}",
    ),
    (
        "Luật",
        None,
        dt.date(2022, 6, 15),
        None,
        "Thi đua, khen thưởng",
        dt.date(2024, 1, 1),
        None,
        _EVERY,
        "Luật số 06/2022/QH15; viện dẫn luật không ghi số",
    ),
    (
        "Luật",
        None,
        dt.date(2026, 4, 23),
        None,
        "sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng",
        dt.date(2026, 10, 1),
        None,
        _EVERY,
        f"Luật số 06/2026/QH16. Hồ sơ nhận để thẩm định trước 1/10/2026 theo luật cũ, trừ khi quy định mới có lợi hơn. Tên luật: {_CHECK}",
    ),
    (
        "Nghị định",
        "152/2025/NĐ-CP",
        dt.date(2025, 6, 14),
        "Chính phủ",
        "quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng",
        dt.date(2025, 7, 1),
        dt.date(2027, 2, 28),
        _EVERY,
        f"Ngày hết hiệu lực 1/3/2027 lấy từ dữ liệu tra cứu. {_CHECK}",
    ),
    (
        "Nghị định",
        "129/2025/NĐ-CP",
        dt.date(2025, 6, 11),
        "Chính phủ",
        "quy định về phân định thẩm quyền của chính quyền địa phương 02 cấp trong lĩnh vực quản lý nhà nước của Bộ Nội vụ",
        dt.date(2025, 7, 1),
        None,
        _AWARDING,
        f"Điều 59. Ngày ban hành và trích yếu: {_CHECK}",
    ),
    (
        "Thông tư",
        "15/2025/TT-BNV",
        dt.date(2025, 8, 4),
        "Bộ Nội vụ",
        "quy định chi tiết, hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng",
        dt.date(2025, 8, 5),
        dt.date(2027, 2, 28),
        _AWARDING,
        f"Trích yếu: {_CHECK}",
    ),
    (
        "Quyết định",
        "150/2025/QĐ-UBND",
        dt.date(2025, 10, 30),
        "UBND tỉnh Ninh Bình",
        "ban hành Quy định một số nội dung công tác khen thưởng trên địa bàn tỉnh Ninh Bình",
        dt.date(2025, 11, 10),
        None,
        _EVERY,
        f"Quy định hồ sơ, số bộ, thời hạn của tỉnh: {_CHECK}",
    ),
)
RECIPIENTS = (
    ("Kế hoạch", "UBND tỉnh", 1, "để báo cáo", 1, None, _INVENTED),
    ("Kế hoạch", "Sở Nội vụ", 2, "để báo cáo", 1),
    ("Kế hoạch", "Thường trực Đảng ủy, HĐND xã", 3, "để báo cáo", 2),
    ("Kế hoạch", "Chủ tịch, các Phó Chủ tịch UBND xã", 4, "để biết", 3),
    ("Kế hoạch", "Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội", 5, "để thực hiện", 6),
    ("Kế hoạch", "Các phòng, trung tâm, trường học, thôn", 6, "để thực hiện", 20),
    ("Kế hoạch", "Lưu: VT, VHXH", 7, "lưu", 1),
    (_UNIT_PLAN, "UBND xã Yên Khánh", 1, "để báo cáo", 1, None, _INVENTED),
    (_UNIT_PLAN, "Lưu: VT", 2, "lưu", 1),
    ("Công văn đôn đốc", "Chủ tịch, các Phó Chủ tịch UBND xã", 1, "để báo cáo", 3, None, _INVENTED),
    ("Công văn đôn đốc", "Lưu: VT, VHXH", 2, "lưu", 1),
    (_SUMMARY, "Chủ tịch UBND xã", 1, "kính gửi", 1, None, _INVENTED),
    (_SUMMARY, "Thường trực Đảng ủy", 2, "để báo cáo", 1),
    (_SUMMARY, "Lưu: VT, VHXH", 3, "lưu", 1),
    (_REPORT, "UBND tỉnh Ninh Bình", 1, "kính gửi", 1, None, _INVENTED),
    (_REPORT, "Sở Nội vụ tỉnh Ninh Bình", 2, "kính gửi", 1),
    (_REPORT, "Thường trực Đảng ủy, HĐND xã", 3, "để báo cáo", 2),
    (_REPORT, "Lưu: VT, VHXH", 4, "lưu", 1),
    (_MINUTES, "Chủ tịch UBND xã", 1, "để báo cáo", 1, None, _INVENTED),
    (_MINUTES, "Các thành viên Hội đồng", 2, "để biết", 9),
    (_MINUTES, "Lưu: VT, VHXH", 3, "lưu", 1),
    (_PROPOSAL, "Chủ tịch UBND tỉnh Ninh Bình", 1, "kính gửi", 1, "tỉnh", _INVENTED),
    (_PROPOSAL, "Sở Nội vụ tỉnh Ninh Bình", 2, "kính gửi", 1, "tỉnh", "Trình qua Sở Nội vụ"),
    (_PROPOSAL, "Thường trực Đảng ủy", 3, "để báo cáo", 1),
    (_PROPOSAL, "Lưu: VT, VHXH", 4, "lưu", 1),
    (_DECISION, "Thường trực Đảng ủy", 1, "để báo cáo", 1, None, _INVENTED),
    (_DECISION, "Hội đồng Thi đua - Khen thưởng xã", 2, "để biết", 1),
    (_DECISION, "Lưu: VT, VHXH", 3, "lưu", 1),
)
COUNCIL = (
    (
        "Phạm Quang Huy",
        "Chủ tịch UBND xã",
        "Chủ tịch Hội đồng",
        "Có",
        None,
        "Tất cả tên thành viên là tên mẫu",
    ),
    ("Nguyễn Thị Minh Thu", "Phó Chủ tịch UBND xã", "Phó Chủ tịch thường trực Hội đồng", "Có"),
    ("Lưu Đình Khải", "Chủ tịch Ủy ban MTTQ Việt Nam xã", "Phó Chủ tịch Hội đồng", "Có"),
    ("Tống Thị Kim Oanh", "Trưởng phòng Văn hóa - Xã hội", "Ủy viên thường trực", "Có"),
    ("Lâm Quốc Việt", "Chuyên viên phòng Văn hóa - Xã hội", "Ủy viên, Thư ký Hội đồng", "Có"),
    ("Hà Văn Duy", "Trưởng phòng Kinh tế", "Ủy viên", "Có"),
    ("Bùi Thị Hồng Nhung", "Chủ tịch Hội Liên hiệp Phụ nữ xã", "Ủy viên", "Có"),
    (
        "Trần Minh Đức",
        "Bí thư Đoàn Thanh niên Cộng sản Hồ Chí Minh xã",
        "Ủy viên",
        "Không",
        "Đi công tác theo triệu tập của Tỉnh đoàn",
    ),
    ("Đỗ Tuấn Anh", "Trưởng Công an xã", "Ủy viên", "Có"),
)
_COMMUNE, _PROVINCE = "Giấy khen của Chủ tịch UBND xã", "Bằng khen của Chủ tịch UBND tỉnh"
_DECIDES, _HEAD = "Chủ tịch UBND xã Yên Khánh", "Chủ tịch UBND tỉnh Ninh Bình"
_VIA, _FROM = "Sở Nội vụ tỉnh Ninh Bình", dt.date(2025, 7, 1)
_DERIVED = "Hệ số suy ra từ hệ số của tập thể, chưa đọc được bản gốc"
_SECOND_HAND = "Hệ số theo Điều 54 Nghị định 152/2025/NĐ-CP, đọc qua nguồn thứ cấp"
AWARDS = (
    (_COMMUNE, "tập thể", "xã", _DECIDES, None, 80, 0.6, _FROM, None, _SECOND_HAND),
    (_COMMUNE, "cá nhân", "xã", _DECIDES, None, 80, 0.3, _FROM, None, _DERIVED),
    (_COMMUNE, "hộ gia đình", "xã", _DECIDES, None, 80, 0.45, _FROM, None, _DERIVED),
    (_PROVINCE, "tập thể", "tỉnh", _HEAD, _VIA, 80, 3, _FROM, None, _SECOND_HAND),
    (_PROVINCE, "cá nhân", "tỉnh", _HEAD, _VIA, 80, 1.5, _FROM, None, _DERIVED),
    (_PROVINCE, "hộ gia đình", "tỉnh", _HEAD, _VIA, 80, 2.25, _FROM, None, _DERIVED),
)
BASE_WAGES = (
    (
        2_340_000,
        dt.date(2024, 7, 1),
        dt.date(2026, 6, 30),
        "Nghị định số 73/2024/NĐ-CP",
        "Mức trước 1/7/2024 chưa có trong tài liệu",
    ),
    (2_530_000, dt.date(2026, 7, 1), None, "Nghị định số 161/2026/NĐ-CP", "Ban hành ngày 15/5/2026"),
)
CAMPAIGN = SampleCampaign(
    settings=SETTINGS,
    setting_notes=SETTING_NOTES,
    limits=LIMITS,
    units=UNITS,
    fields=FIELDS,
    outline=OUTLINE,
    bases=BASES,
    recipients=RECIPIENTS,
    council=COUNCIL,
    awards=AWARDS,
    base_wages=BASE_WAGES,
)
