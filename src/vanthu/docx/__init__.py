"""Word files: opened with limits, read as a reader sees them, measured without their fonts, turned into PDF.

The room knows WordprocessingML and nothing of templates, rules or campaigns; it imports no template engine.
`package` opens a file and refuses what is hostile, `read_document` gives the records of `model`, `xml` and
`schema_order` are for those who change a file, `fonts`, `styles` and `table_grid` for those who lay one out.

>>> from vanthu.docx import first_difference, read_document
>>> from vanthu.packages import pack
>>> space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
>>> def letter(addressee):
...     run = f"<w:r><w:rPr><w:b/></w:rPr><w:t>Kính gửi: {addressee}</w:t></w:r>"
...     paragraph = f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{run}</w:p>'
...     document = f'<w:document xmlns:w="{space}"><w:body>{paragraph}</w:body></w:document>'
...     return pack({"[Content_Types].xml": b"<Types/>", "word/document.xml": document.encode()})
>>> (paragraph,) = read_document(letter("Thôn Trại"), "letter.docx").paragraphs
>>> paragraph.text, paragraph.format.align, paragraph.runs[0].format.bold, paragraph.size_pt
('Kính gửi: Thôn Trại', 'center', True, 10.0)
>>> found = first_difference(letter("Thôn Trại"), letter("Thôn Đông"), "letter.docx")
>>> found.part, found.old, found.new
('word/document.xml', 'gửi: Thôn Trại', 'gửi: Thôn Đông')
"""

from typing import TYPE_CHECKING

from vanthu.lazy_names import lazy_names

if TYPE_CHECKING:
    from vanthu.docx import (
        fonts,
        model,
        package,
        pdf_export,
        schema_order,
        styles,
        table_grid,
        tracked_changes,
        xml,
    )
    from vanthu.docx.compare import first_difference
    from vanthu.docx.document import read_document

__all__ = [
    "first_difference",
    "fonts",
    "model",
    "package",
    "pdf_export",
    "read_document",
    "schema_order",
    "styles",
    "table_grid",
    "tracked_changes",
    "xml",
]

__getattr__ = lazy_names(
    __name__,
    {
        **{name: f"{__name__}.{name}" for name in __all__},
        "first_difference": "vanthu.docx.compare",
        "read_document": "vanthu.docx.document",
    },
)
