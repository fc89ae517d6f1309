"""Addressees and recipients. Source: NĐ 30/2020/NĐ-CP, PL I, II.9."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vanthu.format_check.edits import ParagraphEdit, TextEdit
from vanthu.format_check.recognise import keywords
from vanthu.format_check.recognise.component_types import Component, DocumentForm
from vanthu.format_check.recognise.recognise_document import RecognisedDocument
from vanthu.format_check.recognise.segments import TextSegment
from vanthu.format_check.recognise.word_patterns import folded, is_form_blank
from vanthu.format_check.rules.body import ended
from vanthu.format_check.rules.rule import NOWHERE, WITH_HEAD, Breach, FormatRule, Outcome, Undecided, at
from vanthu.translate import tr

ARCHIVE = re.compile(r"^-\s?Lưu:\s?VT\b")


def to_present(document: RecognisedDocument) -> Iterator[Outcome]:
    """RCPT.TO.PRESENT: of a công văn and a tờ trình."""
    wanted = document.form is DocumentForm.LETTER or (document.type is not None and document.type.addressed)
    if wanted and not document.all(Component.ADDRESSEE):
        yield Breach(NOWHERE, tr("không thấy “Kính gửi”"), "Kính gửi: …")


def to_form(document: RecognisedDocument) -> Iterator[Outcome]:
    """RCPT.TO.FORM: the colon; one addressee on the same line, several a line each."""
    found = document.all(Component.ADDRESSEE)
    if not found:
        return
    label, others = found[0], found[1:]
    begun = re.match(r"^Kính gửi\s*(:?)\s*(.*)$", label.text, re.DOTALL)
    if begun is None:
        yield Breach(at(label), label.text, "Kính gửi:")
        return
    if not begun.group(1):
        place = label.start + label.raw.find("Kính gửi") + len("Kính gửi")
        yield Breach(at(label), label.text, "Kính gửi:", (TextEdit(label.paragraph, place, place, ":"),))
    one = begun.group(2).strip()
    if (
        not one
        and len(others) == 1
        and others[0].paragraph is not label.paragraph
        and not is_form_blank(others[0].text)
    ):
        yield Breach(
            at(others[0]), tr("một nơi nhận ở dòng riêng"), tr("một nơi nhận: cùng dòng với “Kính gửi”")
        )
    if one and others:
        yield Breach(at(label), label.text, tr("nhiều nơi nhận: mỗi nơi một dòng dưới “Kính gửi:”"))


def to_marks(document: RecognisedDocument) -> Iterator[Outcome]:
    """RCPT.TO.MARKS: `- … ;`, the last `.`."""
    found = document.all(Component.ADDRESSEE)
    others = [s for s in found[1:] if s.paragraph is not found[0].paragraph]
    if len(others) > 1:
        yield from _marks(others)


def _marks(entries: Sequence[TextSegment]) -> Iterator[Outcome]:
    """A dash before each, `;` after it, `.` after the last."""
    for entry in entries:
        text = entry.text
        if not text.startswith("-") and not entry.paragraph.label:
            bullet = re.match(r"\s*([–—+•*]\s*)?", entry.raw)
            length = bullet.end() if bullet else 0
            fix = TextEdit(entry.paragraph, entry.start, entry.start + length, "- ")
            yield Breach(at(entry), text, tr("đầu dòng có gạch đầu dòng (-)"), (fix,))
        if is_form_blank(text):
            continue
        wanted = "." if entry is entries[-1] else ";"
        if not text.endswith(wanted):
            yield Breach(
                at(entry),
                tr("cuối dòng “{end}”").format(end=text[-1:]),
                tr("cuối dòng “{end}”").format(end=wanted),
                (ended(entry, wanted),),
            )


def list_present(document: RecognisedDocument) -> Iterator[Outcome]:
    """RCPT.LIST.PRESENT."""
    if not document.all(Component.RECIPIENT_LABEL):
        yield Breach(NOWHERE, tr("không thấy “Nơi nhận”"), "Nơi nhận: …")


def list_label(document: RecognisedDocument) -> Iterator[Outcome]:
    """RCPT.LIST.LABEL.TEXT: `Nơi nhận:`."""
    label = document.first(Component.RECIPIENT_LABEL)
    if label is not None and label.text.capitalize() != "Nơi nhận:":
        fixes = (
            (TextEdit(label.paragraph, label.start, label.end, "Nơi nhận:"),)
            if folded(label.text).rstrip(" :.") == "NOI NHAN"
            else ()
        )
        yield Breach(at(label), label.text, "Nơi nhận:", fixes)


def list_left(document: RecognisedDocument) -> Iterator[Outcome]:
    """RCPT.LIST.LABEL.LEFT: label and entries at the left margin."""
    for segment in (*document.all(Component.RECIPIENT_LABEL), *document.all(Component.RECIPIENT)):
        setting = segment.paragraph.setting
        if segment.side or setting.align not in {"left", "both"}:
            if setting.align in {"center", "right"}:
                fix = ParagraphEdit(segment.paragraph.element, align="left")
                yield Breach(at(segment), tr("không ở sát lề trái"), tr("sát lề trái"), (fix,))
            continue
        if setting.first_line(segment.paragraph.size_pt) > 120:
            fix = ParagraphEdit(segment.paragraph.element, first=0)
            yield Breach(at(segment), tr("lùi vào khỏi lề trái"), tr("sát lề trái"), (fix,))


def list_level(document: RecognisedDocument) -> Iterator[Outcome]:
    """RCPT.LIST.LABEL.LEVEL: on the line of the authority (not in minutes)."""
    label, authority = document.first(Component.RECIPIENT_LABEL), document.first(Component.SIGN_AUTHORITY)
    if label is None or authority is None or label.paragraph is authority.paragraph:
        return
    one, other = label.paragraph.cell, authority.paragraph.cell
    if one is None and other is None:
        yield Breach(
            at(label), tr("không ngang hàng với quyền hạn, chức vụ"), tr("ngang hàng với quyền hạn, chức vụ")
        )
    elif one is not None and other is not None and one.table == other.table and one.row == other.row:
        return
    else:
        yield Undecided(at(label), tr("ở hàng khác của bảng: chỉ trang in mới rõ có ngang hàng không"))


def entry_marks(document: RecognisedDocument) -> Iterator[Outcome]:
    """RCPT.LIST.MARKS: `- … ;`, the last `.`."""
    entries = document.all(Component.RECIPIENT)
    if entries:
        yield from _marks(entries)


def archive(document: RecognisedDocument) -> Iterator[Outcome]:
    """RCPT.LIST.ARCHIVE: the last is `- Lưu: VT, …`."""
    entries = document.all(Component.RECIPIENT)
    label = document.first(Component.RECIPIENT_LABEL)
    if label is None:
        return
    if not entries:
        yield Breach(at(label), tr("không có dòng nơi nhận nào"), "- Lưu: VT, ….")
        return
    last = entries[-1]
    text = f"- {last.text}" if last.paragraph.label and not last.text.startswith("-") else last.text
    if not ARCHIVE.match(text):
        yield Breach(at(last), last.text, "- Lưu: VT, ….")


def first_entry(document: RecognisedDocument) -> Iterator[Outcome]:
    """RCPT.LIST.FIRST: `- Như trên;` with addressees, `- Như Điều N;` in a decision."""
    entries = document.all(Component.RECIPIENT)
    if len(entries) < 2:
        return
    first = keywords.BULLET.sub("", entries[0].text)
    if document.all(Component.ADDRESSEE) and not first.startswith("Như trên"):
        yield Breach(at(entries[0]), entries[0].text, "- Như trên;")
    elif (
        document.form is DocumentForm.DECISION
        and document.all(Component.ARTICLE)
        and not re.match(r"Như [Đđ]iều", first)
    ):
        yield Breach(at(entries[0]), entries[0].text, "- Như Điều …;")


RULES = (
    FormatRule("RCPT.TO.PRESENT", "Công văn, tờ trình có “Kính gửi”", "PL I, II.9b", to_present),
    FormatRule("RCPT.TO.FORM", "“Kính gửi:” một nơi cùng dòng, nhiều nơi mỗi nơi một dòng", "PL I, II.9d", to_form, fixable=True),
    FormatRule("RCPT.TO.MARKS", "Dưới “Kính gửi:” mỗi dòng có gạch đầu dòng, cuối dòng “;”, dòng cuối “.”", "PL I, II.9d", to_marks, fixable=True),
    FormatRule("RCPT.LIST.PRESENT", "Có “Nơi nhận”", "PL I, II.9", list_present, forms=WITH_HEAD),
    FormatRule("RCPT.LIST.LABEL.TEXT", "“Nơi nhận:” có dấu hai chấm, ở dòng riêng", "PL I, II.9d", list_label, fixable=True),
    FormatRule("RCPT.LIST.LABEL.LEFT", "Nơi nhận ở sát lề trái", "PL I, II.9d", list_left, fixable=True),
    FormatRule("RCPT.LIST.LABEL.LEVEL", "“Nơi nhận” ngang hàng với quyền hạn, chức vụ người ký", "PL I, II.9d", list_level, forms=WITH_HEAD - {DocumentForm.MINUTES}),
    FormatRule("RCPT.LIST.MARKS", "Mỗi nơi nhận có gạch đầu dòng, cuối dòng “;”, dòng cuối “.”", "PL I, II.9d", entry_marks, fixable=True),
    FormatRule("RCPT.LIST.ARCHIVE", "Dòng cuối nơi nhận là “- Lưu: VT, …”", "PL I, II.9d", archive),
    FormatRule("RCPT.LIST.FIRST", "Có “Kính gửi” thì dòng đầu là “Như trên”; quyết định là “Như Điều …”", "PL I, II.9b; PL III, mẫu 1.2", first_entry),
)  # fmt: skip
