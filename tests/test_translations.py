"""Every Vietnamese sentence of the screen has its English, with the same words in braces."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import pytest

from message_catalogues import messages
from vanthu import translate
from vanthu.cli.group import vanthu
from vanthu.paperwork import FORMS
from vanthu.translate import load_catalogue, tr, use_language

SOURCE = Path(translate.__file__).parent
PLACEHOLDER = re.compile(r"\{\w*\}")


def literals() -> Iterator[tuple[str, str]]:
    """Every sentence given to `tr` as it stands, with its place."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id != "tr":
                continue
            if isinstance(node.args[0], ast.Constant):
                yield str(node.args[0].value), f"{path.name}:{node.lineno}"


def tables() -> Iterator[tuple[str, str]]:
    """Every sentence that stands in a table of sentences."""

    from vanthu.documents.field_names import FIELD_NAMES, PART_NAMES
    from vanthu.screen import diagnostics, progress, tables

    for code, message in messages().items():
        yield message.text, code
    for words in (tables.DELIVERY_WORDS, tables.DOCUMENT_WORDS, diagnostics.SEVERITY_WORDS):
        for word, _ in words.values():
            yield word, "screen"
    for word in progress.STAGE_WORDS.values():
        yield word, "screen"
    for name in (*FIELD_NAMES.values(), *PART_NAMES.values()):
        yield name, "field_names"
    yield from words_of_the_office()
    for form in FORMS:
        yield form.title, form.key
    yield from words_of_templates()
    yield from words_of_the_checker()


def words_of_templates() -> Iterator[tuple[str, str]]:
    """What stands in templates and what is wrong with tags, by the tables of the room `word`."""
    from vanthu.documents.fields import ESSENTIAL_FIELDS
    from vanthu.templating.check import blocks
    from vanthu.templating.language import locations as places
    from vanthu.templating.language import split_tags as cuts

    tables = (cuts.WRAPPERS, places.PARTS, ESSENTIAL_FIELDS)
    for word in (*(word for table in tables for word in table.values()), *(w for _, w in blocks.COMPLAINTS)):
        yield word, "word"


def words_of_the_office() -> Iterator[tuple[str, str]]:
    """What stands in tables of the documents' life: relations, what is examined."""
    from vanthu.office.document_life import RELATIONS
    from vanthu.screen import accounts, run, upkeep

    tables: tuple[Mapping[Any, str], ...] = (
        run.BESIDE,
        RELATIONS,
        accounts.REPRODUCTION_WORDS,
        upkeep.MARKS,
    )
    for word in (upkeep.SOUND, *(word for table in tables for word in table.values())):
        yield word, "office"


def words_of_the_checker() -> Iterator[tuple[str, str]]:
    """The sentences of the format checker that stand in tables."""
    from vanthu.format_check.recognise.component_types import FORM_NAMES
    from vanthu.format_check.rules import page, typefaces
    from vanthu.format_check.rules.catalogue import RULES
    from vanthu.format_check.rules.rule import BREACH, Presence
    from vanthu.screen.check import RULE_COLUMNS

    for rule in RULES:
        if isinstance(rule.check, Presence):
            yield rule.check.missing, rule.id
    words = (
        BREACH,
        *FORM_NAMES.values(),
        *typefaces.ALIGNMENTS.values(),
        *typefaces.CASES.values(),
        typefaces.UPRIGHT,
        typefaces.ITALIC,
        typefaces.BOLD,
        typefaces.SPAN,
        *page.SIDES.values(),
        *RULE_COLUMNS,
    )
    for word in words:
        yield word, "format_check"


def commands(group: click.Group) -> Iterator[click.Command]:
    """A group, its commands and those of the groups in it."""
    yield group
    for command in group.commands.values():
        if isinstance(command, click.Group):
            yield from commands(command)
        else:
            yield command


def helps() -> Iterator[tuple[str, str]]:
    """Every help text of the command line."""
    for command in commands(vanthu):
        yield command.help or "", str(command.name)
        for parameter in command.params:
            if isinstance(parameter, click.Option) and parameter.help and " / " not in parameter.help:
                yield parameter.help, str(parameter.name)


EVERY = dict([*literals(), *tables(), *helps()])


@pytest.fixture(scope="module")
def english() -> dict[str, str]:
    return load_catalogue("en")


def test_no_sentence_lacks_its_english(english: dict[str, str]) -> None:
    assert {text: place for text, place in EVERY.items() if text not in english and text != "–"} == {}


def test_no_english_stands_for_a_sentence_that_is_gone(english: dict[str, str]) -> None:
    assert set(english) - set(EVERY) == set()


def test_the_english_has_the_same_words_in_braces(english: dict[str, str]) -> None:
    different = {
        text
        for text, translation in english.items()
        if set(PLACEHOLDER.findall(text)) != set(PLACEHOLDER.findall(translation))
    }
    assert different == set()


def test_no_english_is_left_in_vietnamese(english: dict[str, str]) -> None:
    vietnamese = re.compile(r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
    quoted = re.compile(r"đồng|[“«\"'`(].*?[”»\"'`)]")
    assert {t for t in english.values() if vietnamese.search(quoted.sub("", t))} == set()


def test_a_sentence_is_said_in_the_language_of_the_screen(english: dict[str, str]) -> None:
    text = next(iter(english))

    use_language("en")
    assert tr(text) == english[text]
    use_language("vi")
    assert tr(text) == text
