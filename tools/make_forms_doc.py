"""Writes `docs/forms.md` from the declared forms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from vanthu.paperwork import FORMS
from vanthu.paperwork.model import Column, Form

TARGET = Path(__file__).parents[1] / "docs" / "forms.md"

HEAD = """# The units' forms

Written from `src/vanthu/paperwork/forms/campaign_forms.py` by `python tools/make_forms_doc.py`; a test holds
both to each other. The keys are the columns of `outputs/tables/<form>.csv`. A column is found by its label,
one of its synonyms, or a likeness to them, then by what stands below it; its place decides last.
"""

TYPE_WORDS = {
    "text": "text",
    "name": "name of a person or collective",
    "dong": "whole đồng, not negative",
    "count": "whole number, not negative",
    "decimal": "number, not negative",
    "percent": "per cent, 0–100",
    "date": "date",
    "birth": "birth date, known to the day, month or year",
    "phone": "telephone number, as text",
    "citizen_id": "12 digits (9 for an old one), as text",
    "status": "`completed` · `in_progress` · `not_started`",
    "subject": "`collective` · `individual` · `household`",
    "gender": "`male` · `female`",
    "field": "code of a field of emulation",
    "award": "name of an award",
}
"""What stands in a column, by the value of `ColumnType`."""


def forms_page() -> str:
    """The page, in Markdown."""
    return HEAD + "".join(f"\n{line}\n" for form in FORMS for line in _form(form))


def _form(form: Form) -> Iterator[str]:
    yield f"## {form.number} {form.title} — `{form.key}`"
    head = "| key | label | type | required | synonyms |\n|---|---|---|---|---|\n"
    yield head + "\n".join(map(_row, form.columns))


def _row(column: Column) -> str:
    synonyms = "; ".join(synonym.replace("|", "\\|") for synonym in column.synonyms)
    kind, required = TYPE_WORDS[column.type.value], "yes" if column.required else ""
    return f"| {' | '.join((f'`{column.key}`', column.full_label, kind, required, synonyms))} |"


def main() -> None:
    """Writes the page."""
    TARGET.write_text(forms_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
