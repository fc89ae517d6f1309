"""Writes the pictures of `docs/tour/`: pages of the sample campaign's documents, small, side by side.

Needs LibreOffice and poppler: `make run` first, then `python tools/make_tour.py`.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from PIL import Image

from vanthu.docx.pdf_export import to_pdf

ROOT = Path(__file__).parents[1]
DOTS = 64
"""Dots an inch: letters can still be read."""

TOUR = {
    "plan": ("01_plan", (1, 2, 5)),
    "reminder": ("03_reminder", (1, 2)),
    "registration_summary": ("04_registration_summary", (1, 2, 3)),
    "results_report": ("05_results_report", (1, 2, 4)),
    "council_minutes": ("06_council_minutes", (1, 2, 3)),
    "commendation_proposal": ("07_commendation_proposal_huyen", (1, 3, 4)),
    "commendation_decision": ("08_commendation_decision", (1, 2)),
    "certificates": ("09_certificates", (1, 3)),
}
"""Name of the picture: document, pages (from 1)."""


def main() -> None:
    """Writes one picture for each kind of document."""
    target = ROOT / "docs" / "tour"
    target.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        documents = [ROOT / "outputs" / "documents" / f"{name}.docx" for name, _ in TOUR.values()]
        made = to_pdf(documents, work, timeout=300)
        for (picture, (_, pages)), pdf in zip(TOUR.items(), made, strict=True):
            images = [page_image(pdf, number, work) for number in pages]
            side_by_side(images).quantize(16).save(target / f"{picture}.png", optimize=True)


def page_image(pdf: Path, number: int, work: Path) -> Image.Image:
    """One page as a grey picture."""
    stem = work / f"{pdf.stem}-{number}"
    pages = ["-f", str(number), "-l", str(number), "-singlefile"]
    subprocess.run(  # noqa: S603 - our own files
        ["pdftoppm", "-r", str(DOTS), "-gray", "-png", *pages, str(pdf), str(stem)],  # noqa: S607
        check=True,
    )
    return Image.open(stem.with_suffix(".png"))


def side_by_side(images: list[Image.Image]) -> Image.Image:
    """The pages in a row, on grey."""
    gap = 12
    width = sum(image.width for image in images) + gap * (len(images) + 1)
    sheet = Image.new("L", (width, max(image.height for image in images) + 2 * gap), 200)
    left = gap
    for image in images:
        sheet.paste(image, (left, gap))
        left += image.width + gap
    return sheet


if __name__ == "__main__":
    main()
