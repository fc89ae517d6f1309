"""Labels as clerks write them, and what stands below those that mislead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

ODD: Mapping[str, Mapping[str, Sequence[str]]] = {
    "registration": {
        "work_name": ("Hạng mục", "Danh mục công trình", "Tên mô hình", "Tên công trình, phần việc cụ thể", "Công trình (phần việc) đăng ký",
                      "Việc đăng ký", "Nội dung công trình, phần việc", "Tên CT/PV", "Mô hình, công trình", "Công trình thi đua"),
        "field_code": ("Phong trào", "Thuộc phong trào thi đua", "Nội dung phát động", "Mục nội dung", "Thuộc mục", "Nội dung theo KH"),
        "description": ("Quy mô thực hiện", "Số lượng, quy mô", "Khối lượng đăng ký", "Mô tả công việc", "Diễn giải", "Thông số"),
        "location": ("Nơi làm", "Địa điểm xây dựng", "Khu vực", "Thôn, xóm", "Chỗ thực hiện", "Vị trí xây dựng", "Tại"),
        "budget_state_vnd": ("Tiền nhà nước", "Xã cấp", "Vốn NN", "NS cấp", "Nguồn ngân sách NN (đồng)", "Ngân sách cấp", "Kinh phí xã hỗ trợ"),
        "budget_social_vnd": ("Dân góp", "Tiền dân đóng góp", "Vốn dân", "Nhân dân góp", "Nguồn khác", "Tài trợ", "Vốn huy động", "Kinh phí vận động"),
        "start_date": ("Ngày làm", "Từ", "Khởi công ngày", "Thời điểm bắt đầu", "BĐ", "Ngày triển khai"),
        "end_date": ("Đến", "Xong ngày", "Hạn", "HT", "Thời gian xong", "Ngày dự kiến xong", "Thời điểm kết thúc"),
        "person_in_charge": ("Người thực hiện", "Cán bộ theo dõi", "Họ tên", "Ai làm", "Người đảm nhận", "Phân công", "Đ/c chỉ đạo", "Người chủ trì"),
        "phone": ("Liên lạc", "Liên hệ", "Số máy", "Zalo", "SĐT người phụ trách", "Điện thoại NPT"),
    },
    "results": {
        "work_name": ("Hạng mục", "Danh mục", "Tên việc", "Công trình đã làm", "Nội dung công trình", "Tên mô hình"),
        "status": ("Tiến độ", "Hiện trạng", "Đã/chưa hoàn thành", "Tiến độ thực hiện đến nay", "Hoàn thành hay chưa", "Tình trạng công việc", "Trạng thái HT"),
        "progress_pct": ("Phần trăm", "% HT", "Đạt", "% KL", "Khối lượng đạt (%)", "Mức độ (%)", "% thực hiện"),
        "cost_state_vnd": ("Tiền nhà nước", "Xã cấp", "Vốn NN", "NS cấp", "Đã chi ngân sách"),
        "cost_social_vnd": ("Dân góp", "Tiền dân đóng góp", "Vốn dân", "Nguồn khác", "Tài trợ", "Đã huy động"),
        "work_days": ("Công", "Số công huy động", "Ngày công huy động", "Công dân đóng"),
        "participants": ("Nhân lực", "Số hộ, người tham gia", "Lực lượng tham gia", "Số người huy động", "Người"),
        "completed_date": ("Ngày xong", "Xong ngày", "Hoàn thành", "Ngày bàn giao", "HT ngày"),
        "difficulty": ("Vấn đề", "Ý kiến, khó khăn", "Khó khăn gặp phải", "Trở ngại", "Hạn chế"),
    },
    "nomination": {
        "name": ("Người được khen", "Danh sách", "Đề nghị khen", "Tên", "Cá nhân, tập thể, hộ", "Họ, tên", "Tên người/tập thể"),
        "subject_type": ("Loại", "Đối tượng KT", "TT/CN", "Tập thể hay cá nhân"),
        "gender": ("Nam nữ", "Ông, bà", "Phái", "G.tính"),
        "birth": ("Sinh", "Ngày/tháng/năm", "N.sinh", "Năm sinh (tuổi)", "Ngày sinh nhật"),
        "citizen_id": ("Số thẻ CC", "Giấy tờ", "Số giấy tờ tùy thân", "ID", "Căn cước số"),
        "position": ("Công việc", "Vị trí công tác", "Chức vụ Đảng, chính quyền", "Làm gì, ở đâu", "Nghề nghiệp", "CV"),
        "achievement": ("Lý do khen", "Đã làm được", "Kết quả nổi bật", "Tóm tắt kết quả", "Nội dung khen thưởng", "Thành tích chính"),
        "award": ("Mức khen", "Cấp khen", "Loại giấy khen", "Khen gì", "Danh hiệu", "Hình thức xin khen"),
        "votes_for": ("Phiếu", "SP đồng ý", "Đồng ý (phiếu)", "Số phiếu thuận", "Phiếu thuận"),
        "votes_total": ("Tổng số người dự", "Số người họp", "TS", "Tổng", "Tổng số phiếu thu"),
    },
    "unit_plan": {
        "task": ("Việc", "Đầu việc", "Nội dung, nhiệm vụ trọng tâm", "Công việc cụ thể", "Nội dung triển khai", "Các bước"),
        "target": ("Kết quả cần đạt", "Đích", "Sản phẩm dự kiến", "Số lượng", "Khối lượng", "Chỉ tiêu giao"),
        "start_date": ("Từ", "BĐ", "Ngày triển khai", "Thời điểm bắt đầu"),
        "end_date": ("Đến", "Hạn", "Xong trước", "Thời điểm kết thúc", "Trước ngày"),
        "lead": ("Ai làm", "Người đảm nhận", "Phân công", "Chịu trách nhiệm chính", "Người/đơn vị chính"),
        "support": ("Cùng làm", "Hỗ trợ", "Tham gia", "Lực lượng phối hợp", "ĐV phối hợp"),
    },
}  # fmt: skip
"""By form and key."""

CLERKS_OWN: Sequence[tuple[str, Sequence[object]]] = (
    ("Chiều rộng mặt đường", ("3 m", "2,5 m")), ("Số hộ hưởng lợi", (12, 40, 35)), ("Mức độ ưu tiên", ("Cao", "Thấp")),
    ("Số quyết định", ("12/QĐ-UBND", "15/QĐ-UBND")), ("Nhà thầu", ("Tổ thợ thôn", "Công ty Minh Phát")), ("Diện tích (m2)", (120, 45.5)),
    ("Ý kiến của xã", ("Đồng ý", "Xem xét")), ("Cán bộ thẩm định", ("Lê Văn Hòa", "Phạm Thị Nga")), ("Số hộ hiến đất", (3, 5)),
    ("Hình ảnh", ("có ảnh", "IMG_0012")), ("Loại công trình", ("Cấp IV", "Khác")), ("Ngày họp dân", ("12/5/2024", "14/5/2024")),
    ("Vốn vay", (2_000_000, 5_000_000)), ("Hiện vật quy tiền", (1_500_000, 3_000_000)), ("Mã số", ("CT01", "CT02")), ("Độ dài (m)", (500, 1200)),
)  # fmt: skip
"""A label that no form has, with values."""

_DAYS, _NAMES, _PLACES = ("12/5/2024", "14/5/2024"), ("Lê Văn Hòa", "Phạm Thị Nga"), ("Thôn Trại", "Xóm Đông")
_NUMBERS, _MONEY = (12, 40, 350), (12_000_000, 5_500_000)
MISLEADING: Mapping[str, Sequence[tuple[str, str, Sequence[object]]]] = {
    "registration": (
        ("location", "Người thực hiện", _NAMES), ("location", "Nơi gửi", ("UBND xã", "Văn phòng")), ("start_date", "Ngày ký", _NAMES),
        ("phone", "Số đăng ký", ("01/ĐK", "02/ĐK")), ("budget_state_vnd", "Ngân hàng", ("Agribank", "Vietinbank")),
        ("budget_social_vnd", "Xã hội", ("có", "không")), ("person_in_charge", "Người hưởng lợi", ("45 hộ", "toàn thôn")),
        ("end_date", "Hoàn thành", ("Có", "Không")), ("phone", "Số điện thoại", ("có", "không")), ("budget_state_vnd", "Ngân sách nhà nước", _NAMES),
    ),
    "results": (
        ("progress_pct", "Tỷ lệ hộ nghèo", ("0,2%", "1%")), ("participants", "Người phụ trách", _NAMES), ("work_days", "Ngày khởi công", _DAYS),
        ("completed_date", "Ngày hoàn thành", ("có", "không")), ("cost_state_vnd", "Ngân hàng", ("Agribank",)), ("status", "Kết quả", _NUMBERS),
        ("cost_social_vnd", "Xã", ("Khánh Cư",)), ("participants", "Số lượt người tham gia", _PLACES),
    ),
    "nomination": (
        ("birth", "Nơi sinh", _PLACES), ("citizen_id", "Số hồ sơ", ("HS 01", "HS 02")), ("position", "Dân tộc", ("Kinh", "Mường")),
        ("gender", "Giới thiệu", ("Chi bộ", "Thôn")), ("award", "Hình thức họp", ("Trực tiếp",)), ("votes_for", "Số điện thoại", ("0912345678",)),
        ("votes_total", "Tổng thu nhập", _MONEY), ("position", "Chức vụ, đơn vị công tác", _DAYS),
    ),
    "unit_plan": (
        ("start_date", "Thời tiết", ("nắng", "mưa")), ("lead", "Chủ đề", ("Môi trường", "Văn hóa")), ("support", "Phối hợp", _MONEY),
        ("end_date", "Hoàn thành", ("Có", "Không")), ("target", "Chỉ tiêu", ("Lê Văn Hòa", "Phạm Thị Nga")),
    ),
}  # fmt: skip
"""Key whose column it replaces, label, values that are not that key's."""
