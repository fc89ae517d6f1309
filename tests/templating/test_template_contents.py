"""The shipped templates hold the fields, styles and conditions that their documents need, in any words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice
from pathlib import Path

import pytest
from lxml import etree
from tests.templating import contexts
from tests.templating.template_contents import KINDS, held, plain_words, wanted
from tests.templating.wordfile import checked

from vanthu.docx.package import DOCUMENT, STYLES, unpack
from vanthu.docx.xml import own_texts, parse, serialize, text_of, value, w
from vanthu.packages import pack
from vanthu.templating.audit.audit_rendering import audit
from vanthu.templating.language.tags import TagSegment, segments
from vanthu.templating.preparation import prepare_template

pytestmark = pytest.mark.slow

TEMPLATES = Path(__file__).parents[2] / "templates"
SWEPT = ("plan", "reminder")
"""Between them they have conditions of every shape, loops, tables and text with look."""


def parts_of(kind: str) -> dict[str, bytes]:
    return unpack((TEMPLATES / f"{kind}.docx").read_bytes(), "x")


def missing(kind: str, parts: Mapping[str, bytes]) -> list[str]:
    return wanted(kind).without(held(parts))


def change(paragraph: etree._Element, changed: Callable[[TagSegment], str]) -> None:
    """Puts other letters for some pieces of a paragraph, which Word may have cut into runs anywhere."""
    texts = list(own_texts(paragraph))
    letters = list("".join(text.text or "" for text in texts))
    for segment in segments("".join(letters)):
        letters[segment.start : segment.start + len(segment.text)] = [
            changed(segment),
            *[""] * (len(segment.text) - 1),
        ]
    left = iter(letters)
    for text in texts:
        text.text = "".join(islice(left, len(text.text or "")))


def in_other_words(segment: TagSegment) -> str:
    return segment.text if segment.is_tag else re.sub(r"\w{2,}", "khác", segment.text)


def test_every_shipped_template_is_listed() -> None:
    assert {path.stem for path in TEMPLATES.glob("*.docx")} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_it_holds_its_styles_fields_conditions_and_the_decrees_words(kind: str) -> None:
    assert missing(kind, parts_of(kind)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_its_pages_bear_their_number(kind: str) -> None:
    """PAGE.NUMBER; NĐ 30/2020, PL I, I.7."""
    fields = (text.text or "" for text in parse(parts_of(kind)["word/header1.xml"]).iter(w("instrText")))
    assert "PAGE" in "".join(fields).split()


@pytest.mark.parametrize("kind", KINDS)
def test_any_words_may_stand_in_it(kind: str, tmp_path: Path) -> None:
    parts, path = parts_of(kind), tmp_path / f"{kind}.docx"
    root = parse(parts[DOCUMENT])
    for paragraph in root.iter(w("p")):
        if not plain_words(paragraph).startswith(tuple(wanted(kind).words)):
            change(paragraph, in_other_words)
    path.write_bytes(pack({**parts, DOCUMENT: serialize(root)}))

    prepared = prepare_template(path)

    assert missing(kind, unpack(path.read_bytes(), "x")) == []
    assert checked(path, set(getattr(contexts, kind)(1))) == ()
    assert audit(prepared, prepared.rendering(getattr(contexts, kind)(3))) == ()


@pytest.mark.parametrize("kind", SWEPT)
def test_a_tag_that_is_taken_out_is_missed(kind: str) -> None:
    parts = parts_of(kind)
    not_missed = [
        tag for tag, document in without_each_tag(parts[DOCUMENT])
        if not missing(kind, {**parts, DOCUMENT: document})
    ]  # fmt: skip
    assert not_missed == []


def text_unless(taken_out: TagSegment, segment: TagSegment) -> str:
    return "" if segment == taken_out else segment.text


def without_each_tag(document: bytes) -> Iterator[tuple[str, bytes]]:
    """Each field, condition and loop, and the document without it."""
    root = parse(document)
    for paragraph in root.iter(w("p")):
        texts = [(text, text.text) for text in own_texts(paragraph)]
        for tag in segments(text_of(paragraph)):
            if tag.is_tag and not re.match(r"\{%\w* *end", tag.text):
                change(paragraph, partial(text_unless, tag))
                yield tag.text, serialize(root)
                for text, letters in texts:
                    text.text = letters


@pytest.mark.parametrize("kind", SWEPT)
def test_a_style_that_is_taken_out_is_missed(kind: str) -> None:
    parts = parts_of(kind)
    for name in wanted(kind).styles:
        assert f"style «{name}»" in missing(kind, without_style(parts, name))


def without_style(parts: Mapping[str, bytes], name: str) -> dict[str, bytes]:
    root = parse(parts[STYLES])
    (style,) = (style for style in root.iter(w("style")) if value(style, "name") == name)
    root.remove(style)
    return {**parts, STYLES: serialize(root)}
