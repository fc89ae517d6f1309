"""What is found wrong, doubtful or repaired in the campaign workbook: codes and sentences."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

MESSAGES = Catalogue(
    "campaign",
    {
        "campaign_unreadable": Message(
            _E,
            (
                "Không mở được sổ đợt thi đua: tệp hỏng, có mật khẩu hoặc không phải .xlsx; hãy mở bằng "
                "Excel, bỏ mật khẩu, lưu lại dạng .xlsx."
            ),
            cause="The campaign workbook cannot be opened: it is damaged, has a password or is no .xlsx.",
            remedy="Open it in Excel, take off the password and save it as .xlsx.",
        ),
        "campaign_sheet_missing": Message(
            _E,
            "Thiếu trang “{read}”: hãy thêm trang này như trong sổ mẫu (`vanthu init`).",
            cause="A sheet that every campaign workbook must have is not there.",
            remedy="Add the sheet as it stands in the sample workbook.",
        ),
        "campaign_sheet_empty": Message(
            _E,
            "Trang “{read}” chưa có dòng nào: hãy điền ít nhất một dòng.",
            cause="A sheet that needs at least one row has only its header.",
            remedy="Fill in at least one row.",
        ),
        "campaign_column_missing": Message(
            _E,
            "Thiếu cột “{read}” ở dòng 1: hãy thêm cột đúng tên như vậy.",
            cause="A column that the sheet cannot be read without is not in row 1.",
            remedy="Add the column under the name that the message gives.",
        ),
        "campaign_cell_missing": Message(
            _E,
            "Chưa điền “{read}”: hãy điền ô này hoặc xóa cả dòng.",
            cause="A cell that every row must fill is empty.",
            remedy="Fill the cell, or delete the whole row.",
        ),
        "campaign_cell_error": Message(
            _E,
            "Ô có lỗi của Excel ({read}): hãy sửa công thức hoặc gõ giá trị.",
            cause="A cell shows an error of Excel, such as `#REF!`.",
            remedy="Correct the formula, or type the value.",
        ),
        "campaign_formula": Message(
            _E,
            "Công thức {read} chưa có kết quả lưu trong tệp: hãy mở bằng Excel, lưu lại, hoặc gõ giá trị.",
            cause=(
                "A cell holds a formula whose result is not saved in the file, as when a program other than "
                "Excel wrote it."
            ),
            remedy="Open the workbook in Excel and save it, or type the value.",
        ),
        "campaign_setting_missing": Message(
            _E,
            "Chưa có giá trị cho mục “{read}”: hãy điền ở cột “Giá trị”.",
            cause="A needed key of the sheet “Đợt thi đua” has no value.",
            remedy="Fill in the column “Giá trị”.",
        ),
        "campaign_setting_twice": Message(
            _E,
            "Mục “{read}” có hai dòng: hãy giữ một dòng.",
            cause="A key of the sheet “Đợt thi đua” stands in two rows.",
            remedy="Keep one of the rows.",
        ),
        "campaign_setting_unknown": Message(
            _W,
            "Không biết mục “{read}” nên bỏ qua: hãy kiểm tra chính tả so với sổ mẫu.",
            cause="A key of the sheet “Đợt thi đua” is none that the program knows; it is passed over.",
            remedy="Compare its spelling with the sample workbook.",
        ),
        "campaign_bad_date": Message(
            _E,
            "“{read}” không phải ngày: hãy gõ ngày/tháng/năm, ví dụ 25/5/2024.",
            cause="A cell that must hold a day holds something else, or a day that does not exist.",
            remedy="Type the day as day/month/year, such as 25/5/2024.",
        ),
        "campaign_bad_number": Message(
            _E,
            "“{read}” không phải số dùng được ở đây: hãy gõ số không âm.",
            cause="A cell that must hold a number holds something else, a negative number, or one out of range.",
            remedy="Type a number that is not negative.",
        ),
        "campaign_bad_yes": Message(
            _E,
            "“{read}” không rõ có hay không: hãy gõ Có hoặc Không.",
            cause="A cell that must say yes or no says neither.",
            remedy="Type Có or Không.",
        ),
        "campaign_choice": Message(
            _E,
            "Không hiểu “{read}”: hãy chọn một trong các giá trị {allowed}.",
            cause="A cell holds a word that is none of the choices of its key.",
            remedy="Choose one of the listed words.",
        ),
        "campaign_period": Message(
            _E,
            "Ngày cuối {read} đứng trước ngày đầu {proposed}: hãy sửa lại.",
            cause="A last day stands before the first day that belongs to it.",
            remedy="Correct one of the two days.",
        ),
        "campaign_deadline": Message(
            _W,
            "Hạn {read} đứng trước ngày bắt đầu đợt thi đua {proposed}: hãy kiểm tra lại.",
            cause="A deadline stands before the first day of the campaign.",
            remedy="Check the deadline and the first day.",
        ),
        "campaign_code_twice": Message(
            _E,
            "Mã “{read}” đã dùng ở ô {first}: hãy đặt mã khác.",
            cause="Two rows of a sheet have the same code.",
            remedy="Give one of them another code.",
        ),
        "campaign_unit_kind": Message(
            _E,
            "Không có loại đơn vị “{read}”: hãy chọn một trong {allowed}.",
            cause="A kind of unit is none that the program knows.",
            remedy="Choose one of the listed kinds.",
        ),
        "campaign_field_letter": Message(
            _W,
            "Mã nội dung “{read}” khác chữ “{proposed}” mà kế hoạch sẽ in: hãy sửa mã hoặc đổi thứ tự.",
            cause="The code of a field of emulation is not the letter that the plan will print before it.",
            remedy="Change the code, or the order of the fields.",
        ),
        "campaign_outline_level": Message(
            _E,
            "Không có cấp “{read}”: hãy chọn một trong {allowed}.",
            cause="A row of the plan's text has a level that does not exist.",
            remedy="Choose one of the listed levels.",
        ),
        "campaign_outline_order": Message(
            _E,
            "Dòng cấp “{read}” chưa có “{parent}” nào ở trên: hãy thêm “{parent}” hoặc đổi cấp.",
            cause="A điểm has no khoản above it, or a khoản stands before the first mục.",
            remedy="Add the missing level above, or change the level of the row.",
        ),
        "campaign_typed_number": Message(
            _N,
            "Đã bỏ số thứ tự “{read}” gõ ở đầu dòng: chương trình tự đánh số.",
            cause="A number typed before a row of the plan's text was taken off, for numbers are computed.",
            remedy="Nothing; or delete the number in the workbook.",
        ),
        "campaign_citation_issuer": Message(
            _W,
            (
                "Ký hiệu {read} là của “{issuer}” nhưng câu ghi “{body}”: giữ nguyên như đã viết, hãy đối "
                "chiếu với bản gốc."
            ),
            cause="The symbol of a cited document names another body than the words beside it.",
            remedy="Compare both with the original document; the text is kept as it was typed.",
        ),
        "campaign_document_kind": Message(
            _E,
            "Không có loại văn bản “{read}”: hãy chọn một trong {allowed}.",
            cause="A word in the column of kinds of document is none of the kinds.",
            remedy="Choose one of the listed kinds.",
        ),
        "campaign_recipient_role": Message(
            _E,
            "Không có vai trò “{read}”: hãy chọn một trong {allowed}.",
            cause="A word in the column “Vai trò” of the sheet “Nơi nhận” is none of the roles.",
            remedy="Choose one of the listed roles.",
        ),
        "campaign_level": Message(
            _E,
            "Không có cấp “{read}”: hãy chọn một trong {allowed}.",
            cause="A word in a column of levels is none of the levels.",
            remedy="Choose one of the listed levels.",
        ),
        "campaign_subject": Message(
            _E,
            "Không có đối tượng “{read}”: hãy chọn trong {allowed}.",
            cause="A word in the column “Đối tượng” is none of those who can be commended.",
            remedy="Choose one or more of the listed words.",
        ),
        "campaign_award_twice": Message(
            _E,
            "Hình thức “{read}” đã có dòng khác cho cùng đối tượng, cùng thời gian: hãy giữ một dòng.",
            cause="An award has two rows for the same subject at the same time.",
            remedy="Keep one row, or give the rows different times.",
        ),
        "campaign_award_level": Message(
            _N,
            "Chưa ghi cấp quyết định của “{read}”: hiểu là cấp {proposed}; hãy chọn cấp nếu không đúng.",
            cause="An award has no deciding level; it was taken from the award's name.",
            remedy="Choose the level if it is another.",
        ),
        "campaign_quota_award": Message(
            _W,
            (
                "Hạn mức của “{read}” không được dùng vì trang “Thẩm quyền khen” không có hình thức này: hãy "
                "sửa tên."
            ),
            cause="A quota names an award that the sheet “Thẩm quyền khen” does not have; it is not used.",
            remedy="Write the name as it stands on that sheet.",
        ),
        "campaign_work_limit": Message(
            _E,
            "Không hiểu số công trình “{read}”: hãy gõ như “từ 01 đến 02” hoặc “ít nhất 01”.",
            cause="A limit of works cannot be understood.",
            remedy="Write it like “từ 01 đến 02” or “ít nhất 01”.",
        ),
        "campaign_deputy_half": Message(
            _E,
            "Ký thay cần cả chức vụ và họ tên: hãy điền nốt ô này, hoặc để trống cả hai.",
            cause="Only one of a deputy signer's position and name is filled in.",
            remedy="Fill in the other, or clear both.",
        ),
        "campaign_absent_reason": Message(
            _W,
            "{read} vắng mặt mà chưa có lý do: hãy ghi lý do để in vào biên bản.",
            cause="A member of the council is absent and no reason is given.",
            remedy="Write the reason; the minutes print it.",
        ),
        "campaign_unit_namesake": Message(
            _W,
            (
                "Có hai đơn vị cùng tên “{read}”: tệp gửi về sẽ không biết là của đơn vị nào. Hãy ghi cột Xã "
                "cũ hoặc Tên gọi khác cho khác nhau."
            ),
            cause="Two units have the same name and nothing tells them apart.",
            remedy="Fill in their former communes or other names.",
        ),
        "campaign_member_twice": Message(
            _W,
            (
                "“{read}” có tên hai lần trong Hội đồng: tỷ lệ phiếu sẽ tính sai, hãy bỏ một dòng nếu là một "
                "người."
            ),
            cause="A name stands twice in the council, which makes the shares of votes wrong.",
            remedy="Delete one row if it is one person.",
        ),
        "campaign_missing": Message(
            _E,
            "Không thấy {path}: hãy chạy `vanthu init` để tạo sổ đợt thi đua mẫu, rồi điền vào.",
            cause="The workspace has no `inputs/campaign.xlsx`.",
            remedy="Run `vanthu init` for a sample workbook, and fill it in.",
        ),
        "campaign_wrong": Message(
            _E,
            "Sổ đợt thi đua {path} có {count} chỗ phải sửa; hãy sửa rồi chạy lại:\n{places}",
            cause="The campaign workbook has errors; the message lists them, each at its cell.",
            remedy="Correct each listed cell, save and run again.",
        ),
    },
)

diagnose = MESSAGES.diagnose
