"""Addressees and recipients. Source: NĐ 30/2020/NĐ-CP, PL I, II.9."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vanthu.diagnostics import Diagnostic
from vanthu.format_check.edits import ParagraphEdit, TextEdit
from vanthu.format_check.recognise import Component, DocumentForm, RecognisedDocument, TextSegment, keywords
from vanthu.format_check.recognise.word_patterns import folded, is_form_blank
from vanthu.format_check.rules.body import ending
from vanthu.format_check.rules.rule import WHOLE_DOCUMENT, WITH_HEAD, FormatRule, Presence
from vanthu.translate import tr

ARCHIVE = re.compile(r"^-\s?Lưu:\s?VT\b")


def to_present(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """RCPT.TO.PRESENT: of a công văn and a tờ trình."""
    addressed = document.form is DocumentForm.LETTER or (
        document.type is not None and document.type.addressed
    )
    if addressed and not document.all(Component.ADDRESSEE):
        yield rule.breach(WHOLE_DOCUMENT, tr("không thấy “Kính gửi”"), "Kính gửi: …")


def to_form(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """RCPT.TO.FORM: the colon; one addressee on the same line, several a line each."""
    if not document.all(Component.ADDRESSEE):
        return
    label, *others = document.all(Component.ADDRESSEE)
    begun = re.match(r"^Kính gửi\s*(:?)\s*(.*)$", label.text, re.DOTALL)
    if begun is None:
        yield rule.breach(label, label.text, "Kính gửi:")
        return
    if not begun.group(1):
        place = label.raw.find("Kính gửi") + len("Kính gửi")
        yield rule.breach(label, label.text, "Kính gửi:", (TextEdit.within(label, ":", place, place),))
    one = begun.group(2).strip()
    alone = len(others) == 1 and others[0].paragraph is not label.paragraph
    if not one and alone and not is_form_blank(others[0].text):
        yield rule.breach(
            others[0], tr("một nơi nhận ở dòng riêng"), tr("một nơi nhận: cùng dòng với “Kính gửi”")
        )
    if one and others:
        yield rule.breach(label, label.text, tr("nhiều nơi nhận: mỗi nơi một dòng dưới “Kính gửi:”"))


def to_marks(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """RCPT.TO.MARKS: `- … ;`, the last `.`."""
    found = document.all(Component.ADDRESSEE)
    others = [s for s in found[1:] if s.paragraph is not found[0].paragraph]
    if len(others) > 1:
        yield from _marks(rule, others)


def _marks(rule: FormatRule, entries: Sequence[TextSegment]) -> Iterator[Diagnostic]:
    """A dash before each, `;` after it, `.` after the last."""
    for entry in entries:
        text, wanted = entry.text, "." if entry is entries[-1] else ";"
        if not text.startswith("-") and not entry.paragraph.label:
            bullet = re.match(r"\s*([–—+•*]\s*)?", entry.raw)
            yield rule.breach(
                entry,
                text,
                tr("đầu dòng có gạch đầu dòng (-)"),
                (TextEdit.within(entry, "- ", 0, bullet.end() if bullet else 0),),
            )
        if not is_form_blank(text) and not text.endswith(wanted):
            yield ending(rule, entry, wanted)


def list_label(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """RCPT.LIST.LABEL.TEXT: `Nơi nhận:`."""
    label = document.first(Component.RECIPIENT_LABEL)
    if label is not None and label.text.capitalize() != "Nơi nhận:":
        misspelt = folded(label.text).rstrip(" :.") == "NOI NHAN"
        yield rule.breach(
            label, label.text, "Nơi nhận:", (TextEdit.within(label, "Nơi nhận:"),) if misspelt else ()
        )


def list_left(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """RCPT.LIST.LABEL.LEFT: label and entries at the left margin."""
    for segment in (*document.all(Component.RECIPIENT_LABEL), *document.all(Component.RECIPIENT)):
        setting, element = segment.paragraph.format, segment.paragraph.element
        aside = segment.side or setting.align not in {"left", "both"}
        if setting.align in {"center", "right"}:
            yield rule.breach(
                segment, tr("không ở sát lề trái"), tr("sát lề trái"), (ParagraphEdit(element, align="left"),)
            )
        elif not aside and setting.first_line(segment.paragraph.size_pt) > 120:
            yield rule.breach(
                segment, tr("lùi vào khỏi lề trái"), tr("sát lề trái"), (ParagraphEdit(element, first=0),)
            )


def list_level(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """RCPT.LIST.LABEL.LEVEL: on the line of the authority (not in minutes)."""
    label, authority = document.first(Component.RECIPIENT_LABEL), document.first(Component.SIGN_AUTHORITY)
    if label is None or authority is None or label.paragraph is authority.paragraph:
        return
    one, other = label.paragraph.cell, authority.paragraph.cell
    if one is None and other is None:
        yield rule.breach(
            label, tr("không ngang hàng với quyền hạn, chức vụ"), tr("ngang hàng với quyền hạn, chức vụ")
        )
    elif one is None or other is None or (one.table, one.row) != (other.table, other.row):
        yield rule.undecided(label, tr("ở hàng khác của bảng: chỉ trang in mới rõ có ngang hàng không"))


def entry_marks(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """RCPT.LIST.MARKS: `- … ;`, the last `.`."""
    yield from _marks(rule, document.all(Component.RECIPIENT))


def archive(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """RCPT.LIST.ARCHIVE: the last is `- Lưu: VT, …`."""
    entries, label = document.all(Component.RECIPIENT), document.first(Component.RECIPIENT_LABEL)
    if label is None:
        return
    if not entries:
        yield rule.breach(label, tr("không có dòng nơi nhận nào"), "- Lưu: VT, ….")
        return
    last = entries[-1]
    text = f"- {last.text}" if last.paragraph.label and not last.text.startswith("-") else last.text
    if not ARCHIVE.match(text):
        yield rule.breach(last, last.text, "- Lưu: VT, ….")


def first_entry(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """RCPT.LIST.FIRST: `- Như trên;` with addressees, `- Như Điều N;` in a decision."""
    entries = document.all(Component.RECIPIENT)
    if len(entries) < 2:
        return
    first = keywords.BULLET.sub("", entries[0].text)
    ordered = document.form is DocumentForm.DECISION and document.all(Component.ARTICLE)
    if document.all(Component.ADDRESSEE) and not first.startswith("Như trên"):
        yield rule.breach(entries[0], entries[0].text, "- Như trên;")
    elif ordered and not re.match(r"Như [Đđ]iều", first):
        yield rule.breach(entries[0], entries[0].text, "- Như Điều …;")


RULES = (
    FormatRule("RCPT.TO.PRESENT", "Công văn, tờ trình có “Kính gửi”", "PL I, II.9b", to_present),
    FormatRule("RCPT.TO.FORM", "“Kính gửi:” một nơi cùng dòng, nhiều nơi mỗi nơi một dòng", "PL I, II.9d", to_form, fixable=True),
    FormatRule("RCPT.TO.MARKS", "Dưới “Kính gửi:” mỗi dòng có gạch đầu dòng, cuối dòng “;”, dòng cuối “.”", "PL I, II.9d", to_marks, fixable=True),
    FormatRule("RCPT.LIST.PRESENT", "Có “Nơi nhận”", "PL I, II.9", Presence(Component.RECIPIENT_LABEL, "không thấy “Nơi nhận”", "Nơi nhận: …"), forms=WITH_HEAD),
    FormatRule("RCPT.LIST.LABEL.TEXT", "“Nơi nhận:” có dấu hai chấm, ở dòng riêng", "PL I, II.9d", list_label, fixable=True),
    FormatRule("RCPT.LIST.LABEL.LEFT", "Nơi nhận ở sát lề trái", "PL I, II.9d", list_left, fixable=True),
    FormatRule("RCPT.LIST.LABEL.LEVEL", "“Nơi nhận” ngang hàng với quyền hạn, chức vụ người ký", "PL I, II.9d", list_level, forms=WITH_HEAD - {DocumentForm.MINUTES}),
    FormatRule("RCPT.LIST.MARKS", "Mỗi nơi nhận có gạch đầu dòng, cuối dòng “;”, dòng cuối “.”", "PL I, II.9d", entry_marks, fixable=True),
    FormatRule("RCPT.LIST.ARCHIVE", "Dòng cuối nơi nhận là “- Lưu: VT, …”", "PL I, II.9d", archive),
    FormatRule("RCPT.LIST.FIRST", "Có “Kính gửi” thì dòng đầu là “Như trên”; quyết định là “Như Điều …”", "PL I, II.9b; PL III, mẫu 1.2", first_entry),
)  # fmt: skip
