"""Why there is no campaign to work with."""

from __future__ import annotations

from collections.abc import Sequence

from vanthu.diagnostics import Diagnostic
from vanthu.errors import ExitCode, VanthuError


class CampaignWorkbookError(VanthuError):
    """The campaign workbook is missing or wrong; nothing of it is used.

    Args:
        diagnostics: All of its errors, each at its cell; empty where there is no workbook.
    """

    exit_code = ExitCode.USAGE

    def __init__(self, diagnostic: Diagnostic, diagnostics: Sequence[Diagnostic] = ()) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__(diagnostic)
