"""Who signs, how, and by which power. Source: NĐ 30/2020/NĐ-CP, PL I, II.7."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vanthu.diagnostics import Severity
from vanthu.docx.paragraph_format import LINE_OF_SIZE
from vanthu.format_check.edits import TextEdit
from vanthu.format_check.recognise.component_types import Component
from vanthu.format_check.recognise.recognise_document import RecognisedDocument
from vanthu.format_check.recognise.segments import TextSegment
from vanthu.format_check.recognise.signature import Signed
from vanthu.format_check.recognise.word_patterns import decimal, folded, is_form_blank
from vanthu.format_check.rules.rule import NOWHERE, WITH_HEAD, Breach, FormatRule, Outcome, at
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


def authority_present(document: RecognisedDocument) -> Iterator[Outcome]:
    """SIGN.AUTHORITY.PRESENT."""
    if not document.all(Component.SIGN_AUTHORITY):
        yield Breach(NOWHERE, tr("không thấy quyền hạn, chức vụ người ký"), "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH")


def authority_form(document: RecognisedDocument) -> Iterator[Outcome]:
    """SIGN.AUTHORITY.FORM: the abbreviation with its full stop; the position on the next line."""
    for column in _columns(document):
        lines = [s.segment for s in column if s.component is Component.SIGN_AUTHORITY]
        for place, line in enumerate(lines):
            found = POWER.match(line.text)
            if found is None:
                continue
            wanted = POWERS[found.group(1)]
            have = found.group().strip()
            if have != wanted:
                begin = line.start + len(line.raw) - len(line.raw.lstrip())
                fix = TextEdit(line.paragraph, begin, begin + len(found.group()), f"{wanted} ")
                yield Breach(at(line), have, wanted, (fix,))
            yield from _next_line(lines, place, wanted)


def _next_line(lines: Sequence[TextSegment], place: int, power: str) -> Iterator[Outcome]:
    text = folded(lines[place].text)
    following = folded(lines[place + 1].text) if place + 1 < len(lines) else ""
    if power == "KT.":
        if "PHO " in text:
            yield Breach(
                at(lines[place]),
                lines[place].text,
                tr("chức vụ người ký ở dòng dưới: KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"),
            )
        elif not following.startswith("PHO ") and "NGUOI KY" not in text:
            yield Breach(
                at(lines[place]), lines[place].text, tr("dưới “KT.” là chức vụ cấp phó của người ký")
            )
    elif power in {"TM.", "TL.", "TUQ."} and not following and not _ends_with_position(text):
        yield Breach(at(lines[place]), lines[place].text, tr("dưới quyền hạn là chức vụ của người ký"))


def _ends_with_position(text: str) -> bool:
    return "NGUOI KY" in text


def _columns(document: RecognisedDocument) -> list[list[Signed]]:
    """The parts of the end, those of one column together."""
    numbers = sorted({signed.column for signed in document.signed})
    return [[signed for signed in document.signed if signed.column == number] for number in numbers]


def name_present(document: RecognisedDocument) -> Iterator[Outcome]:
    """SIGN.NAME.PRESENT."""
    if document.all(Component.SIGN_AUTHORITY) and not document.all(Component.SIGN_NAME):
        yield Breach(
            at(document.all(Component.SIGN_AUTHORITY)[-1]),
            tr("không thấy họ tên người ký"),
            tr("họ tên người ký"),
        )


def name_title(document: RecognisedDocument) -> Iterator[Outcome]:
    """SIGN.NAME.TITLE: no academic or honorary title."""
    for name in document.all(Component.SIGN_NAME):
        found = DEGREES.match(name.text)
        if found:
            yield Breach(at(name), found.group().strip(), tr("không ghi học hàm, học vị, danh hiệu"))


def name_capitals(document: RecognisedDocument) -> Iterator[Outcome]:
    """SIGN.NAME.CAPITALS: each syllable's first letter."""
    for name in document.all(Component.SIGN_NAME):
        if folded(name.text) in {"HO VA TEN", "HO TEN"} or is_form_blank(name.text):
            continue
        small = [word for word in name.text.split() if word[0].isalpha() and not word[0].isupper()]
        if small:
            yield Breach(at(name), name.text, tr("viết hoa chữ cái đầu mỗi âm tiết của tên người"))


def name_room(document: RecognisedDocument) -> Iterator[Outcome]:
    """SIGN.NAME.ROOM: room for the signature."""
    for column in _columns(document):
        lines = [s.segment for s in column if s.component is Component.SIGN_AUTHORITY]
        names = [s.segment for s in column if s.component is Component.SIGN_NAME]
        notes = [s for s in column if s.component is Component.SIGN_NOTE]
        if not lines or not names or notes:
            continue
        above, name = lines[-1].paragraph, names[-1].paragraph
        if above.cell is not None and name.cell is not None and above.cell.row != name.cell.row:
            continue  # the row's own height makes the room
        between = [
            p for p in document.contents.paragraphs[above.number : name.number - 1] if p.cell == above.cell
        ]
        if any(p.has_picture for p in (*between, above, name)) or "\n" in name.text + above.text:
            continue
        room = above.setting.after_pt + name.setting.before_pt
        for paragraph in between:
            setting = paragraph.setting
            room += (
                paragraph.size_pt * LINE_OF_SIZE * setting.lines(paragraph.size_pt)
                + setting.before_pt
                + setting.after_pt
            )
        if room < ROOM:
            yield Breach(
                at(names[-1]),
                tr("cách chức vụ {room} pt").format(room=decimal(room)),
                tr("đủ chỗ ký giữa chức vụ và họ tên"),
            )


RULES = (
    FormatRule("SIGN.AUTHORITY.PRESENT", "Có quyền hạn, chức vụ người ký", "PL I, II.7", authority_present, forms=WITH_HEAD),
    FormatRule("SIGN.AUTHORITY.FORM", "TM., KT., TL., TUQ., Q. viết đúng, chức vụ ở dòng dưới", "PL I, II.7b", authority_form, fixable=True),
    FormatRule("SIGN.NAME.PRESENT", "Có họ tên người ký", "PL I, II.7c", name_present),
    FormatRule("SIGN.NAME.TITLE", "Trước họ tên không ghi học hàm, học vị, danh hiệu", "PL I, II.7c", name_title),
    FormatRule("SIGN.NAME.CAPITALS", "Họ tên viết hoa chữ cái đầu mỗi âm tiết", "PL II, II.1a", name_capitals),
    FormatRule("SIGN.NAME.ROOM", "Giữa chức vụ và họ tên có chỗ ký", "PL I, II.7đ", name_room, Severity.WARNING),
)  # fmt: skip
