"""The errors of the campaign workbook; each says everything that is wrong at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from vanthu.diagnostics import Diagnostic
from vanthu.errors import ExitCode, VanthuError
from vanthu.translate import tr


class CampaignMissingError(VanthuError):
    """There is no campaign workbook in the workspace."""

    exit_code = ExitCode.USAGE

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            tr("Không thấy {path}: hãy chạy `vanthu init` để tạo sổ đợt thi đua mẫu, rồi điền vào.").format(
                path=path
            )
        )


class CampaignWorkbookError(VanthuError):
    """The campaign workbook is wrong; nothing of it is used.

    Args:
        path: The workbook.
        findings: All of its errors, and its warnings after them; never empty.
    """

    exit_code = ExitCode.USAGE

    def __init__(self, path: Path, findings: Sequence[Diagnostic]) -> None:
        self.path = path
        self.findings = tuple(findings)
        head = tr("Sổ đợt thi đua {path} có {count} chỗ phải sửa:").format(
            path=path, count=len(self.findings)
        )
        lines = [f"- {finding.cell_place}: {finding.message}" for finding in self.findings]
        super().__init__("\n".join([head, *lines]))
