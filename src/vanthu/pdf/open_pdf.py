"""Opens a PDF of any origin: what the libraries throw at a damaged one becomes one error."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

from pyhanko.pdf_utils.misc import PdfError
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from vanthu.pdf.errors import UnreadablePdfError

BROKEN = (
    PyPdfError,
    PdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What a library throws, deep inside, at a file that breaks the format."""


@contextmanager
def breaks_told() -> Iterator[None]:
    """Raises UnreadablePdfError for whatever a library throws at a damaged file."""
    try:
        yield
    except BROKEN as error:
        raise UnreadablePdfError from error


def opened(data: bytes) -> PdfReader:
    """The file, its list of pages read.

    Raises:
        UnreadablePdfError: It is no PDF, damaged, or locked.
    """
    with breaks_told():
        reader = PdfReader(io.BytesIO(data))
        len(reader.pages)
    return reader
