"""What can go wrong while files are marked for their units: codes and sentences."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

_W = Severity.WARNING
_BESIDE = "outputs/returned/ có danh sách lỗi riêng để gửi kèm tệp gốc."

MESSAGES = Catalogue(
    "returned",
    {
        "marking_raised": Message(
            _W,
            f"Chưa tô màu được các ô của tệp này ({{detail}}): {_BESIDE} Hãy báo cho người phụ trách phần mềm.",
            "A fault of the program, or of a library, while the unit's workbook was marked.",
            "Send the list beside the file to the unit; report the file to whoever maintains the program.",
        ),
        "marking_no_memory": Message(
            _W,
            f"Tô màu các ô của tệp này cần quá nhiều bộ nhớ nên đã bỏ: {_BESIDE}",
            "Marking the workbook would have taken more memory than one file may take.",
            "Send the list beside the file to the unit.",
        ),
        "marking_too_slow": Message(
            _W,
            f"Tô màu các ô của tệp này quá {{detail}} giây nên đã bỏ: {_BESIDE}",
            "Marking the workbook took longer than one file may take.",
            "Send the list beside the file to the unit.",
        ),
        "marking_killed": Message(
            _W,
            f"Hệ thống đã ngắt việc tô màu tệp này, thường vì máy hết bộ nhớ: {_BESIDE} Đóng bớt chương trình khác rồi "
            "chạy lại thì tô màu được.",
            "The system killed the process that marked the workbook, most often for want of memory.",
            "Close other programs and run again, or send the list beside the file to the unit.",
        ),
        "marking_crashed": Message(
            _W,
            f"Tệp làm chương trình tô màu bị ngắt giữa chừng: {_BESIDE}",
            "The process that marked the workbook died of it.",
            "Send the list beside the file to the unit.",
        ),
        "marking_answer_too_large": Message(
            _W,
            f"Tệp tô màu xong thì quá lớn để trả lại: {_BESIDE}",
            "The marked workbook is larger than the program holds for one file.",
            "Send the list beside the file to the unit.",
        ),
    },
)

diagnose = MESSAGES.diagnose
