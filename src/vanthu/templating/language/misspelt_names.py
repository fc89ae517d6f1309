"""How names in tags go wrong under a keyboard: accents and Telex slips, capitals, dashes, hidden letters."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection

from vanthu.templating.language.fields import INVISIBLE
from vanthu.vietnamese import match_key

SPACES = re.compile(r"\s")
DASHES = re.compile(r"[\u2010-\u2015\u2212]")
STATEMENTS = ("if", "elif", "else", "endif", "for", "endfor")
"""What may stand first in `{% … %}`."""

WORDS = frozenset(
    {
        *STATEMENTS,
        "in",
        "not",
        "and",
        "or",
        "is",
        "loop",
        "p",
        "tr",
        "tc",
        "r",
        "vm",
        "hm",
        "colspan",
        "cellbg",
    }
)
"""Words of the language that are no fields."""

HIDDEN = re.compile(f"(?:{INVISIBLE.pattern}|[\u00ad\u061c\u2066-\u2069])")
"""Letters that nobody sees; in a tag, a soft hyphen too."""


LOW_QUOTES = {"„": '"', "‚": "'"}
"""Quotes that docxtpl leaves as they are."""


SIGNS = {letter: f"\\u{ord(letter):04x}" for letter in "&%{}“”‘’"}
"""Letters in quotes that docxtpl escapes once more, makes straight, or takes for the end of a tag."""


def in_quotes(tag: str) -> set[int]:
    """Places of the letters that stand in quotes, 0-based; they are words of the document."""
    straight = straight_quotes(tag)
    return {
        place
        for match in re.finditer("\"[^\"]*\"|'[^']*'", straight)
        for place in range(match.start() + 1, match.end() - 1)
    }


def straight_quotes(text: str) -> str:
    """Word's curly quotes as Jinja reads them; docxtpl does the same inside tags."""
    return text.translate(str.maketrans("“”„‘’‚", "\"\"\"'''"))


def tidy_letters(tag: str) -> list[str]:
    """For each letter of a tag what it becomes, as it was surely meant: itself, a space, a quote or nothing.

    In quotes, what docxtpl would change or stumble over is written as Jinja's own sign for it.
    """
    quoted = in_quotes(tag)
    return [
        SIGNS.get(letter, letter) if place in quoted else _tidy_letter(letter)
        for place, letter in enumerate(tag)
    ]


def _tidy_letter(letter: str) -> str:
    if SPACES.match(letter):
        return " "
    return "" if HIDDEN.match(letter) else LOW_QUOTES.get(letter, letter)


def odd_letter(tag: str) -> str:
    """The first letter outside quotes and comments that no tag may hold; empty for none."""
    if tag.startswith("{#"):
        return ""
    straight = straight_quotes(tag)
    quoted = in_quotes(tag)
    odd = (n for n, letter in enumerate(straight) if not letter.isascii() and n not in quoted)
    place = next(odd, None)
    if place is None:
        return ""
    following = re.match("[\u0300-\u036f]+", straight[place:])
    return (straight[place - 1] if following else "") + (following.group() if following else straight[place])


def corrected(tag: str, known: Collection[str]) -> str:
    """The tag as it was likely meant, in plain letters.

    Args:
        known: Names that there are.
    """
    straight = straight_quotes("".join(tidy_letters(tag)))
    quoted = in_quotes(straight)
    first = re.match(r"\{%-?\s*(?:(?:p|tr|tc|r)\s+)?", DASHES.sub("-", straight))

    def plain(match: re.Match[str]) -> str:
        word = match.group()
        if match.start() in quoted or word.isascii():
            return word
        if DASHES.fullmatch(word):
            return "-"
        names = STATEMENTS if first and match.start() == first.end() else known
        return nearest(word, names) or match_key(word).replace(" ", "_")

    return re.sub(r"[\w\u0300-\u036f]+|[^\x00-\x7f]", plain, straight)


def nearest(name: str, known: Collection[str]) -> str:
    """The known name that was likely meant, blind to accents, capitals and a slip or two; empty for none."""
    plain = {_plain(each): each for each in known}
    wanted = _plain(name)
    if wanted in plain:
        return plain[wanted]
    close = difflib.get_close_matches(wanted, plain, n=1)
    return plain[close[0]] if close else ""


def _plain(name: str) -> str:
    return match_key(name).replace(" ", "_")
