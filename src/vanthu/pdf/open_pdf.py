"""Opens a PDF of any origin: what the libraries throw at a damaged one becomes one error."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

from pyhanko.pdf_utils.misc import PdfError
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from vanthu.errors import VanthuError
from vanthu.pdf.messages import diagnose

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


class UnusablePdfError(VanthuError):
    """A PDF, or a certificate, cannot be used for what was asked."""


@contextmanager
def damage_reported() -> Iterator[None]:
    """Raises UnusablePdfError for whatever a library throws at a damaged file."""
    try:
        yield
    except BROKEN as error:
        raise UnusablePdfError(diagnose("pdf_unreadable")) from error


def opened(data: bytes) -> PdfReader:
    """The file, its list of pages read.

    Raises:
        UnusablePdfError: It is no PDF, damaged, or locked.
    """
    with damage_reported():
        reader = PdfReader(io.BytesIO(data))
        len(reader.pages)
    return reader
