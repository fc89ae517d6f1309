"""The four forms that units fill in, declared once: reader, checks, messages and issued workbooks follow."""

from __future__ import annotations

from collections.abc import Mapping

from vanthu.paperwork.model import Choice, Column, ColumnType, Form, Split


def _labels(text: str) -> tuple[str, ...]:
    """Labels written in one string with `|` between them."""
    return tuple(label.strip() for label in text.split("|"))


_NOTE = Column(
    "note",
    "Ghi chú",
    ColumnType.TEXT,
    synonyms=_labels("Chú thích | Ghi chú khác | Ý kiến khác | GC"),
    width=18,
)
_STATE = _labels(
    "Ngân sách | NSNN | NS nhà nước | Nhà nước | Kinh phí NN | Kinh phí nhà nước | Vốn nhà nước | "
    "Vốn ngân sách | Nguồn ngân sách | Ngân sách xã | Kinh phí NSNN | Nguồn NSNN | NS xã | "
    "Nhà nước hỗ trợ | Kinh phí ngân sách nhà nước | Kinh phí từ ngân sách | Vốn NN | Vốn NSNN | "
    "Tiền nhà nước | NS cấp | "
    "Ngân sách cấp | Xã hỗ trợ | Kinh phí xã hỗ trợ | Nguồn ngân sách nhà nước | Nguồn NN | "
    "Vốn ngân sách nhà nước"
)
_SOCIAL = _labels(
    "XHH | Xã hội hoá | Nguồn xã hội hóa | Kinh phí XHH | Vốn XHH | Nhân dân đóng góp | Đóng góp | "
    "Kinh phí xã hội hóa | Huy động | Huy động xã hội hóa | Vận động | Nhân dân đóng góp, XHH | "
    "Nguồn huy động | Nguồn XHH | Vốn xã hội hóa | Ủng hộ, đóng góp | Dân góp | Nhân dân góp | "
    "Dân đóng góp | "
    "Tiền dân đóng góp | Vốn dân | Vốn huy động | Kinh phí vận động | Vận động xã hội hóa | "
    "Đã huy động | Nhân dân"
)

REGISTRATION = Form(
    "registration",
    "Biểu 01",
    "Đăng ký công trình, phần việc",
    (
        Column(
            "work_name",
            "Tên công trình, phần việc",
            ColumnType.TEXT,
            required=True,
            width=36,
            synonyms=_labels(
                "Tên công trình | Công trình | Công trình, phần việc | Công trình/phần việc | "
                "Tên công trình phần việc đăng ký | Công trình, phần việc đăng ký | Tên phần việc | "
                "Phần việc | Tên công trình (phần việc) | Nội dung đăng ký | Tên việc làm | "
                "Công trình, việc làm | Tên công trình, việc làm | Tên CT, PV | Tên CTPV | "
                "Tên công trình, phần việc chào mừng | Hạng mục | Danh mục công trình | "
                "Việc đăng ký | Tên CT/PV | Công trình thi đua | Tên việc | Tên mô hình, công trình"
            ),
        ),
        Column(
            "field_code",
            "Nội dung thi đua",
            ColumnType.FIELD,
            width=18,
            synonyms=_labels(
                "Thuộc nội dung thi đua | Lĩnh vực | Lĩnh vực thi đua | Nội dung thi đua (mã) | "
                "Mã nội dung | Mã nội dung thi đua | ND thi đua | Nội dung TĐ | Nhóm nội dung | "
                "Thuộc nội dung | NDTĐ | Phong trào thi đua | Nội dung phong trào | Thuộc phong trào thi đua"
            ),
        ),
        Column(
            "description",
            "Nội dung, quy mô",
            ColumnType.TEXT,
            width=30,
            synonyms=_labels(
                "Nội dung | Quy mô | Nội dung quy mô | Nội dung thực hiện | Nội dung, khối lượng | "
                "Mô tả | Nội dung công việc | Nội dung cụ thể | Quy mô, khối lượng | Khối lượng | "
                "Nội dung/quy mô | ND, quy mô | Tóm tắt nội dung | Nội dung chi tiết"
            ),
        ),
        Column(
            "location",
            "Địa điểm thực hiện",
            ColumnType.TEXT,
            width=20,
            synonyms=_labels(
                "Địa điểm | Nơi thực hiện | Vị trí | Địa bàn | Địa điểm thi công | Đ/điểm | Địa chỉ | "
                "Khu vực thực hiện | "
                "Khu vực | Nơi làm | Chỗ thực hiện | Vị trí xây dựng"
            ),
        ),
        Column(
            "budget_state_vnd",
            "Ngân sách nhà nước",
            ColumnType.DONG,
            group="Kinh phí dự kiến (đồng)",
            width=17,
            synonyms=(*_STATE, "Dự kiến ngân sách nhà nước"),
        ),
        Column(
            "budget_social_vnd",
            "Xã hội hóa",
            ColumnType.DONG,
            group="Kinh phí dự kiến (đồng)",
            width=17,
            synonyms=(*_SOCIAL, "Dự kiến xã hội hóa"),
        ),
        Column(
            "start_date",
            "Bắt đầu",
            ColumnType.DATE,
            group="Thời gian thực hiện",
            width=13,
            synonyms=_labels(
                "Thời gian bắt đầu | Ngày bắt đầu | Từ ngày | Khởi công | Ngày khởi công | Bắt đầu từ | "
                "TG bắt đầu | Thời gian thực hiện › Từ | Thời gian › Từ | Ngày BĐ | Thời điểm bắt đầu | "
                "Khởi công ngày"
            ),
        ),
        Column(
            "end_date",
            "Hoàn thành",
            ColumnType.DATE,
            group="Thời gian thực hiện",
            width=13,
            synonyms=_labels(
                "Thời gian hoàn thành | Ngày hoàn thành | Đến ngày | Kết thúc | Ngày kết thúc | "
                "Thời gian kết thúc | Dự kiến hoàn thành | Thời hạn hoàn thành | TG hoàn thành | "
                "Thời gian thực hiện › Đến | Thời gian › Đến"
            ),
        ),
        Column(
            "person_in_charge",
            "Người phụ trách",
            ColumnType.NAME,
            width=22,
            synonyms=_labels(
                "Phụ trách | Người PT | Cán bộ phụ trách | Người chịu trách nhiệm | Người đại diện | "
                "Đầu mối | Người liên hệ | Họ tên người phụ trách | Họ và tên người phụ trách | "
                "Đ/c phụ trách | Đồng chí phụ trách | NPT | Người đảm nhận | Đ/c chỉ đạo | Họ tên NPT"
            ),
        ),
        Column(
            "phone",
            "Số điện thoại",
            ColumnType.PHONE,
            width=14,
            synonyms=_labels(
                "Điện thoại | SĐT | SDT | Số ĐT | ĐT liên hệ | ĐT | Điện thoại liên hệ | "
                "Số điện thoại liên hệ | Di động | Số ĐT liên hệ | SĐT liên hệ | Tel | Số máy | Zalo | "
                "Số ĐT liên lạc | "
                "SĐT người phụ trách | Số điện thoại người phụ trách | Điện thoại NPT"
            ),
        ),
        _NOTE,
    ),
    splits=(
        Split(
            _labels(
                "Thời gian | Thời gian thực hiện | Thời gian dự kiến | Tiến độ thực hiện | "
                "Thời gian triển khai | Thời gian tổ chức"
            ),
            "start_date",
            until="end_date",
        ),
    ),
    signs=(
        "field_code",
        "budget_state_vnd",
        "budget_social_vnd",
        "start_date",
        "end_date",
        "description",
        "location",
    ),
    title_words=_labels(
        "đăng ký công trình | đăng ký | biểu 01 | biểu số 01 | biểu 1 | mẫu 01 | mẫu số 01 | ĐK"
    ),
)

RESULTS = Form(
    "results",
    "Biểu 02",
    "Kết quả thực hiện",
    (
        Column(
            "work_name",
            "Công trình, phần việc",
            ColumnType.TEXT,
            required=True,
            width=36,
            synonyms=_labels(
                "Tên công trình, phần việc | Tên công trình | Công trình | Công trình/phần việc | "
                "Phần việc | Tên phần việc | Công trình, phần việc đã đăng ký | "
                "Tên công trình, phần việc đã đăng ký | Tên công trình (phần việc) | "
                "Công trình, việc làm | Tên CT, PV | Tên CTPV | Nội dung đã đăng ký"
            ),
        ),
        Column(
            "status",
            "Kết quả",
            ColumnType.STATUS,
            width=16,
            synonyms=_labels(
                "Kết quả thực hiện | Trạng thái | Tình trạng | Tình hình thực hiện | Tiến độ thực hiện | "
                "Mức độ hoàn thành | Kết quả đạt được | KQ | KQ thực hiện | Đánh giá | Tiến độ | "
                "Hiện trạng | Tình trạng công việc | "
                "Trạng thái HT | Đã/chưa hoàn thành | Hoàn thành hay chưa"
            ),
        ),
        Column(
            "progress_pct",
            "Tỷ lệ hoàn thành (%)",
            ColumnType.PERCENT,
            width=12,
            synonyms=_labels(
                "Tỉ lệ hoàn thành | Tỷ lệ | Tỷ lệ % | % | % hoàn thành | Tỷ lệ thực hiện | Tiến độ (%) | "
                "Tiến độ | Đạt % | Tỷ lệ đạt | TL hoàn thành | Đạt tỷ lệ | Khối lượng hoàn thành (%) | "
                "Phần trăm | % HT | "
                "Mức độ hoàn thành (%) | % thực hiện | % khối lượng | Mức độ (%)"
            ),
        ),
        Column(
            "cost_state_vnd",
            "Ngân sách nhà nước",
            ColumnType.DONG,
            group="Kinh phí thực hiện (đồng)",
            width=17,
            synonyms=_STATE,
        ),
        Column(
            "cost_social_vnd",
            "Xã hội hóa",
            ColumnType.DONG,
            group="Kinh phí thực hiện (đồng)",
            width=17,
            synonyms=_SOCIAL,
        ),
        Column(
            "work_days",
            "Ngày công đóng góp",
            ColumnType.DECIMAL,
            width=12,
            synonyms=_labels(
                "Ngày công | Số ngày công | Công lao động | Số công | Ngày công lao động | "
                "Số ngày công đóng góp | Công đóng góp | NC đóng góp | Số công đóng góp | "
                "Ngày công huy động | Số công huy động"
            ),
        ),
        Column(
            "participants",
            "Số lượt người tham gia",
            ColumnType.COUNT,
            width=12,
            synonyms=_labels(
                "Số người tham gia | Lượt người tham gia | Lượt người | Số lượt người | Người tham gia | "
                "Số lượt tham gia | Số người | Lượt tham gia | Lực lượng tham gia | Số người huy động"
            ),
        ),
        Column(
            "completed_date",
            "Ngày hoàn thành",
            ColumnType.DATE,
            width=13,
            synonyms=_labels(
                "Thời gian hoàn thành | Ngày HT | Hoàn thành ngày | Thời điểm hoàn thành | "
                "Ngày nghiệm thu | Ngày kết thúc | TG hoàn thành | Ngày tháng hoàn thành | Ngày xong | "
                "Ngày bàn giao | HT ngày"
            ),
        ),
        Column(
            "difficulty",
            "Khó khăn, vướng mắc",
            ColumnType.TEXT,
            width=30,
            synonyms=_labels(
                "Khó khăn | Vướng mắc | Tồn tại | Tồn tại, hạn chế | Khó khăn vướng mắc | "
                "Khó khăn, kiến nghị | Lý do chưa hoàn thành | Nguyên nhân | Lý do | KK, VM | "
                "Khó khăn, hạn chế | Hạn chế | Trở ngại"
            ),
        ),
        _NOTE,
    ),
    splits=(
        Split(
            _labels("Kết quả › Hoàn thành | Kết quả thực hiện › Hoàn thành | Đã hoàn thành"),
            "status",
            "completed",
        ),
        Split(
            _labels("Kết quả › Đang thực hiện | Kết quả thực hiện › Đang thực hiện | Đang thực hiện"),
            "status",
            "in_progress",
        ),
        Split(
            _labels("Kết quả › Chưa thực hiện | Kết quả thực hiện › Chưa thực hiện | Chưa thực hiện"),
            "status",
            "not_started",
        ),
    ),
    signs=(
        "status",
        "progress_pct",
        "cost_state_vnd",
        "cost_social_vnd",
        "work_days",
        "participants",
        "completed_date",
    ),
    title_words=_labels(
        "kết quả thực hiện | kết quả | biểu 02 | biểu số 02 | biểu 2 | mẫu 02 | mẫu số 02 | "
        "báo cáo kết quả | KQ"
    ),
)

NOMINATION = Form(
    "nomination",
    "Biểu 03",
    "Đề nghị khen thưởng",
    (
        Column(
            "name",
            "Họ và tên / Tên tập thể",
            ColumnType.NAME,
            required=True,
            width=28,
            synonyms=_labels(
                "Họ và tên | Họ tên | Tên tập thể, cá nhân | Tập thể, cá nhân | Tên cá nhân, tập thể | "
                "Họ và tên, tên tập thể | Tên tập thể | Họ và tên cá nhân/tập thể | "
                "Tên đơn vị, cá nhân | Ông (bà) | Họ tên/Tên tập thể | Cá nhân/Tập thể | "
                "Họ và tên người được đề nghị | Tên tập thể/cá nhân/hộ gia đình | "
                "Tên tập thể, cá nhân, hộ gia đình | Tên gọi | H và tên"
            ),
        ),
        Column(
            "subject_type",
            "Đối tượng",
            ColumnType.SUBJECT,
            width=14,
            synonyms=_labels(
                "Loại đối tượng | Đối tượng khen thưởng | Phân loại | Tập thể/cá nhân | Loại hình | "
                "Đối tượng (tập thể, cá nhân, hộ gia đình) | Đối tượng đề nghị | "
                "Cá nhân, tập thể hay hộ gia đình"
            ),
        ),
        Column(
            "gender",
            "Giới tính (Ông/Bà)",
            ColumnType.GENDER,
            width=10,
            synonyms=_labels("Giới tính | Nam/Nữ | Nam, nữ | Ông/Bà | Giới | Danh xưng | GT"),
        ),
        Column(
            "birth",
            "Ngày, tháng, năm sinh",
            ColumnType.BIRTH,
            width=13,
            synonyms=_labels(
                "Năm sinh | Ngày sinh | Ngày tháng năm sinh | NTNS | Sinh ngày | Ngày/tháng/năm sinh | "
                "Sinh năm | NS | NTN sinh | N.sinh"
            ),
        ),
        Column(
            "citizen_id",
            "Số CCCD",
            ColumnType.CITIZEN_ID,
            width=15,
            synonyms=_labels(
                "CCCD | Số căn cước | Căn cước công dân | Số căn cước công dân | Số CMND/CCCD | "
                "CMND/CCCD | Số CMND | CMND | Số CCCD/CMND | Số định danh | Số định danh cá nhân | "
                "Mã định danh | Số CC | Căn cước | CMTND | Số CC/CCCD | Số thẻ CC | Căn cước số"
            ),
        ),
        Column(
            "position",
            "Chức vụ, đơn vị công tác",
            ColumnType.TEXT,
            width=28,
            synonyms=_labels(
                "Chức vụ | Chức vụ, đơn vị | Chức danh, đơn vị | Chức danh | Chức vụ/Đơn vị công tác | "
                "Chức vụ, nơi công tác | Nơi công tác | Đơn vị công tác | Nghề nghiệp, đơn vị | "
                "Chức vụ và đơn vị công tác | Chức vụ, địa chỉ | Nghề nghiệp, nơi ở | CV, ĐVCT | "
                "Nghề nghiệp | Vị trí công tác"
            ),
        ),
        Column(
            "achievement",
            "Tóm tắt thành tích",
            ColumnType.TEXT,
            required=True,
            width=44,
            synonyms=_labels(
                "Thành tích | Thành tích tóm tắt | Thành tích đạt được | Tóm tắt thành tích đạt được | "
                "Nội dung thành tích | Thành tích nổi bật | Thành tích xuất sắc | TT thành tích | "
                "Tóm tắt TT | Công trạng, thành tích"
            ),
        ),
        Column(
            "award",
            "Hình thức đề nghị khen thưởng",
            ColumnType.AWARD,
            width=26,
            synonyms=_labels(
                "Hình thức khen thưởng | Hình thức | Đề nghị khen thưởng | Hình thức đề nghị | "
                "Danh hiệu, hình thức | Hình thức KT | HTKT | Hình thức khen | Đề nghị tặng | "
                "Danh hiệu/hình thức khen thưởng | Danh hiệu, hình thức khen thưởng | Đề nghị | "
                "Danh hiệu đề nghị | "
                "Danh hiệu, hình thức đề nghị | Loại giấy khen"
            ),
        ),
        Column(
            "votes_for",
            "Số phiếu đồng ý",
            ColumnType.COUNT,
            width=10,
            synonyms=_labels(
                "Số phiếu | Phiếu đồng ý | Số phiếu tán thành | Phiếu bầu | Số phiếu bầu | Đồng ý | "
                "Tán thành | Phiếu tán thành | Số phiếu đạt | Số phiếu nhất trí | Số phiếu tín nhiệm | "
                "Số phiếu thuận | "
                "Phiếu thuận | Đồng ý (phiếu)"
            ),
        ),
        Column(
            "votes_total",
            "Tổng số phiếu",
            ColumnType.COUNT,
            width=10,
            synonyms=_labels(
                "Tổng phiếu | Tổng số phiếu bầu | Số phiếu phát ra | Tổng số người bầu | "
                "Tổng số thành viên | Số phiếu hợp lệ | TS phiếu | Số phiếu thu về | "
                "Số phiếu › Tổng số | Phiếu bầu › Tổng số"
            ),
        ),
        _NOTE,
    ),
    splits=(
        Split(
            _labels(
                "Ngày, tháng, năm sinh › Nam | Ngày tháng năm sinh › Nam | Năm sinh › Nam | "
                "Ngày sinh › Nam | Năm sinh nam"
            ),
            "birth",
            implies=("gender", "male"),
        ),
        Split(
            _labels(
                "Ngày, tháng, năm sinh › Nữ | Ngày tháng năm sinh › Nữ | Năm sinh › Nữ | "
                "Ngày sinh › Nữ | Năm sinh nữ"
            ),
            "birth",
            implies=("gender", "female"),
        ),
        Split(
            _labels("Giới tính › Nam | Nam"),
            "gender",
            "male",
        ),
        Split(
            _labels("Giới tính › Nữ | Nữ"),
            "gender",
            "female",
        ),
        Split(
            _labels("Đối tượng › Tập thể | Tập thể"),
            "subject_type",
            "collective",
        ),
        Split(
            _labels("Đối tượng › Cá nhân | Cá nhân"),
            "subject_type",
            "individual",
        ),
        Split(
            _labels("Đối tượng › Hộ gia đình | Đối tượng › Hộ | Hộ gia đình"),
            "subject_type",
            "household",
        ),
    ),
    signs=("achievement", "award", "subject_type", "votes_for"),
    title_words=_labels(
        "đề nghị khen thưởng | khen thưởng | biểu 03 | biểu số 03 | biểu 3 | mẫu 03 | mẫu số 03 | "
        "danh sách đề nghị | KT"
    ),
)

UNIT_PLAN = Form(
    "unit_plan",
    "Biểu 04",
    "Kế hoạch của đơn vị",
    (
        Column(
            "task",
            "Nội dung công việc",
            ColumnType.TEXT,
            required=True,
            width=40,
            synonyms=_labels(
                "Công việc | Nhiệm vụ | Nội dung | Nội dung nhiệm vụ | Nội dung thực hiện | "
                "Nội dung hoạt động | Tên công việc | Nội dung kế hoạch | Hoạt động | "
                "Nhiệm vụ, công việc | ND công việc | Các nội dung công việc"
            ),
        ),
        Column(
            "target",
            "Chỉ tiêu",
            ColumnType.TEXT,
            width=24,
            synonyms=_labels(
                "Mục tiêu | Chỉ tiêu, mục tiêu | Chỉ tiêu phấn đấu | Kết quả dự kiến | Sản phẩm | "
                "Chỉ tiêu thực hiện | Yêu cầu | Chỉ tiêu đăng ký | Mục tiêu, chỉ tiêu"
            ),
        ),
        Column(
            "start_date",
            "Bắt đầu",
            ColumnType.DATE,
            group="Thời gian",
            width=13,
            synonyms=_labels(
                "Thời gian bắt đầu | Ngày bắt đầu | Từ ngày | TG bắt đầu | Thời gian › Từ | "
                "Thời gian thực hiện › Từ"
            ),
        ),
        Column(
            "end_date",
            "Hoàn thành",
            ColumnType.DATE,
            group="Thời gian",
            width=13,
            synonyms=_labels(
                "Thời gian hoàn thành | Ngày hoàn thành | Đến ngày | Kết thúc | Thời gian kết thúc | "
                "Ngày kết thúc | Thời hạn | Hạn hoàn thành | TG hoàn thành | Thời gian › Đến | "
                "Thời gian thực hiện › Đến"
            ),
        ),
        Column(
            "lead",
            "Chủ trì",
            ColumnType.TEXT,
            width=22,
            synonyms=_labels(
                "Đơn vị chủ trì | Bộ phận chủ trì | Người chủ trì | Người thực hiện | Đơn vị thực hiện | "
                "Chủ trì thực hiện | Cơ quan chủ trì | Phụ trách | Đầu mối"
            ),
        ),
        Column(
            "support",
            "Phối hợp",
            ColumnType.TEXT,
            width=22,
            synonyms=_labels(
                "Đơn vị phối hợp | Bộ phận phối hợp | Cơ quan phối hợp | Người phối hợp | Phối hợp thực hiện"
            ),
        ),
        _NOTE,
    ),
    splits=(
        Split(
            _labels(
                "Thời gian | Thời gian thực hiện | Thời gian dự kiến | Tiến độ thực hiện | "
                "Thời gian triển khai | Thời gian tổ chức"
            ),
            "start_date",
            until="end_date",
        ),
    ),
    signs=("target", "start_date", "end_date", "lead", "support"),
    title_words=_labels(
        "kế hoạch của đơn vị | kế hoạch | biểu 04 | biểu số 04 | biểu 4 | mẫu 04 | mẫu số 04 | KH"
    ),
)

FORMS: tuple[Form, ...] = (REGISTRATION, RESULTS, NOMINATION, UNIT_PLAN)

_BY_KEY = {form.key: form for form in FORMS}


def form_of(key: str) -> Form:
    """The form of that key.

    Raises:
        KeyError: There is no such form.
    """
    return _BY_KEY[key]


ORDINAL_LABELS = _labels("STT | TT | Số TT | S TT | Số thứ tự | Thứ tự | # | Stt.")
"""Labels of the column of ordinal numbers, which is never trusted."""

UNUSED_LABELS = _labels(
    "Tổng | Tổng số | Tổng cộng | Cộng | Tổng kinh phí | Kinh phí › Tổng số | "
    "Kinh phí dự kiến › Tổng số | Kinh phí thực hiện › Tổng số | Đơn vị | Tên đơn vị | Đơn vị đăng ký | "
    "Đơn vị tính | ĐVT | Số lượng | SL | Ký nhận | Ký tên | Tỷ lệ phiếu | Tuổi | Dân tộc | Trình độ"
)
"""Labels that clerks add and the forms do not ask for; their cells are not read."""

CHOICES: Mapping[ColumnType, tuple[Choice, ...]] = {
    ColumnType.STATUS: (
        Choice(
            "completed",
            "hoàn thành",
            _labels(
                "đã hoàn thành | xong | đã xong | HT | đã HT | hoàn tất | đã làm xong | đã thực hiện xong"
            ),
        ),
        Choice(
            "in_progress",
            "đang thực hiện",
            _labels(
                "đang làm | đang triển khai | đang tiến hành | đang thi công | chưa xong | ĐTH | "
                "đang TH | dở dang"
            ),
        ),
        Choice(
            "not_started",
            "chưa thực hiện",
            _labels(
                "chưa làm | chưa triển khai | chưa tiến hành | chưa bắt đầu | CTH | chưa TH | không thực hiện"
            ),
        ),
    ),
    ColumnType.SUBJECT: (
        Choice("collective", "tập thể", _labels("TT | đơn vị | tập thể nhỏ | chi hội | TAPTHE")),
        Choice("individual", "cá nhân", _labels("CN | cá thể | người | CANHAN")),
        Choice("household", "hộ gia đình", _labels("hộ | HGĐ | gia đình | hộ GĐ | HOGIADINH")),
    ),
    ColumnType.GENDER: (
        Choice("male", "Nam", _labels("Ông | Anh | Trai | M")),
        Choice("female", "Nữ", _labels("Bà | Chị | Cô | Gái | F")),
    ),
}
"""Columns whose values are chosen; `chưa hoàn thành` is left out: the progress must tell which it is."""


def label_of(kind: ColumnType, value: str) -> str:
    """The label of a choice: `completed` is `hoàn thành`.

    Raises:
        KeyError: Columns of that type have no such choice.
    """
    return _LABELS[kind, value]


_LABELS = {(kind, choice.value): choice.label for kind, choices in CHOICES.items() for choice in choices}
