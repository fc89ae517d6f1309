"""What is found wrong, doubtful or repaired in the campaign workbook: codes and sentences."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

MESSAGES = Catalogue(
    "campaign",
    {
        # -- campaign workbook (campaign) --
        "campaign_unreadable": Message(
            _E,
            "Không mở được sổ đợt thi đua: tệp hỏng, có mật khẩu hoặc không phải .xlsx; hãy mở bằng Excel, bỏ "
            "mật khẩu, lưu lại dạng .xlsx.",
        ),
        "campaign_sheet_missing": Message(
            _E, "Thiếu trang “{read}”: hãy thêm trang này như trong sổ mẫu (`vanthu init`)."
        ),
        "campaign_sheet_empty": Message(_E, "Trang “{read}” chưa có dòng nào: hãy điền ít nhất một dòng."),
        "campaign_column_missing": Message(_E, "Thiếu cột “{read}” ở dòng 1: hãy thêm cột đúng tên như vậy."),
        "campaign_cell_missing": Message(_E, "Chưa điền “{read}”: hãy điền ô này hoặc xóa cả dòng."),
        "campaign_cell_error": Message(_E, "Ô có lỗi của Excel ({read}): hãy sửa công thức hoặc gõ giá trị."),
        "campaign_formula": Message(
            _E, "Công thức {read} chưa có kết quả lưu trong tệp: hãy mở bằng Excel, lưu lại, hoặc gõ giá trị."
        ),
        "campaign_setting_missing": Message(
            _E, "Chưa có giá trị cho mục “{read}”: hãy điền ở cột “Giá trị”."
        ),
        "campaign_setting_twice": Message(_E, "Mục “{read}” có hai dòng: hãy giữ một dòng."),
        "campaign_setting_unknown": Message(
            _W, "Không biết mục “{read}” nên bỏ qua: hãy kiểm tra chính tả so với sổ mẫu."
        ),
        "campaign_bad_date": Message(_E, "“{read}” không phải ngày: hãy gõ ngày/tháng/năm, ví dụ 25/5/2024."),
        "campaign_bad_number": Message(_E, "“{read}” không phải số dùng được ở đây: hãy gõ số không âm."),
        "campaign_bad_yes": Message(_E, "“{read}” không rõ có hay không: hãy gõ Có hoặc Không."),
        "campaign_choice": Message(_E, "Không hiểu “{read}”: hãy chọn một trong các giá trị {allowed}."),
        "campaign_period": Message(_E, "Ngày cuối {read} đứng trước ngày đầu {proposed}: hãy sửa lại."),
        "campaign_deadline": Message(
            _W, "Hạn {read} đứng trước ngày bắt đầu đợt thi đua {proposed}: hãy kiểm tra lại."
        ),
        "campaign_code_twice": Message(_E, "Mã “{read}” đã dùng ở ô {first}: hãy đặt mã khác."),
        "campaign_unit_kind": Message(_E, "Không có loại đơn vị “{read}”: hãy chọn một trong {allowed}."),
        "campaign_field_letter": Message(
            _W, "Mã nội dung “{read}” khác chữ “{proposed}” mà kế hoạch sẽ in: hãy sửa mã hoặc đổi thứ tự."
        ),
        "campaign_outline_level": Message(_E, "Không có cấp “{read}”: hãy chọn một trong {allowed}."),
        "campaign_outline_order": Message(
            _E, "Dòng cấp “{read}” chưa có “{parent}” nào ở trên: hãy thêm “{parent}” hoặc đổi cấp."
        ),
        "campaign_typed_number": Message(
            _N, "Đã bỏ số thứ tự “{read}” gõ ở đầu dòng: chương trình tự đánh số."
        ),
        "campaign_citation_issuer": Message(
            _W,
            "Ký hiệu {read} là của “{issuer}” nhưng câu ghi “{body}”: giữ nguyên như đã viết, "
            "hãy đối chiếu với bản gốc.",
        ),
        "campaign_document_kind": Message(
            _E, "Không có loại văn bản “{read}”: hãy chọn một trong {allowed}."
        ),
        "campaign_recipient_role": Message(_E, "Không có vai trò “{read}”: hãy chọn một trong {allowed}."),
        "campaign_level": Message(_E, "Không có cấp “{read}”: hãy chọn một trong {allowed}."),
        "campaign_subject": Message(_E, "Không có đối tượng “{read}”: hãy chọn trong {allowed}."),
        "campaign_award_twice": Message(
            _E, "Hình thức “{read}” đã có dòng khác cho cùng đối tượng, cùng thời gian: hãy giữ một dòng."
        ),
        "campaign_award_level": Message(
            _N, "Chưa ghi cấp quyết định của “{read}”: hiểu là cấp {proposed}; hãy chọn cấp nếu không đúng."
        ),
        "campaign_quota_award": Message(
            _W,
            "Hạn mức của “{read}” không được dùng vì trang “Thẩm quyền khen” không có hình thức này: hãy sửa tên.",
        ),
        "campaign_work_limit": Message(
            _E, "Không hiểu số công trình “{read}”: hãy gõ như “từ 01 đến 02” hoặc “ít nhất 01”."
        ),
        "campaign_deputy_half": Message(
            _E, "Ký thay cần cả chức vụ và họ tên: hãy điền nốt ô này, hoặc để trống cả hai."
        ),
        "campaign_absent_reason": Message(
            _W, "{read} vắng mặt mà chưa có lý do: hãy ghi lý do để in vào biên bản."
        ),
        "campaign_unit_namesake": Message(
            _W,
            "Có hai đơn vị cùng tên “{read}”: tệp gửi về sẽ không biết là của đơn vị nào. "
            "Hãy ghi cột Xã cũ hoặc Tên gọi khác cho khác nhau.",
        ),
        "campaign_member_twice": Message(
            _W,
            "“{read}” có tên hai lần trong Hội đồng: tỷ lệ phiếu sẽ tính sai, hãy bỏ một dòng nếu là một người.",
        ),
    },
)

diagnose = MESSAGES.diagnose
