"""The words of the certificates for pre-printed sheets, without the head and the frame that these bear."""

from __future__ import annotations

from templates_src.certificates import STYLES, sheets

TITLE = "Giấy khen (chỉ in chữ)"

__all__ = ["STYLES", "TITLE", "body"]


def body() -> str:
    """The blocks of the template: those of the certificates at the same places, without head and frame."""
    return sheets("", "")
