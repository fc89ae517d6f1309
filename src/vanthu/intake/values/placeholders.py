"""Words that a program wrote into a cell where nothing was: its "no value", the tag of a template, a formula.

No document may print them: the audit of rendered files refuses a whole paper for one such word, so nothing
that it refuses may pass a cell.
"""

from __future__ import annotations

import re

from vanthu.diagnostics import Diagnostic
from vanthu.intake.messages import diagnose

_NOTHING = frozenset(
    """
    None NONE none NULL Null null NaN nan NAN NaT nat N/A n/a #N/A NA <NA> <null> undefined (null) (blank)
    #NULL! #NAME? #REF! #VALUE! #DIV/0! #NUM! #ERROR!
    """.split()  # noqa: SIM905 -- a list to be read
)
"""Spelt as programs do: `na` is a fruit."""
_SUSPECT = re.compile(r"[{}<«$=]|N(?:one|a[NT])|ndefined|nan")
"""What all of these have; most texts have none of it."""
_NOTHING_IN_TEXT = re.compile(
    r"\b(?:None|NaN|NaT|[Uu]ndefined)\b|<NA>|^\s*nan\s*$|(?<!\w)nan(?=\s*(?:đồng|%|/))", re.MULTILINE
)
_TAG = re.compile(r"\{[{%#]|[}%#]\}|<<.+>>|«.+»|\$\{.+\}")
_FORMULA = re.compile(r"=\s*(?:[A-Z][A-Z.]*\(|\$?[A-Z]{1,3}\$?\d+\b|'[^']+'!|\w+!\$?[A-Z])")
"""A formula that was typed into a cell of text; `=5` or `= Cộng` is none."""


def placeholder(text: str) -> Diagnostic | None:
    """What is told of a cell that holds such a word, or None."""
    if text in _NOTHING:
        return diagnose("text_machine_nothing", read=text)
    if not _SUSPECT.search(text):
        return None
    if _NOTHING_IN_TEXT.search(text):
        return diagnose("text_machine_nothing", read=text)
    if _FORMULA.match(text):
        return diagnose("text_formula", read=text)
    return diagnose("text_template_tag", read=text) if _TAG.search(text) else None
