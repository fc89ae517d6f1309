"""The sample of 2024: xã Khánh Cư's own campaign of 13/5/2024, in the words and the spelling of its plan.

People other than the chairman are invented, and so are the days that the plan does not name.
"""

from __future__ import annotations

import datetime as dt

from campaign_2024_plan import FIELDS, OUTLINE
from sample_campaign import Cell, SampleCampaign

INVENTED = "Dữ liệu mẫu, không có trong kế hoạch gốc"
_CAUSE = "chào mừng kỷ niệm 30 năm tái lập huyện và đón nhận huyện đạt chuẩn nông thôn mới nâng cao"
_NO_SOURCE = (
    "Mức của mẫu; quy định chung không ấn định tỷ lệ phiếu cho hình thức này, cần theo quy chế của Hội đồng"
)

SETTINGS: dict[str, Cell] = {
    "title": f"Tổ chức phát động đợt thi đua cao điểm {_CAUSE}",
    "name": f"đợt thi đua cao điểm {_CAUSE}",
    "theme": f"Đoàn kết, sáng tạo, thi đua lập thành tích thiết thực {_CAUSE}",
    "start": dt.date(2024, 5, 1),
    "end": dt.date(2024, 9, 30),
    "registration_deadline": dt.date(2024, 5, 25),
    "results_deadline": dt.date(2024, 9, 30),
    "nomination_deadline": dt.date(2024, 9, 30),
    "plan_date": dt.date(2024, 5, 13),
    "document_date": dt.date(2024, 10, 5),
    "requests": (
        "Đề nghị UBND huyện tiếp tục quan tâm hỗ trợ kinh phí xây dựng khu dân cư nông thôn mới kiểu mẫu.\n"
        "Đề nghị Phòng Nội vụ huyện hướng dẫn sớm hồ sơ, thủ tục đề nghị khen thưởng tổng kết đợt thi đua."
    ),
    "attach_form": "Không",
    "agency.lines": "ỦY BAN NHÂN DÂN\nXÃ KHÁNH CƯ",
    "agency.name": "UBND xã Khánh Cư",
    "agency.commune": "xã Khánh Cư",
    "agency.place": "Khánh Cư",
    "agency.symbol": "UBND",
    "agency.field_symbol": "VHXH",
    "agency.receiving_desk": "Văn phòng thống kê xã",
    "number_series": "chung",
    "signer.authority": "TM. ỦY BAN NHÂN DÂN",
    "signer.position": "CHỦ TỊCH",
    "signer.name": "Vũ Bình Minh",
    "meeting.council_name": "Hội đồng thi đua, khen thưởng xã Khánh Cư",
    "meeting.council_lines": "HỘI ĐỒNG\nTHI ĐUA, KHEN THƯỞNG XÃ KHÁNH CƯ",
    "meeting.council_symbol": "HĐTĐKT",
    "meeting.day": dt.date(2024, 9, 26),
    "meeting.start": "08 giờ 00 phút",
    "meeting.end": "10 giờ 15 phút",
    "meeting.place": "Hội trường UBND xã Khánh Cư",
    "rounding": "lên",
    "default_threshold": 80,
}
SETTING_NOTES = {
    "start": "Kế hoạch ghi từ tháng 5/2024",
    "end": "Kế hoạch ghi đến tháng 9/2024",
    "results_deadline": INVENTED,
    "nomination_deadline": INVENTED,
    "document_date": INVENTED,
    "requests": INVENTED,
    "attach_form": "Kế hoạch gốc không kèm biểu",
    "agency.field_symbol": INVENTED,
    "meeting.council_lines": INVENTED,
    "meeting.day": f"{INVENTED}; các đơn vị ghi số phiếu vào biểu 03 sau cuộc họp",
    "meeting.start": INVENTED,
    "meeting.end": INVENTED,
    "meeting.place": INVENTED,
    "default_threshold": _NO_SOURCE,
}
LIMITS = (
    ("Số công trình đăng ký: thôn", "từ 01 đến 02", "Mục IV.1 của kế hoạch"),
    ("Số công trình đăng ký: cơ quan, ban ngành", "từ 01 đến 02", "Mục IV.1 của kế hoạch"),
    ("Số công trình đăng ký: trường học", "từ 01 đến 02", "Mục IV.1 của kế hoạch"),
    ("Số công trình đăng ký: lực lượng vũ trang", "từ 01 đến 02", "Mục IV.1 của kế hoạch"),
    ("Số công trình đăng ký: Mặt trận, đoàn thể", "ít nhất 01", "Mục IV.4 của kế hoạch"),
    ("Hạn mức đề nghị: Giấy khen của Chủ tịch UBND huyện", 8, INVENTED),
    ("Hạn mức đề nghị: Bằng khen của Chủ tịch UBND tỉnh", 2, INVENTED),
)

_COMMITTEE, _DISTRICT = "ỦY BAN NHÂN DÂN XÃ KHÁNH CƯ", "ỦY BAN NHÂN DÂN HUYỆN YÊN KHÁNH"
_HAMLETS = (
    ("T01", "Thôn Trại", "Trại; T. Trại", "Nguyễn Văn Thao"),
    ("T02", "Thôn Đông", "Đông; T. Đông", "Phạm Đức Hùng"),
    ("T03", "Thôn Đoài", "Đoài; T. Đoài", "Trần Quốc Khởi"),
    ("T04", "Thôn Nam", "Nam; T. Nam", "Đinh Văn Lực"),
    ("T05", "Thôn Bắc", "Bắc; T. Bắc", "Lê Thị Hạnh"),
    ("T06", "Thôn Yên Cư 1", "Yên Cư I; YC1", "Vũ Đình Sáng"),
    ("T07", "Thôn Yên Cư 2", "Yên Cư II; YC2", "Hoàng Văn Điệp"),
    ("T08", "Thôn Khê Thượng", "Khê Thượng", "Bùi Xuân Trường"),
    ("T09", "Thôn Khê Hạ", "Khê Hạ", "Tạ Văn Khuê"),
    ("T10", "Thôn Xuân Tiến", "Xuân Tiến", "Phạm Thị Thơm"),
    ("T11", "Thôn Phú Hòa", "Phú Hòa", "Đỗ Minh Quyết"),
)
UNITS = (
    *(
        (code, name, "thôn", aliases, None, _COMMITTEE, code, "TRƯỞNG THÔN", head)
        for code, name, aliases, head in _HAMLETS
    ),
    ("CQ01", "Văn phòng thống kê xã", "cơ quan, ban ngành", "VP thống kê; Văn phòng - Thống kê",
     None, _COMMITTEE, "VPTK", "CÔNG CHỨC PHỤ TRÁCH", "Trịnh Thị Ngân"),
    ("CQ02", "Ban Văn hóa thông tin xã", "cơ quan, ban ngành", "Ban VHTT; Ban Văn hóa - Thông tin",
     None, _COMMITTEE, "BVHTT", "TRƯỞNG BAN", "Lã Quang Vinh"),
    ("CQ03", "Trạm Y tế xã", "cơ quan, ban ngành", "TYT xã; Trạm y tế Khánh Cư",
     None, "TRUNG TÂM Y TẾ HUYỆN YÊN KHÁNH", "TYT", "TRƯỞNG TRẠM", "Nguyễn Thị Bích Đào"),
    ("CQ04", "Ban Nông nghiệp xã", "cơ quan, ban ngành", "Ban NN",
     None, _COMMITTEE, "BNN", "TRƯỞNG BAN", "Phan Văn Kiên"),
    ("CQ05", "Hợp tác xã nông nghiệp Khánh Cư", "cơ quan, ban ngành", "HTX NN; HTX nông nghiệp",
     None, None, "HTX", "GIÁM ĐỐC", "Đào Văn Tuấn"),
    ("TH01", "Trường Mầm non Khánh Cư", "trường học", "MN Khánh Cư; Trường MN",
     None, _DISTRICT, "MNKC", "HIỆU TRƯỞNG", "Vũ Thị Hiền"),
    ("TH02", "Trường Tiểu học Khánh Cư", "trường học", "TH Khánh Cư; Trường TH",
     None, _DISTRICT, "THKC", "HIỆU TRƯỞNG", "Nguyễn Mạnh Cường"),
    ("TH03", "Trường Trung học cơ sở Khánh Cư", "trường học", "THCS Khánh Cư; Trường THCS",
     None, _DISTRICT, "THCSKC", "HIỆU TRƯỞNG", "Phạm Thị Minh Nguyệt"),
    ("DT01", "Ủy ban Mặt trận Tổ quốc Việt Nam xã", "Mặt trận, đoàn thể", "UBMTTQ xã; MTTQ xã",
     None, "MẶT TRẬN TỔ QUỐC VIỆT NAM HUYỆN YÊN KHÁNH", "MTTQ-BTT", "CHỦ TỊCH", "Đoàn Văn Nhân"),
    ("DT02", "Hội Liên hiệp Phụ nữ xã", "Mặt trận, đoàn thể", "Hội LHPN xã; Hội Phụ nữ; Phụ nữ",
     None, "HỘI LIÊN HIỆP PHỤ NỮ HUYỆN YÊN KHÁNH", "BTV", "CHỦ TỊCH", "Trần Thị Mai"),
    ("DT03", "Hội Nông dân xã", "Mặt trận, đoàn thể", "HND xã; Nông dân",
     None, "HỘI NÔNG DÂN HUYỆN YÊN KHÁNH", "HNDX", "CHỦ TỊCH", "Vũ Văn Cường"),
    ("DT04", "Hội Cựu chiến binh xã", "Mặt trận, đoàn thể", "Hội CCB xã; CCB",
     None, "HỘI CỰU CHIẾN BINH HUYỆN YÊN KHÁNH", "CCB", "CHỦ TỊCH", "Nguyễn Hồng Phong"),
    ("DT05", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã", "Mặt trận, đoàn thể",
     "Đoàn TN xã; Đoàn Thanh niên xã; Đoàn TNCS Hồ Chí Minh xã",
     None, "HUYỆN ĐOÀN YÊN KHÁNH", "ĐTN", "BÍ THƯ", "Hoàng Thị Thùy Linh"),
    ("LL01", "Công an xã", "lực lượng vũ trang", "CAX; Công an xã Khánh Cư",
     None, "CÔNG AN HUYỆN YÊN KHÁNH", "CAX", "TRƯỞNG CÔNG AN XÃ", "Đặng Quốc Bảo"),
    ("LL02", "Ban Chỉ huy quân sự xã", "lực lượng vũ trang", "Ban CHQS xã; BCH quân sự",
     None, "BAN CHỈ HUY QUÂN SỰ HUYỆN YÊN KHÁNH", "BCH", "CHỈ HUY TRƯỞNG", "Lương Văn Thắng"),
)  # fmt: skip

_SUMMARY, _REPORT = "Báo cáo tổng hợp đăng ký", "Báo cáo kết quả"
_MINUTES, _PROPOSAL = "Biên bản họp Hội đồng", "Tờ trình khen thưởng"
_UNIT_PLAN, _DECISION = "Kế hoạch của đơn vị", "Quyết định khen thưởng"
BASES = (
    ("Luật", None, dt.date(2022, 6, 15), None, "Thi đua, khen thưởng",
     dt.date(2024, 1, 1), None, f"{_MINUTES}; {_PROPOSAL}; {_DECISION}", None,
     "Luật số 06/2022/QH15; viện dẫn luật không ghi số"),
    ("Nghị định", "98/2023/NĐ-CP", dt.date(2023, 12, 31), "Chính phủ",
     "quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
     dt.date(2024, 1, 1), dt.date(2025, 6, 30), f"{_MINUTES}; {_PROPOSAL}; {_DECISION}",
     "152/2025/NĐ-CP",
     "Được Nghị định 152/2025/NĐ-CP thay thế từ 1/7/2025; ngày ban hành cần đối chiếu với bản gốc"),
    ("Kế hoạch", "73-KH/BCĐ", dt.date(2024, 5, 10), "UBND huyện",
     f"tổ chức phát động đợt thi đua cao điểm {_CAUSE}",
     None, None, f"{_SUMMARY}; {_REPORT}; {_MINUTES}; {_PROPOSAL}", None,
     "Ghi như trong kế hoạch gốc: ký hiệu là của BCĐ, nơi ban hành ghi UBND huyện; cần đối chiếu"),
)  # fmt: skip
RECIPIENTS = (
    ("Kế hoạch", "UBND huyện", 1, "để báo cáo", 1),
    ("Kế hoạch", "Phòng Nội vụ Huyện", 2, "để báo cáo", 1),
    ("Kế hoạch", "TT Đảng ủy", 3, "để báo cáo", 1),
    ("Kế hoạch", "Lãnh đạo UBND xã", 4, "để biết", 3),
    ("Kế hoạch", "UBMTTQ xã, các CTXH của xã", 5, "để thực hiện", 5),
    ("Kế hoạch", "Các cơ quan đơn vị trường học", 6, "để thực hiện", 10),
    ("Kế hoạch", "Các thôn", 7, "để thực hiện", 11),
    ("Kế hoạch", "Lưu: VT", 8, "lưu", 1),
    (_UNIT_PLAN, "UBND xã Khánh Cư", 1, "để báo cáo", 1, None, INVENTED),
    (_UNIT_PLAN, "Lưu: VT", 2, "lưu", 1),
    ("Công văn đôn đốc", "Lãnh đạo UBND xã", 1, "để báo cáo", 3, None, INVENTED),
    ("Công văn đôn đốc", "Lưu: VT", 2, "lưu", 1),
    (_SUMMARY, "UBND huyện Yên Khánh", 1, "kính gửi", 1, None, INVENTED),
    (_SUMMARY, "Phòng Nội vụ huyện", 2, "để báo cáo", 1, None, INVENTED),
    (_SUMMARY, "TT Đảng ủy", 3, "để báo cáo", 1, None, INVENTED),
    (_SUMMARY, "Lãnh đạo UBND xã", 4, "để biết", 3, None, INVENTED),
    (_SUMMARY, "Lưu: VT", 5, "lưu", 1),
    (_REPORT, "UBND huyện Yên Khánh", 1, "kính gửi", 1, None, INVENTED),
    (_REPORT, "Phòng Nội vụ huyện Yên Khánh", 2, "kính gửi", 1, None, INVENTED),
    (_REPORT, "TT Đảng ủy", 3, "để báo cáo", 1, None, INVENTED),
    (_REPORT, "Lãnh đạo UBND xã", 4, "để biết", 3, None, INVENTED),
    (_REPORT, "Lưu: VT", 5, "lưu", 1),
    (_MINUTES, "Chủ tịch UBND xã", 1, "để báo cáo", 1, None, INVENTED),
    (_MINUTES, "Các thành viên Hội đồng", 2, "để biết", 11, None, INVENTED),
    (_MINUTES, "Lưu: VT", 3, "lưu", 1),
    (_PROPOSAL, "Chủ tịch UBND huyện Yên Khánh", 1, "kính gửi", 1, "huyện", INVENTED),
    (_PROPOSAL, "Phòng Nội vụ huyện Yên Khánh", 2, "kính gửi", 1, "huyện", INVENTED),
    (_PROPOSAL, "Chủ tịch UBND tỉnh Ninh Bình", 1, "kính gửi", 1, "tỉnh", INVENTED),
    (_PROPOSAL, "UBND huyện Yên Khánh", 2, "kính gửi", 1, "tỉnh", INVENTED),
    (_PROPOSAL, "TT Đảng ủy", 3, "để báo cáo", 1, None, INVENTED),
    (_PROPOSAL, "Hội đồng thi đua, khen thưởng xã", 4, "để biết", 1, None, INVENTED),
    (_PROPOSAL, "Lưu: VT", 5, "lưu", 1),
    (_DECISION, "TT Đảng ủy", 1, "để báo cáo", 1, None, INVENTED),
    (_DECISION, "Hội đồng thi đua, khen thưởng xã", 2, "để biết", 1, None, INVENTED),
    (_DECISION, "Lưu: VT", 3, "lưu", 1),
)
COUNCIL = (
    ("Vũ Bình Minh", "Chủ tịch UBND xã", "Chủ tịch Hội đồng", "Có", None,
     "Người ký kế hoạch gốc; các thành viên khác là tên mẫu"),
    ("Nguyễn Thị Thanh Hà", "Phó Chủ tịch UBND xã", "Phó Chủ tịch thường trực Hội đồng", "Có"),
    ("Đoàn Văn Nhân", "Chủ tịch UBMTTQ xã", "Phó Chủ tịch Hội đồng", "Có"),
    ("Trịnh Thị Ngân", "Công chức Văn phòng - Thống kê xã", "Ủy viên, Thư ký Hội đồng", "Có"),
    ("Lã Quang Vinh", "Trưởng ban Văn hóa thông tin xã", "Ủy viên", "Có"),
    ("Trần Thị Mai", "Chủ tịch Hội Liên hiệp Phụ nữ xã", "Ủy viên", "Có"),
    ("Vũ Văn Cường", "Chủ tịch Hội Nông dân xã", "Ủy viên", "Có"),
    ("Nguyễn Hồng Phong", "Chủ tịch Hội Cựu chiến binh xã", "Ủy viên", "Có"),
    ("Hoàng Thị Thùy Linh", "Bí thư Đoàn Thanh niên Cộng sản Hồ Chí Minh xã", "Ủy viên", "Có"),
    ("Đặng Quốc Bảo", "Trưởng Công an xã", "Ủy viên", "Không", "Đi tập huấn nghiệp vụ tại Công an tỉnh"),
    ("Lương Văn Thắng", "Chỉ huy trưởng Ban Chỉ huy quân sự xã", "Ủy viên", "Có"),
)  # fmt: skip
_SUBJECTS = "tập thể; cá nhân; hộ gia đình"
_NO_MONEY = "Hệ số tiền thưởng của năm 2024 chưa có trong tài liệu: để trống, văn bản không ghi tiền"
AWARDS = (
    ("Giấy khen của Chủ tịch UBND xã", _SUBJECTS, "xã", "Chủ tịch UBND xã Khánh Cư", None, 70,
     None, dt.date(2024, 1, 1), None, f"{_NO_SOURCE}. {_NO_MONEY}"),
    ("Giấy khen của Chủ tịch UBND huyện", _SUBJECTS, "huyện", "Chủ tịch UBND huyện Yên Khánh",
     "Phòng Nội vụ huyện Yên Khánh", 80, None, dt.date(2024, 1, 1), dt.date(2025, 6, 30),
     f"{_NO_SOURCE}. {_NO_MONEY}. Không còn cấp huyện từ 1/7/2025"),
    ("Bằng khen của Chủ tịch UBND tỉnh", _SUBJECTS, "tỉnh", "Chủ tịch UBND tỉnh Ninh Bình",
     "UBND huyện Yên Khánh", 80, None, dt.date(2024, 1, 1), None,
     f"{_NO_SOURCE}. {_NO_MONEY}. Tuyến trình qua UBND huyện là giả định của mẫu"),
)  # fmt: skip
BASE_WAGES = (
    (2_340_000, dt.date(2024, 7, 1), dt.date(2026, 6, 30), "Nghị định số 73/2024/NĐ-CP",
     "Mức trước 1/7/2024 chưa có trong tài liệu: để trống"),
    (2_530_000, dt.date(2026, 7, 1), None, "Nghị định số 161/2026/NĐ-CP", "Ban hành ngày 15/5/2026"),
)  # fmt: skip
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
