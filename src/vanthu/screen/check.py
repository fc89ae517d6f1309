"""What a check of Word files says: the tables of the screen, the JSON for programs, the list of rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from vanthu.diagnostic_json import diagnostic_json, error_json
from vanthu.diagnostics import Diagnostic, ParagraphPlace, Severity, shortened
from vanthu.format_check import FORM_NAMES, RULES, UNSEEN, FormatReport
from vanthu.screen.diagnostics import SEVERITY_WORDS, styled
from vanthu.service.check_document_files import CheckedFile
from vanthu.translate import tr

MOST_PLACES = 4
"""Places of one rule's breaches that the screen names; JSON has all."""


def file_lines(file: CheckedFile, *, show_all: bool) -> Iterator[RenderableType]:
    """What became of a file.

    Args:
        show_all: Notes too, and what was not judged.
    """
    if file.refusal is not None:
        yield Text(f"{file.path}: {file.refusal.message}", style="red")
    for same in grouped(file.corrected or ()):
        words = tr(
            "đã sửa {count} chỗ: {title} ({found} → {wanted})",
            count=len(same),
            title=same[0].facts["title"],
            found=same[0].read,
            wanted=same[0].proposed,
        )
        yield Text(words, style="green")
    if file.report is not None:
        yield from _report_lines(file.report, show_all=show_all)
    for path in file.copies:
        yield Text(tr("Đã tạo {path}", path=path))


def _report_lines(report: FormatReport, *, show_all: bool) -> Iterator[RenderableType]:
    document = report.document
    heading = tr("{file}: {form}", file=document.name, form=tr(FORM_NAMES[document.form]))
    shown = [each for each in report.breaches if show_all or each.severity is not Severity.NOTE]
    if shown:
        yield _table(heading, shown)
    else:
        yield Text(f"{heading} — {tr('không thấy lỗi thể thức')}", style="green")
    for doubt in report.undecided if show_all else ():
        words = tr(
            "chưa xét được {rule} ({place}): {reason}",
            place=place_words(doubt.paragraph_place),
            **doubt.facts,
        )
        yield Text(words, style="dim")
    counts = Counter(each.severity for each in report.breaches)
    words = tr("{errors} lỗi, {warnings} chỗ cần xem lại, {notes} ghi chú; {doubts} quy tắc chưa xét được.")
    yield Text(
        words.format(
            errors=counts[Severity.ERROR],
            warnings=counts[Severity.WARNING],
            notes=counts[Severity.NOTE],
            doubts=len({doubt.facts["rule"] for doubt in report.undecided}),
        )
    )


def _table(heading: str, breaches: Sequence[Diagnostic]) -> Table:
    table = Table(title=Text(heading), title_justify="left")
    table.add_column(tr("Mức"), no_wrap=True)
    for name in (tr("Chỗ"), tr("Đang có"), tr("Cần"), tr("Quy tắc")):
        table.add_column(name, overflow="fold")
    for same in grouped(breaches):
        breach = same[0]
        places = [place_words(each.paragraph_place) for each in same[:MOST_PLACES]]
        if len(same) > MOST_PLACES:
            places.append(tr("… và {count} chỗ nữa", count=len(same) - MOST_PLACES))
        table.add_row(
            styled(SEVERITY_WORDS[breach.severity]),
            Text("\n".join(places)),
            Text(shortened(breach.read)),
            Text(shortened(breach.proposed)),
            Text(f"{breach.facts['title']}\n{breach.code} · {breach.facts['source']}"),
        )
    return table


def grouped(breaches: Sequence[Diagnostic]) -> list[list[Diagnostic]]:
    """Breaches that say the same of several places, together, in the order of the first of each."""
    groups: dict[tuple[str, str, str], list[Diagnostic]] = {}
    for breach in breaches:
        groups.setdefault((breach.code, breach.read, breach.proposed), []).append(breach)
    return list(groups.values())


def place_words(place: ParagraphPlace) -> str:
    """A place as a person looks for it."""
    if place.section:
        return tr("phần (section) {number}", number=place.section)
    if not place.paragraph:
        return tr("trang {page}", page=place.page) if place.page else tr("cả văn bản")
    page = tr("trang {page}, ", page=place.page) if place.page else ""
    words = tr("{page}đoạn {number}: «{quote}»")
    return words.format(page=page, number=place.paragraph, quote=shortened(place.words, 45))


RULE_COLUMNS = ("Quy tắc", "Nội dung", "Điều khoản", "Mức", "Tự sửa")


def rules_lines(_: None = None) -> Iterator[RenderableType]:
    """The rules with their places in the decree."""
    table = Table(title=Text(tr("Quy tắc thể thức (Nghị định 30/2020/NĐ-CP)")))
    for name in RULE_COLUMNS:
        table.add_column(tr(name), overflow="fold")
    for rule in RULES:
        severity = styled(SEVERITY_WORDS[rule.severity])
        fixable = tr("có") if rule.fixable else ""
        table.add_row(rule.id, Text(tr(rule.title)), rule.source, severity, fixable)
    yield table


def rules_object(_: None = None) -> Mapping[str, object]:
    """The rules for programs."""
    rules = [
        {
            "id": rule.id,
            "title": tr(rule.title),
            "source": rule.source,
            "severity": rule.severity.value,
            "fixable": rule.fixable,
            "forms": sorted(form.value for form in rule.forms),
            "since": rule.since.isoformat(),
            "until": rule.until.isoformat() if rule.until else None,
            "pages": rule.page_check is not None,
        }
        for rule in RULES
    ]
    return {"rules": rules, "unseen": UNSEEN}


def files_object(files: Sequence[CheckedFile]) -> Mapping[str, object]:
    """What became of files, for programs."""
    return {"files": [*map(_file, files)]}


def _file(file: CheckedFile) -> Mapping[str, object]:
    report = file.report
    if report is None:
        return {"file": str(file.path), "error": error_json(file.refusal) if file.refusal else None}
    document = report.document
    return {
        "file": document.name,
        "form": document.form.value,
        "type": document.type.name if document.type else None,
        "clean": report.is_clean,
        "pages_rendered": report.paged,
        "diagnostics": [*map(_breach, report.breaches)],
        "undecided": [*map(diagnostic_json, report.undecided)],
        "copies": [str(path) for path in file.copies],
        "corrected": [*map(_breach, file.corrected or ())],
    }


def _breach(breach: Diagnostic) -> Mapping[str, object]:
    return {**diagnostic_json(breach), "fixable": bool(breach.fixes)}
