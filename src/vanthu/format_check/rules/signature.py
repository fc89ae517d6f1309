"""Who signs, how, and by which power. Source: NĐ 30/2020/NĐ-CP, PL I, II.7."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from vanthu.diagnostics import Diagnostic, Severity
from vanthu.docx.model import LINE_OF_SIZE, Paragraph
from vanthu.format_check.edits import TextEdit
from vanthu.format_check.recognise import Component, RecognisedDocument, TextSegment
from vanthu.format_check.recognise.word_patterns import decimal, folded, is_form_blank
from vanthu.format_check.rules.rule import WITH_HEAD, FormatRule, Presence
from vanthu.translate import tr

ROOM = 30.0
"""pt between position and name that a signature needs at least; the decree gives no measure."""

POWERS = {"TM": "TM.", "T.M": "TM.", "T/M": "TM.", "KT": "KT.", "K.T": "KT.", "K/T": "KT.", "TL": "TL.", "T.L": "TL.",
          "T/L": "TL.", "TUQ": "TUQ.", "T.UQ": "TUQ.", "T/UQ": "TUQ.", "Q": "Q."}  # fmt: skip
POWER = re.compile(r"^(T\.UQ|T/UQ|TUQ|T\.M|T/M|TM|K\.T|K/T|KT|T\.L|T/L|TL|Q)(\s*[./]\s*|\s+)(?=\S)")
DEGREES = re.compile(
    r"^(GS|PGS|TS|TSKH|Ths|ThS|CN|KS|BS|BSCKI|DS|NGƯT|NGND|NSND|NSƯT|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Cử nhân)"
    r"[.\s]"
)


def authority_form(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """SIGN.AUTHORITY.FORM: the abbreviation with its full stop; the position on the next line."""
    for column in _columns(document):
        lines = column[Component.SIGN_AUTHORITY]
        for line, following in zip_longest(lines, lines[1:]):
            found = POWER.match(line.text)
            if found is None:
                continue
            have, wanted = found.group().strip(), POWERS[found.group(1)]
            if have != wanted:
                begin = len(line.raw) - len(line.raw.lstrip())
                yield rule.breach(
                    line,
                    have,
                    wanted,
                    (TextEdit.within(line, f"{wanted} ", begin, begin + len(found.group())),),
                )
            yield from _next_line(rule, line, folded(following.text) if following else "", wanted)


def _next_line(rule: FormatRule, line: TextSegment, following: str, power: str) -> Iterator[Diagnostic]:
    """The position of who signs stands under the power, but where a form says `người ký`."""
    text = folded(line.text)
    signer = "NGUOI KY" in text
    if power == "KT." and "PHO " in text:
        yield rule.breach(line, line.text, tr("chức vụ người ký ở dòng dưới: KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"))
    elif power == "KT." and not following.startswith("PHO ") and not signer:
        yield rule.breach(line, line.text, tr("dưới “KT.” là chức vụ cấp phó của người ký"))
    elif power in {"TM.", "TL.", "TUQ."} and not following and not signer:
        yield rule.breach(line, line.text, tr("dưới quyền hạn là chức vụ của người ký"))


def _columns(document: RecognisedDocument) -> Iterator[dict[Component, list[TextSegment]]]:
    """Authority, name and notes of each who signs: they stand in a column."""
    components = (Component.SIGN_AUTHORITY, Component.SIGN_NAME, Component.SIGN_NOTE)
    for number in sorted({segment.column for each in components for segment in document.all(each)}):
        yield {each: [s for s in document.all(each) if s.column == number] for each in components}


def name_present(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """SIGN.NAME.PRESENT."""
    authority = document.all(Component.SIGN_AUTHORITY)
    if authority and not document.all(Component.SIGN_NAME):
        yield rule.breach(authority[-1], tr("không thấy họ tên người ký"), tr("họ tên người ký"))


def name_title(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """SIGN.NAME.TITLE: no academic or honorary title."""
    for name in document.all(Component.SIGN_NAME):
        if found := DEGREES.match(name.text):
            yield rule.breach(name, found.group().strip(), tr("không ghi học hàm, học vị, danh hiệu"))


def name_capitals(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """SIGN.NAME.CAPITALS: each syllable's first letter."""
    for name in document.all(Component.SIGN_NAME):
        unnamed = folded(name.text) in {"HO VA TEN", "HO TEN"} or is_form_blank(name.text)
        small = any(word[0].isalpha() and not word[0].isupper() for word in name.text.split())
        if small and not unnamed:
            yield rule.breach(name, name.text, tr("viết hoa chữ cái đầu mỗi âm tiết của tên người"))


def name_room(rule: FormatRule, document: RecognisedDocument) -> Iterator[Diagnostic]:
    """SIGN.NAME.ROOM: room for the signature."""
    for column in _columns(document):
        lines, names = column[Component.SIGN_AUTHORITY], column[Component.SIGN_NAME]
        if not lines or not names or column[Component.SIGN_NOTE]:
            continue
        above, name = lines[-1].paragraph, names[-1].paragraph
        if above.cell is not None and name.cell is not None and above.cell.row != name.cell.row:
            continue  # the row's own height makes the room
        paragraphs = document.contents.paragraphs[above.number : name.number - 1]
        between = [p for p in paragraphs if p.cell == above.cell]
        if any(p.has_picture for p in (*between, above, name)) or "\n" in name.text + above.text:
            continue
        room = above.format.after_pt + name.format.before_pt + sum(map(_height, between))
        if room < ROOM:
            yield rule.breach(
                names[-1],
                tr("cách chức vụ {room} pt", room=decimal(room)),
                tr("đủ chỗ ký giữa chức vụ và họ tên"),
            )


def _height(paragraph: Paragraph) -> float:
    """Of one line of a paragraph and the space around it, pt."""
    size, setting = paragraph.size_pt, paragraph.format
    return size * LINE_OF_SIZE * setting.lines(size) + setting.before_pt + setting.after_pt


RULES = (
    FormatRule("SIGN.AUTHORITY.PRESENT", "Có quyền hạn, chức vụ người ký", "PL I, II.7", Presence(Component.SIGN_AUTHORITY, "không thấy quyền hạn, chức vụ người ký", "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH"), forms=WITH_HEAD),
    FormatRule("SIGN.AUTHORITY.FORM", "TM., KT., TL., TUQ., Q. viết đúng, chức vụ ở dòng dưới", "PL I, II.7b", authority_form, fixable=True),
    FormatRule("SIGN.NAME.PRESENT", "Có họ tên người ký", "PL I, II.7c", name_present),
    FormatRule("SIGN.NAME.TITLE", "Trước họ tên không ghi học hàm, học vị, danh hiệu", "PL I, II.7c", name_title),
    FormatRule("SIGN.NAME.CAPITALS", "Họ tên viết hoa chữ cái đầu mỗi âm tiết", "PL II, II.1a", name_capitals),
    FormatRule("SIGN.NAME.ROOM", "Giữa chức vụ và họ tên có chỗ ký", "PL I, II.7đ", name_room, Severity.WARNING),
)  # fmt: skip
