"""What is found wrong, doubtful or repaired in a run: codes and sentences."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

MESSAGES = Catalogue(
    "pipeline",
    {
        "campaign_process_stopped": Message(
            _E,
            "Hệ thống đã dừng tiến trình làm thư mục này, thường vì hết bộ nhớ: hãy chạy lại riêng thư mục này, hoặc với --workers nhỏ hơn.",
            "The system ended the process of one of several campaigns, most often because the machine had no memory left.",
            "Run this folder by itself, or with a smaller `--workers`.",
        ),
        "cluster_other_program": Message(
            _E,
            "Một máy trong cụm chạy bản vanthu khác bản ở máy này: hãy cài cùng một bản trên mọi máy, rồi chạy lại.",
            "A machine of the cluster has another version of vanthu, or other shipped templates, than this one.",
            "Install the same version on all machines, then run again.",
        ),
        "cluster_failed": Message(
            _E,
            "Cụm máy không làm xong việc ({detail}): hãy xem các máy còn chạy không rồi chạy lại, hoặc chạy ở máy này không có --cluster.",
            "The machines of the cluster died of the work, or the network broke.",
            "See whether the machines still run and try again, or run without `--cluster`.",
        ),
        "answer_unclear": Message(
            _W,
            "Câu trả lời “{read}” không có trong danh sách nên chưa dùng: hãy mở tệp câu hỏi và chọn lại.",
            "An answer was typed into the workbook of questions that is none of its choices.",
            "Open outputs/questions.xlsx and choose an answer from the list.",
        ),
        "file_withdrawn": Message(
            _N,
            "Tệp đã rút ngày {day}: {reason}. Tệp vẫn lưu, không tính vào đâu.",
            "The office withdrew a received file; it is kept, and counts for nothing.",
            "Nothing; `vanthu withdraw FILE --undo` makes it count again.",
        ),
        "answers_differ": Message(
            _W,
            "Một câu hỏi có nhiều câu trả lời khác nhau ({read}) nên chưa dùng câu nào: hãy để lại một câu trả lời.",
            "Two rows, or two copies, of the workbook of questions answer one question otherwise.",
            "Leave one answer in outputs/questions.xlsx, delete the copies, and run again.",
        ),
        "answer_changed_since": Message(
            _W,
            "Câu trả lời “{read}” nằm trong tệp câu hỏi cũ, sau đó đã trả lời “{proposed}” nên vẫn dùng câu sau: muốn đổi thì "
            "chọn lại trong outputs/questions.xlsx mới.",
            "A workbook of questions that was written before the answer last changed answers otherwise.",
            "Choose again in the outputs/questions.xlsx of the last run, if the later answer is wrong.",
        ),
        "answer_revoked_since": Message(
            _W,
            "Câu trả lời “{read}” nằm trong tệp câu hỏi cũ, sau đó câu trả lời đã bị bỏ nên không dùng: muốn trả lời lại thì "
            "chọn trong outputs/questions.xlsx mới.",
            "A workbook of questions that was written before the answer was revoked still answers it.",
            "Choose again in the outputs/questions.xlsx of the last run, if the question is to be answered.",
        ),
        "issued_plan_differs": Message(
            _W,
            "Sổ đợt thi đua ghi kế hoạch {read}, nhưng kế hoạch đã ban hành là {proposed}: các văn bản sau dẫn kế hoạch đã "
            "ban hành, hãy sửa sổ cho khớp.",
            "The campaign workbook names another number or day of the plan than that under which it is issued.",
            "Correct the workbook; later documents cite the issued plan.",
        ),
        "issued_not_called_for": Message(
            _W,
            "Văn bản {read} đã ban hành, nhưng số liệu nay không còn đủ để lập văn bản này: hãy xem lại các tệp đã nhận.",
            "The inputs no longer give a document that is issued.",
            "Look at the received files: one may be missing or changed.",
        ),
        "issued_form_differs": Message(
            _W,
            "Văn bản {symbol} đã ban hành, nay sổ đợt thi đua ghi khác: {differences}.",
            "The workbook now names another signer, issuer or recipient than an issued document prints; it is asked whether the document is wrong.",
            "Answer the question in outputs/questions.xlsx.",
        ),
        "template_replaces_missing": Message(
            _E,
            "thiếu thẻ «replaces»: văn bản phải ghi thay thế văn bản nào; hãy chép thẻ từ mẫu gốc.",
            "A draft replaces an issued document, and its own template lacks the tag that says so.",
            "Copy the tag `replaces` from the shipped template.",
        ),
        "campaign_changed": Message(
            _N,
            "sổ đợt thi đua đã đổi",
            cause="The campaign workbook changed since the earlier draft of the document.",
            remedy="Nothing; read the document again before it is signed.",
        ),
        "template_changed": Message(
            _N,
            "mẫu {template} đã đổi",
            cause="The template of the document changed since the earlier draft.",
            remedy="Nothing; read the document again before it is signed.",
        ),
        "submission_new": Message(
            _N,
            "{unit}: mới nhận {file}",
            cause="A unit's form counts in the document that the earlier draft did not know.",
            remedy="Nothing; read the document again before it is signed.",
        ),
        "received_file_gone": Message(
            _N,
            "{file} không còn trong thư mục",
            cause="A file that the earlier draft was made from is no longer in the folder of received files.",
            remedy="Put the file back if it was taken away by mistake; it is kept in `kept/`.",
        ),
        "row_added": Message(
            _N,
            "{unit}thêm dòng “{row}” ({cell})",
            cause="A later version of a unit's form has a row that the earlier one has not.",
            remedy="Nothing, if the unit meant it.",
        ),
        "row_removed": Message(
            _N,
            "{unit}bỏ dòng “{row}”",
            cause="A later version of a unit's form lacks a row of the earlier one.",
            remedy="Nothing, if the unit meant it.",
        ),
        "cell_changed": Message(
            _N,
            "{unit}“{row}”, {label} ({cell}): {read} → {proposed}",
            cause="A later version of a unit's form has another value in a cell.",
            remedy="Nothing, if the unit meant it.",
        ),
        "submission_changed_more": Message(
            _N,
            "{unit}: và {count} thay đổi nữa",
            cause="A unit's form changed in more cells than are listed.",
            remedy="`vanthu why` lists all of them.",
        ),
        "issued_says_otherwise": Message(
            _N,
            "{where}: {read} → {proposed}",
            cause="The inputs now give another value than an issued document prints.",
            remedy="Sign and issue the draft that replaces or corrects it, or correct the inputs.",
        ),
    },
)

diagnose = MESSAGES.diagnose
