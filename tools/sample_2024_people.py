"""Whom the units of the sample of 2024 propose, and the plans that some of them sent: all invented.

Identity numbers begin with 023, which is no province's code.
"""
# ruff: noqa: E501 - rows of tables are easier to compare unbroken

from __future__ import annotations

from sample_forms import entries
from sample_sheet import Entry

NOMINATION_KEYS = (
    "name", "subject_type", "gender", "birth", "citizen_id", "position", "achievement", "award",
    "votes_for", "votes_total", "note",
)  # fmt: skip
_COMMUNE = "Giấy khen của Chủ tịch UBND xã"
_DISTRICT = "Giấy khen của Chủ tịch UBND huyện"
_PROVINCE = "Bằng khen của Chủ tịch UBND tỉnh"
NOMINATED: dict[str, tuple[tuple[str | int, ...], ...]] = {
    "T01": (
        ("Cán bộ và Nhân dân thôn Trại", "collective", "", "", "", "Thôn Trại, xã Khánh Cư",
         "Hoàn thành khu dân cư nông thôn mới kiểu mẫu; huy động 92,3 triệu đồng và 640 ngày công", _PROVINCE,
         11, 11, ""),
        ("Nguyễn Văn Thao", "individual", "male", "1968-03-14", "023068000114", "Trưởng thôn Trại",
         "Chỉ đạo hoàn thành 02 công trình trước hạn; vận động 06 hộ hiến 185 m2 đất", _DISTRICT, 10, 11, ""),
        ("Hộ ông Nguyễn Văn Bính", "household", "", "", "", "Thôn Trại, xã Khánh Cư",
         "Hiến 72 m2 đất và tháo dỡ 25 m tường rào để mở rộng đường", _COMMUNE, 11, 11, ""),
    ),
    "T02": (
        ("Phạm Đức Hùng", "individual", "male", "1971-11-02", "023071000211", "Trưởng thôn Đông",
         "Huy động xã hội hóa 60,2 triệu đồng thắp sáng đường quê", _COMMUNE, 10, 11, ""),
    ),
    "T05": (
        ("Lê Thị Hạnh", "individual", "female", "1975-07-21", "023175000721", "Trưởng thôn Bắc",
         "Hoàn thành 480 m đường nội đồng, vượt tiến độ", _COMMUNE, 9, 11, ""),
        ("Lê Văn Đang", "individual", "male", "1960", "023060000033", "Chủ nhiệm câu lạc bộ dưỡng sinh thôn Bắc",
         "Duy trì câu lạc bộ 35 hội viên, tập luyện đều mỗi tuần", _COMMUNE, 7, 11, ""),
    ),
    "T08": (
        ("Hộ bà Bùi Thị Mận", "household", "", "", "", "Thôn Khê Thượng, xã Khánh Cư",
         "Đi đầu chuyển đổi 2,6 ha ruộng trũng sang mô hình cá lúa, giúp 04 hộ cùng làm", _DISTRICT, 9, 11, ""),
    ),
    "TH01": (
        ("Vũ Thị Hiền", "individual", "female", "1979-05-09", "023179000509", "Hiệu trưởng Trường Mầm non Khánh Cư",
         "Hoàn thành sân chơi phát triển vận động cho 124 trẻ", _COMMUNE, 11, 11, ""),
        ("Tập thể giáo viên tổ mẫu giáo", "collective", "", "", "", "Trường Mầm non Khánh Cư",
         "Tự làm 36 bộ đồ chơi từ vật liệu tái chế", _COMMUNE, 10, 11, ""),
    ),
    "TH02": (
        ("Nguyễn Mạnh Cường", "individual", "male", "1974-12-30", "023074001230",
         "Hiệu trưởng Trường Tiểu học Khánh Cư", "Xây dựng thư viện xanh 1.000 cuốn, dạy bơi cho 92 học sinh",
         _DISTRICT, 10, 11, ""),
        ("Lê Thị Vân Anh", "individual", "female", "1988-02-09", "023188000209",
         "Giáo viên Trường Tiểu học Khánh Cư", "Phụ trách lớp dạy bơi miễn phí, không để xảy ra tai nạn", _COMMUNE,
         11, 11, ""),
        ("Trần Văn Hoan", "individual", "male", "1990-06", "023090000006",
         "Nhân viên thư viện Trường Tiểu học Khánh Cư", "Vận động phụ huynh tặng 640 cuốn sách", _COMMUNE, 9, 11, ""),
    ),
    "DT02": (
        ("Hội Liên hiệp Phụ nữ xã Khánh Cư", "collective", "", "", "", "Hội Liên hiệp Phụ nữ xã",
         "Trồng và chăm sóc 2,4 km đường hoa; đỡ đầu 06 cháu mồ côi", _PROVINCE, 10, 11, ""),
        ("Trần Thị Mai", "individual", "female", "1980-10-20", "023180001020", "Chủ tịch Hội Liên hiệp Phụ nữ xã",
         "Tổ chức 03 công trình, huy động 412 lượt hội viên", _DISTRICT, 10, 11, ""),
        ("Lê Thị Ngọc", "individual", "female", "1985-01-17", "023185000117", "Chi hội trưởng phụ nữ thôn Nam",
         "Kết nối 06 mẹ đỡ đầu, hỗ trợ 36 triệu đồng", _COMMUNE, 11, 11, ""),
    ),
    "DT05": (
        ("Đoàn Thanh niên xã Khánh Cư", "collective", "", "", "", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã",
         "Hoàn thành 03 công trình thanh niên, 240 lượt đoàn viên tham gia", _DISTRICT, 9, 11, ""),
        ("Hoàng Thị Thùy Linh", "individual", "female", "1994-08-15", "023194000815", "Bí thư Đoàn xã",
         "Số hóa 04 di tích bằng mã QR, tổ chức 06 buổi ra quân làm sạch bờ sông", _DISTRICT, 8, 11, ""),
    ),
    "CQ03": (
        ("Trạm Y tế xã Khánh Cư", "collective", "", "", "", "Trạm Y tế xã",
         "Khám sức khỏe miễn phí cho 431 người cao tuổi", _COMMUNE, 11, 11, ""),
    ),
    "LL01": (
        ("Đặng Thị Thu", "individual", "female", "1991-04-25", "023191000425", "Công an viên, Công an xã",
         "Xây dựng 03 mô hình cổng trường an toàn giao thông", _COMMUNE, 11, 11, ""),
    ),
    "LL02": (
        ("Lương Văn Sơn", "individual", "male", "1987-09-03", "023087000903", "Phó Chỉ huy trưởng Ban CHQS xã",
         "Chỉnh trang thao trường 1.500 m2, giúp 30 hộ chính sách thu hoạch lúa", _COMMUNE, 10, 11, ""),
    ),
}  # fmt: skip

PLAN_KEYS = ("task", "target", "start_date", "end_date", "lead", "support", "note")
PLANNED: dict[str, tuple[tuple[str, ...], ...]] = {
    "CQ03": (
        ("Lập danh sách người cao tuổi cần khám", "100% người cao tuổi trong xã", "2024-05-20", "2024-05-31",
         "Trạm Y tế", "Hội Người cao tuổi, các thôn", ""),
        ("Tổ chức khám tại trạm và lưu động", "420 người, 04 đợt", "2024-06-01", "2024-07-15",
         "Trạm Y tế", "Trung tâm Y tế huyện", ""),
        ("Trồng vườn thuốc nam", "60 loài cây thuốc", "2024-05-27", "2024-06-27", "Trần Văn Lâm", "Hội Đông y", ""),
    ),
    "TH03": (
        ("Phát động thi đua trong giáo viên, học sinh", "100% lớp đăng ký", "2024-05-22", "2024-05-25",
         "Ban Giám hiệu", "Công đoàn, Liên đội", ""),
        ("Lắp đặt phòng học thông minh", "01 phòng", "2024-06-15", "2024-08-30", "Tổ Tự nhiên",
         "Ban đại diện cha mẹ học sinh", ""),
        ("Sưu tầm ảnh, hiện vật", "150 ảnh, hiện vật", "2024-06-01", "2024-08-10", "Tổ Xã hội", "Cựu học sinh", ""),
        ("Khai trương góc truyền thống", "Trước ngày khai giảng", "2024-08-25", "2024-08-31", "Ban Giám hiệu", "", ""),
    ),
    "DT01": (
        ("Khảo sát hộ nghèo cần làm nhà", "Chọn 02 hộ", "2024-05-20", "2024-05-30", "Ban Thường trực MTTQ",
         "Các thôn", ""),
        ("Vận động kinh phí và ngày công", "120 triệu đồng", "2024-06-01", "2024-07-15", "Ban Thường trực MTTQ",
         "Các tổ chức thành viên", ""),
        ("Xây dựng và bàn giao nhà", "02 nhà", "2024-06-10", "2024-08-31", "Ban công tác Mặt trận", "Đoàn Thanh niên",
         "Bàn giao trước 02/9"),
    ),
}  # fmt: skip


def people(unit: str) -> list[Entry]:
    """Whom a unit proposes."""
    return entries(NOMINATION_KEYS, NOMINATED[unit])
