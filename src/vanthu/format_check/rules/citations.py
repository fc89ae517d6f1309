"""How documents are cited: in full the first time, by type and number afterwards.

Source: NĐ 30/2020/NĐ-CP, PL I, II.6b.
"""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.format_check.recognise import Component, RecognisedDocument, TextSegment
from vanthu.format_check.rules.rule import FormatRule
from vanthu.translate import tr

CITED = re.compile(
    r"(?P<type>Luật|Pháp lệnh|Bộ luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Công văn|Báo cáo|"
    r"Hướng dẫn|Chương trình|Tờ trình|Thông báo|Biên bản|Văn bản)"
    r"(?P<between>[^.;()]{0,60}?)\s+số\s*:?\s*(?P<number>\d+[\w/Đđ-]*[/-][\w/Đđ-]+)(?P<rest>[^;]{0,220})"
)
DATED = re.compile(r"ngày\s+\d|ngày\s+[\u00a0\s]|\d{1,2}/\d{1,2}/\d{4}")
AGAIN_IN_FULL = re.compile(r"\s*,?\s*ngày\s+\d[^;.,]{0,40}?\s+của\s")
"""Day and issuer right behind the number."""

NO_ABSTRACT = re.compile(
    r"[\d/\s]*(?:tháng[\d\s]+năm[\d\s]+)?của\s+(?:Quốc hội|Ủy ban Thường vụ Quốc hội|Chủ tịch nước|Chính phủ|"
    r"Thủ tướng Chính phủ|Bộ (?:trưởng Bộ )?Nội vụ|(?:Chủ tịch )?(?:UBND|Ủy ban nhân dân) (?:xã|phường|thị trấn|huyện|tỉnh)"
    r"(?: [A-ZĐ]\w*){0,4})\s*(?:[.,);/]|$)"
)
"""The rest of a day, and an issuer with which the citation ends; of others nothing is said."""

Citation = tuple[TextSegment, re.Match[str]]


def _citations(document: RecognisedDocument) -> Iterator[Citation]:
    """Every citation in the text, in order; those of tables and of addressees aside."""
    for component, segment in document.items:
        if component not in {Component.CELL, Component.LINE, Component.ADDRESSEE}:
            for found in CITED.finditer(segment.text):
                yield segment, found


def _is_law(found: re.Match[str]) -> bool:
    return "luật" in found["type"].lower() or found["type"] == "Pháp lệnh"


def _named(found: re.Match[str]) -> str:
    return f"{found['type']} số {found['number']}"


def _place(segment: TextSegment, found: re.Match[str]) -> TextSegment:
    """The number of a citation; the whole segment where its runs break the number."""
    place = segment.paragraph.text.find(found["number"], segment.start, segment.end)
    return segment if place < 0 else TextSegment(segment.paragraph, place, place + len(found["number"]))


def laws(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """BODY.CITATION.LAW: a law without number."""
    for segment, found in _citations(document):
        if _is_law(found):
            yield rule.breach(
                _place(segment, found),
                f"{found['type']} … số {found['number']}",
                tr("Luật, Pháp lệnh không ghi số"),
            )


def first(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """BODY.CITATION.FIRST: type, number, day, issuer; the issuer may stand before in its sentence."""
    for segment, found in _first_ones(document):
        rest = found["rest"]
        issued_before = " của " in segment.text[: found.start()].rpartition(".")[2]
        if not (DATED.search(rest) and (" của " in rest or issued_before)):
            yield rule.breach(
                _place(segment, found),
                tr("{citation}: thiếu ngày hoặc cơ quan ban hành", citation=_named(found)),
                _in_full(),
            )


def _in_full() -> str:
    return tr("lần đầu ghi đủ tên loại, số, ngày, cơ quan, trích yếu")


def abstract(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """BODY.CITATION.ABSTRACT: what the cited document is about stands behind its issuer."""
    for segment, found in _first_ones(document):
        dated = DATED.search(found["rest"])
        if dated is not None and NO_ABSTRACT.match(found["rest"], dated.end()):
            yield rule.breach(
                _place(segment, found),
                tr("{citation}: thiếu trích yếu nội dung", citation=_named(found)),
                _in_full(),
            )


def _first_ones(document: RecognisedDocument) -> Iterator[Citation]:
    """The first citation of each document that is no law."""
    seen: set[str] = set()
    for segment, found in _citations(document):
        if not _is_law(found) and found["number"] not in seen:
            seen.add(found["number"])
            yield segment, found


def later(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """BODY.CITATION.LATER: type and number only; under `Kèm theo` the form wants day and issuer."""
    seen: set[str] = set()
    for segment, found in _citations(document):
        number = found["number"]
        if number in seen and AGAIN_IN_FULL.match(found["rest"]):
            yield rule.breach(
                _place(segment, found),
                tr("{citation}: viện dẫn lại vẫn ghi ngày, cơ quan ban hành", citation=_named(found)),
                _named(found),
            )
        seen.add(number)


RULES = (
    FormatRule("BODY.CITATION.ABSTRACT", "Viện dẫn lần đầu ghi cả trích yếu nội dung", "PL I, II.6b", abstract, Severity.NOTE),
    FormatRule("BODY.CITATION.FIRST", "Viện dẫn lần đầu ghi đủ tên loại, số, ngày, cơ quan ban hành", "PL I, II.6b", first, Severity.WARNING),
    FormatRule("BODY.CITATION.LATER", "Các lần viện dẫn sau chỉ ghi tên loại và số, ký hiệu", "PL I, II.6b", later, Severity.WARNING),
    FormatRule("BODY.CITATION.LAW", "Viện dẫn Luật, Pháp lệnh không ghi số", "PL I, II.6b", laws, Severity.WARNING),
)  # fmt: skip
