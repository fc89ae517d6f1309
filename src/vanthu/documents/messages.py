"""What is found wrong, doubtful or repaired in the writing of a document: codes and sentences."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

_E, _W = Severity.ERROR, Severity.WARNING

MESSAGES = Catalogue(
    "documents",
    {
        "council_role_missing": Message(
            _E,
            "Hội đồng chưa có {read} dự họp: hãy ghi vai trò ở bảng Hội đồng của tệp campaign.xlsx.",
            cause="No member present has the role of chair or of secretary; the minutes are held back.",
            remedy="Fill in the roles and who is present in the sheet “Hội đồng” of the campaign workbook.",
        ),
        "prize_multiple_missing": Message(
            _W,
            (
                "Chưa có hệ số lương cơ sở cho {read}: quyết định không ghi tiền thưởng. Nếu có tiền thưởng, "
                "hãy điền cột “Hệ số lương cơ sở” ở trang “Thẩm quyền khen”."
            ),
            cause="An award has no multiple of the base wage; the decision grants no money for it.",
            remedy="Fill in “Hệ số lương cơ sở” in the sheet “Thẩm quyền khen” if money is granted.",
        ),
        "prize_wage_missing": Message(
            _W,
            (
                "Không có mức lương cơ sở nào áp dụng ngày {read}: quyết định không ghi tiền thưởng. Hãy "
                "điền trang “Lương cơ sở”."
            ),
            cause="No base wage is in force on the day; the decision grants no money.",
            remedy="Fill in the sheet “Lương cơ sở”.",
        ),
        "prize_rounding": Message(
            _W,
            (
                "Tiền thưởng {read}: {proposed} đồng, làm tròn lên là {up} đồng, làm tròn gần nhất là "
                "{nearest} đồng; văn bản làm tròn {used}. Hãy kiểm tra mục “Làm tròn tiền thưởng”."
            ),
            cause="The sum of an award is another when it is rounded up than when it is rounded to the nearest.",
            remedy="Check the key “Làm tròn tiền thưởng” of the campaign workbook.",
        ),
        "certificate_too_long": Message(
            _W,
            (
                "Tóm tắt thành tích của “{read}” quá dài cho một tờ giấy khen ({proposed} chữ cái): giấy "
                "khen chỉ ghi lý do chung. Hãy viết gọn lại."
            ),
            cause="An achievement is too long for a certificate; the certificate gives the common reason only.",
            remedy="Write the achievement shorter in the form.",
        ),
    },
)

diagnose = MESSAGES.diagnose
