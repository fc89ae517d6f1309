from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pypdf import PdfReader
from tests.templating import contexts
from tests.templating.needs import need
from tests.templating.test_templates import CASES, TEMPLATES, rendered
from tests.templating.wordfile import root_of

from vanthu.docx.fonts import text_width
from vanthu.docx.package import unpack
from vanthu.docx.pdf_export import to_pdf
from vanthu.docx.styles import StyleSheet
from vanthu.docx.table_grid import cell_positions, grid
from vanthu.docx.xml import NS, children, text_of, value, w
from vanthu.processes.libreoffice import soffice_path
from vanthu.templating.finish.text_measures import FIGURE
from vanthu.templating.preparation import prepare_template

HUGE = "999.999.999.999.999"
LONG = (
    "Nâng cấp, cải tạo, mở rộng tuyến đường trục chính nội đồng kết hợp kiên cố hóa kênh mương cấp III " * 3
)
TWIPS = 1440 / 25.4


def summary(*, amount: str = "1.000.000", description: str = "Sửa chữa") -> bytes:
    """The registration summary with that amount and description in every row."""
    context: dict[str, Any] = contexts.registration_summary(3)
    money = {"state": amount, "social": amount}
    context["by_field"] = tuple({**line, **money, "sum": amount} for line in context["by_field"])
    context["field_total"] = {**context["field_total"], **money, "sum": amount}
    context["sections"] = tuple(
        {
            **section,
            "rows": tuple({**row, **money, "description": description} for row in section["rows"]),
            "subtotal": {**section["subtotal"], **money},
        }
        for section in context["sections"]
    )
    context["total"] = {**context["total"], **money}
    return prepare_template(TEMPLATES / "registration_summary.docx").render(context)


def record_tables(data: bytes) -> list[etree._Element]:
    tables = root_of(data).iter(w("tbl"))
    return [table for table in tables if table.find("w:tr/w:trPr/w:tblHeader", NS) is not None]


def broken_figures(data: bytes) -> list[str]:
    """The figures that are wider than their cells."""
    styles = StyleSheet.read(unpack(data, "x")["word/styles.xml"])
    found = []
    for table in record_tables(data):
        sides = sum(
            int(value(table.find("w:tblPr/w:tblCellMar", NS), s, "w") or 0) for s in ("left", "right")
        )
        for cell in table.iter(w("tc")):
            room = (int(value(cell.find("w:tcPr", NS), "tcW", "w") or 0) - sides) / TWIPS
            for paragraph in children(cell, "p"):
                words = text_of(paragraph).split()
                look = styles.font(paragraph)
                found += [x for x in words if FIGURE.fullmatch(x) and text_width(x, look) > room]
    return found


@pytest.mark.parametrize("amount", ["12.500.000.000", "299.999.999.999.700", HUGE])
@pytest.mark.parametrize("description", ["", LONG])
def test_no_figure_is_wider_than_its_cell(amount: str, description: str) -> None:
    assert broken_figures(summary(amount=amount, description=description)) == []


@pytest.mark.parametrize(("kind", "size"), CASES)
def test_no_figure_of_any_document_breaks(kind: str, size: int) -> None:
    assert broken_figures(rendered(kind, size)) == []


@pytest.mark.slow
def test_figures_of_fifteen_digits_are_printed_whole(tmp_path: Path) -> None:
    need(soffice_path(), "LibreOffice")
    path = tmp_path / "a.docx"
    path.write_bytes(summary(amount=HUGE, description=LONG))

    (made,) = to_pdf([path], tmp_path, timeout=120)

    pages = [page.extract_text() for page in PdfReader(made).pages]
    rows = sum(len(section["rows"]) for section in contexts.registration_summary(3)["sections"])
    assert sum(page.count(HUGE) for page in pages) >= 2 * rows
    assert len(pages) < rows * 0.6, "several rows stand on a page"


@pytest.mark.parametrize("amount", ["1.000", HUGE])
def test_the_whole_width_stays_and_cells_agree_with_the_grid(amount: str) -> None:
    small, large = (record_tables(summary(amount=a, description=LONG)) for a in ("0", amount))

    for before, table in zip(small, large, strict=True):
        columns = grid(table)
        assert sum(columns) == sum(grid(before)) == int(value(table.find("w:tblPr", NS), "tblW", "w") or 0)
        for cell, spot in cell_positions(table).items():
            width = int(value(cell.find("w:tcPr", NS), "tcW", "w") or 0)
            assert width == sum(columns[spot.column : spot.column + spot.span])


def test_letters_become_smaller_only_where_few_rows_stand_on_a_page() -> None:
    def sizes(description: str) -> set[str | None]:
        _, appendix = record_tables(summary(description=description))
        return {value(run.find("w:rPr", NS), "sz") for run in appendix.iter(w("r"))}

    assert sizes("Sửa chữa") == {None}
    assert sizes(LONG * 2) == {"20"}
