"""Documents once they are PDF: fields for signatures, signatures read, documents bound for the printer.

The room takes bytes and gives bytes. It knows no campaign and no ledger, writes no file, and signs nothing:
the signers do that with their own keys in their own software.

Two documents become one file for the printer, each on a sheet of its own:

>>> import datetime, io
>>> from pypdf import PdfReader, PdfWriter
>>> from vanthu.pdf import Chapter, bind_documents, signatures_of
>>> page, writer = io.BytesIO(), PdfWriter()
>>> _ = writer.add_blank_page(width=595, height=842)
>>> _ = writer.write(page)
>>> chapters = [Chapter("Kế hoạch", page.getvalue()), Chapter("Báo cáo", page.getvalue())]
>>> book = bind_documents(chapters, datetime.date(2024, 10, 7), "Đợt thi đua")
>>> [bookmark.title for bookmark in PdfReader(io.BytesIO(book)).outline], signatures_of(book)
(['Kế hoạch', 'Báo cáo'], ())
"""

import logging
from typing import TYPE_CHECKING

from vanthu.lazy_names import lazy_names

if TYPE_CHECKING:
    from vanthu.pdf.binder import Chapter, bind_documents
    from vanthu.pdf.comparison import Comparison, MatchLevel, compare_signed
    from vanthu.pdf.signature_fields import SEAL_MM, blocks_of, with_signature_fields
    from vanthu.pdf.signatures import LaterChanges, SignatureFact, Trust, signatures_of

__all__ = [
    "SEAL_MM",
    "Chapter",
    "Comparison",
    "LaterChanges",
    "MatchLevel",
    "SignatureFact",
    "Trust",
    "bind_documents",
    "blocks_of",
    "compare_signed",
    "signatures_of",
    "with_signature_fields",
]

_BINDER, _FIELDS, _SIGNATURES = "vanthu.pdf.binder", "vanthu.pdf.signature_fields", "vanthu.pdf.signatures"
_COMPARISON = "vanthu.pdf.comparison"

__getattr__ = lazy_names(
    __name__,
    {
        **dict.fromkeys(("Chapter", "bind_documents"), _BINDER),
        **dict.fromkeys(("Comparison", "MatchLevel", "compare_signed"), _COMPARISON),
        **dict.fromkeys(("SEAL_MM", "blocks_of", "with_signature_fields"), _FIELDS),
        **dict.fromkeys(("LaterChanges", "SignatureFact", "Trust", "signatures_of"), _SIGNATURES),
    },
)

for _library in ("pypdf", "pyhanko", "pyhanko_certvalidator"):
    # what they say of a damaged file is not for the clerk's screen: it comes as a fact or an error of ours
    logging.getLogger(_library).addHandler(logging.NullHandler())
