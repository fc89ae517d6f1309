"""What is wrong with a PDF file: codes, severities, sentences."""

from __future__ import annotations

from vanthu.diagnostics import Catalogue, Message, Severity

_E = Severity.ERROR

MESSAGES = Catalogue(
    "pdf",
    {
        "pdf_unreadable": Message(
            _E,
            "Không đọc được tệp PDF: tệp hỏng, có mật khẩu hoặc không phải PDF. Hãy xuất lại tệp.",
            "The file is no PDF, is damaged, or is locked by a password.",
            "Export the file to PDF again.",
        ),
        "signature_place_missing": Message(
            _E,
            "Không tìm thấy chỗ ký của «{name}»: cần có chức vụ, khoảng trống rồi họ tên, cùng cột, cùng trang. Hãy xem lại phần ký của văn bản.",
            "The page has no position, free space and signer's name below each other in one column; the PDF is made without signature fields.",
            "Look at the end of the document in Word and put the signature block on one page.",
        ),
        "certificate_unreadable": Message(
            _E,
            "Không đọc được chứng thư số gốc: cần tệp .cer, .crt hoặc .pem.",
            "A file of certificates that are to be trusted holds no certificate.",
            "Give a file in DER or PEM form.",
        ),
        "pdf_a_missing": Message(
            _E,
            "LibreOffice không tạo được PDF/A: cần LibreOffice từ 7.4 trở lên.",
            "LibreOffice gave a plain PDF instead of PDF/A: it is too old.",
            "Install LibreOffice 7.4 or later.",
        ),
    },
)

diagnose = MESSAGES.diagnose
