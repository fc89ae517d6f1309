"""Drawn sheets as files of every format."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from tests.intake.builders import Cells
from tests.intake.untidy.canvas import Canvas
from tests.intake.untidy.excel import write_xls, write_xlsx
from tests.intake.untidy.open_document import write_ods

COMMAS = (",", "utf-8-sig")
"""Delimiter and encoding of a text file, unless others are given."""


def save(
    canvases: Sequence[Canvas],
    file_format: str,
    others: Mapping[str, Cells] | None = None,
    text: tuple[str, str] = COMMAS,
) -> bytes:
    """The sheets as a file; a text file holds the first.

    Args:
        others: More sheets of the workbook, the hidden one of an issued form among them.
        text: Delimiter and encoding of a text file.
    """
    if file_format == "csv":
        stream = io.StringIO()
        csv.writer(stream, delimiter=text[0]).writerows(canvases[0].rows())
        return stream.getvalue().encode(text[1])
    write = {"xlsx": write_xlsx, "xls": write_xls, "ods": write_ods}[file_format]
    return write(canvases, others or {})
