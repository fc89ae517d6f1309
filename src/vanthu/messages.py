"""What any command may meet: codes, severities, sentences."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

_E, _N = Severity.ERROR, Severity.NOTE

MESSAGES = Catalogue(
    "vanthu",
    {
        "call_unclear": Message(
            _E,
            "Lời gọi chưa đúng: {reason} Hãy xem `vanthu --help`.",
            "The command line has an option, argument or value that the command does not know.",
            "Read `vanthu --help`, or the command's own `--help`.",
        ),
        "interrupted": Message(
            _N,
            "Đã dừng theo yêu cầu: kết quả của lần chạy trước còn nguyên.",
            "The command was stopped by Ctrl-C, by the system, or because its window was closed.",
            "Nothing is to be done: the outputs of the run before are as they were.",
        ),
        "input_locked": Message(
            _E,
            "Không đọc được {path}: tệp đang mở ở {owner}. Hãy đóng tệp rồi chạy lại.",
            "A file of the office (campaign workbook, draft, template, questions) is open elsewhere and locked against reading.",
            "Close the file where it is open, then run the command again.",
        ),
        "input_forbidden": Message(
            _E,
            "Không có quyền đọc {path}: hãy cấp quyền đọc cho người đang dùng máy rồi chạy lại.",
            "The user who runs the program may not read a file of the office.",
            "Give the user the right to read the file, then run the command again.",
        ),
        "input_refused": Message(
            _E,
            "Hệ thống không cho đọc {path} ({reason}): hãy thử mở tệp trên máy này, sửa chỗ vướng rồi chạy lại.",
            "The system refused to read a file of the office for the reason that it names.",
            "Try to open the file on this machine, set right what is in the way, then run the command again.",
        ),
        "output_open": Message(
            _E,
            "Không ghi được {path}: tệp đang mở ở {owner}. Hãy đóng tệp rồi chạy lại.",
            "A file to be written is open in Word, Excel or LibreOffice, whose owner file names who opened it.",
            "Close the file where it is open, then run the command again.",
        ),
        "output_locked": Message(
            _E,
            "Không ghi được {path}: hãy đóng tệp nếu đang mở trong Word hoặc Excel, rồi chạy lại.",
            "A file to be written cannot be replaced, as when it is open in Word.",
            "Close the file, then run the command again.",
        ),
        "output_failed": Message(
            _E,
            "Không ghi được vào {path} ({reason}): kết quả của lần chạy trước còn nguyên. Hãy kiểm tra đĩa còn chỗ trống và quyền ghi, rồi chạy lại.",
            "The outputs cannot be written: the disk is full, or the folder is read-only.",
            "Free space on the disk or correct the permissions, then run the command again.",
        ),
        "program_fault": Message(
            _E,
            "Chương trình gặp lỗi của chính nó (chi tiết ghi ở {path}): hãy gửi cho người hỗ trợ.",
            "The program met a fault of its own; the file that is named holds the details.",
            "Send the file to whoever supports the program.",
        ),
        "program_fault_unkept": Message(
            _E,
            "Chương trình gặp lỗi của chính nó (chi tiết ở trên): hãy gửi cho người hỗ trợ.",
            "The program met a fault of its own, and the file for the details cannot be written.",
            "Send what the screen shows to whoever supports the program.",
        ),
    },
)

diagnose = MESSAGES.diagnose
