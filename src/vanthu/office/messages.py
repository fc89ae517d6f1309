"""What the office refuses, and what it finds wrong in a workspace: codes, severities, sentences."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

_ISSUING = {
    "document_unknown": Message(
        _E,
        "Không có văn bản “{named}”: hãy ghi một trong các tên {known}.",
        "No draft and no issued document has the kind, name, file or symbol that the command names.",
        "Use one of the names that the sentence lists.",
    ),
    "nothing_drafted": Message(
        _E,
        "Chưa có văn bản “{named}” vì chưa có dự thảo nào: hãy chạy `vanthu run` trước.",
        "The command names a document, but no run has written a draft yet.",
        "Run `vanthu run`, then the command again.",
    ),
    "document_of_a_unit": Message(
        _E,
        "{name}.docx là văn bản của đơn vị, do đơn vị ký và cấp số: hãy gửi cho đơn vị.",
        "The document is a unit's own plan, which the unit signs and numbers itself.",
        "Send the file to the unit.",
    ),
    "draft_missing": Message(
        _E,
        "Không có dự thảo outputs/documents/{name}.docx (đã ban hành, bị giữ lại hoặc chưa viết): hãy chạy `vanthu run` và xem tình trạng của văn bản này.",
        "The draft is not in outputs/documents: it was issued, is held back, or was not written yet.",
        "Run `vanthu run` and look at the state of the document.",
    ),
    "already_issued": Message(
        _E,
        "{name}.docx đã ban hành rồi, là {issued} (outputs/{path}), không cấp số lần nữa: hãy chạy `vanthu run`.",
        "The draft is issued, though its file is still there or came back.",
        "Run `vanthu run`: it puts the issued file in place and takes the draft away.",
    ),
    "issued_not_placed": Message(
        _E,
        "Đã ban hành {issued} nhưng chưa đặt được tệp vào outputs/issued, đừng ban hành lại: chạy `vanthu run` để đặt tệp, sau khi gỡ chỗ vướng này. {refusal}",
        "The documents have their numbers and are kept, but the disk refused their files.",
        "Remove what the last part of the sentence names, then run `vanthu run`; do not issue again.",
    ),
    "ledger_behind": Message(
        _E,
        "Sổ vanthu.db không biết văn bản đã ban hành {paths} (sổ bị mất hoặc là bản cũ) nên không tự cấp số tiếp được: hãy khôi phục sổ từ bản sao lưu; nếu không còn bản sao lưu thì tra sổ giấy và ghi số bằng tay với --number.",
        "Issued files lie in outputs/issued that the ledger does not know: it was lost, or is an old copy.",
        "Restore vanthu.db from a backup; without one, look the number up in the register on paper and give it with `--number`.",
    ),
    "clock_behind": Message(
        _E,
        "Đồng hồ của máy ghi hôm nay là {today}, mà đã có văn bản {issued}: hãy chỉnh lại ngày của máy rồi làm lại.",
        "The day of the machine is before that of a document which is issued already.",
        "Set the clock of the machine.",
    ),
    "draft_outdated": Message(
        _E,
        "{name}.docx in “{printed}” nhưng sổ đợt thi đua nay ghi “{now}”: hãy sửa lại sổ, hoặc chạy `vanthu run`, in và trình ký bản mới.",
        "The campaign workbook now gives another symbol or day than the head of the draft prints.",
        "Correct the workbook, or run `vanthu run` and have the new draft signed.",
    ),
    "basis_to_be_replaced": Message(
        _E,
        "{name}.docx căn cứ văn bản {issued} mà số liệu nay đã khác: hãy ban hành bản thay thế {replacing}.docx trước, rồi chạy lại `vanthu run`.",
        "The draft rests on an issued document that another draft is to replace.",
        "Issue the draft that replaces it first, then run `vanthu run`.",
    ),
    "cited_not_in_force": Message(
        _E,
        "{name}.docx dẫn văn bản {issued} đã bị hủy hoặc thay thế: hãy chạy lại `vanthu run`, in và trình ký bản mới.",
        "The draft cites or replaces a document that was cancelled or replaced since.",
        "Run `vanthu run` and have the new draft signed.",
    ),
    "draft_edited": Message(
        _E,
        "{path} không còn đúng như chương trình đã viết (có người sửa tay): nếu bản sửa tay chính là bản đã ký thì thêm --edited; nếu không thì chạy lại `vanthu run`, in và trình ký bản mới.",
        "The draft was changed in Word since it was written.",
        "Add `--edited` if the edited draft is what was signed; else run `vanthu run` and have the new draft signed.",
    ),
    "certificate_edited": Message(
        _E,
        "{path} không còn đúng như chương trình đã viết, mà giấy khen không ban hành theo bản sửa tay: hãy sửa mẫu trong templates/ hoặc sổ đợt thi đua, rồi chạy lại `vanthu run`.",
        "A certificate was changed in Word; it has no number line of its own that could be filled in.",
        "Change its template or the campaign workbook, then run `vanthu run`.",
    ),
    "draft_unreadable": Message(
        _E,
        "outputs/documents/{name}.docx không phải tệp Word .docx hoặc bị hỏng: hãy lưu lại bằng Word đúng dạng .docx, hoặc xóa tệp này rồi chạy lại `vanthu run`.",
        "The edited draft is no sound .docx any more.",
        "Save it as .docx with Word, or delete it and run `vanthu run`.",
    ),
    "draft_tracked_changes": Message(
        _E,
        "{name}.docx còn chỗ sửa đang theo dõi (Track Changes): hãy chấp nhận hoặc từ chối hết trong Word cho đúng bản đã ký, lưu lại, rồi ban hành.",
        "The edited draft holds tracked changes that are neither accepted nor rejected.",
        "Accept or reject them all in Word, as the signed document has it, then issue again.",
    ),
    "day_line_lost": Message(
        _E,
        "Không thấy dòng “{place_date}” mang ngày {day} trong {name}.docx đã sửa tay: hãy gõ lại dòng này, để trống ngày, tháng, hoặc sửa --date cho khớp.",
        "The edited draft has no line of place and day, or the line bears another day.",
        "Type the line again with day and month left open, or correct `--date`.",
    ),
    "number_line_lost": Message(
        _E,
        "Không thấy dòng “Số:      /{symbol}” trong {name}.docx đã sửa tay nên không ghi được số: hãy gõ lại dòng này, để trống số, rồi ban hành.",
        "The edited draft has no line for its number any more.",
        "Type the line again with the number left open, then issue again.",
    ),
    "several_drafts_one_number": Message(
        _E,
        "Một số chỉ cấp cho một văn bản, ở đây có {names}: hãy ban hành từng văn bản.",
        "`--number` was given with several drafts.",
        "Issue each document by itself.",
    ),
    "citation_open": Message(
        _E,
        "{name}.docx còn để trống số văn bản trong câu “{words}”: hãy ban hành văn bản được dẫn trước (`vanthu issue`), chạy lại `vanthu run`, in và trình ký bản mới.",
        "The draft cites a document whose number or day is not given yet.",
        "Issue the cited document first, run `vanthu run`, and have the new draft signed.",
    ),
    "day_borne": Message(
        _E,
        "{name}.docx đã mang ngày {borne}, không phải {day}: hãy bỏ --date, hoặc sửa ngày trong sổ đợt thi đua rồi chạy lại `vanthu run`.",
        "The draft bears another day than `--date` gives.",
        "Leave out `--date`, or correct the day in the campaign workbook and run `vanthu run`.",
    ),
    "day_to_come": Message(
        _E,
        "Ngày {day} của {name}.docx còn chưa đến: hãy kiểm lại --date.",
        "The document would bear a day after today.",
        "Correct `--date`.",
    ),
    "day_too_early": Message(
        _E,
        "{name}.docx không thể mang ngày {day}: văn bản {other} mà nó căn cứ hoặc thay thế ký ngày {other_day}. Hãy kiểm lại --date.",
        "The document would be older than one that it rests on or replaces.",
        "Correct `--date`.",
    ),
    "kept_template_lost": Message(
        _E,
        "Không dùng được bản lưu của mẫu {template}: hãy chạy lại `vanthu run` rồi ban hành.",
        "The template that the draft was made with is not in kept/, or makes another document now.",
        "Run `vanthu run`, then issue again.",
    ),
}

_PDF_AND_REGISTER = {
    "nothing_to_print": Message(
        _E,
        "Chưa có văn bản nào trong outputs/documents, outputs/issued: hãy chạy `vanthu run` trước.",
        "There is no draft and no issued document, or their Word files are gone.",
        "Run `vanthu run`.",
    ),
    "not_issued": Message(
        _E,
        "{name} chưa ban hành: hãy ban hành bằng `vanthu issue` trước, rồi nhận bản đã ký.",
        "A signed copy was given for a document that is still a draft.",
        "Issue the document, then accept the signed copy.",
    ),
    "pdf_unsigned": Message(
        _E,
        "{file} chưa có chữ ký số nào: hãy ký tệp PDF rồi nhận lại.",
        "The PDF bears no electronic signature.",
        "Sign the file with the signing software, then accept it again.",
    ),
    "signature_broken": Message(
        _E,
        "Chữ ký “{signer}” trong {file} không còn nguyên vẹn (tệp bị sửa sau khi ký): hãy xin lại bản ký.",
        "The file was changed after it was signed, or the signature was not made with the certificate's key.",
        "Ask the signer for the signed file again.",
    ),
    "signed_text_differs": Message(
        _E,
        "{file} không phải bản ký của {symbol}: ở trang {page}, bản ban hành ghi “{issued}”, bản ký ghi “{signed}”. Hãy kiểm lại tệp.",
        "The signed file says something else than the issued document.",
        "Check whether the right file was given; else have the issued document signed.",
    ),
    "register_year_empty": Message(
        _E,
        "Năm {year} chưa có số văn bản đi nào trong thư mục này: hãy kiểm lại năm.",
        "The ledger knows no number of the year that was asked for.",
        "Correct the year.",
    ),
    "register_empty": Message(
        _E,
        "Chưa có số văn bản đi nào: hãy ban hành văn bản đã ký bằng `vanthu issue`, rồi in sổ.",
        "No document of this workspace has a number yet.",
        "Issue a signed document first.",
    ),
    "backup_exists": Message(
        _E,
        "Đã có {path}, không ghi đè lên bản sao lưu cũ: hãy đặt tên khác.",
        "A file or folder of the name of the backup exists.",
        "Choose another name.",
    ),
    "backup_inside_workspace": Message(
        _E,
        "{path} nằm trong chính thư mục đợt thi đua: hãy sao lưu ra USB hoặc thư mục khác.",
        "The backup would lie in the folder that it saves, and be lost with it.",
        "Choose a folder outside the workspace.",
    ),
    "backup_faulty": Message(
        _E,
        "Bản sao lưu {path} ghi ra bị sai ở {name} nên đã bỏ: hãy kiểm tra ổ đĩa, rồi sao lưu lại (nếu vẫn sai, chạy `vanthu doctor`).",
        "The backup did not read back as it was written.",
        "Check the disk and make the backup again; if it fails again, run `vanthu doctor`.",
    ),
}

_EXAMINED = {
    "ledger_lost": Message(
        _E,
        "Mất sổ {path}: hãy chép lại từ bản sao lưu.",
        "There is no ledger, but there are issued or kept files.",
        "Restore vanthu.db from a backup.",
    ),
    "ledger_not_made": Message(
        _N,
        "Chưa có sổ: sổ được tạo ở lần `vanthu run` đầu tiên.",
        "The workspace had no run yet.",
        "Nothing is to be done.",
    ),
    "ledger_schema_old": Message(
        _N,
        "Sổ theo mẫu cũ (bản {old}, nay là {new}): lần `vanthu run` tới tự chuyển.",
        "The ledger was last written by an earlier version of vanthu.",
        "Nothing is to be done: the next run brings it to the present schema.",
    ),
    "kept_file_changed": Message(
        _E,
        "Bản lưu kept/{name} đã bị sửa: hãy chép lại từ bản sao lưu.",
        "The bytes of a kept file do not match its name, which is their SHA-256.",
        "Restore the file from a backup.",
    ),
    "kept_file_lost": Message(
        _E,
        "Mất bản lưu của {name} (kept/{digest}…) mà {documents} được viết từ đó: hãy chép lại từ bản sao lưu.",
        "A file that documents were made from is not in kept/ any more.",
        "Restore the file from a backup.",
    ),
    "frozen_file_missing": Message(
        _E,
        "Mất {path}, bản lưu còn nguyên: hãy chạy `vanthu run` để đặt lại.",
        "An issued or signed file is gone from outputs/, its kept copy is whole.",
        "Run `vanthu run`: it puts the file in place again.",
    ),
    "frozen_file_changed": Message(
        _E,
        "{path} đã bị sửa, bản lưu còn nguyên: hãy chuyển tệp này đi rồi chạy `vanthu run`.",
        "An issued or signed file in outputs/ was changed, its kept copy is whole.",
        "Move the changed file away, then run `vanthu run`.",
    ),
    "frozen_file_lost": Message(
        _E,
        "Mất {path} và cả bản lưu: hãy chép lại từ bản sao lưu.",
        "An issued or signed file is gone or changed, and so is its kept copy.",
        "Restore both from a backup.",
    ),
    "issued_folder_strange_file": Message(
        _E,
        "outputs/{name} không có trong sổ: hãy chuyển sang thư mục khác.",
        "A file in outputs/issued is not known to the ledger.",
        "Move it to another folder.",
    ),
    "number_without_document": Message(
        _E,
        "Số {symbol} đã cấp nhưng không có văn bản nào mang số ấy: hãy khôi phục từ bản sao lưu.",
        "The ledger has a number that was given, but not the document that bears it.",
        "Restore vanthu.db from a backup.",
    ),
    "number_waiting": Message(
        _N,
        "Số {symbol} giữ chỗ từ ngày {day}, chưa có văn bản.",
        "A number is reserved, and no document bears it yet.",
        "Issue the document with `--number`, or cancel the number.",
    ),
    "number_gap": Message(
        _N,
        "Dãy {series} năm {year}: số {gap} không có trong sổ này, do hệ thống khác cấp?",
        "Numbers are missing below or between those that the ledger knows.",
        "Nothing is to be done if another system of the agency gave them.",
    ),
    "run_at_work": Message(
        _N,
        "Đang có một lần chạy khác trong thư mục này: hãy đợi xong rồi xem lại.",
        "Another command holds the workspace.",
        "Wait until it has ended, then look again.",
    ),
    "run_cut_short_placing": Message(
        _E,
        "Lần chạy trước bị ngắt khi đang đặt kết quả vào chỗ: hãy chạy lại.",
        "A run was killed while it moved its outputs to their places.",
        "Run `vanthu run`: it finishes the moves.",
    ),
    "run_cut_short": Message(
        _N,
        "Lần chạy trước bị ngắt giữa chừng: lần chạy tới tự dọn outputs/.next.",
        "A run was killed before its outputs were complete; the old ones stand.",
        "Nothing is to be done: the next run tidies up.",
    ),
    "kept_file_half_written": Message(
        _N,
        "kept/{name} là tệp ghi dở, có thể xóa.",
        "A killed run left a file half written.",
        "The file may be deleted.",
    ),
    "disk_nearly_full": Message(
        _E,
        "Ổ đĩa chỉ còn {size} GB: hãy dọn bớt trước khi chạy.",
        "Less than half a gigabyte is free on the disk of the workspace.",
        "Free space on the disk.",
    ),
    "libreoffice_absent": Message(
        _N,
        "Chưa cài LibreOffice: chỉ cần khi làm PDF và xem trang in.",
        "LibreOffice was not found on this machine.",
        "Install it if you want PDF files or checks of printed pages.",
    ),
}

_VERIFIED = {
    "kept_input_lost": Message(
        _W,
        "không còn bản lưu của {name} (kept/{digest}…)",
        "A file that the document was made from is not in kept/ any more, so the document cannot be made again.",
        "Run `vanthu doctor` and restore the file from a backup.",
    ),
    "kept_input_changed": Message(
        _W,
        "bản lưu của {name} đã bị sửa ({path})",
        "A kept file that the document was made from was changed, so the document cannot be made again.",
        "Run `vanthu doctor` and restore the file from a backup.",
    ),
    "kept_inputs_more": Message(
        _W,
        "và {count} tệp nữa",
        "More kept files are lost or changed than are told one by one.",
        "Run `vanthu doctor`: it names them all.",
    ),
    "not_called_for_again": Message(
        _W,
        "các bản lưu nay không cho văn bản này nữa",
        "The kept inputs no longer give such a document under this version of vanthu.",
        "Verify with the version that wrote the document.",
    ),
    "part_reproduced_otherwise": Message(
        _W,
        "khác ở {part}: tệp ghi “{old}”, lập lại được “{new}”",
        "A part of the Word file differs from that of the document made again.",
        "Run `vanthu doctor` and restore the issued file from a backup.",
    ),
    "part_reproduced_same_text": Message(
        _W,
        "khác ở {part}, lời văn vẫn thế",
        "A part of the Word file differs from that of the document made again, its text does not.",
        "Run `vanthu doctor` and restore the issued file from a backup.",
    ),
    "written_by_another_version": Message(
        _N,
        "văn bản do vanthu {old} viết, nay lập lại bằng vanthu {new}",
        "Another version of vanthu wrote the document than the one that makes it again.",
        "Nothing is to be done; a difference may come from the version.",
    ),
}

MESSAGES = Catalogue("office", {**_ISSUING, **_PDF_AND_REGISTER, **_EXAMINED, **_VERIFIED})

diagnose = MESSAGES.diagnose
