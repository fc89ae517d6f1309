"""Turns Word files into PDF by LibreOffice, in batches; judges by the files that are there."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from vanthu.translate import tr
from vanthu.word.errors import PdfError

NAMES = ("soffice", "libreoffice")
USUAL_PLACES = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
    Path("C:/Program Files (x86)/LibreOffice/program/soffice.exe"),
)


def soffice_path() -> Path | None:
    """The LibreOffice program, or None where it is not installed."""
    for name in NAMES:
        if found := shutil.which(name):
            return Path(found)
    return next((place for place in USUAL_PLACES if place.is_file()), None)


def to_pdf(docx_paths: Sequence[Path], out_dir: Path, *, timeout: float) -> tuple[Path, ...]:
    """The PDF files, in the order given, named like their Word files.

    Args:
        docx_paths: Word files with different names.
        out_dir: Made where missing.
        timeout: Seconds for the whole batch.

    Raises:
        PdfError: LibreOffice is missing, took too long, failed, or left a file out.
    """
    program = soffice_path()
    if program is None:
        raise PdfError(tr("chưa cài LibreOffice (lệnh soffice)."))
    out_dir.mkdir(parents=True, exist_ok=True)
    targets = tuple(out_dir / f"{path.stem}.pdf" for path in docx_paths)
    for target in targets:
        target.unlink(missing_ok=True)
    if docx_paths:
        # Two LibreOffices on one profile lose files in silence: each batch has its own.
        with tempfile.TemporaryDirectory(prefix="vanthu-soffice-") as profile:
            _convert(program, docx_paths, out_dir, Path(profile), timeout)
    lost = [target.name for target in targets if not target.is_file() or not target.stat().st_size]
    if lost:
        raise PdfError(tr("LibreOffice không tạo ra {files}.").format(files=", ".join(lost)))
    return targets


def _convert(program: Path, paths: Sequence[Path], out_dir: Path, profile: Path, timeout: float) -> None:
    options = [f"-env:UserInstallation={profile.resolve().as_uri()}", "--headless", "--norestore"]
    command = [str(program), *options, "--convert-to", "pdf", "--outdir", str(out_dir)]
    command += [str(path) for path in paths]
    try:
        done = subprocess.run(command, capture_output=True, timeout=timeout, check=False)  # noqa: S603 - own list
    except subprocess.TimeoutExpired as error:
        raise PdfError(tr("LibreOffice chạy quá {seconds} giây.").format(seconds=round(timeout))) from error
    except OSError as error:
        raise PdfError(tr("không chạy được LibreOffice.")) from error
    if done.returncode:
        raise PdfError(tr("LibreOffice dừng với mã lỗi {code}.").format(code=done.returncode))
