"""What is wrong with what a person asked for: codes, severities, sentences."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

_E, _W = Severity.ERROR, Severity.WARNING

MESSAGES = Catalogue(
    "service",
    {
        "answer_not_found": Message(
            _E,
            "“{read}” chưa chỉ đúng một câu trả lời đang dùng: hãy lấy số câu hỏi trong `vanthu answers`.",
            "No answer stands for a question with this identity, or for more than one.",
            "Copy the identity from `vanthu answers`.",
        ),
        "question_not_found": Message(
            _E,
            "“{read}” chưa chỉ đúng một câu hỏi của lần chạy cuối: hãy lấy số câu hỏi trong outputs/run.json.",
            "The last run asked no question with this identity, or more than one.",
            "Copy the `key` of the question from `outputs/run.json`, or answer in `outputs/questions.xlsx`.",
        ),
        "choice_not_found": Message(
            _E,
            "“{read}” không có trong các câu trả lời để chọn: {choices}.",
            "The question has no such choice.",
            "Give the code or the words of one of the choices that the sentence lists.",
        ),
        "withdraw_no_reason": Message(
            _E,
            'Rút một tệp phải có lý do: hãy ghi --reason "…".',
            "A file is to be withdrawn without a reason, which the ledger keeps.",
            "Say why with `--reason`.",
        ),
        "withdraw_not_found": Message(
            _E,
            "Không có tệp “{read}” trong số tệp đã nhận: hãy ghi đường dẫn tính từ inputs/received.",
            "No received file has this path, or none of this path is withdrawn.",
            "Give the path below `inputs/received`, as `vanthu status` and `outputs/run.json` have it.",
        ),
        "withdraw_unclear": Message(
            _E,
            "“{read}” chưa chỉ đúng một tệp ({options}): hãy ghi cả đường dẫn tính từ inputs/received.",
            "Several received files end in this path.",
            "Give the whole path below `inputs/received`.",
        ),
        "template_unreadable": Message(
            _E,
            "không đọc được tệp; hãy đóng tệp trong Word rồi xét lại.",
            "A template is gone, open in Word, or closed to the user.",
            "Close the file in Word, look at its permissions, and check the templates again.",
        ),
        "template_unused": Message(
            _W,
            "không văn bản nào dùng mẫu tên này.",
            "A Word file in the workspace's `templates/` has a name that no document looks for.",
            "Give it the name of the shipped template that it replaces, or put it elsewhere.",
        ),
        "template_unused_likely": Message(
            _W,
            "không văn bản nào dùng mẫu tên này. Có phải «{likely}»?",
            "A Word file in the workspace's `templates/` has a name that no document looks for, but one like it.",
            "Give it the name that the message proposes.",
        ),
        "unit_not_found": Message(
            _E,
            "“{name}” chưa chỉ đúng một đơn vị: hãy ghi một mã trong {units}.",
            "The name or code fits no unit of the campaign workbook, or more than one.",
            "Use one of the codes that the sentence lists.",
        ),
    },
)

diagnose = MESSAGES.diagnose
