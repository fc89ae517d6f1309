"""What the format check says besides its rules' own findings (those are in `rules.messages`)."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

NOT_JUDGED = "format_rule_not_judged"

MESSAGES = Catalogue(
    "format_check",
    {
        NOT_JUDGED: Message(
            Severity.NOTE,
            "Chưa xét được quy tắc {rule}: {reason}.",
            cause="A rule of format cannot be judged by what the file says, or was not in force on the document's day.",
            remedy="Look at the printed page, or check again with --pages.",
        ),
        "poppler_missing": Message(
            Severity.ERROR,
            "chưa cài poppler (lệnh {program}), cần để xem trang in.",
            "The printed pages were asked for, and the program `pdftotext` or `pdffonts` is not on the path.",
            "Install poppler (Debian: `apt install poppler-utils`), or check without `--pages`.",
        ),
        "pages_unreadable": Message(
            Severity.ERROR,
            "không đọc được trang in ({program}).",
            "poppler failed on the PDF that LibreOffice made.",
            "Check without `--pages`, and report the document.",
        ),
    },
)
diagnose = MESSAGES.diagnose
