"""The text of the invented plan of 2026, in the order that plans have had since 2025: sections I to VI."""
# ruff: noqa: E501 - a paragraph of the plan stays on its line

from vanthu.campaign.outline import FIELDS_HERE

OUTLINE = (
    (
        "đoạn",
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022; Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ; Quyết định số 150/2025/QĐ-UBND ngày 30/10/2025 của UBND tỉnh Ninh Bình; UBND xã Yên Khánh xây dựng Kế hoạch phát động đợt thi đua cao điểm chào mừng kỷ niệm 01 năm vận hành chính quyền địa phương 02 cấp với những nội dung sau:",
    ),
    ("mục", "Mục đích, yêu cầu"),
    ("khoản", "Mục đích"),
    (
        "điểm",
        "Tạo khí thế thi đua sôi nổi trong cán bộ, công chức, viên chức, lực lượng vũ trang và Nhân dân toàn xã, lập thành tích chào mừng kỷ niệm 01 năm vận hành chính quyền địa phương 02 cấp;",
    ),
    (
        "điểm",
        "Phát huy sáng kiến, cải tiến lề lối làm việc, nâng cao chất lượng phục vụ người dân và doanh nghiệp sau sáp nhập.",
    ),
    ("khoản", "Yêu cầu"),
    (
        "điểm",
        "Mỗi đơn vị lựa chọn công trình, phần việc thiết thực, có địa chỉ, có người phụ trách, hoàn thành trong đợt thi đua;",
    ),
    (
        "điểm",
        "Bình xét khen thưởng chính xác, công khai, công bằng, kịp thời; ưu tiên người trực tiếp lao động, sản xuất, công tác.",
    ),
    ("mục", "Đối tượng, nội dung, thời gian"),
    ("khoản", "Đối tượng"),
    (
        "đoạn",
        "Các phòng, trung tâm, trường học, lực lượng vũ trang, Mặt trận Tổ quốc và các đoàn thể, các thôn; cán bộ, công chức, viên chức, người lao động và hộ gia đình trên địa bàn xã.",
    ),
    ("khoản", "Nội dung thi đua"),
    ("điểm", FIELDS_HERE, "Mỗi dòng của trang Nội dung thi đua thành một điểm"),
    ("khoản", "Thời gian"),
    ("đoạn", "Từ ngày **01/7/2026** đến ngày **31/10/2026**."),
    ("mục", "Đối tượng, nguyên tắc, hình thức, tiêu chuẩn khen thưởng"),
    ("khoản", "Đối tượng và nguyên tắc"),
    (
        "đoạn",
        "Tập thể, cá nhân, hộ gia đình có thành tích xuất sắc, tiêu biểu trong đợt thi đua; không khen thưởng nhiều lần, nhiều hình thức cho một thành tích; thành tích đến đâu khen thưởng đến đó.",
    ),
    ("khoản", "Hình thức"),
    ("đoạn", "Giấy khen của Chủ tịch UBND xã; đề nghị Chủ tịch UBND tỉnh tặng Bằng khen."),
    ("khoản", "Tiêu chuẩn"),
    (
        "điểm",
        "Tập thể hoàn thành 100% công trình, phần việc đã đăng ký, đúng thời hạn, có cách làm sáng tạo;",
    ),
    (
        "điểm",
        "Cá nhân trực tiếp đề xuất, chỉ đạo hoặc thực hiện công trình, phần việc mang lại kết quả rõ rệt;",
    ),
    ("điểm", "Hộ gia đình đóng góp công sức, đất đai, tài sản cho công trình của cộng đồng."),
    ("mục", "Số lượng đề nghị"),
    (
        "đoạn",
        "Mỗi đơn vị đề nghị không quá 01 tập thể và 02 cá nhân hoặc hộ gia đình. Toàn xã xét tặng không quá 10 Giấy khen của Chủ tịch UBND xã và lựa chọn không quá 02 trường hợp đề nghị Bằng khen của Chủ tịch UBND tỉnh.",
    ),
    ("mục", "Thủ tục, hồ sơ, thời gian, tuyến trình"),
    ("khoản", "Đăng ký công trình, phần việc"),
    (
        "đoạn",
        "Các đơn vị đăng ký theo biểu tại Phụ lục kèm theo Kế hoạch này, gửi về UBND xã (qua Phòng Văn hóa - Xã hội) trước ngày **15/7/2026**.",
    ),
    ("khoản", "Hồ sơ đề nghị khen thưởng"),
    (
        "đoạn",
        "Gồm tờ trình hoặc văn bản đề nghị, biên bản họp xét, danh sách trích ngang và báo cáo tóm tắt thành tích (*bản giấy 01 bộ và tệp tin điện tử*).",
    ),
    ("khoản", "Thời gian và tuyến trình"),
    (
        "đoạn",
        "Hồ sơ gửi Phòng Văn hóa - Xã hội trước ngày **31/10/2026** để thẩm định, trình Hội đồng Thi đua - Khen thưởng xã; UBND xã trình Chủ tịch UBND tỉnh (qua Sở Nội vụ) các trường hợp đề nghị Bằng khen.",
    ),
    ("mục", "Tổ chức thực hiện"),
    ("khoản", "Phòng Văn hóa - Xã hội"),
    (
        "đoạn",
        "Là cơ quan thường trực, hướng dẫn, đôn đốc, tổng hợp đăng ký và kết quả của các đơn vị; thẩm định hồ sơ khen thưởng.",
    ),
    ("khoản", "Văn phòng HĐND và UBND"),
    (
        "đoạn",
        "Bố trí kinh phí, cơ sở vật chất; công khai kết quả thi đua trên trang thông tin điện tử của xã.",
    ),
    ("khoản", "Các đơn vị, các thôn"),
    (
        "đoạn",
        "Phát động thi đua tại đơn vị, đăng ký và thực hiện công trình, phần việc; báo cáo kết quả trước ngày **31/10/2026**.",
    ),
    (
        "đoạn",
        "Yêu cầu các đơn vị nghiêm túc triển khai thực hiện; khó khăn, vướng mắc phản ánh về UBND xã (qua Phòng Văn hóa - Xã hội) để xem xét, giải quyết.",
    ),
)
FIELDS = (
    (
        "a",
        "Chuyển đổi số, cải cách hành chính",
        "Đẩy mạnh chuyển đổi số, cải cách thủ tục hành chính; nâng tỷ lệ hồ sơ trực tuyến toàn trình, rút ngắn thời gian giải quyết.",
    ),
    (
        "b",
        "Nông thôn mới, cảnh quan",
        "Xây dựng nông thôn mới hiện đại; chỉnh trang đường làng, ngõ xóm sáng, xanh, sạch, đẹp.",
    ),
    (
        "c",
        "Giáo dục, y tế",
        "Nâng cao chất lượng giáo dục, chăm sóc sức khỏe Nhân dân; xây dựng trường học an toàn, thân thiện.",
    ),
    (
        "d",
        "An ninh trật tự",
        "Giữ vững quốc phòng, an ninh, trật tự an toàn xã hội; nhân rộng mô hình tự quản.",
    ),
    (
        "đ",
        "Văn hóa, an sinh xã hội",
        "Xây dựng đời sống văn hóa, giúp đỡ hộ nghèo, người có công, trẻ em có hoàn cảnh khó khăn.",
    ),
)
