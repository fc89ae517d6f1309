"""What is wrong with a Word file, or on its way to PDF: codes and sentences."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

_E = Severity.ERROR
_OPEN_AND_SAVE = "Open the file in Word and save it as a new Word document (.docx)."

MESSAGES = Catalogue(
    "docx",
    {
        "word_unreadable": Message(
            _E,
            "không đọc được tệp.",
            "The file is gone, open in another program, or closed to the user.",
            "Close the file in Word, look at its permissions, and run the command again.",
        ),
        "word_damaged": Message(
            _E,
            "không phải tệp Word .docx hoặc tệp bị hỏng.",
            "The file is no zip of a Word document: another format under this name, cut short, or damaged.",
            _OPEN_AND_SAVE,
        ),
        "word_old_or_locked": Message(
            _E,
            "là tệp .doc kiểu cũ hoặc có mật khẩu: hãy mở bằng Word, bỏ mật khẩu, lưu thành .docx.",
            "The file begins as a .doc of Word 97–2003 does, and as a .docx does that a password locks.",
            "Open the file in Word, take the password off, and save it as .docx.",
        ),
        "word_locked": Message(
            _E,
            "tệp có mật khẩu: hãy bỏ mật khẩu rồi kiểm tra lại.",
            "A part of the file's zip is encrypted.",
            "Take the password off and check the file again.",
        ),
        "word_too_large": Message(
            _E,
            "tệp quá lớn nên không kiểm tra.",
            "The file has more than 64 MB.",
            "Make the pictures in it smaller in Word (Compress Pictures) and save it again.",
        ),
        "word_swells": Message(
            _E,
            "tệp quá lớn khi giải nén nên bị từ chối.",
            "The file unpacks to more than 256 MB, to more than 5,000 parts, or to a text of more than 48 MB.",
            "Ask the sender how the file was made; copy its text into a new document.",
        ),
        "word_declares_types": Message(
            _E,
            "tệp chứa khai báo lạ (DTD trong {part}) nên bị từ chối.",
            "A part of the file holds a DTD, which Word never writes and which attacks are made of.",
            _OPEN_AND_SAVE,
        ),
        "word_strict": Message(
            _E,
            "tệp lưu dạng “Strict Open XML”: hãy mở bằng Word, lưu lại dạng “Word Document (.docx)”.",
            "The file was saved as Strict Open XML, whose names are other than those of a usual .docx.",
            "Open the file in Word and save it with the type Word Document (.docx).",
        ),
        "word_part_damaged": Message(
            _E,
            "phần {part} bị hỏng: hãy mở bằng Word, lưu thành tệp mới.",
            "A part of the file is no well-formed XML.",
            _OPEN_AND_SAVE,
        ),
        "libreoffice_missing": Message(
            _E,
            "chưa cài LibreOffice (lệnh soffice).",
            "No program `soffice` or `libreoffice` is on the path or in its usual place.",
            "Install LibreOffice 7.4 or later.",
        ),
        "libreoffice_unstartable": Message(
            _E,
            "không chạy được LibreOffice.",
            "The program `soffice` is there, but the system does not start it.",
            "Start LibreOffice by hand to see what it says, or install it anew.",
        ),
        "libreoffice_slow": Message(
            _E,
            "LibreOffice chạy quá {seconds} giây.",
            "LibreOffice did not end in the time given to it, and was ended.",
            "Run the command again when the machine is less busy; a document that hangs it shows when opened by hand.",
        ),
        "libreoffice_failed": Message(
            _E,
            "LibreOffice dừng với mã lỗi {code}.",
            "LibreOffice ended with an error of its own.",
            "Open the document in LibreOffice by hand to see what it says.",
        ),
        "libreoffice_left_out": Message(
            _E,
            "LibreOffice không tạo ra {files}.",
            "LibreOffice ended without an error and left some of the PDF files out.",
            "Open the named documents in LibreOffice by hand; no PDF of the batch was taken over.",
        ),
    },
)

diagnose = MESSAGES.diagnose
