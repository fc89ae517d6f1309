"""The Word file of an issued paper, made from the kept template: the same fields give the same bytes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from vanthu.documents.letterhead import NUMBER_BLANK, OPEN_DAY
from vanthu.office.filling import filled
from vanthu.office.refusals import NumberLineLostError, OpenCitationError, TemplateLostError
from vanthu.papers import KeptDraft, Number
from vanthu.word import package
from vanthu.word.audit import audit
from vanthu.word.loops import lost_rows
from vanthu.word.ooxml import paragraph_texts, parse
from vanthu.word.template import prepare
from vanthu.workspace import Workspace


def frozen_bytes(workspace: Workspace, draft: KeptDraft, fields: Mapping[str, Any]) -> bytes:
    """The Word file of an issued paper.

    Args:
        fields: The draft's fields, number and day filled in.

    Raises:
        OpenCitationError: A number or a day is still open in it.
        TemplateLostError: The draft's template is not kept, or does not make it any more.
    """
    path = workspace.kept_file(draft.recipe.templates[draft.template])
    if path is None:
        raise TemplateLostError(draft.template)
    template = replace(prepare(path), name=draft.template)
    data = template.render(fields)
    if audit(template, data) or lost_rows(template, fields, data):
        raise TemplateLostError(draft.template)
    for words in _open(data, draft.template):
        raise OpenCitationError(draft.name, words)
    return data


def edited_bytes(lying: bytes, draft: KeptDraft, number: Number, day: dt.date) -> bytes:
    """The Word file of an issued paper that the office edited before it was signed.

    Args:
        lying: The draft as it was edited.

    Raises:
        TemplateError: It is no Word file any more.
        NumberLineLostError: The line of the number is gone from it.
        OpenCitationError: Another number or a day is still open in it.
    """
    data = filled(lying, f"{draft.name}.docx", number, day)
    if not any(f"Số: {number.printed}" in words for words in _paragraphs(data, draft.name)):
        raise NumberLineLostError(draft.name, number)
    for words in _open(data, draft.name):
        raise OpenCitationError(draft.name, words)
    return data


def _paragraphs(data: bytes, name: str) -> list[str]:
    return paragraph_texts(parse(package.unpack(data, name)[package.DOCUMENT]))


def _open(data: bytes, name: str) -> Iterator[str]:
    """The paragraphs in which a number or a day is open."""
    for words in _paragraphs(data, name):
        if NUMBER_BLANK in words or OPEN_DAY.search(words):
            yield words
