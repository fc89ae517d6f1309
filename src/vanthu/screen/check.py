"""What a check says: the tables of the screen, the JSON for programs, the list of rules."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from vanthu.diagnostics import Severity
from vanthu.format_check.check_document import Doubt, FormatReport, Result
from vanthu.format_check.recognise.component_types import FORM_NAMES
from vanthu.format_check.recognise.word_patterns import shortened
from vanthu.format_check.rules.catalogue import RULES, UNSEEN
from vanthu.format_check.rules.rule import Place
from vanthu.translate import tr

SCHEMA = 1
SEVERITY_WORDS: Mapping[Severity, tuple[str, str]] = {
    Severity.ERROR: ("lỗi", "red"),
    Severity.WARNING: ("xem lại", "yellow"),
    Severity.NOTE: ("ghi chú", "dim"),
}
MOST_PLACES = 4
"""Places of one rule's findings that the screen names; JSON has all."""

Group = tuple[Result, list[Result]]


def show(console: Console, report: FormatReport, *, show_all: bool) -> None:
    """Prints what was found in a file.

    Args:
        show_all: Notes too, and what was not judged.
    """
    heading = tr("{file}: {form}").format(file=report.name, form=tr(FORM_NAMES[report.document.form]))
    shown = [r for r in report.results if show_all or r.severity is not Severity.NOTE]
    if not shown:
        console.print(Text(f"{heading} — {tr('không thấy lỗi thể thức')}"), style="green")
    else:
        console.print(_table(heading, shown))
    _show_doubts(console, report.doubts, show_all=show_all)
    counts = Counter(result.severity for result in report.results)
    console.print(
        Text(
            tr(
                "{errors} lỗi, {warnings} chỗ cần xem lại, {notes} ghi chú; {doubts} quy tắc chưa xét được."
            ).format(
                errors=counts[Severity.ERROR],
                warnings=counts[Severity.WARNING],
                notes=counts[Severity.NOTE],
                doubts=len({doubt.rule.id for doubt in report.doubts}),
            )
        )
    )


def _table(heading: str, results: Sequence[Result]) -> Table:
    table = Table(title=Text(heading), title_justify="left")
    table.add_column(tr("Mức"), no_wrap=True)
    table.add_column(tr("Chỗ"), overflow="fold")
    table.add_column(tr("Đang có"), overflow="fold")
    table.add_column(tr("Cần"), overflow="fold")
    table.add_column(tr("Quy tắc"), overflow="fold")
    for result, places in grouped(results):
        word, style = SEVERITY_WORDS[result.severity]
        table.add_row(
            Text(tr(word), style=style),
            Text("\n".join(_places(places))),
            Text(shortened(result.breach.found, 90)),
            Text(shortened(result.breach.wanted, 90)),
            Text(f"{tr(result.rule.title)}\n{result.rule.id} · {result.rule.source}"),
        )
    return table


def grouped(results: Sequence[Result]) -> list[Group]:
    """Results that say the same of several places, together, in the order of the first of each."""
    groups: dict[tuple[str, str, str], Group] = {}
    for result in results:
        key = (result.rule.id, result.breach.found, result.breach.wanted)
        groups.setdefault(key, (result, []))[1].append(result)
    return list(groups.values())


def _places(results: Sequence[Result]) -> list[str]:
    said = [place_words(result.place) for result in results[:MOST_PLACES]]
    if len(results) > MOST_PLACES:
        said.append(tr("… và {count} chỗ nữa").format(count=len(results) - MOST_PLACES))
    return said


def place_words(place: Place) -> str:
    """A place as a person looks for it."""
    if place.section:
        return tr("phần (section) {number}").format(number=place.section)
    page = page_of(place)
    paged = tr("trang {page}, ").format(page=page) if page else ""
    if place.paragraph is None:
        return tr("trang {page}").format(page=page) if page else tr("cả văn bản")
    return tr("{page}đoạn {number}: «{quote}»").format(
        page=paged, number=place.paragraph.number, quote=shortened(place.quote or place.paragraph.text, 45)
    )


def page_of(place: Place) -> int:
    """The page of a place: as rendered, else as Word last laid it out; 0 where unknown."""
    return place.page or (place.paragraph.page if place.paragraph else 0)


def _show_doubts(console: Console, doubts: Sequence[Doubt], *, show_all: bool) -> None:
    if not show_all:
        return
    for doubt in doubts:
        place = place_words(doubt.undecided.place)
        words = tr("chưa xét được {rule} ({place}): {reason}").format(
            rule=doubt.rule.id, place=place, reason=doubt.undecided.reason
        )
        console.print(Text(words, style="dim"))


RULE_COLUMNS = ("Quy tắc", "Nội dung", "Điều khoản", "Mức", "Tự sửa")


def show_rules(console: Console) -> None:
    """Prints the rules with their places in the decree."""
    table = Table(title=Text(tr("Quy tắc thể thức (Nghị định 30/2020/NĐ-CP)")))
    for name in RULE_COLUMNS:
        table.add_column(tr(name), overflow="fold")
    for rule in RULES:
        word, style = SEVERITY_WORDS[rule.severity]
        table.add_row(
            rule.id,
            Text(tr(rule.title)),
            rule.source,
            Text(tr(word), style=style),
            tr("có") if rule.fixable else "",
        )
    console.print(table)


def rules_json() -> str:
    """The rules for programs."""
    return json.dumps(
        {
            "schema": SCHEMA,
            "rules": [
                {
                    "id": rule.id,
                    "title": tr(rule.title),
                    "source": rule.source,
                    "severity": rule.severity.value,
                    "fixable": rule.fixable,
                    "forms": sorted(form.value for form in rule.forms),
                    "since": rule.since.isoformat(),
                    "until": rule.until.isoformat() if rule.until else None,
                    "pages": rule.pages,
                }
                for rule in RULES
            ],
            "unseen": UNSEEN,
        },
        ensure_ascii=False,
        indent=2,
    )


def report_json(report: FormatReport) -> dict[str, object]:
    """What was found in a file, for programs."""
    return {
        "file": report.name,
        "form": report.document.form.value,
        "type": report.document.type.name if report.document.type else None,
        "clean": report.clean,
        "pages_rendered": report.paged,
        "findings": [result_json(result) for result in report.results],
        "not_evaluated": [
            {
                "rule": d.rule.id,
                "source": d.rule.source,
                **_place_json(d.undecided.place),
                "reason": d.undecided.reason,
            }
            for d in report.doubts
        ],
    }


def result_json(result: Result) -> dict[str, object]:
    """A result for programs."""
    return {
        "rule": result.rule.id,
        "title": tr(result.rule.title),
        "source": result.rule.source,
        "severity": result.severity.value,
        **_place_json(result.place),
        "found": result.breach.found,
        "wanted": result.breach.wanted,
        "fixable": bool(result.breach.fixes),
    }


def _place_json(place: Place) -> dict[str, object]:
    return {
        "paragraph": place.paragraph.number if place.paragraph else None,
        "section": place.section or None,
        "page": page_of(place) or None,
        "text": shortened(place.quote, 200) if place.paragraph else None,
    }
