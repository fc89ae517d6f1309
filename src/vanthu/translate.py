"""The language of the screen: Vietnamese is the source, other languages are catalogues in `locale/`."""

from __future__ import annotations

import datetime as dt
from importlib.resources import files

SOURCE_LANGUAGE = "vi"
LANGUAGES = ("vi", "en")

_catalogue: dict[str, str] = {}
_chosen = [SOURCE_LANGUAGE]


def use_language(language: str) -> None:
    """Sets the language of every later `tr`; called once in a process, by the command line or its like.

    Args:
        language: One of `LANGUAGES`.
    """
    _chosen[:] = [language]
    _catalogue.clear()
    if language != SOURCE_LANGUAGE:
        _catalogue.update(load_catalogue(language))


def language_in_use() -> str:
    """The language of the screen, for processes that work for this one."""
    return _chosen[0]


def load_catalogue(language: str) -> dict[str, str]:
    """The Vietnamese sentences of `locale/<language>/messages.po` and their translations."""
    from babel.messages.pofile import read_po  # slow to import, needed for other languages only

    with files("vanthu").joinpath("locale", language, "messages.po").open("rb") as stream:
        catalogue = read_po(stream, locale=language)
    return {str(m.id): str(m.string) for m in catalogue if m.id and m.string}


def tr(text: str, /, **facts: object) -> str:
    """`text` in the language of the screen; the text itself where no translation is known.

    Args:
        facts: What stands in its braces.
    """
    words = _catalogue.get(text, text)
    return words.format(**facts) if facts else words


def shown_day(day: dt.date) -> str:
    """A day as the screen shows it: `07/10/2024`."""
    return day.strftime("%d/%m/%Y")
