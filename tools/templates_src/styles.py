"""The styles of the templates: all formatting stands here, a clerk changes it in one place.

Sizes and cuts after the table of NĐ 30/2020, PL I, V: nation line 13 pt; motto, place and text 14 pt.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

FONT = "Times New Roman"
BODY_PT = 14
FIRST_LINE_MM = 12.7


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style; lengths in mm, sizes and spaces in pt.

    Args:
        align: `left`, `center`, `right` or `both`.
        line: Multiple of a single line; 0 keeps the base's.
        exact: Height of a line in pt where it is fixed, for paragraphs that are only a line or a break.
        keep_next: Stays with the next paragraph.
        outline: Level in the navigation pane, 0-based; None for text.
        ruled: A line below.
        grouped: No space between paragraphs of this style: it stands before the first and after the last.
        new_page: Begins a page.
        colour: Of the letters, as RRGGBB; empty keeps the base's black.
    """

    name: str
    based_on: str = "Normal"
    size: float = 0
    bold: bool = False
    italic: bool = False
    align: str = ""
    first: float | None = None
    left: float | None = None
    hanging: float = 0
    before: float | None = None
    after: float | None = None
    line: float = 0
    exact: float = 0
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None
    ruled: bool = False
    grouped: bool = False
    new_page: bool = False
    colour: str = ""


STYLES = (
    Style("Normal", based_on="", size=BODY_PT),
    # -- head (HEAD.*) --
    Style("Quốc hiệu", size=13, bold=True, align="center"),
    Style("Tiêu ngữ", size=14, bold=True, align="center"),
    Style("Cơ quan chủ quản", size=13, align="center"),
    Style("Cơ quan ban hành", size=13, bold=True, align="center"),
    Style("Kẻ dài bằng chữ", size=1, align="center", exact=2, before=0, after=5, ruled=True),
    Style("Kẻ một phần ba", based_on="Kẻ dài bằng chữ"),
    Style("Số ký hiệu", size=13, align="center", before=3),
    Style("Về việc", size=13, align="center", before=6),
    Style("Địa danh ngày tháng", size=14, italic=True, align="center", before=3),
    # -- title (TITLE.TYPE), addressees (RCPT.TO) --
    Style("Tên loại", size=14, bold=True, align="center", before=18, keep_next=True),
    Style("Trích yếu", size=14, bold=True, align="center", keep_next=True, keep_lines=True),
    Style("Kẻ một phần ba dưới trích yếu", based_on="Kẻ một phần ba", after=14),
    Style("Kính gửi", size=14, align="center", after=12),
    Style("Kính gửi nhiều nơi", size=14, left=30, keep_next=True),
    Style("Kính gửi - dòng", size=14, left=52.5, hanging=3, before=3, after=12, grouped=True),
    # -- text (BODY.*) --
    Style("Lời văn", size=14, align="both", first=FIRST_LINE_MM, after=6, line=1.1),
    Style("Lời văn cuối", based_on="Lời văn", keep_next=True, keep_lines=True),
    Style("Lời văn liền đoạn sau", based_on="Lời văn", keep_next=True),
    Style("Lời văn sau bảng", based_on="Lời văn", before=8),
    Style("Căn cứ", based_on="Lời văn", italic=True),
    Style("Mục", based_on="Lời văn", align="left", bold=True, keep_next=True, outline=0),
    Style("Khoản có tiêu đề", based_on="Lời văn", bold=True, keep_next=True, outline=1),
    Style("Khoản có tiêu đề sau bảng", based_on="Khoản có tiêu đề", before=8),
    Style("Khoản", based_on="Lời văn"),
    Style("Điểm", based_on="Lời văn"),
    # -- recipients, signature (RCPT.LIST, SIGN.*) --
    Style("Nơi nhận", size=12, bold=True, italic=True, before=14, keep_next=True),
    Style("Nơi nhận - dòng", size=11, left=2, hanging=2, keep_lines=True),
    Style("Quyền hạn chức vụ", size=14, bold=True, align="center", before=12, grouped=True, keep_next=True),
    Style("Họ tên người ký", size=14, bold=True, align="center", before=78),
    # -- appendices (APPX.HEAD) --
    Style("Phụ lục", size=14, bold=True, align="center", keep_next=True, outline=0),
    Style("Tên phụ lục", size=14, bold=True, align="center", keep_next=True),
    Style("Kèm theo", size=14, italic=True, align="center", keep_next=True),
    Style("Đơn vị đăng ký", size=13, after=6, keep_next=True),
    Style("Đơn vị tính", size=12, italic=True, align="right", after=3, keep_next=True),
    # -- tables --
    Style("Ô bảng", size=12, before=2, after=2),
    Style("Ô bảng giữa", based_on="Ô bảng", align="center"),
    Style("Ô bảng số", based_on="Ô bảng", align="right"),
    Style("Đầu bảng", based_on="Ô bảng", bold=True, align="center", keep_next=True),
    Style("Ô cộng", based_on="Ô bảng", bold=True),
    Style("Ô cộng số", based_on="Ô cộng", align="right"),
    Style("Ô cộng giữa", based_on="Ô cộng", align="center"),
    Style("Ô phụ lục", size=11, before=1, after=1),
    Style("Ô phụ lục giữa", based_on="Ô phụ lục", align="center"),
    Style("Ô phụ lục số", based_on="Ô phụ lục", align="right"),
    Style("Đầu bảng phụ lục", based_on="Ô phụ lục", bold=True, align="center", keep_next=True),
    Style("Nhóm phụ lục", based_on="Ô phụ lục", bold=True, keep_next=True),
    Style("Nhóm phụ lục giữa", based_on="Nhóm phụ lục", align="center"),
    Style("Cộng phụ lục", based_on="Ô phụ lục", bold=True),
    Style("Cộng phụ lục số", based_on="Cộng phụ lục", align="right"),
    Style("Cộng phụ lục giữa", based_on="Cộng phụ lục", align="center"),
    # -- the rest --
    Style("Số trang", size=14, align="center"),
    Style("Thẻ mẫu", size=9),
    Style("Cách dưới đầu văn bản", size=1, exact=14),
    Style("Cách sau bảng", size=1, exact=8),
    Style("Dòng ẩn", size=1, exact=1),
)

KEPT = "liền sau"
"""Behind the name of a cell's style: the row stands on one page with the next one."""

KEPT_STYLES = tuple(
    Style(f"{style.name} {KEPT}", based_on=style.name, keep_next=True)
    for style in STYLES
    if style.name.startswith(("Ô bảng", "Ô phụ lục", "Cộng phụ lục"))
)


def style_id(name: str) -> str:
    """The id of a style, in letters without accents: `Quốc hiệu` gives `QuocHieu`."""
    plain = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    words = "".join(c if c.isascii() else "" for c in plain).replace("-", " ").split()
    return "".join(word[:1].upper() + word[1:] for word in words)


def styles_xml(more: Sequence[Style] = ()) -> str:
    """The part `word/styles.xml`.

    Args:
        more: Styles of this template only.
    """
    fonts = " ".join(f'w:{kind}="{FONT}"' for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
    size = f'<w:sz w:val="{BODY_PT * 2}"/><w:szCs w:val="{BODY_PT * 2}"/>'
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/><w:color w:val="000000"/>{size}'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="vi-VN"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" '
        'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    made = "".join(_paragraph_style(style, fonts) for style in (*STYLES, *KEPT_STYLES, *more))
    return (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"{defaults}{made}{_character_style()}{_table_styles(fonts)}</w:styles>"
    )


def _paragraph_style(style: Style, fonts: str) -> str:
    default = ' w:default="1"' if not style.based_on else ' w:customStyle="1"'
    base = f'<w:basedOn w:val="{style_id(style.based_on)}"/>' if style.based_on else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{style_id(style.name)}">'
        f'<w:name w:val="{style.name}"/>'
        f"{base}<w:qFormat/><w:pPr>{_paragraph(style)}</w:pPr>"
        f"<w:rPr>{_letters(style, fonts)}</w:rPr></w:style>"
    )


def _paragraph(style: Style) -> str:
    """The children of `w:pPr` in the order of the schema."""
    made = "<w:keepNext/>" * style.keep_next + "<w:keepLines/>" * style.keep_lines
    made += "<w:pageBreakBefore/>" * style.new_page
    if style.ruled:
        made += '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
    spacing = ""
    if style.before is not None:
        spacing += f' w:before="{round(style.before * 20)}"'
    if style.after is not None:
        spacing += f' w:after="{round(style.after * 20)}"'
    if style.exact:
        spacing += f' w:line="{round(style.exact * 20)}" w:lineRule="exact"'
    elif style.line:
        spacing += f' w:line="{round(style.line * 240)}" w:lineRule="auto"'
    made += f"<w:spacing{spacing}/>" if spacing else ""
    indents = ""
    if style.left is not None:
        indents += f' w:left="{_twips(style.left)}"'
    if style.hanging:
        indents += f' w:hanging="{_twips(style.hanging)}"'
    elif style.first is not None:
        indents += f' w:firstLine="{_twips(style.first)}"'
    made += f"<w:ind{indents}/>" if indents else ""
    made += "<w:contextualSpacing/>" * style.grouped
    made += f'<w:jc w:val="{style.align}"/>' if style.align else ""
    if style.outline is not None:
        made += f'<w:outlineLvl w:val="{style.outline}"/>'
    return made


def _letters(style: Style, fonts: str) -> str:
    made = "" if style.based_on else f"<w:rFonts {fonts}/>"
    made += "<w:b/><w:bCs/>" * style.bold + "<w:i/><w:iCs/>" * style.italic
    if style.colour:
        made += f'<w:color w:val="{style.colour}"/>'
    if style.size:
        made += f'<w:sz w:val="{round(style.size * 2)}"/><w:szCs w:val="{round(style.size * 2)}"/>'
    return made


def _character_style() -> str:
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )


def _table_styles(fonts: str) -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in sides)
    margins = (
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>'
    )
    letters = f"<w:rPr><w:rFonts {fonts}/></w:rPr>"
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f'<w:uiPriority w:val="99"/><w:semiHidden/>{letters}<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"{margins}</w:tblPr></w:style>"
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id("Bảng kẻ")}">'
        f'<w:name w:val="Bảng kẻ"/>'
        f'<w:basedOn w:val="TableNormal"/>{letters}'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr></w:style>"
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id("Bảng không kẻ")}">'
        f'<w:name w:val="Bảng không kẻ"/><w:basedOn w:val="TableNormal"/>{letters}</w:style>'
    )


def _twips(mm: float) -> int:
    return round(mm * 1440 / 25.4)
