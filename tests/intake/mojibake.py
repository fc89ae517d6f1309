"""Unicode text written in the legacy encodings, as old computers would have saved it."""

from __future__ import annotations

from vanthu.vietnamese import legacy_fonts as legacy

_TCVN3 = {chr(unicode): chr(code) for code, unicode in legacy._TCVN3.items()}
_VNI = {
    **{unicode: pair for pair, unicode in legacy._VNI_WHOLE.items()},
    **{
        unicode: pair for pair, unicode in legacy._VNI_PAIRS.items() if pair[0].isupper() == pair[1].isupper()
    },
}


def to_tcvn3(text: str) -> str:
    """TCVN3, as Latin-1 shows it; it has no capitals with a tone, which fonts of capitals show instead."""
    return "".join(_TCVN3.get(letter) or _TCVN3.get(letter.lower()) or letter for letter in text)


def to_vni(text: str) -> str:
    """VNI for Windows, as Latin-1 shows it."""
    return "".join(_VNI.get(letter, letter) for letter in text)
