"""Writes `docs/forms.md` from the declared forms."""

from __future__ import annotations

from pathlib import Path

from vanthu.paperwork.forms.docs_page import forms_page

TARGET = Path(__file__).parents[1] / "docs" / "forms.md"


def main() -> None:
    """Writes the page."""
    TARGET.write_text(forms_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
