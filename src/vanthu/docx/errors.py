"""What stops the reading of a Word file, or its way to PDF."""

from __future__ import annotations

from vanthu.errors import ExitCode, VanthuError
from vanthu.translate import tr


class UnreadableWordError(VanthuError):
    """A file is no sound .docx; the diagnostic's place is the file as the user named it."""

    exit_code = ExitCode.USAGE

    def __str__(self) -> str:
        return f"{self.diagnostic.place}: {self.diagnostic.message}"


class PdfError(VanthuError):
    """LibreOffice is missing, failed, or left a file out."""

    def __str__(self) -> str:
        return tr("Không chuyển được sang PDF: {reason}").format(reason=self.diagnostic.message)
