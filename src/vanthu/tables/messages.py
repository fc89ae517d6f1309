"""What is found wrong, doubtful or repaired in the rows of all units beside each other: codes and sentences."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

MESSAGES = Catalogue(
    "tables",
    {
        "submission_undecided": Message(
            _E,
            "Có nhiều tệp khác nhau cùng đơn vị, cùng biểu, cùng ngày nhận ({read}): chưa biết lấy tệp nào. "
            "Hãy trả lời trong outputs/questions.xlsx, hoặc chuyển tệp mới hơn vào thư mục của ngày nhận sau.",
        ),
        "submission_older_again": Message(
            _E,
            "Tệp này đã được một bản gửi sau thay thế, nay bản đó không còn trong thư mục: "
            "hãy chép lại bản gửi sau, hoặc trả lời trong outputs/questions.xlsx.",
        ),
        "which_submission": Message(
            _W, "{unit}, {number}: {count} tệp khác nhau, cùng ngày nhận. Dùng tệp nào?"
        ),
        "use_older_submission": Message(
            _W,
            "{unit}, {number}: tệp {file} đã được một bản gửi sau thay thế, nay bản đó không còn trong thư mục. "
            "Có dùng lại tệp này không?",
        ),
        "one_nominee_or_two": Message(
            _W,
            "“{read}” được đề nghị hai lần: ở {first} và ở {second}. Là một hay hai người (tập thể)?",
        ),
        "submission_superseded": Message(
            _N, "Đã có bản gửi sau thay thế: dùng {proposed}, bản này chỉ để lưu."
        ),
        "submission_repeated": Message(
            _N, "Tệp này đã nhận rồi (giống hệt {proposed}): không tính lần thứ hai."
        ),
        "work_registered_twice": Message(
            _W,
            "Công trình “{read}” trùng tên với công trình ở {proposed} của cùng đơn vị: hãy xem có bị ghi hai lần.",
        ),
        "work_registration_held": Message(
            _N,
            "Công trình “{read}” có dòng đăng ký còn lỗi: kết quả này được tính sau khi đơn vị sửa dòng đăng ký.",
        ),
        "work_not_registered": Message(
            _W,
            "Công trình “{read}” không có trong bản đăng ký của đơn vị: tính là công trình bổ sung. "
            "Nếu đúng là bổ sung, đơn vị ghi “bổ sung” vào cột Ghi chú.",
        ),
        "award_not_for_subject": Message(
            _E,
            "Hình thức khen thưởng “{read}” không có trong bảng Thẩm quyền khen cho đối tượng này: "
            "hãy chọn hình thức khác hoặc sửa đối tượng.",
        ),
        "nomination_without_votes": Message(
            _W,
            "Chưa có kết quả bỏ phiếu cho “{read}”: chưa đưa vào tờ trình. "
            "Hãy ghi số phiếu sau khi Hội đồng họp.",
        ),
        "votes_not_over_all_members": Message(
            _W,
            "Tổng số phiếu ghi {read}, Hội đồng có {proposed} thành viên: "
            "tỷ lệ được tính trên toàn thể thành viên, kể cả người vắng.",
        ),
        "more_votes_than_members": Message(
            _E, "Số phiếu đồng ý {read} nhiều hơn số thành viên Hội đồng ({proposed}): hãy kiểm lại số phiếu."
        ),
        "quota_tie": Message(
            _E,
            "“{read}” bằng phiếu với người khác ở mức chỉ tiêu {proposed}: hãy để Hội đồng quyết định "
            "ai được đề nghị rồi sửa số phiếu hoặc chỉ tiêu.",
        ),
        "nominated_twice": Message(
            _E,
            "“{read}” đã được đề nghị ở {proposed}: một thành tích chỉ đề nghị một hình thức khen. "
            "Hãy trả lời trong outputs/questions.xlsx là một hay hai người.",
        ),
        "nominee_unit_unregistered": Message(
            _W,
            "Đơn vị của “{read}” chưa đăng ký công trình, phần việc nào: hãy xem lại trước khi trình hoặc quyết định khen thưởng.",
        ),
        "nominee_unit_unreported": Message(
            _W,
            "Đơn vị của “{read}” chưa báo cáo kết quả: hãy đôn đốc gửi Biểu 02 trước khi trình hoặc quyết định khen thưởng.",
        ),
        "nominee_work_unfinished": Message(
            _W,
            "Đơn vị của “{read}” còn công trình chưa hoàn thành hoặc chưa báo cáo ({works}): hãy xem lại trước khi trình hoặc quyết định khen thưởng.",
        ),
        "work_matched_by_likeness": Message(
            _N, "Công trình “{read}” được hiểu là công trình đã đăng ký “{proposed}”."
        ),
    },
)

diagnose = MESSAGES.diagnose
