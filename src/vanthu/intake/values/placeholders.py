"""Words that a program wrote into a cell where nothing was: its "no value", the tag of a template."""

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
_TAG = re.compile(r"\{[{%#].*[}%#]\}|\{\{|\{%|<<.+>>|«.+»|\$\{.+\}")


def placeholder(text: str) -> Diagnostic | None:
    """What is told of a cell that holds such a word, or None."""
    if text in _NOTHING:
        return diagnose("text_machine_nothing", read=text)
    return diagnose("text_template_tag", read=text) if _TAG.search(text) else None
