"""The text of the plan of 13/5/2024, word for word: its outline and its nine fields of emulation.

Typed numbers are left out, since they are computed; broken lines are joined; a space missing before a mark
or standing before it is put right. Spelling, mixed capitals and mixed tone marks are the plan's own.
"""

from vanthu.campaign.outline import FIELDS_HERE

OUTLINE = (
    (
        "đoạn",
        (
            "Thực hiện Kế hoạch số 73-KH/BCĐ ngày 10/5/2024 của UBND huyện về việc tổ chức phát "
            "động đợt thi đua cao điểm chào mừng kỷ niệm 30 năm tái lập huyện và đón nhận huyện "
            "đạt chuẩn nông thôn mới nâng cao, UBND xã Khánh Cư xây dựng kế hoạch, với những nội "
            "dung cụ thể sau:"
        ),
    ),
    ("mục", "Mục đích, yêu cầu"),
    ("khoản", "Mục đích"),
    (
        "điểm",
        (
            "Phát động các phong trào thi đua với hình thức đa dạng, phong phú, sáng tạo, hiệu "
            "quả, thu hút đông đảo các tầng lớp nhân dân trong huyện hưởng ứng, thi đua lập thành "
            "tích thiết thực chào mừng kỷ niệm 30 năm tái lập huyện và đón nhận huyện đạt chuẩn "
            "nông thôn mới nâng cao;"
        ),
    ),
    (
        "điểm",
        (
            "Thông qua các phong trào thi đua, góp phần giữ vững truyền thống lịch sử, cách mạng, "
            "văn hoá của quê hương và con người Yên Khánh, khơi dậy niềm tin tưởng, tự hào trong "
            "cán bộ, đảng viên và các tầng lớp nhân dân về sự lãnh đạo của Đảng, thành tựu đổi "
            "mới của đất nước nói chung và của huyện Yên Khánh nói riêng;"
        ),
    ),
    (
        "điểm",
        (
            "Nâng cao tinh thần trách nhiệm của người đứng đầu cơ quan, đơn vị và sự đoàn kết, "
            "dân chủ, sáng tạo, khắc phục mọi khó khăn của các cấp, các ngành và của mỗi cán bộ, "
            "công chức, viên chức, người lao động nhằm phấn đấu thực hiện thắng lợi nhiệm vụ phát "
            "triển kinh tế - xã hội của xã;"
        ),
    ),
    ("khoản", "Yêu cầu"),
    (
        "điểm",
        (
            "Việc triển khai thực hiện đợt thi đua phải trở thành nhiệm vụ trọng tâm của cấp uỷ, "
            "chính quyền, các cơ quan, đơn vị, Mặt trận Tổ quốc Việt Nam và các đoàn thể chính "
            "trị - xã hội của xã và các tầng lớp nhân dân trong xã; gắn tổ chức các phong trào "
            "thi đua với việc đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí "
            "Minh, lập thành tích chào mừng kỷ niệm 134 năm ngày sinh Chủ tịch Hồ Chí Minh "
            "(19/5/1890 - 19/5/2024)."
        ),
    ),
    (
        "điểm",
        (
            "Kịp thời phát hiện, bồi dưỡng, biểu dương, khen thưởng, nhân rộng các điển hình tiên "
            "tiến, những sáng kiến, kinh nghiệm hay, mô hình, cách làm sáng tạo, hiệu quả trong "
            "đợt thi đua."
        ),
    ),
    ("mục", "CHỦ ĐỀ, NỘI DUNG, THỜI GIAN TỔ CHỨC PHONG TRÀO THI ĐUA"),
    ("khoản", "Chủ đề thi đua"),
    (
        "đoạn",
        (
            "“Đoàn kết, sáng tạo, thi đua lập thành tích thiết thực chào mừng kỷ niệm 30 năm tái "
            "lập huyện và đón nhận huyện đạt chuẩn nông thôn mới nâng cao”."
        ),
    ),
    ("khoản", "Nội dung thi đua"),
    ("điểm", FIELDS_HERE, "Mỗi dòng của trang Nội dung thi đua thành một điểm"),
    ("khoản", "Thời gian tổ chức đợt thi đua"),
    (
        "đoạn",
        "Các ban, ngành, đoàn thể của tổ chức phát động thi đua cao điểm từ tháng 5/2024 đến tháng 9/2024.",
    ),
    ("mục", "CÔNG TÁC KHEN THƯỞNG"),
    ("khoản", "Đối tượng khen thưởng"),
    (
        "đoạn",
        (
            "Là các tập thể, cá nhân có thành tích xuất sắc tiêu biểu, điển hình trong các phong "
            "trào thi đua lập thành tích chào mừng kỷ niệm 30 năm tái lập huyện và đón nhận huyện "
            "đạt chuẩn nông thôn mới nâng cao, được lựa chọn khen thưởng vào dịp kết thúc đợt thi "
            "đua."
        ),
    ),
    ("khoản", "Hình thức khen thưởng"),
    (
        "đoạn",
        (
            "Kết thúc đợt thi đua, căn cứ kết quả thực hiện, Hội đồng thi đua, khen thưởng xã sẽ "
            "lựa chọn các tập thể, cá nhân có thành tích xuất sắc tiêu biểu, tham mưu UBND xã xem "
            "xét trình Chủ tịch UBND huyện, Chủ tịch UBND tỉnh khen thưởng."
        ),
    ),
    ("mục", "TỔ CHỨC THỰC HIỆN"),
    ("khoản", "Các ban ngành, cơ quan, đơn vị"),
    (
        "đoạn",
        (
            "Xây dựng kế hoạch và triển khai phát động đợt thi đua cao điểm với mục tiêu, tiêu "
            "chí thi đua cụ thể, rõ ràng, nội dung thi đua bám sát các nhiệm vụ trọng tâm cấp "
            "bách của ngành, cơ quan, đơn vị, đảm bảo phù hợp với nhiệm vụ trọng tâm của xã năm "
            "2024."
        ),
    ),
    (
        "đoạn",
        (
            "Lựa chọn từ 01 đến 02 công trình, việc làm phù hợp, tập trung cải tạo cảnh quan, "
            "khuôn viên trung tâm của thôn, sáng, xanh, sạch, đẹp, ngăn nắp, đăng ký về UBND xã "
            "(qua Văn phòng thống kê xã) trước ngày **25/5/2024**."
        ),
    ),
    ("khoản", "Ban Văn hóa thông tin xã"),
    (
        "đoạn",
        (
            "Tăng cường công tác thông tin, tuyên truyền về Kế hoạch phát động đợt thi đua cao "
            "điểm, các hoạt động chào mừng kỷ niệm 30 năm tái lập huyện và đón nhận huyện đạt "
            "chuẩn nông thôn mới nâng cao; xây dựng các tài liệu, tin, bài, chương trình phát "
            "thanh tuyên truyền, quảng bá về huyện Yên Khánh, đặc biệt là kết quả sau 30 năm tái "
            "lập huyện; kết quả về quá trình xây dựng nông thôn mới; xây dựng chuyên mục, chuyên "
            "trang tuyên truyền gương người tốt, việc tốt, các điển hình tiên tiến trong phong "
            "trào thi đua."
        ),
    ),
    ("khoản", "Văn phòng thống kê xã"),
    (
        "đoạn",
        (
            "Hướng dẫn, đôn đốc, kiểm tra các cơ quan, đơn vị trong việc xây dựng kế hoạch triển "
            "khai thực hiện đợt thi đua cao điểm chào mừng 30 năm tái lập huyện và đón nhận huyện "
            "đạt chuẩn nông thôn mới nâng cao."
        ),
    ),
    (
        "đoạn",
        (
            "Chủ trì, phối hợp Ban Văn hóa thông tin xã, Hội đồng thi đua khen thưởng đơn vị lựa "
            "chọn các tập thể, cá nhân là điển hình tiên tiến, mô hình mới, cách làm hay, sáng "
            "tạo trong phong trào thi đua để tuyên truyền, biểu dương, nhân rộng trong suốt đợt "
            "thi đua cao điểm."
        ),
    ),
    (
        "đoạn",
        (
            "Tham mưu UBND xã lựa chọn các tập thể, cá nhân có thành tích xuất sắc tiêu biểu đề "
            "nghị Chủ tịch UBND huyện khen thưởng."
        ),
    ),
    ("khoản", "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị của xã."),
    (
        "đoạn",
        (
            "Phát huy sức mạnh khối đại đoàn kết toàn dân, đẩy mạnh tuyên truyền, vận động các "
            "tầng lớp nhân dân, đoàn viên, hội viên tích cực lao động, sản xuất hưởng ứng phong "
            "trào thi đua yêu nước, lập thành tích xuất sắc chào mừng kỷ niệm 30 năm tái lập "
            "huyện và đón nhận huyện đạt chuẩn nông thôn mới nâng cao, qua đó khơi dậy niềm tự "
            "hào và trách nhiệm đối với quê hương, đất nước."
        ),
    ),
    (
        "đoạn",
        (
            "Mỗi đoàn thể chính trị - xã hội lựa chọn ít nhất 01 công trình, phần việc chào mừng, "
            "(*Công trình đường cây, đường hoa; dòng sông sạch, không rác thải, không vật cản; "
            "cánh đồng không vỏ thuốc bảo vệ thực vật được cấm biển và có thùng đựng vỏ thuốc; "
            "khu dân cư kiểu mẫu...*). Đăng ký về UBND xã qua Văn phòng thống kê xã trước ngày "
            "**25/5/2024**:"
        ),
    ),
    (
        "đoạn",
        (
            "Trên đây là Kế hoạch phát động đợt thi đua cao điểm chào mừng kỷ niệm 30 năm tái lập "
            "huyện và đón nhận huyện nông thôn mới nâng cao; Ủy ban nhân dân xã yêu cầu các cơ "
            "quan, đơn vị xây dựng kế hoạch và triển khai thực hiện nghiêm túc, hiệu quả; gửi Kế "
            "hoạch và báo cáo kết quả thực hiện về Ủy ban nhân dân xã (qua Văn phòng thống kê xã) "
            "theo đúng thời gian quy định."
        ),
    ),
)

FIELDS = (
    (
        "a",
        "Xây dựng nông thôn mới",
        (
            "Đẩy mạnh các phong trào thi đua xây dựng NTM nâng cao, NTM kiểu mẫu. Tiếp tục chỉ "
            "đạo nâng cao chất lượng các tiêu chí huyện và xã đạt chuẩn NTM nâng cao, NTM kiểu "
            "mẫu; củng cố, nâng cao chất lượng kết cấu hạ tầng, đảm bảo vệ sinh môi trường, xây "
            "dựng khu dân cư sáng, xanh, sạch, đẹp... Tăng cường tuyên truyền, huy động các nguồn "
            "lực, vận động nhân dân tích cực tham gia xây dựng NTM nâng cao, NTM kiểu mẫu, khu "
            "dân cư kiểu mẫu, vườn mẫu. Năm 2024, phấn đấu có 01 thôn đạt chuẩn NTM kiểu mẫu "
            "(Thôn Trại)."
        ),
    ),
    (
        "b",
        "Xây dựng Đảng, chính quyền, đoàn thể",
        (
            "Phát động các phong trào thi đua trong các tổ chức Đảng, chính quyền và các đoàn "
            "thể, các lực lượng vũ trang và nhân dân; tiếp tục đẩy mạnh phong trào thi đua “xây "
            "dựng đảng bộ, chi bộ trong sạch vững mạnh”; “xây dựng chính quyền trong sạch vững "
            "mạnh”; “xây dựng Mặt trận tổ quốc và các đoàn thể vững mạnh”."
        ),
    ),
    (
        "c",
        "Phát triển kinh tế, giảm nghèo",
        (
            "Tập trung phấn đấu đẩy mạnh chuyển dịch cơ cấu kinh tế, chuyển dịch cơ cấu cây "
            "trồng, vật nuôi; đẩy mạnh xã hội hoá, tạo việc làm, xoá đói giảm nghèo, nâng cao thu "
            "nhập cho nhân dân; đẩy mạnh phong trào thi đua “lao động giỏi, lao động sáng tạo”, "
            "phong trào “sản xuất kinh doanh giỏi” trong các thành phần kinh tế và trong các tầng "
            "lớp nhân dân, phong trào “phát huy sáng kiến cải tiến kỹ thuật, áp dụng các kinh "
            "nghiệm hay, các cách làm tốt”."
        ),
    ),
    (
        "d",
        "Giáo dục",
        (
            "Tiếp tục đẩy mạnh phong trào thi đua “hai tốt” trong ngành giáo dục, phong trào thi "
            "đua “xây dựng trường học thân thiện, học sinh tích cực” ứng dụng công nghệ thông tin "
            "trong giảng dạy và học tập."
        ),
    ),
    (
        "đ",
        "Môi trường, y tế, dân số",
        (
            "Xây dựng và thực hiện các chương trình bảo vệ môi trường, vệ sinh an toàn thực phẩm; "
            "đẩy mạnh các phong trào thi đua trong ngành y tế đảm bảo chăm sóc sức khỏe cho nhân "
            "dân và phòng chống dịch bệnh; tổ chức lồng ghép các phong trào thi đua với công tác "
            "dân số kế hoạch hoá gia đình."
        ),
    ),
    (
        "e",
        "Văn hóa, thể thao",
        (
            "Phát động phong trào thi đua luyện tập thể dục thể thao, nâng cao sức khỏe; đẩy mạnh "
            "phong trào và hoạt động văn hoá, văn nghệ nâng cao đời sống tinh thần cho nhân dân; "
            "củng cố và phát triển các câu lạc bộ văn nghệ, câu lạc bộ Thể dục thể thao ở các "
            "thôn; thực hiện tốt phong trào “Toàn dân đoàn kết xây dựng Nông thôn mới, đô thị văn "
            "minh”; thực hiện tốt nếp sống văn minh trong việc cưới, việc tang, lễ hội. Đẩy mạnh "
            "xây dựng cơ quan văn hóa, thôn, xóm, phố, gia đình văn hóa."
        ),
    ),
    (
        "g",
        "An ninh trật tự",
        (
            "Đẩy mạnh công tác đấu tranh phòng chống tội phạm, các chương trình quốc gia phòng "
            "chống ma túy, mại dâm, kiểm chế các tai tệ nạn xã hội và vi phạm pháp luật. Tăng "
            "cường các biện pháp đảm bảo trật tự an toàn giao thông. Đẩy mạnh và nâng cao chất "
            "lượng phong trào quần chúng bảo vệ an ninh Tổ quốc"
        ),
    ),
    (
        "h",
        "Cải cách hành chính",
        (
            "Thực hiện nghiêm túc, có hiệu quả chương trình cải cách hành chính nhà nước giai "
            "đoạn 2021 - 2030 trên địa bàn. Tiếp tục rà soát điều chỉnh lại cơ cấu tổ chức, biên "
            "chế, quy chế hoạt động của bộ máy quản lý nhà nước theo hướng tinh gọn, hiệu quả. "
            "Nâng cao trách nhiệm người đứng đầu cơ quan hành chính nhà nước và ý thức kỷ luật "
            "của cán bộ, công chức. Tiếp tục triển khai đẩy mạnh công tác phòng, chống tham "
            "nhũng, lãng phí."
        ),
    ),
    (
        "i",
        "Xây dựng đội ngũ cán bộ",
        (
            "Phát huy tinh thần đoàn kết, ý chí tự lực, tự cường, năng động sáng tạo trong thi "
            "đua lao động sản xuất, trong công tác học tập, xây dựng đội ngũ cán bộ công chức, "
            "viên chức có bản lĩnh chính trị vững vàng, có nhân cách đạo đức tốt có năng lực "
            "chuyên môn nghiệp vụ dám nghĩ, dám làm, dám chịu trách nhiệm, phấn đấu thực hiện các "
            "mục tiêu, nhiệm vụ chính trị đề ra."
        ),
    ),
)
