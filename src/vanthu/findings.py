"""What is found wrong, doubtful or repaired in the data: values that are collected while the run goes on.

Every message is one entry of `MESSAGES`; adding a finding is one entry and one test.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from vanthu.translate import tr


class Severity(StrEnum):
    """How far a finding reaches."""

    ERROR = "error"
    """The row (or file) is held back until it is corrected; the rest is used."""
    WARNING = "warning"
    """Used as read; a person should look."""
    NOTE = "note"
    """A repair was made, and is told."""


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """The place of a value.

    Args:
        file: Path below `inputs/received` with `/`; a member of an archive is `lo.zip/tep.xlsx`.
            `campaign.xlsx` for the campaign workbook.
        sheet: Name of the sheet as Excel shows it; empty for a whole file.
        cell: Address as Excel shows it (`C12`); empty for a whole sheet.
    """

    file: str
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        return " · ".join(part for part in (self.file, self.sheet, self.cell) if part)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found.

    Args:
        code: Key of `MESSAGES`.
        origin: Where.
        form: Key of the form (`registration`), or empty.
        field: Key of the column (`budget_state_vnd`), or empty.
        read: What stands there, as text.
        proposed: What is proposed or was made of it, as text.
        facts: Further words that the message needs, by name.
    """

    code: str
    origin: Origin
    form: str = ""
    field: str = ""
    read: str = ""
    proposed: str = ""
    facts: Mapping[str, str] = dataclasses.field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.code not in MESSAGES:
            raise KeyError(self.code)

    @property
    def severity(self) -> Severity:
        """The severity that `MESSAGES` gives the code."""
        return MESSAGES[self.code].severity

    @property
    def message(self) -> str:
        """One sentence in the language of the screen: what is wrong and what to do."""
        words = {"read": self.read, "proposed": self.proposed, **self.facts}
        return tr(MESSAGES[self.code].text).format(**words)


@dataclass(frozen=True, slots=True)
class Message:
    """Severity and sentence of a code; `{read}`, `{proposed}` and the facts stand in braces."""

    severity: Severity
    text: str


_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

MESSAGES: Mapping[str, Message] = {
    # -- files (intake.gate, intake.grid) --
    # -- sheets and headers (intake.layout, intake.units) --
    # -- values (intake.values, intake.text) --
    # -- campaign workbook (campaign) --
    # -- across units and documents (tables, review) --
}
