"""Places of a part that each document must finish anew; their numbers stand among the dynamic texts."""

from __future__ import annotations

from dataclasses import dataclass, field

from vanthu.docx.fonts import FontStyle
from vanthu.templating.compile.table_plans import TablePlan
from vanthu.templating.language.sentinels import DYNAMIC, MARK


@dataclass(frozen=True, slots=True)
class TitleMark:
    """A title whose words are dynamic.

    Args:
        room: Width of its lines, twips.
    """

    font: FontStyle
    room: float


@dataclass(frozen=True, slots=True)
class RuleLineMark:
    """A line under dynamic words.

    Args:
        kind: Key of `rule_lines.LENGTHS`.
        room: Width that it has, twips.
        indent: XML of the indent that it has where there is nothing above.
    """

    kind: str
    room: float
    indent: str


@dataclass(frozen=True, slots=True)
class TableRowMark:
    """A row of a table of records; its texts follow it."""

    table: int
    kind: int


@dataclass(frozen=True, slots=True)
class TableStartMark:
    """Where a table of records begins."""

    table: int


@dataclass(frozen=True, slots=True)
class TableEndMark:
    """Where it ends."""

    table: int


@dataclass(frozen=True, slots=True)
class OpenEndMark:
    """A space at the end of a static text whose word wants the number that may begin the next run."""


Mark = TitleMark | RuleLineMark | TableRowMark | TableStartMark | TableEndMark | OpenEndMark


@dataclass(slots=True)
class MarkedPart:
    """What the dynamic pass must know of a part.

    Args:
        marks: What is marked, by its number among the dynamic texts.
        tables: The tables of records.
        numbered: Drawings must be numbered.
        falls: A section break may be followed by nothing, and then becomes the last section.
        namespaces: Their declarations at the root, for XML that is parsed on its own.
    """

    marks: list[Mark] = field(default_factory=list)
    tables: list[TablePlan] = field(default_factory=list)
    numbered: bool = False
    falls: bool = False
    namespaces: str = ""

    def add(self, mark: Mark) -> str:
        """A new mark, as it is written at the begin of a dynamic text."""
        self.marks.append(mark)
        return f"{MARK}{len(self.marks) - 1}{MARK}"

    def segment(self, mark: Mark) -> str:
        """A new mark that holds no words, with the edges of its dynamic text."""
        return f"{DYNAMIC}{self.add(mark)}{DYNAMIC}"
