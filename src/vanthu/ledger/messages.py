"""What the ledger refuses, and what is wrong with its file: codes, severities, sentences."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

_E = Severity.ERROR

MESSAGES = Catalogue(
    "ledger",
    {
        "ledger_unreadable": Message(
            _E,
            "Không đọc được sổ {path} ({reason}): hãy khôi phục từ bản sao lưu; chỉ khi chưa ban hành văn bản nào mới đổi tên tệp này rồi chạy lại.",
            "The file vanthu.db is missing, is no SQLite database, is damaged, or was made by a later version of vanthu.",
            "Restore vanthu.db from a backup; rename the file and start again only if no document was issued yet.",
        ),
        "ledger_refused": Message(
            _E,
            "Không mở hoặc không ghi được sổ {path} ({reason}), sổ vẫn như trước: hãy kiểm tra đĩa còn chỗ trống, quyền ghi và chương trình khác đang giữ tệp này, rồi chạy lại.",
            "The ledger is sound, but the disk is full, the folder is read-only, or another program holds the file.",
            "Free space on the disk, correct the permissions or close the other program, then run the command again.",
        ),
        "number_issued": Message(
            _E,
            "Số {number} đã cấp ngày {day}, không cấp lại được: số tiếp theo còn trống là {following}.",
            "The number that was chosen belongs to a document that is issued already.",
            "Choose the number that the sentence proposes, or leave out `--number`.",
        ),
        "number_reserved": Message(
            _E,
            "Số {number} đã giữ chỗ ngày {day}, không cấp lại được: số tiếp theo còn trống là {following}.",
            "The number that is to be reserved is reserved already.",
            "Reserve the number that the sentence proposes, or leave out `--number`.",
        ),
        "number_cancelled": Message(
            _E,
            "Số {number} đã hủy, không cấp lại được: số tiếp theo còn trống là {following}.",
            "The number that was chosen was cancelled; a cancelled number is never given again.",
            "Choose the number that the sentence proposes, or leave out `--number`.",
        ),
        "number_out_of_order": Message(
            _E,
            "Số {number} không thể mang ngày {day}: số {other} đã mang ngày {other_day}, mà số và ngày phải cùng tăng. Hãy kiểm lại số hoặc ngày.",
            "A smaller number of the series bears a later day, or a greater one an earlier day (NĐ 30/2020, Điều 15.1).",
            "Correct `--number` or `--date`.",
        ),
        "number_of_another_kind": Message(
            _E,
            "Số {number} năm {year} là {other}, không phải {number}/{symbol}: hãy ghi đúng loại văn bản của số cần hủy.",
            "The number to be cancelled was given to a document of another kind.",
            "Name the kind of the document that bears the number.",
        ),
        "number_unknown": Message(
            _E,
            "Chưa cấp số {number} nào của năm {year} trong dãy số này: hãy kiểm lại số.",
            "The number to be cancelled was neither given nor reserved in that year.",
            "Correct the number, the kind of document or `--year`.",
        ),
    },
)

diagnose = MESSAGES.diagnose
