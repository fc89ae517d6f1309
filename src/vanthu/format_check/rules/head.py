"""Nation line, motto, issuer, title, and the lines under them. Source: NĐ 30/2020/NĐ-CP, PL I, II.1-II.5."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator

from vanthu.diagnostics import Severity
from vanthu.format_check.edits import LettersEdit, ParagraphEdit, TextEdit
from vanthu.format_check.recognise.component_types import DOCUMENT_TYPES, Component, DocumentForm
from vanthu.format_check.recognise.recognise_document import RecognisedDocument
from vanthu.format_check.recognise.separator_lines import drawn_near, line_under, text_length, width_of
from vanthu.format_check.recognise.word_patterns import decimal, folded, in_capitals, is_form_blank
from vanthu.format_check.rules.rule import (
    NOWHERE,
    WITH_HEAD,
    Breach,
    Check,
    FormatRule,
    Outcome,
    Undecided,
    at,
)
from vanthu.format_check.rules.typefaces import runs_of
from vanthu.translate import tr

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
NATIONS = frozenset({NATION, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"})
"""Both places of the mark: the decree prints `HÒA` in II.1a and `HOÀ` in form 1.6."""

MOTTO = "Độc lập - Tự do - Hạnh phúc"
LINE_ROOM = 0.08
"""Share by which a line may differ from what it should be: letters' widths are known, Word's kerning is not."""

THIRD, HALF = 1 / 3, 1 / 2
PAIRS = {12.0: 13.0, 13.0: 14.0}
"""Size of the nation line to that of motto, place and date (PL I, V, note 1)."""


def nation_text(document: RecognisedDocument) -> Iterator[Outcome]:
    """HEAD.MOTTO.TEXT."""
    nation, motto = document.first(Component.NATION), document.first(Component.MOTTO)
    if nation is None:
        yield Breach(NOWHERE, tr("không thấy Quốc hiệu"), NATION)
    elif nation.text.upper() not in NATIONS:
        yield Breach(at(nation), nation.text, NATION)
    if motto is None:
        yield Breach(NOWHERE, tr("không thấy Tiêu ngữ"), MOTTO)
    elif motto.text != MOTTO and not in_capitals(motto.text):
        yield Breach(
            at(motto), motto.text, MOTTO, (TextEdit(motto.paragraph, motto.start, motto.end, MOTTO),)
        )


def nation_line(document: RecognisedDocument) -> Iterator[Outcome]:
    """HEAD.MOTTO.ONE_LINE: by the letters' widths."""
    nation = document.first(Component.NATION)
    if nation is None or not nation.alone:
        return
    width = nation.paragraph.width
    if "\n" in nation.paragraph.text.strip():
        width = None
    if width is None:
        yield Undecided(at(nation), tr("không biết bề rộng ô chứa Quốc hiệu"))
        return
    needed = width_of(nation)
    if needed > width * 1.02:
        yield Breach(
            at(nation),
            tr("dài {needed} mm trong ô rộng {width} mm").format(
                needed=decimal(needed), width=decimal(width)
            ),
            tr("Quốc hiệu nằm trên một dòng"),
        )


def single_spacing(document: RecognisedDocument) -> Iterator[Outcome]:
    """HEAD.MOTTO.SPACING: nation line and motto, parent and issuer stand one line apart."""
    pairs = ((Component.NATION, Component.MOTTO), (Component.PARENT, Component.ISSUER))
    for upper_part, lower_part in pairs:
        upper, lower = document.all(upper_part), document.first(lower_part)
        if not upper or lower is None or upper[-1].paragraph is lower.paragraph:
            continue
        if upper[-1].paragraph.number + 1 != lower.paragraph.number:
            yield Breach(at(lower), tr("có dòng xen giữa"), tr("hai dòng cách nhau dòng đơn"))
            continue
        setting = lower.paragraph.setting
        lines = setting.lines(lower.paragraph.size_pt)
        apart = upper[-1].paragraph.setting.after_pt + setting.before_pt
        if lines > 1.2 or apart > 3:
            yield Breach(
                at(lower),
                tr("cách {apart} pt, dãn dòng {lines}").format(apart=decimal(apart), lines=decimal(lines)),
                tr("hai dòng cách nhau dòng đơn"),
                (
                    ParagraphEdit(upper[-1].paragraph.element, after=0),
                    ParagraphEdit(lower.paragraph.element, before=0, lines=1),
                ),
            )


def line(component: Component, least: float, most: float) -> Check:
    """The line under a part: there, solid, of the right length.

    Args:
        least, most: Share of the text's length.
    """

    def check(document: RecognisedDocument) -> Iterator[Outcome]:
        segments = document.all(component)
        if not segments and component is Component.ABSTRACT and (named := document.all(Component.TYPE)):
            segments = named  # forms 1.8, 1.10: no abstract, the line stands under the type
        if not segments:
            return
        if all(is_form_blank(segment.text) for segment in segments):
            yield Undecided(at(segments[-1]), tr("dòng chữ còn để trống"))
            return
        found = line_under(document, segments)
        wanted = _wanted(least, most)
        if found is None:
            if drawn_near(document, segments):
                yield Undecided(at(segments[-1]), tr("có đường kẻ vẽ rời, chưa rõ thuộc dòng chữ nào"))
            else:
                yield Breach(at(segments[-1]), tr("không có đường kẻ"), wanted)
            return
        if not found.solid:
            yield Breach(at(segments[-1]), tr("đường kẻ không liền nét"), tr("đường kẻ nét liền"))
        text = text_length(segments)
        if found.length is None or not text:
            yield Undecided(at(segments[-1]), tr("không biết độ dài đường kẻ"))
            return
        share = found.length / text
        room = 1 + LINE_ROOM + found.doubt
        if not least / room <= share <= most * room:
            yield Breach(
                at(segments[-1]),
                tr("đường kẻ dài {line} mm, dòng chữ dài {text} mm").format(
                    line=decimal(found.length), text=decimal(text)
                ),
                wanted,
            )

    return check


def _wanted(least: float, most: float) -> str:
    if least == most:
        return tr("đường kẻ dài bằng dòng chữ")
    return tr("đường kẻ dài từ 1/3 đến 1/2 dòng chữ")


def issuer_present(document: RecognisedDocument) -> Iterator[Outcome]:
    """HEAD.ISSUER.PRESENT."""
    if not document.all(Component.ISSUER):
        yield Breach(
            NOWHERE, tr("không thấy tên cơ quan ban hành"), tr("tên cơ quan ban hành ở bên trái, trên cùng")
        )


def commune(document: RecognisedDocument) -> Iterator[Outcome]:
    """HEAD.ISSUER.COMMUNE: no parent line, the name in full."""
    issuer = folded(" ".join(segment.text for segment in document.all(Component.ISSUER)))
    parent = document.first(Component.PARENT)
    if re.match(r"(UY BAN NHAN DAN|UBND) (XA|PHUONG|THI TRAN|DAC KHU)\b", issuer) and parent is not None:
        yield Breach(at(parent), parent.text, tr("UBND cấp xã không ghi cơ quan chủ quản"))
    first = document.first(Component.ISSUER)
    if first is not None and issuer.startswith("UBND "):
        yield Breach(at(first), "UBND", "ỦY BAN NHÂN DÂN")


def sizes_together(document: RecognisedDocument) -> Iterator[Outcome]:
    """HEAD.SIZES: 12 with 13, 13 with 14."""
    nation, motto, place = (
        document.first(component) for component in (Component.NATION, Component.MOTTO, Component.PLACE_DATE)
    )
    if nation is None or not nation.looks():
        return
    size = nation.looks()[0][1].size_pt
    wanted = PAIRS.get(size)
    for segment in (motto, place):
        if segment is None or not segment.looks() or wanted is None:
            continue
        have = segment.looks()[0][1].size_pt
        if have != wanted and 13 <= have <= 14:
            yield Breach(
                at(segment),
                tr("cỡ {size} cùng Quốc hiệu cỡ {nation}").format(size=decimal(have), nation=decimal(size)),
                tr("cỡ {size}").format(size=decimal(wanted)),
                tuple(LettersEdit(fix.runs, size_pt=wanted) for fix in runs_of(segment)),
            )


def type_present(document: RecognisedDocument) -> Iterator[Outcome]:
    """TITLE.TYPE.PRESENT."""
    if (
        document.form in {DocumentForm.NAMED, DocumentForm.DECISION, DocumentForm.MINUTES}
        and document.first(Component.TYPE) is None
    ):
        symbol = re.split(r"[-–\s]", document.symbol)[0]
        name = next(
            (t.name for t in DOCUMENT_TYPES if t.symbol and t.symbol == symbol), tr("tên loại văn bản")
        )
        yield Breach(NOWHERE, tr("không thấy tên loại văn bản"), name)


def abstract_present(document: RecognisedDocument) -> Iterator[Outcome]:
    """TITLE.TYPE.ABSTRACT.PRESENT: under the type, on a line of its own."""
    kind = document.first(Component.TYPE)
    if kind is None:
        return
    if document.inline_abstract:
        yield Breach(at(kind), tr("tên loại và trích yếu chung một dòng"), tr("trích yếu ngay dưới tên loại"))
    elif not document.all(Component.ABSTRACT) and not (document.type and document.type.bare):
        yield Breach(at(kind), tr("không thấy trích yếu"), tr("trích yếu ngay dưới tên loại"))


RULES = (
    FormatRule("HEAD.MOTTO.TEXT", "Quốc hiệu, Tiêu ngữ đúng chữ", "PL I, II.1", nation_text, fixable=True, forms=WITH_HEAD),
    FormatRule("HEAD.MOTTO.ONE_LINE", "Quốc hiệu nằm trên một dòng", "PL I, II.1, IV.2", nation_line),
    FormatRule("HEAD.MOTTO.SPACING", "Quốc hiệu và Tiêu ngữ, cơ quan chủ quản và cơ quan ban hành cách nhau dòng đơn", "PL I, II.1c, II.2b", single_spacing, fixable=True),
    FormatRule("HEAD.MOTTO.LINE", "Dưới Tiêu ngữ có đường kẻ nét liền dài bằng dòng chữ", "PL I, II.1b", line(Component.MOTTO, 1, 1)),
    FormatRule("HEAD.ISSUER.PRESENT", "Có tên cơ quan ban hành", "PL I, II.2a", issuer_present, forms=WITH_HEAD),
    FormatRule("HEAD.ISSUER.COMMUNE", "Tên cơ quan ban hành ghi đầy đủ; UBND cấp xã không có cơ quan chủ quản", "PL I, II.2a", commune),
    FormatRule("HEAD.ISSUER.LINE", "Dưới tên cơ quan có đường kẻ nét liền dài từ 1/3 đến 1/2 dòng chữ", "PL I, II.2b", line(Component.ISSUER, THIRD, HALF)),
    FormatRule("HEAD.SIZES", "Cỡ chữ đi đôi: Quốc hiệu 12 với Tiêu ngữ, ngày tháng 13; hoặc 13 với 14", "PL I, V, chú thích 1", sizes_together, Severity.WARNING, fixable=True),
    FormatRule("TITLE.TYPE.PRESENT", "Có tên loại văn bản", "PL I, II.5a", type_present, forms=WITH_HEAD),
    FormatRule("TITLE.TYPE.ABSTRACT.PRESENT", "Trích yếu ở ngay dưới tên loại", "PL I, II.5b", abstract_present, forms=WITH_HEAD),
    FormatRule("TITLE.TYPE.LINE", "Dưới trích yếu có đường kẻ nét liền dài từ 1/3 đến 1/2 dòng chữ", "PL I, II.5b", line(Component.ABSTRACT, THIRD, HALF), forms=WITH_HEAD - {DocumentForm.LETTER}),
)  # fmt: skip
