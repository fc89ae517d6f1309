"""Turns Word files into PDF/A by LibreOffice, in batches; judges by the files that are there."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from vanthu.docx.messages import diagnose
from vanthu.errors import VanthuError
from vanthu.processes import convert, soffice_path
from vanthu.translate import tr

PDF_A_2B = (
    'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},'
    '"UseLosslessCompression":{"type":"boolean","value":"true"},'
    '"ReduceImageResolution":{"type":"boolean","value":"false"}}'
)
"""PDF/A-2b is PDF 1.7 with all fonts in it; pictures stay as they are. LibreOffice reads this from 7.4 on."""


class PdfError(VanthuError):
    """LibreOffice is missing, failed, or left a file out."""

    def __str__(self) -> str:
        return tr("Không chuyển được sang PDF: {reason}").format(reason=self.diagnostic.message)


def squeezed(text: str) -> str:
    """The plain letters of a text without spaces, which every PDF keeps in order.

    Where the font lacks Vietnamese letters LibreOffice sets those in another one, as a piece of their own.
    """
    return re.sub(r"[^!-~]", "", text)


def to_pdf(docx_paths: Sequence[Path], out_dir: Path, *, timeout: float) -> tuple[Path, ...]:
    """The PDF/A-2b files, in the order given, named like their Word files; all of them or none.

    Args:
        docx_paths: Word files with different names; neither they nor their folders are touched.
        out_dir: Made where missing.
        timeout: Seconds for the whole batch.

    Raises:
        PdfError: LibreOffice is missing, took too long, failed, or left a file out.
        OSError: A Word file cannot be read, `out_dir` cannot be written.
    """
    program = soffice_path()
    if program is None:
        raise PdfError(diagnose("libreoffice_missing"))
    out_dir.mkdir(parents=True, exist_ok=True)
    targets = tuple(out_dir / f"{path.stem}.pdf" for path in docx_paths)
    for target in targets:
        target.unlink(missing_ok=True)
    if not docx_paths:
        return ()
    with tempfile.TemporaryDirectory(prefix="vanthu-soffice-", ignore_cleanup_errors=True) as folder:
        sources, made = Path(folder, "word"), Path(folder, "pdf")
        sources.mkdir()
        # LibreOffice leaves lock files beside what it opens: it gets copies.
        copies = [Path(shutil.copyfile(path, sources / path.name)) for path in docx_paths]
        _convert(program, copies, made, timeout)
        results = [made / target.name for target in targets]
        lost = [path.name for path in results if not path.is_file() or not path.stat().st_size]
        if lost:
            raise PdfError(diagnose("libreoffice_left_out", files=", ".join(lost)))
        for result, target in zip(results, targets, strict=True):
            shutil.move(result, target)
    return targets


def _convert(program: Path, paths: Sequence[Path], out_dir: Path, timeout: float) -> None:
    try:
        code = convert(program, paths, ("--convert-to", PDF_A_2B), out_dir, timeout)
    except OSError as error:
        raise PdfError(diagnose("libreoffice_unstartable")) from error
    except subprocess.TimeoutExpired as error:
        raise PdfError(diagnose("libreoffice_slow", seconds=f"{timeout:g}")) from error
    if code:
        raise PdfError(diagnose("libreoffice_failed", code=str(code)))
