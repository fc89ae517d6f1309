"""What is found wrong, doubtful or repaired in the rows of all units beside each other: codes and sentences."""

from __future__ import annotations

from vanthu.diagnostics import Audience, Catalogue, Diagnostic, Message, Severity
from vanthu.records import Row

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

MESSAGES = Catalogue(
    "tables",
    {
        "submission_undecided": Message(
            _E,
            (
                "Có nhiều tệp khác nhau cùng đơn vị, cùng biểu, cùng ngày nhận ({read}): chưa biết lấy tệp "
                "nào. Hãy trả lời trong outputs/questions.xlsx, hoặc chuyển tệp mới hơn vào thư mục của ngày "
                "nhận sau."
            ),
            cause="A unit sent several different files of one form, and nothing tells which is the later one.",
            remedy="Answer in `outputs/questions.xlsx`, or move the later file into the folder of a later day.",
        ),
        "submission_older_again": Message(
            _E,
            (
                "Tệp này đã được một bản gửi sau thay thế, nay bản đó không còn trong thư mục: hãy chép lại "
                "bản gửi sau, hoặc trả lời trong outputs/questions.xlsx."
            ),
            cause=(
                "A file counts as the last of its unit that a later one had replaced, and the later one is "
                "gone from the folder."
            ),
            remedy="Put the later file back, or answer in `outputs/questions.xlsx`.",
        ),
        "which_submission": Message(
            _W,
            "{unit}, {number}: {count} tệp khác nhau, cùng ngày nhận. Dùng tệp nào?",
            cause="A unit sent several different files of one form, and nothing tells which is the later one.",
            remedy="Choose the file that counts in `outputs/questions.xlsx`, and run again.",
        ),
        "use_older_submission": Message(
            _W,
            (
                "{unit}, {number}: tệp {file} đã được một bản gửi sau thay thế, nay bản đó không còn trong "
                "thư mục. Có dùng lại tệp này không?"
            ),
            cause="A later file had replaced this one and is gone from the folder.",
            remedy="Say in `outputs/questions.xlsx` whether this file counts again.",
        ),
        "submission_sent_again": Message(
            _E,
            "Tệp này giống hệt bản đơn vị gửi trước đó, nay gửi lại sau một bản khác: chưa biết là bản cuối cùng hay "
            "gửi nhầm bản cũ. Hãy trả lời trong outputs/questions.xlsx.",
            cause="A unit sent a file, then another one, then the first one again.",
            remedy="Say in `outputs/questions.xlsx` which of them counts.",
        ),
        "use_submission_again": Message(
            _W,
            "{unit}, {number}: tệp {file} giống hệt bản đã gửi trước tệp {other}. Dùng tệp nào?",
            cause="A unit sent a file, then another one, then the first one again.",
            remedy="Ask the unit, and choose in `outputs/questions.xlsx`.",
        ),
        "submission_may_add": Message(
            _E,
            "Có tệp ghi là bổ sung ({read}) nhưng chưa biết là cộng thêm hay thay bản đã gửi: hãy trả lời trong "
            "outputs/questions.xlsx.",
            cause="A file is titled as an addition, and shares rows with what stands or says that it amends it.",
            remedy="Say in `outputs/questions.xlsx` whether it adds or replaces.",
        ),
        "adds_or_replaces": Message(
            _W,
            "{unit}, {number}: tệp {file} ghi là bổ sung, gửi sau {others}. Cộng thêm hay thay thế?",
            cause="A file is titled as an addition, and shares rows with what stands or says that it amends it.",
            remedy="Look at both files, and choose in `outputs/questions.xlsx`.",
        ),
        "added_before": Message(
            _W,
            "{unit}, {number}: tệp {file} ghi là bổ sung; {others} gửi sau, không có đủ các dòng của tệp bổ sung. Cộng "
            "cả hai hay chỉ dùng bản sau?",
            cause="A whole form came after an addition and does not hold its rows.",
            remedy="Look at both files, and choose in `outputs/questions.xlsx`.",
        ),
        "submission_added": Message(
            _W,
            "Tệp ghi là bổ sung, không có dòng nào trùng: được cộng thêm vào {proposed}, hãy xem lại.",
            cause="A file is titled as an addition (`BỔ SUNG`), and none of its rows was sent before.",
            remedy="Nothing, if it adds; withdraw one of the files if it was to take the other's place.",
        ),
        "one_nominee_or_two": Message(
            _W,
            "“{read}” được đề nghị hai lần: ở {first} và ở {second}. Là một hay hai người (tập thể)?",
            cause="Two nominations name what may be one person or collective.",
            remedy="Say in `outputs/questions.xlsx` whether they are one or two.",
        ),
        "submission_superseded": Message(
            _N,
            "Đã có bản gửi sau thay thế: dùng {proposed}, bản này chỉ để lưu.",
            cause="A later file of the same unit and form counts in place of this one.",
            remedy="Nothing; the file is kept.",
        ),
        "submission_repeated": Message(
            _N,
            "Tệp này đã nhận rồi (giống hệt {proposed}): không tính lần thứ hai.",
            cause="The same bytes were received before.",
            remedy="Nothing; the file counts once.",
        ),
        "work_registered_twice": Message(
            _W,
            (
                "Công trình “{read}” trùng tên với công trình ở {proposed} của cùng đơn vị: hãy xem có bị "
                "ghi hai lần."
            ),
            cause="A unit registered two works under the same name.",
            remedy="Ask the unit whether one of them stands there by mistake.",
            audience=Audience.UNIT,
        ),
        "work_registration_held": Message(
            _N,
            (
                "Công trình “{read}” có dòng đăng ký còn lỗi: kết quả này được tính sau khi đơn vị sửa dòng "
                "đăng ký."
            ),
            cause="A result belongs to a work whose registration is held back by an error.",
            remedy="Have the unit correct the registration; the result counts from then on.",
            audience=Audience.UNIT,
        ),
        "work_not_registered": Message(
            _W,
            (
                "Công trình “{read}” không có trong bản đăng ký của đơn vị: tính là công trình bổ sung. Nếu "
                "đúng là bổ sung, đơn vị ghi “bổ sung” vào cột Ghi chú."
            ),
            cause="A reported work is like none that the unit registered; it counts as an added work.",
            remedy=(
                "Nothing if it was added; the unit then writes “bổ sung” in the column Ghi chú. Else correct "
                "its name."
            ),
            audience=Audience.UNIT,
        ),
        "award_not_for_subject": Message(
            _E,
            (
                "Hình thức khen thưởng “{read}” không có trong bảng Thẩm quyền khen cho đối tượng này: hãy "
                "chọn hình thức khác hoặc sửa đối tượng."
            ),
            cause="No award of this name may be given to this kind of subject.",
            remedy="Choose another award, or correct the kind of subject.",
            audience=Audience.UNIT,
        ),
        "nomination_without_votes": Message(
            _W,
            (
                "Chưa có kết quả bỏ phiếu cho “{read}”: chưa đưa vào tờ trình. Hãy ghi số phiếu sau khi Hội "
                "đồng họp."
            ),
            cause="A nomination has no number of votes yet.",
            remedy="Fill in the votes after the council has met.",
        ),
        "votes_not_over_all_members": Message(
            _W,
            (
                "Tổng số phiếu ghi {read}, Hội đồng có {proposed} thành viên: tỷ lệ được tính trên toàn thể "
                "thành viên, kể cả người vắng."
            ),
            cause="The number of ballots that a unit wrote is not the number of the council's members.",
            remedy="Check both numbers; shares are counted over all members.",
        ),
        "more_votes_than_members": Message(
            _E,
            "Số phiếu đồng ý {read} nhiều hơn số thành viên Hội đồng ({proposed}): hãy kiểm lại số phiếu.",
            cause="A nomination has more votes than the council has members.",
            remedy="Correct the number of votes.",
        ),
        "quota_tie": Message(
            _E,
            (
                "“{read}” bằng phiếu với người khác ở mức chỉ tiêu {proposed}: hãy để Hội đồng quyết định ai "
                "được đề nghị rồi sửa số phiếu hoặc chỉ tiêu."
            ),
            cause="Nominations with the same number of votes stand at the edge of an award's quota.",
            remedy="Have the council decide; then correct the votes or the quota.",
        ),
        "nominated_twice": Message(
            _E,
            (
                "“{read}” đã được đề nghị ở {proposed}: một thành tích chỉ đề nghị một hình thức khen. Hãy "
                "trả lời trong outputs/questions.xlsx là một hay hai người."
            ),
            cause="Two nominations name what may be one person or collective, and nobody has decided it.",
            remedy="Answer in `outputs/questions.xlsx`.",
        ),
        "nominee_unit_unregistered": Message(
            _W,
            (
                "Đơn vị của “{read}” chưa đăng ký công trình, phần việc nào: hãy xem lại trước khi trình "
                "hoặc quyết định khen thưởng."
            ),
            cause="Somebody passed the vote whose unit registered no work.",
            remedy="Look at the nomination again before it is proposed or decided.",
        ),
        "nominee_unit_unreported": Message(
            _W,
            (
                "Đơn vị của “{read}” chưa báo cáo kết quả: hãy đôn đốc gửi Biểu 02 trước khi trình hoặc "
                "quyết định khen thưởng."
            ),
            cause="Somebody passed the vote whose unit reported no result.",
            remedy="Remind the unit to send its results before the nomination is proposed or decided.",
        ),
        "nominee_work_unfinished": Message(
            _W,
            (
                "Đơn vị của “{read}” còn công trình chưa hoàn thành hoặc chưa báo cáo ({works}): hãy xem lại "
                "trước khi trình hoặc quyết định khen thưởng."
            ),
            cause="Somebody passed the vote whose unit has works that are not finished or not reported.",
            remedy="Look at the nomination again before it is proposed or decided.",
        ),
        "work_matched_by_likeness": Message(
            _N,
            "Công trình “{read}” được hiểu là công trình đã đăng ký “{proposed}”.",
            cause="The name of a reported work is not quite that of a registered one, and clearly like it.",
            remedy="Nothing, if they are the same work; else correct one of the names.",
            audience=Audience.UNIT,
        ),
    },
)

diagnose = MESSAGES.diagnose


def at_cell(code: str, row: Row, key: str, **facts: str) -> Diagnostic:
    """What is told or asked of a row, at the cell of one of its columns."""
    return diagnose(code, row.origin(key), **facts).about(form=row.form, column=key)
