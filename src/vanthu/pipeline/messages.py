"""What is found wrong, doubtful or repaired in a run: codes and sentences."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

MESSAGES = Catalogue(
    "pipeline",
    {
        "answer_unclear": Message(
            _W, "Câu trả lời “{read}” không có trong danh sách nên chưa dùng: hãy mở tệp câu hỏi và chọn lại."
        ),
        "issued_file_missing": Message(
            _W, "Tệp đã ban hành (số {read}) bị mất khỏi outputs/: đã chép lại từ bản lưu, đúng từng byte."
        ),
        "issued_file_changed": Message(
            _E,
            "Tệp đã ban hành (số {read}) bị sửa sau khi ban hành: hãy chuyển tệp này đi chỗ khác rồi chạy lại, chương trình chép lại bản đúng từ thư mục kept/.",
        ),
        "issued_file_lost": Message(
            _E,
            "Tệp đã ban hành (số {read}) bị mất hoặc bị sửa, và bản lưu trong kept/ cũng không còn: hãy chép lại từ bản sao lưu.",
        ),
        "issued_file_unknown": Message(
            _E,
            "Sổ vanthu.db không biết văn bản đã ban hành này (sổ bị mất hoặc là bản cũ): hãy khôi phục sổ từ bản sao lưu "
            "rồi chạy lại; đừng ban hành tiếp khi chưa rõ số.",
        ),
        "issued_plan_differs": Message(
            _W,
            "Sổ đợt thi đua ghi kế hoạch {read}, nhưng kế hoạch đã ban hành là {proposed}: các văn bản sau dẫn kế hoạch đã "
            "ban hành, hãy sửa sổ cho khớp.",
        ),
        "issued_not_called_for": Message(
            _W,
            "Văn bản {read} đã ban hành, nhưng số liệu nay không còn đủ để lập văn bản này: hãy xem lại các tệp đã nhận.",
        ),
        "issued_form_differs": Message(
            _W, "Văn bản {symbol} đã ban hành, nay sổ đợt thi đua ghi khác: {differences}."
        ),
        "template_replaces_missing": Message(
            _E,
            "thiếu thẻ «replaces»: văn bản phải ghi thay thế văn bản nào; hãy chép thẻ từ mẫu gốc.",
        ),
    },
)

diagnose = MESSAGES.diagnose
