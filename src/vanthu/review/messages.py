"""What is found wrong, doubtful or repaired in a document beside itself, the others and the sheets: codes and sentences."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

MESSAGES = Catalogue(
    "review",
    {
        "basis_not_in_force": Message(
            _E,
            "{document} viện dẫn {read}, không còn (hoặc chưa) hiệu lực vào ngày {day} (hiệu lực đến {last}): "
            "hãy thay bằng {proposed}.",
        ),
        "basis_without_successor": Message(
            _E,
            "{read} hết hiệu lực ngày {last}, mà văn bản thay thế ({proposed}) chưa có trong bảng Căn cứ cho "
            "{document}: hãy ghi thêm văn bản thay thế và ngày hiệu lực.",
        ),
        "paper_before_meeting": Message(
            _E,
            "Văn bản lập ngày {read} nhưng Hội đồng họp ngày {proposed}: tờ trình, quyết định, giấy khen không thể có "
            "trước biên bản. Hãy sửa ngày họp hoặc ngày lập văn bản.",
        ),
        "plan_after_end": Message(
            _W, "Ngày kế hoạch {read} sau ngày kết thúc đợt thi đua {proposed}: hãy kiểm lại hai ngày này."
        ),
        "reply_before_today": Message(
            _W, "Hạn trả lời {read} đã qua vào ngày lập công văn {proposed}: hãy ghi hạn mới."
        ),
        "received_after_today": Message(
            _W,
            "Tệp ghi nhận ngày {read}, sau ngày lập văn bản {proposed}: hãy kiểm lại tên thư mục ngày nhận.",
        ),
        "figures_disagree": Message(
            _E, "Số liệu trong văn bản không khớp nhau ở {field}: {read} và {proposed}. Văn bản được giữ lại."
        ),
        "rows_and_sums_differ": Message(
            _E,
            "Các dòng cộng lại ở {field} là {read} nhưng dòng cộng ghi {proposed}: văn bản được giữ lại, hãy báo người phụ trách phần mềm.",
        ),
        "sentence_and_table_differ": Message(
            _E,
            "Câu văn ghi {read} ở {field} nhưng bảng là {proposed}: văn bản được giữ lại, hãy báo người phụ trách phần mềm.",
        ),
        "unit_sum_differs": Message(
            _E,
            "Phụ lục cộng được {read} cho {unit} nhưng các dòng trong biểu của đơn vị cộng được {proposed}: văn bản được giữ lại, hãy báo người phụ trách phần mềm.",
        ),
        "works_lost": Message(
            _E,
            "Báo cáo bỏ sót công trình ở {field} (“{read}” và “{proposed}”): mỗi công trình đăng ký phải có kết quả hoặc được nêu là chưa báo cáo. Văn bản được giữ lại.",
        ),
        "minutes_count_differs": Message(
            _E,
            "Biên bản ghi {read} ở {field} nhưng liệt kê {proposed}: văn bản được giữ lại, hãy kiểm tra trang Hội đồng của campaign.xlsx.",
        ),
        "proposal_count_differs": Message(
            _E,
            "Tờ trình ghi {read} ở {field} nhưng danh sách có {proposed}: văn bản được giữ lại, hãy báo người phụ trách phần mềm.",
        ),
        "summaries_differ": Message(
            _E,
            "Tóm tắt thành tích (“{read}”) khác danh sách của tờ trình (“{proposed}”): tên, chức vụ, hình thức phải giống nhau từng chữ. Văn bản được giữ lại.",
        ),
        "decision_count_differs": Message(
            _E,
            "Quyết định ghi {read} ở {field} nhưng danh sách có {proposed}: văn bản được giữ lại, hãy báo người phụ trách phần mềm.",
        ),
        "golden_book_order": Message(
            _E,
            "Số sổ vàng ở {field} là {read}, đúng ra phải là {proposed}: văn bản được giữ lại, hãy báo người phụ trách phần mềm.",
        ),
        "prize_sums_differ": Message(
            _E,
            "Tiền thưởng ở {field} cộng được {read} nhưng quyết định ghi {proposed} đồng: văn bản được giữ lại, hãy báo người phụ trách phần mềm.",
        ),
        "prize_words_differ": Message(
            _E,
            "Tiền thưởng bằng chữ là {read} nhưng bằng số là {proposed} đồng: văn bản được giữ lại, hãy báo người phụ trách phần mềm.",
        ),
        "unit_not_in_register": Message(
            _E,
            "“{read}” thuộc “{proposed}”, không có ở trang Đơn vị của campaign.xlsx: hãy ghi thêm đơn vị hoặc sửa biểu đề nghị.",
        ),
        "under_threshold": Message(
            _E,
            "“{read}” đạt {share} phiếu, dưới mức {proposed} của {award}: không được đưa vào danh sách. Văn bản được giữ lại.",
        ),
        "over_quota": Message(
            _E,
            "Danh sách có {read} trường hợp {award}, chỉ tiêu là {proposed}: hãy sửa chỉ tiêu ở campaign.xlsx hoặc số phiếu. Văn bản được giữ lại.",
        ),
        "names_disagree": Message(
            _E,
            "“{read}” ở văn bản này khác “{proposed}” ở {document}: tên, chức vụ, hình thức khen thưởng phải giống nhau từng chữ. Văn bản được giữ lại.",
        ),
    },
)

diagnose = MESSAGES.diagnose
