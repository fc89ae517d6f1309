"""What stops work on a PDF file."""

from __future__ import annotations

from vanthu.errors import VanthuError
from vanthu.translate import tr


class UnreadablePdfError(VanthuError):
    """A file is no PDF, is damaged, or is locked by a password."""

    def __init__(self) -> None:
        super().__init__(
            tr("Không đọc được tệp PDF: tệp hỏng, có mật khẩu hoặc không phải PDF. Hãy xuất lại tệp.")
        )


class NoRoomForSignatureError(VanthuError):
    """The place of a signature is not in the document.

    Args:
        name: The signer, as it is looked for under the position.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            tr(
                "Không tìm thấy chỗ ký của «{name}»: cần có chức vụ, khoảng trống rồi họ tên, "
                "cùng cột, cùng trang. Hãy xem lại phần ký của văn bản."
            ).format(name=name)
        )


class UnreadableCertificateError(VanthuError):
    """A file of certificates that are to be trusted holds none."""

    def __init__(self) -> None:
        super().__init__(tr("Không đọc được chứng thư số gốc: cần tệp .cer, .crt hoặc .pem."))


class NotPdfAError(VanthuError):
    """LibreOffice gave a plain PDF: it is too old to be told of PDF/A."""

    def __init__(self) -> None:
        super().__init__(tr("LibreOffice không tạo được PDF/A: cần LibreOffice từ 7.4 trở lên."))
