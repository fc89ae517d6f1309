"""What is found wrong, doubtful or repaired in the writing of a document: codes and sentences."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

MESSAGES = Catalogue(
    "documents",
    {
        "council_role_missing": Message(
            _E, "Hội đồng chưa có {read} dự họp: hãy ghi vai trò ở bảng Hội đồng của tệp campaign.xlsx."
        ),
        "prize_multiple_missing": Message(
            _W,
            "Chưa có hệ số lương cơ sở cho {read}: quyết định không ghi tiền thưởng. Nếu có tiền thưởng, hãy điền cột “Hệ số lương cơ sở” ở trang “Thẩm quyền khen”.",
        ),
        "prize_wage_missing": Message(
            _W,
            "Không có mức lương cơ sở nào áp dụng ngày {read}: quyết định không ghi tiền thưởng. Hãy điền trang “Lương cơ sở”.",
        ),
        "prize_rounding": Message(
            _W,
            "Tiền thưởng {read}: {proposed} đồng, làm tròn lên là {up} đồng, làm tròn gần nhất là {nearest} đồng; văn bản làm tròn {used}. Hãy kiểm tra mục “Làm tròn tiền thưởng”.",
        ),
        "certificate_too_long": Message(
            _W,
            "Tóm tắt thành tích của “{read}” quá dài cho một tờ giấy khen ({proposed} chữ cái): giấy khen chỉ ghi lý do chung. Hãy viết gọn lại.",
        ),
    },
)

diagnose = MESSAGES.diagnose
