"""Builds documents as a clerk types them: every look set at the paragraph, no styles but Word's own."""

# ruff: noqa: E501 - a piece of XML, a case, stays on its line

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from vanthu.packages import pack

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": OFFICE,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
DECLARED = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in SPACES.items())
FONT = "Times New Roman"
THEMED = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>'

STYLES = (
    f"<w:docDefaults><w:rPrDefault><w:rPr>{THEMED}"
    '<w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" '
    'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
    '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr>'
    '<w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/>'
    '<w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr></w:style>'
)
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="Office">'
    '<a:majorFont><a:latin typeface="Calibri Light"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId10"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="907" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
    "<w:titlePg/></w:sectPr>"
)


def run(text: str, *, size: float = 14, bold: bool = False, italic: bool = False, more: str = "") -> str:
    """A run; `\t` in its text becomes a tab."""
    look = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    look += "<w:b/>" * bold + "<w:i/>" * italic + more + f'<w:sz w:val="{round(size * 2)}"/>'
    inside = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\t"))
    return f"<w:r><w:rPr>{look}</w:rPr>{inside}</w:r>"


def p(
    *runs: str,
    align: str = "left",
    before: float = 0,
    after: float = 0,
    first: float = 0,
    left: float = 0,
    line: int = 240,
    more: str = "",
) -> str:
    """A paragraph: spaces in pt, indents in mm."""
    sides = {"left": left, "firstLine": first}
    indent = "".join(f' w:{side}="{round(mm * 1440 / 25.4)}"' for side, mm in sides.items() if mm)
    indent = f"<w:ind{indent}/>" if indent else ""
    spacing = f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}" w:line="{line}" w:lineRule="auto"/>'
    return f'<w:p><w:pPr>{more}{spacing}{indent}<w:jc w:val="{align}"/></w:pPr>{"".join(runs)}</w:p>'


def text(words: str, *, italic: bool = False) -> str:
    """A paragraph of the text as it should be."""
    return p(run(words, italic=italic), align="both", after=6, first=12.7)


def centred(
    words: str, size: float = 14, *, bold: bool = False, italic: bool = False, before: float = 0
) -> str:
    return p(run(words, size=size, bold=bold, italic=italic), align="center", before=before)


def table(
    rows: Sequence[Sequence[str]], widths: Sequence[int], *, ruled: bool = False, more: str = ""
) -> str:
    """A table; widths in twips."""
    style = "TableGrid" if ruled else "TableNormal"
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    made = ""
    for row in rows:
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for cell, width in zip(row, widths, strict=True)
        )
        made += f"<w:tr>{more}{cells}</w:tr>"
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>'
    )


def drawn(mm: float) -> str:
    """A run with a line drawn by Word 2010 and later, and its fallback in VML."""
    emu = round(mm * 36000)
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent '
        f'cx="{emu}" cy="0"/><a:graphic><a:graphicData uri="{SPACES["wps"]}"><wps:wsp><wps:cNvCnPr/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{emu}" cy="0"/></a:xfrm><a:prstGeom prst="line"/></wps:spPr>'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f'<v:line from="0,0" to="{mm * 72 / 25.4:.2f}pt,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    )


def drawn_vml(mm: float) -> str:
    """A run with a line drawn by Word 2007."""
    return f'<w:r><w:pict><v:line from="0,0" to="{mm * 72 / 25.4:.2f}pt,0"/></w:pict></w:r>'


def box(inside: str, mm: float, *, vml: bool = False) -> str:
    """A run with a text box that holds paragraphs."""
    if vml:
        return (
            f'<w:r><w:pict><v:shape style="width:{mm * 72 / 25.4:.1f}pt;height:60pt"><v:textbox><w:txbxContent>{inside}'
            "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
    emu = round(mm * 36000)
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>'
        f'<wps:spPr><a:xfrm><a:ext cx="{emu}" cy="700000"/></a:xfrm></wps:spPr><wps:txbx><w:txbxContent>{inside}'
        "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>"
        f"<w:pict><v:shape><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def docx(*blocks: str, section: str = SECTION, styles: str = STYLES, numbering: str = "") -> bytes:
    """A Word file."""
    number = p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("2")}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        align="center",
    )
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>'
        for name, kind in {
            "document": f"{WORDML}.document.main+xml",
            "styles": f"{WORDML}.styles+xml",
            "header1": f"{WORDML}.header+xml",
            "numbering": f"{WORDML}.numbering+xml",
            "theme/theme1": "application/vnd.openxmlformats-officedocument.theme+xml",
        }.items()
        if numbering or name != "numbering"
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId2" Type="{OFFICE}/theme" Target="theme/theme1.xml"/>'
        f'<Relationship Id="rId3" Type="{OFFICE}/numbering" Target="numbering.xml"/>'
        f'<Relationship Id="rId10" Type="{OFFICE}/header" Target="header1.xml"/></Relationships>',
        "word/document.xml": f"<w:document {DECLARED}><w:body>{''.join(blocks)}{section}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {DECLARED}>{styles}</w:styles>",
        "word/theme/theme1.xml": THEME,
        "word/header1.xml": f"<w:hdr {DECLARED}>{number}</w:hdr>",
    }
    if numbering:
        parts["word/numbering.xml"] = f"<w:numbering {DECLARED}>{numbering}</w:numbering>"
    return pack({name: content.encode() for name, content in parts.items()})
