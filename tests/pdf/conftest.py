from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tests.pdf.handmade import Person, a_pdf, a_person
from tests.templating.needs import need
from tests.templating.test_templates import CASES, rendered

from vanthu.docx.pdf_export import to_pdf
from vanthu.pdf.signature_fields import SignatureBlock, with_signature_fields
from vanthu.processes.libreoffice import soffice_path

DAY = dt.date(2024, 2, 5)
BLOCK = SignatureBlock(("TM. UY BAN", "CHU TICH"), "Le Van An")


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, int], bytes]:
    """Each kind of document, with few rows and with many, as LibreOffice gives it."""
    need(soffice_path(), "LibreOffice")
    folder = tmp_path_factory.mktemp("printed")
    paths = []
    for kind, size in CASES:
        paths.append(folder / f"{kind}_{size}.docx")
        paths[-1].write_bytes(rendered(kind, size))
    made: tuple[Path, ...] = to_pdf(paths, folder, timeout=300)
    return {case: path.read_bytes() for case, path in zip(CASES, made, strict=True)}


@pytest.fixture(scope="session")
def for_signing() -> bytes:
    """A document of two pages, signed on the second, with its fields still empty."""
    data = a_pdf(
        [(85, 700, "Ke hoach phat dong dot thi dua")],
        [(85, 700, "Noi nhan:"), (320, 700, "TM. UY BAN"), (330, 680, "CHU TICH"), (330, 600, "Le Van An")],
    )
    return with_signature_fields(data, [BLOCK], DAY)[0]


@pytest.fixture(scope="session")
def chair() -> Person:
    return a_person("Lê Văn An")


@pytest.fixture(scope="session")
def agency() -> Person:
    return a_person("UBND xã Mẫu")
