"""Documents of a few paragraphs with styles of their own, read."""

# ruff: noqa: E501 - a piece of XML, a case, stays on its line

from __future__ import annotations

from tests.format_check.typed import docx

from vanthu.docx import read_document
from vanthu.docx.model import Paragraph, WordDocument

DEFAULTS = '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>'
NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>{}</w:style>'


def style(key: str, inside: str, *, kind: str = "paragraph", based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{key}"/>{base}{inside}</w:style>'


def styled(text: str, key: str = "", *, run_properties: str = "", paragraph_properties: str = "") -> str:
    named = f'<w:pStyle w:val="{key}"/>' if key else ""
    return f"<w:p><w:pPr>{named}{paragraph_properties}</w:pPr><w:r><w:rPr>{run_properties}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def read(*blocks: str, styles: str = DEFAULTS + NORMAL.format(""), **kinds: str) -> WordDocument:
    return read_document(docx(*blocks, styles=styles, **kinds), "test")


def first(*blocks: str, **kinds: str) -> Paragraph:
    return read(*blocks, **kinds).paragraphs[0]
