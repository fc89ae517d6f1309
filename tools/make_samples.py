"""Writes the received files of both samples, their list of messes, and the truth that tests compare with.

Run from the root of the repository: `python tools/make_samples.py`. The same sources give the same bytes. The
truth comes from the data that the files are written from, never from the program's reader.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import sample_2024_body_registrations
import sample_2024_body_reports
import sample_2024_hamlet_registrations
import sample_2024_hamlet_reports
import sample_2026
from sample_forms import Received

ROOT = Path(__file__).resolve().parent.parent
TRUTH = ROOT / "tests" / "samples_truth.json"
_BEFORE, _AFTER = "<!-- files -->", "<!-- end of files -->"


def samples() -> dict[str, list[Received]]:
    """The files of each sample, by the folder that holds `received`."""
    return {
        "inputs": [
            *sample_2024_hamlet_registrations.registrations(),
            *sample_2024_body_registrations.registrations(),
            *sample_2024_hamlet_reports.reports(),
            *sample_2024_body_reports.reports(),
        ],
        "inputs-2026/inputs": sample_2026.files(),
    }


def main() -> None:
    """Writes the samples."""
    made = samples()
    for folder, files in made.items():
        write_files(ROOT / folder / "received", files)
        write_list(ROOT / folder / "README.md", files)
    TRUTH.write_text(truth(made), encoding="utf-8")


def write_files(folder: Path, files: Sequence[Received]) -> None:
    """Writes the files anew below `folder`."""
    shutil.rmtree(folder, ignore_errors=True)
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)


def write_list(readme: Path, files: Sequence[Received]) -> None:
    """Writes the list of messes into the README, between its two marks."""
    rows = [f"| {shown} | `{file.path}` |" for file in files for shown in file.shows]
    table = "\n".join(["| mess | file |", "|---|---|", *rows])
    before, _, rest = readme.read_text(encoding="utf-8").partition(_BEFORE)
    after = rest.partition(_AFTER)[2]
    readme.write_text(f"{before}{_BEFORE}\n{table}\n{_AFTER}{after}", encoding="utf-8")


def truth(made: dict[str, list[Received]]) -> str:
    """The truth as JSON; rows in order, `?` where the specification lays nothing down."""
    found = {
        folder: [
            {
                "file": file.path,
                "outcome": file.outcome,
                "tables": [
                    {
                        "file": source,
                        "sheet": sheet,
                        "form": form,
                        "unit_code": unit,
                        "rows": [
                            {
                                "row": row.row,
                                "section": row.section,
                                "held": row.held,
                                "values": dict(row.values),
                            }
                            for row in rows
                        ],
                    }
                    for source, sheet, form, unit, rows in file.tables
                ],
            }
            for file in files
        ]
        for folder, files in made.items()
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    main()
