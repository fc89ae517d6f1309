"""What is found wrong, doubtful or repaired in a document beside itself, the others and the sheets: codes and sentences."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

_E, _W = Severity.ERROR, Severity.WARNING

MESSAGES = Catalogue(
    "review",
    {
        "basis_not_in_force": Message(
            _E,
            (
                "{document} viện dẫn {read}, không còn (hoặc chưa) hiệu lực vào ngày {day} (hiệu lực đến "
                "{last}): hãy thay bằng {proposed}."
            ),
            cause="A document cites another that is not in force on its day.",
            remedy="Cite what replaced it, or correct its dates in the sheet “Căn cứ”.",
        ),
        "basis_without_successor": Message(
            _E,
            (
                "{read} hết hiệu lực ngày {last}, mà văn bản thay thế ({proposed}) chưa có trong bảng Căn cứ "
                "cho {document}: hãy ghi thêm văn bản thay thế và ngày hiệu lực."
            ),
            cause="A legal basis has gone out of force, and what replaced it is not in the workbook.",
            remedy="Add the replacing document and its dates to the sheet “Căn cứ”.",
        ),
        "paper_before_meeting": Message(
            _E,
            (
                "Văn bản lập ngày {read} nhưng Hội đồng họp ngày {proposed}: tờ trình, quyết định, giấy khen "
                "không thể có trước biên bản. Hãy sửa ngày họp hoặc ngày lập văn bản."
            ),
            cause="A proposal, a decision or certificates are written for a day before the council meets.",
            remedy="Correct the day of the meeting or of the documents.",
        ),
        "plan_after_end": Message(
            _W,
            "Ngày kế hoạch {read} sau ngày kết thúc đợt thi đua {proposed}: hãy kiểm lại hai ngày này.",
            cause="The plan is dated after the last day of the campaign.",
            remedy="Check both days in the campaign workbook.",
        ),
        "reply_before_today": Message(
            _W,
            "Hạn trả lời {read} đã qua vào ngày lập công văn {proposed}: hãy ghi hạn mới.",
            cause="The day until which units are asked to answer is past.",
            remedy="Write a new day in the campaign workbook.",
        ),
        "received_after_today": Message(
            _W,
            (
                "Tệp ghi nhận ngày {read}, sau ngày lập văn bản {proposed}: hãy kiểm lại tên thư mục ngày "
                "nhận."
            ),
            cause="The folder of a file names a day of receipt after today.",
            remedy="Correct the name of the folder.",
        ),
        "figures_disagree": Message(
            _E,
            "Số liệu trong văn bản không khớp nhau ở {field}: {read} và {proposed}. Văn bản được giữ lại.",
            cause="Two documents of the run count the same thing differently.",
            remedy="Look at the figures of both; if the inputs are right, report a fault of the program.",
        ),
        "rows_and_sums_differ": Message(
            _E,
            (
                "Các dòng cộng lại ở {field} là {read} nhưng dòng cộng ghi {proposed}: văn bản được giữ lại, "
                "hãy báo người phụ trách phần mềm."
            ),
            cause="The rows of a table do not add up to its sums.",
            remedy="Report a fault of the program.",
        ),
        "sentence_and_table_differ": Message(
            _E,
            (
                "Câu văn ghi {read} ở {field} nhưng bảng là {proposed}: văn bản được giữ lại, hãy báo người "
                "phụ trách phần mềm."
            ),
            cause="A figure in the text differs from that of the table.",
            remedy="Report a fault of the program.",
        ),
        "unit_sum_differs": Message(
            _E,
            (
                "Phụ lục cộng được {read} cho {unit} nhưng các dòng trong biểu của đơn vị cộng được "
                "{proposed}: văn bản được giữ lại, hãy báo người phụ trách phần mềm."
            ),
            cause="The appendix adds up to another sum for a unit than the unit's own sheets.",
            remedy="Report a fault of the program.",
        ),
        "works_lost": Message(
            _E,
            (
                "Báo cáo bỏ sót công trình ở {field} (“{read}” và “{proposed}”): mỗi công trình đăng ký phải "
                "có kết quả hoặc được nêu là chưa báo cáo. Văn bản được giữ lại."
            ),
            cause="A registered work is neither reported nor named as missing in the report.",
            remedy="Report a fault of the program.",
        ),
        "minutes_count_differs": Message(
            _E,
            (
                "Biên bản ghi {read} ở {field} nhưng liệt kê {proposed}: văn bản được giữ lại, hãy kiểm tra "
                "trang Hội đồng của campaign.xlsx."
            ),
            cause="The minutes give another number of people or results than they list.",
            remedy="Check the sheet “Hội đồng” of the campaign workbook.",
        ),
        "proposal_count_differs": Message(
            _E,
            (
                "Tờ trình ghi {read} ở {field} nhưng danh sách có {proposed}: văn bản được giữ lại, hãy báo "
                "người phụ trách phần mềm."
            ),
            cause="The proposal gives another number than its list has rows.",
            remedy="Report a fault of the program.",
        ),
        "summaries_differ": Message(
            _E,
            (
                "Tóm tắt thành tích (“{read}”) khác danh sách của tờ trình (“{proposed}”): tên, chức vụ, "
                "hình thức phải giống nhau từng chữ. Văn bản được giữ lại."
            ),
            cause="The summaries of achievements differ from the proposal's list.",
            remedy="Report a fault of the program.",
        ),
        "decision_count_differs": Message(
            _E,
            (
                "Quyết định ghi {read} ở {field} nhưng danh sách có {proposed}: văn bản được giữ lại, hãy "
                "báo người phụ trách phần mềm."
            ),
            cause="The decision gives another number than its list has rows.",
            remedy="Report a fault of the program.",
        ),
        "golden_book_order": Message(
            _E,
            (
                "Số sổ vàng ở {field} là {read}, đúng ra phải là {proposed}: văn bản được giữ lại, hãy báo "
                "người phụ trách phần mềm."
            ),
            cause="The numbers of the golden book do not run from 1 without a gap.",
            remedy="Report a fault of the program.",
        ),
        "prize_sums_differ": Message(
            _E,
            (
                "Tiền thưởng ở {field} cộng được {read} nhưng quyết định ghi {proposed} đồng: văn bản được "
                "giữ lại, hãy báo người phụ trách phần mềm."
            ),
            cause="The sums of money in a decision do not add up.",
            remedy="Report a fault of the program.",
        ),
        "prize_words_differ": Message(
            _E,
            (
                "Tiền thưởng bằng chữ là {read} nhưng bằng số là {proposed} đồng: văn bản được giữ lại, hãy "
                "báo người phụ trách phần mềm."
            ),
            cause="The sum of money in words is not that in figures.",
            remedy="Report a fault of the program.",
        ),
        "unit_not_in_register": Message(
            _E,
            (
                "“{read}” thuộc “{proposed}”, không có ở trang Đơn vị của campaign.xlsx: hãy ghi thêm đơn vị "
                "hoặc sửa biểu đề nghị."
            ),
            cause="A list names a unit that the sheet “Đơn vị” does not have.",
            remedy="Add the unit, or correct the nomination.",
        ),
        "under_threshold": Message(
            _E,
            (
                "“{read}” đạt {share} phiếu, dưới mức {proposed} của {award}: không được đưa vào danh sách. "
                "Văn bản được giữ lại."
            ),
            cause="A list names somebody whose share of votes is under the award's threshold.",
            remedy="Report a fault of the program, if votes and threshold are right.",
        ),
        "over_quota": Message(
            _E,
            (
                "Danh sách có {read} trường hợp {award}, chỉ tiêu là {proposed}: hãy sửa chỉ tiêu ở "
                "campaign.xlsx hoặc số phiếu. Văn bản được giữ lại."
            ),
            cause="The documents list more cases of an award than its quota allows.",
            remedy="Correct the quota in the campaign workbook, or the votes.",
        ),
        "names_disagree": Message(
            _E,
            (
                "“{read}” ở văn bản này khác “{proposed}” ở {document}: tên, chức vụ, hình thức khen thưởng "
                "phải giống nhau từng chữ. Văn bản được giữ lại."
            ),
            cause="Two documents name people, positions or awards differently.",
            remedy="Look at both; if the inputs are right, report a fault of the program.",
        ),
    },
)

diagnose = MESSAGES.diagnose
