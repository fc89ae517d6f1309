"""Addressees and recipients. Source: NĐ 30/2020/NĐ-CP, PL I, II.9."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vanthu.format_check.fix.corrections import ParagraphFix, TextFix
from vanthu.format_check.recognise import keywords as signs
from vanthu.format_check.recognise.component_types import Form, Part
from vanthu.format_check.recognise.components import Paper
from vanthu.format_check.recognise.segments import Segment
from vanthu.format_check.recognise.word_patterns import folded, is_form_blank
from vanthu.format_check.rules.body import ended
from vanthu.format_check.rules.rule import NOWHERE, WITH_HEAD, Breach, Outcome, Rule, Undecided, at
from vanthu.translate import tr

ARCHIVE = re.compile(r"^-\s?Lưu:\s?VT\b")


def to_present(paper: Paper) -> Iterator[Outcome]:
    """RCPT.TO.PRESENT: of a công văn and a tờ trình."""
    wanted = paper.form is Form.LETTER or (paper.type is not None and paper.type.addressed)
    if wanted and not paper.all(Part.ADDRESSEE):
        yield Breach(NOWHERE, tr("không thấy “Kính gửi”"), "Kính gửi: …")


def to_form(paper: Paper) -> Iterator[Outcome]:
    """RCPT.TO.FORM: the colon; one addressee on the same line, several a line each."""
    found = paper.all(Part.ADDRESSEE)
    if not found:
        return
    label, others = found[0], found[1:]
    begun = re.match(r"^Kính gửi\s*(:?)\s*(.*)$", label.text, re.DOTALL)
    if begun is None:
        yield Breach(at(label), label.text, "Kính gửi:")
        return
    if not begun.group(1):
        place = label.start + label.raw.find("Kính gửi") + len("Kính gửi")
        yield Breach(at(label), label.text, "Kính gửi:", (TextFix(label.paragraph, place, place, ":"),))
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


def to_marks(paper: Paper) -> Iterator[Outcome]:
    """RCPT.TO.MARKS: `- … ;`, the last `.`."""
    found = paper.all(Part.ADDRESSEE)
    others = [s for s in found[1:] if s.paragraph is not found[0].paragraph]
    if len(others) > 1:
        yield from _marks(others)


def _marks(entries: Sequence[Segment]) -> Iterator[Outcome]:
    """A dash before each, `;` after it, `.` after the last."""
    for entry in entries:
        text = entry.text
        if not text.startswith("-") and not entry.paragraph.label:
            bullet = re.match(r"\s*([–—+•*]\s*)?", entry.raw)
            length = bullet.end() if bullet else 0
            fix = TextFix(entry.paragraph, entry.start, entry.start + length, "- ")
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


def list_present(paper: Paper) -> Iterator[Outcome]:
    """RCPT.LIST.PRESENT."""
    if not paper.all(Part.RECIPIENT_LABEL):
        yield Breach(NOWHERE, tr("không thấy “Nơi nhận”"), "Nơi nhận: …")


def list_label(paper: Paper) -> Iterator[Outcome]:
    """RCPT.LIST.LABEL.TEXT: `Nơi nhận:`."""
    label = paper.first(Part.RECIPIENT_LABEL)
    if label is not None and label.text.capitalize() != "Nơi nhận:":
        fixes = (
            (TextFix(label.paragraph, label.start, label.end, "Nơi nhận:"),)
            if folded(label.text).rstrip(" :.") == "NOI NHAN"
            else ()
        )
        yield Breach(at(label), label.text, "Nơi nhận:", fixes)


def list_left(paper: Paper) -> Iterator[Outcome]:
    """RCPT.LIST.LABEL.LEFT: label and entries at the left margin."""
    for segment in (*paper.all(Part.RECIPIENT_LABEL), *paper.all(Part.RECIPIENT)):
        setting = segment.paragraph.setting
        if segment.side or setting.align not in {"left", "both"}:
            if setting.align in {"center", "right"}:
                fix = ParagraphFix(segment.paragraph.element, align="left")
                yield Breach(at(segment), tr("không ở sát lề trái"), tr("sát lề trái"), (fix,))
            continue
        if setting.first_line(segment.paragraph.size_pt) > 120:
            fix = ParagraphFix(segment.paragraph.element, first=0)
            yield Breach(at(segment), tr("lùi vào khỏi lề trái"), tr("sát lề trái"), (fix,))


def list_level(paper: Paper) -> Iterator[Outcome]:
    """RCPT.LIST.LABEL.LEVEL: on the line of the authority (not in minutes)."""
    label, authority = paper.first(Part.RECIPIENT_LABEL), paper.first(Part.SIGN_AUTHORITY)
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


def entry_marks(paper: Paper) -> Iterator[Outcome]:
    """RCPT.LIST.MARKS: `- … ;`, the last `.`."""
    entries = paper.all(Part.RECIPIENT)
    if entries:
        yield from _marks(entries)


def archive(paper: Paper) -> Iterator[Outcome]:
    """RCPT.LIST.ARCHIVE: the last is `- Lưu: VT, …`."""
    entries = paper.all(Part.RECIPIENT)
    label = paper.first(Part.RECIPIENT_LABEL)
    if label is None:
        return
    if not entries:
        yield Breach(at(label), tr("không có dòng nơi nhận nào"), "- Lưu: VT, ….")
        return
    last = entries[-1]
    text = f"- {last.text}" if last.paragraph.label and not last.text.startswith("-") else last.text
    if not ARCHIVE.match(text):
        yield Breach(at(last), last.text, "- Lưu: VT, ….")


def first_entry(paper: Paper) -> Iterator[Outcome]:
    """RCPT.LIST.FIRST: `- Như trên;` with addressees, `- Như Điều N;` in a decision."""
    entries = paper.all(Part.RECIPIENT)
    if len(entries) < 2:
        return
    first = signs.BULLET.sub("", entries[0].text)
    if paper.all(Part.ADDRESSEE) and not first.startswith("Như trên"):
        yield Breach(at(entries[0]), entries[0].text, "- Như trên;")
    elif paper.form is Form.DECISION and paper.all(Part.ARTICLE) and not re.match(r"Như [Đđ]iều", first):
        yield Breach(at(entries[0]), entries[0].text, "- Như Điều …;")


RULES = (
    Rule("RCPT.TO.PRESENT", "Công văn, tờ trình có “Kính gửi”", "PL I, II.9b", to_present),
    Rule("RCPT.TO.FORM", "“Kính gửi:” một nơi cùng dòng, nhiều nơi mỗi nơi một dòng", "PL I, II.9d", to_form, fixable=True),
    Rule("RCPT.TO.MARKS", "Dưới “Kính gửi:” mỗi dòng có gạch đầu dòng, cuối dòng “;”, dòng cuối “.”", "PL I, II.9d", to_marks, fixable=True),
    Rule("RCPT.LIST.PRESENT", "Có “Nơi nhận”", "PL I, II.9", list_present, forms=WITH_HEAD),
    Rule("RCPT.LIST.LABEL.TEXT", "“Nơi nhận:” có dấu hai chấm, ở dòng riêng", "PL I, II.9d", list_label, fixable=True),
    Rule("RCPT.LIST.LABEL.LEFT", "Nơi nhận ở sát lề trái", "PL I, II.9d", list_left, fixable=True),
    Rule("RCPT.LIST.LABEL.LEVEL", "“Nơi nhận” ngang hàng với quyền hạn, chức vụ người ký", "PL I, II.9d", list_level, forms=WITH_HEAD - {Form.MINUTES}),
    Rule("RCPT.LIST.MARKS", "Mỗi nơi nhận có gạch đầu dòng, cuối dòng “;”, dòng cuối “.”", "PL I, II.9d", entry_marks, fixable=True),
    Rule("RCPT.LIST.ARCHIVE", "Dòng cuối nơi nhận là “- Lưu: VT, …”", "PL I, II.9d", archive),
    Rule("RCPT.LIST.FIRST", "Có “Kính gửi” thì dòng đầu là “Như trên”; quyết định là “Như Điều …”", "PL I, II.9b; PL III, mẫu 1.2", first_entry),
)  # fmt: skip
