"""What the ledger refuses, and what is wrong with its file or with issued files: codes, severities, sentences."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

_E, _W = Severity.ERROR, Severity.WARNING

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
        "issued_file_missing": Message(
            _W,
            "Tệp đã ban hành (số {read}) bị mất khỏi outputs/: đã chép lại từ bản lưu, đúng từng byte.",
            "An issued or signed file was gone from outputs/, and was put back from its kept copy.",
            "Nothing is to be done.",
        ),
        "issued_file_changed": Message(
            _E,
            "Tệp đã ban hành (số {read}) bị sửa sau khi ban hành: hãy chuyển tệp này đi chỗ khác rồi chạy lại, chương trình chép lại bản đúng từ thư mục kept/.",
            "An issued or signed file in outputs/ was changed; its kept copy is whole.",
            "Move the changed file elsewhere, then run `vanthu run`: it puts the right one in place.",
        ),
        "issued_file_lost": Message(
            _E,
            "Tệp đã ban hành (số {read}) bị mất hoặc bị sửa, và bản lưu trong kept/ cũng không còn: hãy chép lại từ bản sao lưu.",
            "An issued or signed file is gone or changed, and so is its kept copy.",
            "Restore both from a backup.",
        ),
        "issued_file_unknown": Message(
            _E,
            "Sổ vanthu.db không biết văn bản đã ban hành này (sổ bị mất hoặc là bản cũ): hãy khôi phục sổ từ bản sao lưu "
            "rồi chạy lại; đừng ban hành tiếp khi chưa rõ số.",
            "A file in outputs/issued bears the name of an issued document that the ledger does not know.",
            "Restore vanthu.db from a backup; issue nothing while the next number is not certain.",
        ),
    },
)

diagnose = MESSAGES.diagnose
