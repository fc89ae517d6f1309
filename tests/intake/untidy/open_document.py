"""Drawn sheets as .ods, element by element: odfpy writes neither spans within a cell nor annotations simply."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from tests.intake.builders import Cells
from tests.intake.untidy.canvas import Canvas, Look, Place

_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "table": "table",
        "text": "text",
        "style": "style",
        "fo": "xsl-fo-compatible",
        "number": "datastyle",
    }.items()
)
_TEXT_STYLES = {
    Look.STRUCK: 'style:text-line-through-style="solid"',
    Look.RAISED: 'style:text-position="super 58%"',
    Look.WHITE: 'fo:color="#ffffff"',
    Look.SYMBOL: 'style:font-name="Wingdings"',
}
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    '<manifest:file-entry manifest:full-path="/" '
    'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)
_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"


def write_ods(canvases: Sequence[Canvas], others: Mapping[str, Cells]) -> bytes:
    """A spreadsheet of the sheets, and of others that hold plain cells."""
    plain = [
        Canvas(name, {(r, c): value for r, row in enumerate(rows) for c, value in enumerate(row)})
        for name, rows in others.items()
    ]
    tables = "".join(_table(canvas) for canvas in (*canvases, *plain))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NAMES} office:version="1.2">'
        f"<office:automatic-styles>{_styles()}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", _SPREADSHEET, zipfile.ZIP_STORED)
        package.writestr("META-INF/manifest.xml", _MANIFEST)
        package.writestr("content.xml", content)
    return stream.getvalue()


def _styles() -> str:
    kinds = (("text", "T"), ("table-cell", "C"))
    return "".join(
        f'<style:style style:name="{letter}{look.value}" style:family="{family}">'
        f"<style:text-properties {says}/></style:style>"
        for look, says in _TEXT_STYLES.items()
        for family, letter in kinds
    )


def _table(canvas: Canvas) -> str:
    spans = {(top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in canvas.merges}
    covered = {
        (r, c)
        for top, left, bottom, right in canvas.merges
        for r in range(top, bottom + 1)
        for c in range(left, right + 1)
    } - set(spans)
    rows = []
    for r, row in enumerate(canvas.rows()):
        hidden = ' table:visibility="collapse"' if r in canvas.hidden else ""
        cells = [
            "<table:covered-table-cell/>"
            if (r, c) in covered
            else _cell(canvas, (r, c), value, spans.get((r, c)))
            for c, value in enumerate(row)
        ]
        rows.append(f"<table:table-row{hidden}>{''.join(cells)}</table:table-row>")
    return f"<table:table table:name={quoteattr(canvas.name)}>{''.join(rows)}</table:table>"


def _cell(canvas: Canvas, place: Place, value: object, span: tuple[int, int] | None) -> str:
    says = f' table:number-rows-spanned="{span[0]}" table:number-columns-spanned="{span[1]}"' if span else ""
    if place in canvas.looks:
        says += f' table:style-name="C{canvas.looks[place].value}"'
    says += _value(value, is_percent=canvas.formats.get(place, "").endswith("%"))
    note = canvas.comments.get(place)
    inside = f"<office:annotation><text:p>{escape(note)}</text:p></office:annotation>" if note else ""
    if place in canvas.runs:
        inside += f"<text:p>{''.join(_run(text, look) for text, look in canvas.runs[place])}</text:p>"
    elif value != "":
        inside += "".join(f"<text:p>{_spaced(line)}</text:p>" for line in str(value).split("\n"))
    return f"<table:table-cell{says}>{inside}</table:table-cell>"


def _value(value: object, *, is_percent: bool) -> str:
    if isinstance(value, bool):
        return f' office:value-type="boolean" office:boolean-value="{str(value).lower()}"'
    if isinstance(value, int | float):
        kind = "percentage" if is_percent else "float"
        return f' office:value-type="{kind}" office:value="{value}"'
    if hasattr(value, "isoformat"):
        return f' office:value-type="date" office:date-value="{value.isoformat()}"'
    return ' office:value-type="string"' if value else ""


def _run(text: str, look: Look) -> str:
    if look is Look.PLAIN:
        return _spaced(text)
    return f'<text:span text:style-name="T{look.value}">{_spaced(text)}</text:span>'


def _spaced(text: str) -> str:
    """Spaces side by side, which the format would fold into one."""
    return escape(text).replace("  ", "<text:s/><text:s/>")
