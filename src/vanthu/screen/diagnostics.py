"""How the screen shows what is wrong, doubtful or repaired: a table of many, or a marked line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.table import Table
from rich.text import Text

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.translate import tr

SEVERITY_WORDS: Mapping[Severity, tuple[str, str]] = {
    Severity.ERROR: ("lỗi", "red"),
    Severity.WARNING: ("xem lại", "yellow"),
    Severity.NOTE: ("ghi chú", "dim"),
}


def styled(words: tuple[str, str]) -> Text:
    """A word of the screen in its style."""
    return Text(tr(words[0]), style=words[1])


def diagnostics_table(title: str, diagnostics: Iterable[Diagnostic]) -> Table:
    """Severity, place and sentence of each."""
    table = Table(title=title)
    table.add_column(tr("Mức"), no_wrap=True)
    table.add_column(tr("Tệp · trang · ô"), overflow="fold")
    table.add_column(tr("Nội dung"), overflow="fold")
    for each in diagnostics:
        table.add_row(styled(SEVERITY_WORDS[each.severity]), Text(str(each.place)), Text(each.message))
    return table


def worst_first(diagnostics: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Errors, then warnings, then notes; each in the order in which they were found."""
    for severity in Severity:
        yield from (each for each in diagnostics if each.severity is severity)
