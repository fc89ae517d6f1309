"""The generated plan beside the plan it starts from: every difference has a name, and there is no other."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from docx import Document
from vanthu.campaign.workbook import read_campaign
from vanthu.documents.kinds.plan import drafts
from vanthu.tables.campaign_data import collect
from vanthu.tables.submissions import Inbox
from vanthu.templating.preparation import prepare_template

ROOT = Path(__file__).parents[1]
NUMBER = re.compile(r"^(?:[IVX]+\.|\d+\.|[a-zđ][,)]|-)\s+")


def seed_paragraphs() -> list[str]:
    """The seed's paragraphs; one that a page break cuts (its second half begins small) is one again."""
    text = (ROOT / "tests" / "data" / "seed_plan.txt").read_text(encoding="utf-8")
    paragraphs: list[str] = []
    for line in text.split("\n"):
        words = line.replace("*", "").strip()
        if not words:
            continue
        if paragraphs and words[0].islower() and not NUMBER.match(words):
            paragraphs[-1] += " " + words
        else:
            paragraphs.append(words)
    return paragraphs


def generated_paragraphs() -> list[str]:
    """The words of every paragraph of the plan that has any, in the order of the page, tables too."""
    campaign, _ = read_campaign(ROOT / "inputs" / "campaign.xlsx")
    collected = collect(campaign, Inbox((), {}), (), today=dt.date(2024, 5, 13))
    data = prepare_template(ROOT / "templates" / "plan.docx").render(drafts(collected)[0].context)
    found = []
    for element in Document(io.BytesIO(data)).element.body.iter():
        if element.tag.endswith("}p"):
            words = "".join(node.text or "" for node in element.iter() if node.tag.endswith("}t"))
            if words.strip():
                found.append(words.strip())
    return found


END = " .;:/"
HEAD_OF_THE_SHEET = {
    "ỦY BAN NHÂN DÂN",
    "XÃ KHÁNH CƯ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
}
"""What the seed's text leaves out: its letterhead."""


def differences(seed: str, made: str) -> Iterator[str]:
    """The names of all that tells one paragraph from the other; `words` for whatever has no other name."""
    numbers = [match[0].strip() if match else "" for match in (NUMBER.match(seed), NUMBER.match(made))]
    if numbers[0] != numbers[1]:
        yield "number " + " → ".join(numbers)
    one, other = NUMBER.sub("", seed), NUMBER.sub("", made)
    bare = [text.rstrip(END) for text in (one, other)]
    ends = [text[len(stem) :].strip() for text, stem in zip((one, other), bare, strict=True)]
    if ends[0] != ends[1]:
        yield "end " + " → ".join(ends)
    one, other = bare
    if re.sub(r"\s", "", one).casefold() != re.sub(r"\s", "", other).casefold():
        yield "words"
    elif " ".join(one.split()).casefold() != " ".join(other.split()).casefold():
        yield "spacing"
    if one.casefold() == other.casefold() and one != other:
        yield "capitals"


def all_differences() -> Counter[str]:
    """Every difference by name, over the whole plan."""
    seed = seed_paragraphs()
    made = [words for words in generated_paragraphs() if words not in HEAD_OF_THE_SHEET]
    assert len(made) == len(seed)
    return Counter(name for one, other in zip(seed, made, strict=True) for name in differences(one, other))


def test_the_plan_says_what_the_seed_says_but_for_what_the_rules_correct() -> None:
    assert all_differences() == {
        # -- letters of points: closed by `)`, in the order of the Vietnamese alphabet (BODY.OUTLINE) --
        "number a, → a)": 2,
        "number b, → b)": 2,
        "number c, → c)": 1,
        "number e) → đ)": 1,
        "number f) → e)": 1,
        "number k) → h)": 1,
        "number l) → i)": 1,
        # -- titles of sections in capitals (BODY.OUTLINE) --
        "capitals": 1,
        # -- the text's end mark (BODY.END), the lines of the recipients (RCPT.LIST) --
        "end . → ./.": 1,
        "end  → ;": 1,
        "number - → ": 1,
        # -- slips of the typist --
        "spacing": 2,
    }


def test_a_changed_word_would_be_seen() -> None:
    assert list(differences("a, Phát động phong trào;", "a) Phát động các phong trào;")) == [
        "number a, → a)",
        "words",
    ]
