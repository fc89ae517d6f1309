"""Builds small .docx files from body XML, and reads rendered ones back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from lxml import etree

from vanthu.diagnostics import Diagnostic, TagPlace
from vanthu.docx.package import unpack
from vanthu.docx.xml import parse, text_of, w
from vanthu.packages import pack
from vanthu.templating.check.check_template import check_template
from vanthu.templating.language.fields import printable
from vanthu.templating.template import RenderedFile, RenderedPart, Template
from vanthu.templating.template_file import read_template

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1701" w:right="907"/></w:sectPr>'
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    '<dcterms:created xsi:type="dcterms:W3CDTF">2020-01-01T00:00:00Z</dcterms:created>'
    "</cp:coreProperties>"
)


def p(*texts: str) -> str:
    """A paragraph, a run for each text."""
    return "<w:p>" + "".join(f"<w:r><w:t>{text}</w:t></w:r>" for text in texts) + "</w:p>"


def table(*rows: str) -> str:
    """A table of one column; each row is a cell's content."""
    made = "".join(f"<w:tr><w:tc>{row}</w:tc></w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{made}</w:tbl>"


def docx(body: str, *, styles: str = "", section: str = SECTION) -> bytes:
    """A Word file, as small as can be."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "docProps/core.xml": CORE,
        "word/document.xml": f"<w:document {W}><w:body>{body}{section}</w:body></w:document>",
    }
    if styles:
        parts["word/styles.xml"] = f"<w:styles {W}>{styles}</w:styles>"
    return pack({name: text.encode() for name, text in parts.items()})


def template(folder: Path, body: str, *, styles: str = "", section: str = SECTION) -> Path:
    """The file as a template in a folder."""
    path = folder / "mau.docx"
    path.write_bytes(docx(body, styles=styles, section=section))
    return path


def root_of(data: bytes, part: str = "word/document.xml") -> etree._Element:
    return parse(unpack(data, "test")[part])


def paragraphs(data: bytes) -> list[str]:
    return [text_of(paragraph) for paragraph in root_of(data).iter(w("p"))]


def checked(path: Path, fields: Collection[str] | None = None) -> tuple[Diagnostic, ...]:
    """All that is to be said of a template before use."""
    return check_template(read_template(path), fields)


def words_at(found: Diagnostic | None) -> str:
    """The words of the place in a template."""
    assert found is not None
    assert isinstance(found.place, TagPlace)
    return found.place.words


def as_rendered(made_from: Template, data: bytes, fields: Mapping[str, object] | None = None) -> RenderedFile:
    """What rendering would hand on, had it made this file."""
    parts = unpack(data, "test")
    texts = {
        program.part: RenderedPart([parts[program.part].decode()], is_proven=False)
        for program in made_from.programs
    }
    return RenderedFile(data, texts, printable(fields or {}))
