"""Word templates: read, checked, compiled once, then rendered into any number of documents, each audited.

The room knows Word files and the tags in them, and nothing of campaigns: what the fields mean, the caller
knows. The tags are those of docxtpl, over a sandboxed Jinja that prints fields, asks conditions and goes
through lists. It writes no file, guesses nothing and repairs nothing but what is certain in a template.

A template is typed in Word; here python-docx makes one:

>>> import io, tempfile
>>> from pathlib import Path
>>> from docx import Document
>>> from vanthu.templating import check_template, prepare_template, read_template, render_and_audit
>>> document = Document()
>>> for words in ("Kính gửi: {{ unit }}", "{%p for work in works %}", "- {{ work.name }};", "{%p endfor %}"):
...     _ = document.add_paragraph(words)
>>> path = Path(tempfile.mkdtemp(), "letter.docx")
>>> document.save(str(path))

Checked against the fields that its documents have, it says what is wrong, where, and what was likely meant:

>>> [found.located for found in check_template(read_template(path), {"units", "works"})]
['không có trường «unit»; có phải «units»? Tại đoạn: «Kính gửi: {{ unit }}».']

Prepared once, it renders documents; one may go out when the audit finds nothing:

>>> template = prepare_template(path, {"unit", "works"})
>>> data, found = render_and_audit(template, {"unit": "Thôn Trại", "works": [{"name": "Đường hoa"}]})
>>> [paragraph.text for paragraph in Document(io.BytesIO(data)).paragraphs], found
(['Kính gửi: Thôn Trại', '- Đường hoa;'], ())
"""

from typing import TYPE_CHECKING

from vanthu.lazy_names import lazy_names
from vanthu.templating.errors import TemplateError, UnprintableValueError

if TYPE_CHECKING:
    from vanthu.templating.audit.audit_rendering import render_and_audit
    from vanthu.templating.check.check_template import check_template
    from vanthu.templating.check.compare_templates import compare_templates, lost_content
    from vanthu.templating.check.printed_fields import printed_fields
    from vanthu.templating.compile.compile_template import compile_template
    from vanthu.templating.preparation import prepare_template
    from vanthu.templating.template import Template
    from vanthu.templating.template_file import TemplateFile, read_template

__all__ = [
    "Template",
    "TemplateError",
    "TemplateFile",
    "UnprintableValueError",
    "check_template",
    "compare_templates",
    "compile_template",
    "lost_content",
    "prepare_template",
    "printed_fields",
    "read_template",
    "render_and_audit",
]

__getattr__ = lazy_names(
    __name__,
    {
        "Template": "vanthu.templating.template",
        "check_template": "vanthu.templating.check.check_template",
        "compile_template": "vanthu.templating.compile.compile_template",
        "prepare_template": "vanthu.templating.preparation",
        "printed_fields": "vanthu.templating.check.printed_fields",
        "render_and_audit": "vanthu.templating.audit.audit_rendering",
        **dict.fromkeys(("TemplateFile", "read_template"), "vanthu.templating.template_file"),
        **dict.fromkeys(("compare_templates", "lost_content"), "vanthu.templating.check.compare_templates"),
    },
)
