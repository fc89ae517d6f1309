"""What the units of the sample of 2024 registered and did: invented works, amounts, people and numbers.

One entry a unit; the order of a work's values is the order of the form's columns. Telephone numbers begin with
0900 000, which is given to nobody.
"""
# ruff: noqa: E501 - rows of tables are easier to compare unbroken

from __future__ import annotations

from sample_forms import entries
from sample_sheet import Entry

REGISTRATION_KEYS = (
    "work_name", "field_code", "description", "location", "budget_state_vnd", "budget_social_vnd",
    "start_date", "end_date", "person_in_charge", "phone", "note",
)  # fmt: skip
REGISTERED: dict[str, tuple[tuple[str | int, ...], ...]] = {
    "T01": (
        ("Khu dân cư nông thôn mới kiểu mẫu thôn Trại", "a", "Chỉnh trang 1.200 m đường trục, trồng 350 cây xanh",
         "Đường trục thôn Trại", 120_000_000, 85_500_000, "2024-05-20", "2024-08-30",
         "Nguyễn Văn Thao", "0900000101", ""),
        ("Đường hoa từ nhà văn hóa đến cổng làng", "a", "Đường hoa dài 650 m, hai bên", "Nhà văn hóa thôn Trại",
         0, 32_000_000, "2024-05-22", "2024-07-15", "Phạm Thị Lụa", "0900000102", "Phụ nữ thôn chăm sóc"),
    ),
    "T02": (
        ("Thắp sáng đường quê thôn Đông", "a", "Lắp 42 bóng đèn năng lượng mặt trời", "Đường liên xóm 1 - xóm 3",
         25_000_000, 58_800_000, "2024-05-25", "2024-07-30", "Phạm Đức Hùng", "0900000103", ""),
        ("Camera an ninh thôn Đông", "g", "Lắp 08 mắt camera tại các trục đường", "Các ngã ba trong thôn",
         0, 24_500_000, "2024-06-01", "2024-06-30", "Vũ Văn Tiệp", "0900000104", ""),
    ),
    "T03": (
        ("Nạo vét, làm sạch dòng sông Mới", "đ", "Vớt bèo, rác thải 1,5 km sông", "Sông Mới, đoạn qua thôn Đoài",
         0, 15_000_000, "2024-05-26", "2024-06-20", "Trần Quốc Khởi", "0900000105", ""),
    ),
    "T04": (
        ("Vườn mẫu thôn Nam", "a", "Cải tạo 06 vườn tạp thành vườn mẫu", "06 hộ thôn Nam",
         30_000_000, 45_000_000, "2024-05-20", "2024-09-15", "Đinh Văn Lực", "0900000106", ""),
        ("Bích họa tường nhà văn hóa", "e", "Vẽ 180 m2 tranh tường", "Nhà văn hóa thôn Nam",
         0, 21_600_000, "2024-06-10", "2024-07-20", "Đinh Thị Duyên", "0900000107", ""),
    ),
    "T05": (
        ("Bê tông hóa đường nội đồng thôn Bắc", "a", "480 m đường rộng 3 m", "Cánh đồng Gạo",
         150_000_000, 72_000_000, "2024-06-01", "2024-08-25", "Lê Thị Hạnh", "0900000108", ""),
        ("Câu lạc bộ dưỡng sinh thôn Bắc", "e", "Thành lập câu lạc bộ 35 hội viên", "Nhà văn hóa thôn Bắc",
         0, 6_500_000, "2024-05-25", "2024-06-25", "Lê Văn Đang", "0900000109", ""),
    ),
    "T06": (
        ("Hàng cây xanh thôn Yên Cư 1", "a", "Trồng 220 cây giáng hương", "Đường vào thôn",
         10_000_000, 33_000_000, "2024-05-24", "2024-06-30", "Vũ Đình Sáng", "0900000110", ""),
        ("Điểm tập kết rác thải hợp vệ sinh", "đ", "Xây 01 điểm tập kết, 12 thùng rác", "Đầu thôn Yên Cư 1",
         18_000_000, 9_000_000, "2024-06-05", "2024-07-05", "Vũ Thị Hòa", "0900000111", ""),
    ),
    "T07": (
        ("Sửa chữa nhà văn hóa thôn Yên Cư 2", "e", "Thay mái tôn 210 m2, sơn lại tường", "Nhà văn hóa thôn Yên Cư 2",
         40_000_000, 55_000_000, "2024-06-15", "2024-08-15", "Hoàng Văn Điệp", "0900000112", ""),
    ),
    "T08": (
        ("Tuyến đường kiểu mẫu thôn Khê Thượng", "a", "Kẻ vạch, đặt 60 chậu hoa trên 800 m", "Đường trục thôn",
         0, 28_400_000, "2024-05-23", "2024-07-10", "Bùi Xuân Trường", "0900000113", ""),
        ("Mô hình nuôi cá lúa 12 ha", "c", "Chuyển đổi 12 ha ruộng trũng", "Cánh đồng Khê",
         60_000_000, 180_000_000, "2024-05-20", "2024-09-20", "Bùi Thị Mận", "0900000114", ""),
    ),
    "T09": (
        ("Sân bóng chuyền thôn Khê Hạ", "e", "Sân 18 x 9 m, lưới, đèn chiếu sáng", "Khu đất công thôn Khê Hạ",
         0, 37_500_000, "2024-06-01", "2024-07-31", "Tạ Văn Khuê", "0900000115", ""),
        ("Cánh đồng không vỏ thuốc bảo vệ thực vật", "đ", "Đặt 24 bể thu gom", "Đồng Khê Hạ",
         12_000_000, 7_200_000, "2024-05-25", "2024-06-30", "Tạ Thị Nhung", "0900000116", ""),
    ),
    "T10": (
        ("Cổng chào thôn Xuân Tiến", "a", "Cổng cao 5,5 m, ốp đá", "Đầu thôn Xuân Tiến",
         0, 95_000_000, "2024-06-10", "2024-09-10", "Phạm Thị Thơm", "0900000117", ""),
    ),
    "T11": (
        ("Nâng cấp đường ngõ xóm thôn Phú Hòa", "a", "Bê tông 310 m ngõ", "Ngõ 2, ngõ 4",
         45_000_000, 62_000_000, "2024-05-28", "2024-07-28", "Đỗ Minh Quyết", "0900000118", ""),
        ("Tủ sách thôn Phú Hòa", "e", "Tủ sách 400 đầu sách", "Nhà văn hóa thôn Phú Hòa",
         0, 12_000_000, "2024-06-01", "2024-06-30", "Đỗ Thị Tâm", "0900000119", ""),
        ("Tổ tự quản an ninh trật tự", "g", "Ra mắt 03 tổ tự quản", "Thôn Phú Hòa",
         0, 3_000_000, "2024-05-25", "2024-06-15", "Đỗ Văn Thiện", "0900000120", ""),
    ),
    "CQ01": (
        ("Niêm yết thủ tục hành chính bằng mã QR", "h", "120 thủ tục có mã QR tại bộ phận một cửa", "UBND xã",
         4_500_000, 0, "2024-05-20", "2024-06-20", "Trịnh Thị Ngân", "0900000121", ""),
        ("Ngày thứ Sáu không hẹn", "h", "Giải quyết ngay trong ngày 15 thủ tục", "Bộ phận một cửa",
         0, 0, "2024-05-24", "2024-09-27", "Trịnh Văn Đạt", "0900000122", ""),
    ),
    "CQ02": (
        ("Chuyên mục phát thanh 30 năm tái lập huyện", "e", "30 chuyên mục, mỗi tuần 02 buổi", "Đài truyền thanh xã",
         9_000_000, 0, "2024-05-20", "2024-09-30", "Lã Quang Vinh", "0900000123", ""),
    ),
    "CQ03": (
        ("Khám sức khỏe miễn phí cho người cao tuổi", "đ", "Khám 420 người cao tuổi", "Trạm Y tế xã",
         16_800_000, 8_400_000, "2024-06-01", "2024-07-15", "Nguyễn Thị Bích Đào", "0900000124", ""),
        ("Vườn thuốc nam mẫu", "đ", "Vườn 60 loài cây thuốc", "Khuôn viên Trạm Y tế",
         0, 5_500_000, "2024-05-27", "2024-06-27", "Trần Văn Lâm", "0900000125", ""),
    ),
    "CQ04": (
        ("Mô hình lúa chất lượng cao", "c", "20 ha giống lúa mới", "Cánh đồng Đông - Đoài",
         80_000_000, 140_000_000, "2024-05-30", "2024-09-25", "Phan Văn Kiên", "0900000126", ""),
    ),
    "CQ05": (
        ("Dịch vụ máy bay không người lái phun thuốc", "c", "Phục vụ 85 ha", "Toàn xã",
         0, 210_000_000, "2024-06-01", "2024-08-31", "Đào Văn Tuấn", "0900000127", ""),
    ),
    "TH01": (
        ("Sân chơi phát triển vận động cho trẻ", "d", "Sân 240 m2, 09 đồ chơi ngoài trời", "Trường Mầm non Khánh Cư",
         35_000_000, 48_000_000, "2024-06-01", "2024-08-20", "Vũ Thị Hiền", "0900000128", ""),
    ),
    "TH02": (
        ("Thư viện xanh Trường Tiểu học", "d", "Thư viện ngoài trời 1.000 cuốn sách", "Sân trường",
         20_000_000, 27_500_000, "2024-06-03", "2024-08-15", "Nguyễn Mạnh Cường", "0900000129", ""),
        ("Lớp dạy bơi miễn phí", "d", "Dạy bơi cho 90 học sinh", "Bể bơi nhà trường",
         12_000_000, 15_000_000, "2024-06-10", "2024-07-31", "Lê Thị Vân Anh", "0900000130", ""),
    ),
    "TH03": (
        ("Phòng học thông minh", "d", "01 phòng học có màn hình tương tác", "Trường THCS Khánh Cư",
         65_000_000, 40_000_000, "2024-06-15", "2024-08-30", "Phạm Thị Minh Nguyệt", "0900000131", ""),
        ("Góc truyền thống 30 năm tái lập huyện", "e", "Trưng bày 150 ảnh, hiện vật", "Phòng truyền thống",
         0, 8_000_000, "2024-06-01", "2024-08-25", "Đinh Thị Oanh", "0900000132", ""),
    ),
    "DT01": (
        ("Nhà Đại đoàn kết cho hộ nghèo", "c", "Xây mới 02 nhà", "Thôn Nam và thôn Khê Hạ",
         100_000_000, 120_000_000, "2024-06-01", "2024-08-31", "Đoàn Văn Nhân", "0900000133", ""),
    ),
    "DT02": (
        ("Đường hoa phụ nữ tự quản", "a", "Trồng hoa 2,4 km đường trục xã", "Đường trục xã",
         0, 36_000_000, "2024-05-20", "2024-07-20", "Trần Thị Mai", "0900000134", ""),
        ("Ngôi nhà tiết kiệm xanh", "đ", "Thu gom phế liệu tại 11 chi hội", "11 thôn",
         0, 5_500_000, "2024-05-25", "2024-08-25", "Trần Thị Mai", "0900000134", ""),
        ("Mẹ đỡ đầu", "b", "Nhận đỡ đầu 06 cháu mồ côi", "Toàn xã",
         0, 36_000_000, "2024-06-01", "2024-09-01", "Lê Thị Ngọc", "0900000135", ""),
    ),
    "DT03": (
        ("Cánh đồng mẫu thu gom bao gói thuốc", "đ", "Đặt 40 bể thu gom trên 150 ha", "Các cánh đồng",
         15_000_000, 20_000_000, "2024-05-24", "2024-07-24", "Vũ Văn Cường", "0900000136", ""),
        ("Quỹ hỗ trợ nông dân phát triển sản xuất", "c", "Cho vay 25 hộ", "Toàn xã",
         500_000, 1_200_000_000, "2024-06-01", "2024-09-20", "Vũ Thị Xuyến", "0900000137", ""),
    ),
    "DT05": (
        ("Sân chơi thiếu nhi thôn Trại", "e", "Lắp 05 thiết bị", "Nhà văn hóa thôn Trại",
         0, 25_000_000, "2024-06-01", "2024-07-01", "Hoàng Thị Thùy Linh", "0900000138", ""),
        ("Số hóa di tích lịch sử bằng mã QR", "h", "04 di tích có mã QR", "Các di tích trong xã",
         0, 6_000_000, "2024-05-26", "2024-06-26", "Hoàng Thị Thùy Linh", "0900000138", ""),
        ("Tình nguyện hè làm sạch bờ sông", "đ", "06 buổi ra quân", "Sông Mới",
         0, 4_800_000, "2024-06-02", "2024-08-02", "Hoàng Thị Thùy Linh", "0900000138", ""),
    ),
    "LL01": (
        ("Camera giám sát giao thông", "g", "Lắp 16 camera trên trục xã", "Các nút giao",
         48_000_000, 64_000_000, "2024-06-01", "2024-08-15", "Đặng Quốc Bảo", "0900000139", ""),
        ("Cổng trường an toàn giao thông", "g", "03 mô hình tại 03 trường", "Cổng các trường học",
         0, 9_600_000, "2024-08-01", "2024-09-05", "Đặng Thị Thu", "0900000140", ""),
    ),
    "LL02": (
        ("Dân vận khéo giúp dân thu hoạch lúa", "b", "Giúp 30 hộ chính sách", "Toàn xã",
         0, 2_500_000, "2024-05-27", "2024-06-15", "Lương Văn Thắng", "0900000141", ""),
        ("Thao trường huấn luyện kiểu mẫu", "b", "Chỉnh trang thao trường 1.500 m2", "Thao trường xã",
         30_000_000, 0, "2024-06-01", "2024-08-01", "Lương Văn Sơn", "0900000142", ""),
    ),
}  # fmt: skip

RESULT_KEYS = (
    "status", "progress_pct", "cost_state_vnd", "cost_social_vnd", "work_days", "participants",
    "completed_date", "difficulty", "note",
)  # fmt: skip
_DONE, _DOING, _NOT = "completed", "in_progress", "not_started"
REPORTED: dict[str, tuple[tuple[str | int | float, ...], ...]] = {
    "T01": ((_DONE, 100, 120_000_000, 92_300_000, 640, 310, "2024-08-28", "", "Đạt chuẩn khu dân cư kiểu mẫu"),
            (_DONE, 100, 0, 31_500_000, 210.5, 145, "2024-07-12", "", "")),
    "T02": ((_DONE, 100, 25_000_000, 60_200_000, 96, 82, "2024-07-29", "", ""),
            (_DONE, 100, 0, 24_500_000, 12, 9, "2024-06-28", "", "")),
    "T03": ((_DONE, 100, 0, 14_200_000, 180, 165, "2024-06-19", "", ""),),
    "T04": ((_DOING, 66.7, 20_000_000, 30_500_000, 88, 40, "", "Hai hộ chưa bố trí được vốn đối ứng", ""),
            (_DONE, 100, 0, 21_600_000, 45, 26, "2024-07-18", "", "")),
    "T05": ((_DONE, 100, 150_000_000, 74_500_000, 420, 230, "2024-08-24", "", ""),
            (_DONE, 100, 0, 6_000_000, 10, 35, "2024-06-22", "", "")),
    "T06": ((_DONE, 100, 10_000_000, 34_100_000, 132, 118, "2024-06-29", "", ""),
            (_DOING, 80, 18_000_000, 6_400_000, 36, 21, "", "Chờ bàn giao mặt bằng", "")),
    "T08": ((_DONE, 100, 0, 29_000_000, 150, 134, "2024-07-09", "", ""),
            (_DOING, 90, 60_000_000, 165_000_000, 260, 48, "", "Mưa lớn đầu tháng 9, phải xuống giống lại 01 ha", "")),
    "T09": ((_DONE, 100, 0, 38_250_000, 74, 60, "2024-07-30", "", ""),
            (_DONE, 100, 12_000_000, 7_200_000, 40, 52, "2024-06-27", "", "")),
    "T10": ((_DONE, 100, 0, 98_700_000, 120, 90, "2024-09-08", "", ""),),
    "T11": ((_DONE, 100, 45_000_000, 63_500_000, 205, 150, "2024-07-27", "", ""),
            (_DONE, 100, 0, 11_400_000, 8, 17, "2024-06-29", "", ""),
            (_NOT, 0, 0, 0, 0, 0, "", "Chưa kiện toàn được tổ trưởng", "")),
    "CQ01": ((_DONE, 100, 4_500_000, 0, 20, 6, "2024-06-18", "", ""),
             (_DONE, 100, 0, 0, 15, 940, "2024-09-27", "", "")),
    "CQ02": ((_DONE, 100, 9_000_000, 0, 60, 12, "2024-09-26", "", ""),),
    "CQ03": ((_DONE, 100, 16_800_000, 9_000_000, 48, 431, "2024-07-13", "", ""),
             (_DONE, 100, 0, 5_500_000, 18, 14, "2024-06-25", "", "")),
    "CQ04": ((_DOING, 75, 80_000_000, 110_000_000, 310, 96, "", "Bệnh bạc lá gây hại 2,5 ha", ""),),
    "CQ05": ((_DONE, 100, 0, 212_000_000, 34, 18, "2024-08-30", "", ""),),
    "TH01": ((_DONE, 100, 35_000_000, 50_500_000, 66, 124, "2024-08-19", "", ""),),
    "TH02": ((_DONE, 100, 20_000_000, 28_000_000, 58, 260, "2024-08-14", "", ""),
             (_DONE, 100, 12_000_000, 15_000_000, 40, 92, "2024-07-30", "", "")),
    "TH03": ((_DONE, 100, 65_000_000, 42_000_000, 22, 31, "2024-08-29", "", ""),
             (_DONE, 100, 0, 8_300_000, 30, 75, "2024-08-24", "", "")),
    "DT01": ((_DONE, 100, 100_000_000, 131_000_000, 186, 143, "2024-08-29", "", ""),),
    "DT02": ((_DONE, 100, 0, 37_250_000, 330, 412, "2024-07-19", "", ""),
             (_DONE, 100, 0, 6_100_000, 55, 380, "2024-08-24", "", ""),
             (_DONE, 100, 0, 36_000_000, 12, 27, "2024-08-31", "", "")),
    "DT03": ((_DONE, 100, 15_000_000, 21_400_000, 90, 115, "2024-07-22", "", ""),
             (_DOING, 95, 500_000, 1_140_000_000, 25, 25, "", "Còn 02 hộ chưa hoàn thiện hồ sơ vay", "")),
    "DT05": ((_DONE, 100, 0, 26_500_000, 40, 65, "2024-06-30", "", ""),
             (_DONE, 100, 0, 6_000_000, 9, 14, "2024-06-25", "", ""),
             (_DONE, 100, 0, 4_900_000, 160, 240, "2024-08-02", "", "")),
    "LL01": ((_DONE, 100, 48_000_000, 66_000_000, 28, 16, "2024-08-14", "", ""),
             (_DONE, 100, 0, 9_600_000, 12, 45, "2024-09-04", "", "")),
    "LL02": ((_DONE, 100, 0, 2_300_000, 95, 61, "2024-06-14", "", ""),
             (_DONE, 100, 30_000_000, 0, 140, 70, "2024-07-31", "", "")),
}  # fmt: skip


def works(unit: str) -> list[Entry]:
    """The registered works of a unit."""
    return entries(REGISTRATION_KEYS, REGISTERED[unit])


def outcomes(unit: str) -> list[Entry]:
    """The results of a unit's registered works, in the order of registration."""
    pairs = zip(REGISTERED[unit], REPORTED[unit], strict=True)
    return entries(("work_name", *RESULT_KEYS), [(work[0], *outcome) for work, outcome in pairs])
