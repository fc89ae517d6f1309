"""Nation line, motto, issuer, number, place and date, title. Source: NĐ 30/2020/NĐ-CP, PL I, II.1-II.5."""

# ruff: noqa: E501 - a rule of the table stays on its line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vanthu.findings import Severity
from vanthu.review.format.fixes import ParagraphFix, TextFix
from vanthu.review.format.paper import Paper
from vanthu.review.format.parts import BY_SYMBOL, COPIES, TYPES, Form, Part
from vanthu.review.format.rule import NOWHERE, WITH_HEAD, Breach, Check, Outcome, Rule, Undecided, at
from vanthu.review.format.ruled import drawn_somewhere, line_under, text_length, width_of
from vanthu.review.format.segments import Segment
from vanthu.review.format.wording import decimal, folded, in_capitals, is_form_blank
from vanthu.translate import tr

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
NATIONS = frozenset({NATION, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"})
"""Both places of the mark: the decree prints `HÒA` in II.1a and `HOÀ` in form 1.6."""

MOTTO = "Độc lập - Tự do - Hạnh phúc"
LINE_ROOM = 0.08
"""Share by which a line may differ from what it should be: letters' widths are known, Word's kerning is not."""

THIRD, HALF = 1 / 3, 1 / 2
NAMES = {Part.MOTTO: "Tiêu ngữ", Part.ISSUER: "tên cơ quan ban hành", Part.ABSTRACT: "trích yếu"}
PAIRS = {12.0: 13.0, 13.0: 14.0}
"""Size of the nation line to that of motto, place and date (PL I, V, note 1)."""

BLANKS = re.compile(r"^[\s.…_\u00a0]*$")
NUMBER_FORM = re.compile(r"^Số:\s?(?P<number>[\s\u00a0.…_]*\d*[\s\u00a0.…_]*)/(?P<symbol>[^\s/][^/]*)$")
SYMBOL_FORM = re.compile(r"^[\wĐđ.…]+(-[\wĐđ.…]+)*$")
PLACE_FORM = re.compile(
    r"^(?P<place>[^,]*),\s*ngày(?P<day>[\s\u00a0.…_\d]*)tháng(?P<month>[\s\u00a0.…_\d]*)năm(?P<year>[\s\u00a0.…_\d]*)\.?$"
)


def nation_text(paper: Paper) -> Iterator[Outcome]:
    """HEAD.MOTTO.TEXT."""
    nation, motto = paper.first(Part.NATION), paper.first(Part.MOTTO)
    if nation is None:
        yield Breach(NOWHERE, tr("không thấy Quốc hiệu"), NATION)
    elif nation.text.upper() not in NATIONS:
        yield Breach(at(nation), nation.text, NATION)
    if motto is None:
        yield Breach(NOWHERE, tr("không thấy Tiêu ngữ"), MOTTO)
    elif motto.text != MOTTO and not in_capitals(motto.text):
        yield Breach(at(motto), motto.text, MOTTO, (TextFix(motto.paragraph, motto.start, motto.end, MOTTO),))


def nation_line(paper: Paper) -> Iterator[Outcome]:
    """HEAD.MOTTO.ONE_LINE: by the letters' widths."""
    nation = paper.first(Part.NATION)
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


def single_spacing(paper: Paper) -> Iterator[Outcome]:
    """HEAD.MOTTO.SPACING: nation line and motto, parent and issuer stand one line apart."""
    pairs = ((Part.NATION, Part.MOTTO), (Part.PARENT, Part.ISSUER))
    for upper_part, lower_part in pairs:
        upper, lower = paper.all(upper_part), paper.first(lower_part)
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
                    ParagraphFix(upper[-1].paragraph.element, after=0),
                    ParagraphFix(lower.paragraph.element, before=0, lines=1),
                ),
            )


def line(part: Part, least: float, most: float) -> Check:
    """The line under a part: there, solid, of the right length.

    Args:
        least, most: Share of the text's length.
    """

    def check(paper: Paper) -> Iterator[Outcome]:
        segments = paper.all(part)
        if not segments and part is Part.ABSTRACT and (named := paper.all(Part.TYPE)):
            segments = named  # forms 1.8, 1.10: no abstract, the line stands under the type
        if not segments:
            return
        if all(is_form_blank(segment.text) for segment in segments):
            yield Undecided(at(segments[-1]), tr("dòng chữ còn để trống"))
            return
        found = line_under(paper, segments)
        wanted = _wanted(least, most)
        if found is None:
            if drawn_somewhere(paper, segments[-1].paragraph.number + 3):
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


def issuer_present(paper: Paper) -> Iterator[Outcome]:
    """HEAD.ISSUER.PRESENT."""
    if not paper.all(Part.ISSUER):
        yield Breach(
            NOWHERE, tr("không thấy tên cơ quan ban hành"), tr("tên cơ quan ban hành ở bên trái, trên cùng")
        )


def commune(paper: Paper) -> Iterator[Outcome]:
    """HEAD.ISSUER.COMMUNE: no parent line, the name in full."""
    issuer = folded(" ".join(segment.text for segment in paper.all(Part.ISSUER)))
    parent = paper.first(Part.PARENT)
    if re.match(r"(UY BAN NHAN DAN|UBND) (XA|PHUONG|THI TRAN|DAC KHU)\b", issuer) and parent is not None:
        yield Breach(at(parent), parent.text, tr("UBND cấp xã không ghi cơ quan chủ quản"))
    first = paper.first(Part.ISSUER)
    if first is not None and issuer.startswith("UBND "):
        yield Breach(at(first), "UBND", "ỦY BAN NHÂN DÂN")


def number_present(paper: Paper) -> Iterator[Outcome]:
    """HEAD.NUMBER.PRESENT."""
    if paper.first(Part.NUMBER) is None:
        yield Breach(NOWHERE, tr("không thấy số, ký hiệu"), "Số: …/…")


def number_form(paper: Paper) -> Iterator[Outcome]:
    """HEAD.NUMBER.FORM: `Số: 05/KH-UBND`."""
    number = paper.first(Part.NUMBER)
    if number is None:
        return
    text = number.text
    found = NUMBER_FORM.match(text)
    symbol = found.group("symbol") if found else ""
    if found and any(c.isalpha() for c in symbol) is False:
        return  # a form's dots
    if found is None or not SYMBOL_FORM.match(re.sub(r"[\s]*[.…][\s.…]*", "…", symbol)):
        yield Breach(
            at(number),
            text,
            tr("Số: 05/KH-UBND (dấu hai chấm, gạch chéo, gạch nối, không cách chữ)"),
            _respaced(number),
        )


def _respaced(number: Segment) -> tuple[TextFix, ...]:
    """A number whose spaces alone are wrong, without them."""
    match = re.match(r"^(Số)\s*:?\s*(\d+)\s*/\s*(\S.*)$", number.text)
    if match is None:
        return ()
    symbol = re.sub(r"\s*[-–]\s*", "-", match.group(3)).replace(" ", "")
    made = f"Số: {match.group(2)}/{symbol}"
    return (TextFix(number.paragraph, number.start, number.end, made),) if NUMBER_FORM.match(made) else ()


def number_zero(paper: Paper) -> Iterator[Outcome]:
    """HEAD.NUMBER.ZERO: numbers under 10."""
    number = paper.first(Part.NUMBER)
    found = re.search(r"Số\s*:?\s*(\d+)\s*/", number.raw) if number else None
    if number is None or found is None:
        return
    digits = found.group(1)
    wanted = f"{int(digits):02d}"
    if digits != wanted:
        begin = number.start + found.start(1)
        yield Breach(
            at(number), digits, wanted, (TextFix(number.paragraph, begin, begin + len(digits), wanted),)
        )


def number_kind(paper: Paper) -> Iterator[Outcome]:
    """HEAD.NUMBER.SYMBOL: the abbreviation is the type's."""
    number = paper.first(Part.NUMBER)
    if number is None or not paper.symbol:
        return
    first = re.split(r"[-–\s]", paper.symbol)[0]
    if not any(c.isalpha() for c in first):
        return
    if paper.type is not None and paper.type.symbol:
        if first != paper.type.symbol and first not in COPIES and not _with_year(paper.symbol):
            yield Breach(
                at(number),
                first,
                tr("{symbol} ({type})").format(symbol=paper.type.symbol, type=paper.type.name),
            )
    elif paper.type is None and paper.form is Form.LETTER and first in BY_SYMBOL:
        yield Breach(at(number), first, tr("ký hiệu công văn: tên cơ quan, rồi đơn vị soạn thảo (UBND-VHXH)"))


def _with_year(symbol: str) -> bool:
    """A law-making document: `15/2025/QĐ-UBND`."""
    return "/" in symbol


def about_present(paper: Paper) -> Iterator[Outcome]:
    """HEAD.NUMBER.ABOUT.PRESENT: of a công văn, and of nothing else."""
    about = paper.first(Part.ABOUT)
    if paper.form is Form.LETTER and about is None:
        yield Breach(NOWHERE, tr("không có trích yếu “V/v”"), tr("V/v … dưới số, ký hiệu"))
    elif about is not None and paper.form is not Form.LETTER:
        yield Breach(at(about), about.text, tr("“V/v” dưới số chỉ dùng cho công văn"))
    elif about is not None and not about.text.startswith("V/v"):
        yield Breach(at(about), about.text.split()[0], "V/v")


def about_spacing(paper: Paper) -> Iterator[Outcome]:
    """HEAD.NUMBER.ABOUT.SPACING: 6 pt under the number."""
    number, about = paper.first(Part.NUMBER), paper.first(Part.ABOUT)
    if number is None or about is None or number.paragraph.number + 1 != about.paragraph.number:
        return
    apart = number.paragraph.setting.after_pt + about.paragraph.setting.before_pt
    if not 5.5 <= apart <= 6.5:
        yield Breach(
            at(about),
            tr("cách số, ký hiệu {apart} pt").format(apart=decimal(apart)),
            tr("cách 6 pt"),
            (
                ParagraphFix(number.paragraph.element, after=0),
                ParagraphFix(about.paragraph.element, before=6),
            ),
        )


def place_present(paper: Paper) -> Iterator[Outcome]:
    """HEAD.PLACE_DATE.PRESENT."""
    if paper.first(Part.PLACE_DATE) is None:
        yield Breach(NOWHERE, tr("không thấy địa danh, thời gian"), tr("Khánh Cư, ngày … tháng … năm …"))


def place_form(paper: Paper) -> Iterator[Outcome]:
    """HEAD.PLACE_DATE.FORM: the comma, the words, the place's capitals."""
    place = paper.first(Part.PLACE_DATE)
    if place is None:
        return
    found = PLACE_FORM.match(place.text)
    if found is None:
        yield Breach(at(place), place.text, tr("Khánh Cư, ngày 05 tháng 02 năm 2024"))
        return
    name = found.group("place").strip()
    if name and name[0].isalpha() and not name[0].isupper():
        yield Breach(at(place), name, tr("địa danh viết hoa các chữ cái đầu"))


def place_zero(paper: Paper) -> Iterator[Outcome]:
    """HEAD.PLACE_DATE.ZERO: days under 10, months 1 and 2, and no other."""
    place = paper.first(Part.PLACE_DATE)
    if place is None:
        return
    for unit, padded in (("ngày", 9), ("tháng", 2)):
        found = re.search(rf"{unit}\s*(\d+)", place.raw)
        if found is None or not int(found.group(1)):
            continue
        number = int(found.group(1))
        wanted = f"{number:02d}" if number <= padded else str(number)
        if found.group(1) != wanted:
            begin = place.start + found.start(1)
            fix = TextFix(place.paragraph, begin, begin + len(found.group(1)), wanted)
            yield Breach(at(place), f"{unit} {found.group(1)}", f"{unit} {wanted}", (fix,))


def place_level(paper: Paper) -> Iterator[Outcome]:
    """HEAD.PLACE_DATE.LEVEL: on the line of the number."""
    number, place = paper.first(Part.NUMBER), paper.first(Part.PLACE_DATE)
    if number is None or place is None or number.paragraph is place.paragraph:
        return
    one, other = number.paragraph.cell, place.paragraph.cell
    if one is None and other is None and not number.paragraph.box and not place.paragraph.box:
        yield Breach(at(place), tr("ở dòng khác với số, ký hiệu"), tr("cùng dòng với số, ký hiệu"))
    elif one is not None and other is not None and one.table == other.table:
        if one.row != other.row:
            yield Breach(at(place), tr("ở hàng khác với số, ký hiệu"), tr("cùng dòng với số, ký hiệu"))
        elif _above(paper, number) != _above(paper, place):
            yield Undecided(
                at(place),
                tr("số và địa danh ở chung hàng với dòng trên: chỉ trang in mới rõ có ngang nhau không"),
            )
    else:
        yield Undecided(at(place), tr("số và địa danh ở hai khung: chỉ trang in mới rõ có ngang nhau không"))


def _above(paper: Paper, segment: Segment) -> int:
    """Paragraphs over it in its cell."""
    cell, number = segment.paragraph.cell, segment.paragraph.number
    return sum(p.cell == cell and p.number < number for p in paper.contents.paragraphs[:number])


def sizes_together(paper: Paper) -> Iterator[Outcome]:
    """HEAD.SIZES: 12 with 13, 13 with 14."""
    nation, motto, place = (paper.first(part) for part in (Part.NATION, Part.MOTTO, Part.PLACE_DATE))
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
            )


def type_present(paper: Paper) -> Iterator[Outcome]:
    """TITLE.TYPE.PRESENT."""
    if paper.form in {Form.NAMED, Form.DECISION, Form.MINUTES} and paper.first(Part.TYPE) is None:
        symbol = re.split(r"[-–\s]", paper.symbol)[0]
        name = next((t.name for t in TYPES if t.symbol and t.symbol == symbol), tr("tên loại văn bản"))
        yield Breach(NOWHERE, tr("không thấy tên loại văn bản"), name)


def abstract_present(paper: Paper) -> Iterator[Outcome]:
    """TITLE.TYPE.ABSTRACT.PRESENT: under the type, on a line of its own."""
    kind = paper.first(Part.TYPE)
    if kind is None:
        return
    if paper.inline_abstract:
        yield Breach(at(kind), tr("tên loại và trích yếu chung một dòng"), tr("trích yếu ngay dưới tên loại"))
    elif not paper.all(Part.ABSTRACT) and not (paper.type and paper.type.bare):
        yield Breach(at(kind), tr("không thấy trích yếu"), tr("trích yếu ngay dưới tên loại"))


def both_open(paper: Paper) -> Iterator[Outcome]:
    """NUM.AFTER_SIGNING: number and date are filled together, after signing."""
    number, place = paper.first(Part.NUMBER), paper.first(Part.PLACE_DATE)
    if number is None or place is None:
        return
    numbered = re.search(r"\d\s*/", number.text) is not None
    dated = paper.day is not None
    if numbered != dated:
        yield Breach(
            at(number if dated else place),
            tr("có ngày mà chưa có số") if dated else tr("có số mà chưa có ngày"),
            tr("số và ngày cùng để trống khi trình ký, cùng ghi khi ban hành"),
        )


def _rules() -> Sequence[Rule]:
    numbered = WITH_HEAD
    placed = WITH_HEAD - {Form.MINUTES}
    return (
        Rule("HEAD.MOTTO.TEXT", "Quốc hiệu, Tiêu ngữ đúng chữ", "PL I, II.1", nation_text, fixable=True, forms=WITH_HEAD),
        Rule("HEAD.MOTTO.ONE_LINE", "Quốc hiệu nằm trên một dòng", "PL I, II.1, IV.2", nation_line),
        Rule("HEAD.MOTTO.SPACING", "Quốc hiệu và Tiêu ngữ, cơ quan chủ quản và cơ quan ban hành cách nhau dòng đơn", "PL I, II.1c, II.2b", single_spacing, fixable=True),
        Rule("HEAD.MOTTO.LINE", "Dưới Tiêu ngữ có đường kẻ nét liền dài bằng dòng chữ", "PL I, II.1b", line(Part.MOTTO, 1, 1)),
        Rule("HEAD.ISSUER.PRESENT", "Có tên cơ quan ban hành", "PL I, II.2a", issuer_present, forms=WITH_HEAD),
        Rule("HEAD.ISSUER.COMMUNE", "Tên cơ quan ban hành ghi đầy đủ; UBND cấp xã không có cơ quan chủ quản", "PL I, II.2a", commune),
        Rule("HEAD.ISSUER.LINE", "Dưới tên cơ quan có đường kẻ nét liền dài từ 1/3 đến 1/2 dòng chữ", "PL I, II.2b", line(Part.ISSUER, THIRD, HALF)),
        Rule("HEAD.NUMBER.PRESENT", "Có số, ký hiệu", "PL I, II.3", number_present, forms=numbered),
        Rule("HEAD.NUMBER.FORM", "Số, ký hiệu viết đúng mẫu: dấu hai chấm, gạch chéo, gạch nối, không cách chữ", "PL I, II.3c", number_form, fixable=True),
        Rule("HEAD.NUMBER.ZERO", "Số nhỏ hơn 10 có số 0 phía trước", "PL I, II.3c", number_zero, fixable=True),
        Rule("HEAD.NUMBER.SYMBOL", "Ký hiệu đúng chữ viết tắt của tên loại", "PL I, II.3b; PL III, I", number_kind),
        Rule("HEAD.NUMBER.ABOUT.PRESENT", "Công văn có “V/v” dưới số, ký hiệu; văn bản có tên loại thì không", "PL I, II.5b", about_present, forms=WITH_HEAD),
        Rule("HEAD.NUMBER.ABOUT.SPACING", "“V/v” cách số, ký hiệu 6 pt", "PL I, II.5b", about_spacing, fixable=True),
        Rule("HEAD.PLACE_DATE.PRESENT", "Có địa danh, thời gian", "PL I, II.4", place_present, forms=placed),
        Rule("HEAD.PLACE_DATE.FORM", "Địa danh viết hoa, dấu phẩy, rồi ngày … tháng … năm …", "PL I, II.4c", place_form),
        Rule("HEAD.PLACE_DATE.ZERO", "Ngày nhỏ hơn 10 và tháng 1, 2 có số 0 phía trước, tháng khác thì không", "PL I, II.4b", place_zero, fixable=True),
        Rule("HEAD.PLACE_DATE.LEVEL", "Địa danh, thời gian cùng dòng với số, ký hiệu", "PL I, II.4c", place_level),
        Rule("HEAD.SIZES", "Cỡ chữ đi đôi: Quốc hiệu 12 với Tiêu ngữ, ngày tháng 13; hoặc 13 với 14", "PL I, V, chú thích 1", sizes_together, Severity.WARNING),
        Rule("TITLE.TYPE.PRESENT", "Có tên loại văn bản", "PL I, II.5a", type_present, forms=WITH_HEAD),
        Rule("TITLE.TYPE.ABSTRACT.PRESENT", "Trích yếu ở ngay dưới tên loại", "PL I, II.5b", abstract_present, forms=WITH_HEAD),
        Rule("TITLE.TYPE.LINE", "Dưới trích yếu có đường kẻ nét liền dài từ 1/3 đến 1/2 dòng chữ", "PL I, II.5b", line(Part.ABSTRACT, THIRD, HALF), forms=WITH_HEAD - {Form.LETTER}),
        Rule("NUM.AFTER_SIGNING", "Số và ngày cùng để trống khi trình ký, cùng ghi khi ban hành", "Điều 15.2", both_open, Severity.NOTE, forms=placed),
    )  # fmt: skip


RULES = _rules()
