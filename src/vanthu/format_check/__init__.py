"""Any Word file against NĐ 30/2020/NĐ-CP, by which Vietnamese offices write: recognised, judged, corrected.

A file is read, its components are recognised (`recognise/`), every rule is asked (`rules/`), and what is safe
is set right in a copy (`fix/`). The room knows no campaign, no template and no unit; it takes bytes and gives
diagnostics and bytes, and it never changes a file that it was given.

>>> from vanthu.format_check import check, correct
>>> from vanthu.packages import pack
>>> space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
>>> lines = ["Số: 5/QĐ-UBND", "Khánh Cư, ngày 5 tháng 2 năm 2024", "QUYẾT ĐỊNH"]
>>> body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
>>> document = f'<w:document xmlns:w="{space}"><w:body>{body}<w:sectPr/></w:body></w:document>'
>>> file = pack({"[Content_Types].xml": b"<Types/>", "word/document.xml": document.encode()})

Every breach names the rule, its place in the decree, what stands there and what should:

>>> report = check(file, "quyet-dinh.docx")
>>> report.document.form, report.is_clean
(<DocumentForm.DECISION: 'decision'>, False)
>>> [breach] = [breach for breach in report.breaches if breach.code == "HEAD.PLACE_DATE.ZERO"][:1]
>>> breach.read, breach.proposed, breach.facts["source"], str(breach.place)
('ngày 5', 'ngày 05', 'PL I, II.4b', 'quyet-dinh.docx · «Khánh Cư, ngày 5 tháng 2 năm 2024»')

>>> copy = correct(file, "quyet-dinh.docx")
>>> {breach.code for breach in copy.corrected} >= {"HEAD.PLACE_DATE.ZERO", "HEAD.NUMBER.ZERO", "PAGE.MARGINS"}
True
>>> "HEAD.NUMBER.ZERO" in {breach.code for breach in copy.report.breaches}
False
"""

from typing import TYPE_CHECKING

from vanthu.lazy_names import lazy_names

if TYPE_CHECKING:
    from vanthu.format_check.check_document import FormatReport, check, check_pages
    from vanthu.format_check.comments import commented
    from vanthu.format_check.fix.corrected_copy import CorrectedCopy, correct
    from vanthu.format_check.recognise.component_types import FORM_NAMES, DocumentForm
    from vanthu.format_check.rules.catalogue import RULES, UNSEEN
    from vanthu.format_check.rules.rule import FormatRule

__all__ = [
    "FORM_NAMES",
    "RULES",
    "UNSEEN",
    "CorrectedCopy",
    "DocumentForm",
    "FormatReport",
    "FormatRule",
    "check",
    "check_pages",
    "commented",
    "correct",
]

_CHECK, _FIX = "vanthu.format_check.check_document", "vanthu.format_check.fix.corrected_copy"
_CATALOGUE, _TYPES = "vanthu.format_check.rules.catalogue", "vanthu.format_check.recognise.component_types"

__getattr__ = lazy_names(
    __name__,
    {
        **dict.fromkeys(("FormatReport", "check", "check_pages"), _CHECK),
        **dict.fromkeys(("CorrectedCopy", "correct"), _FIX),
        **dict.fromkeys(("RULES", "UNSEEN"), _CATALOGUE),
        **dict.fromkeys(("FORM_NAMES", "DocumentForm"), _TYPES),
        "FormatRule": "vanthu.format_check.rules.rule",
        "commented": "vanthu.format_check.comments",
    },
)
