"""Recognises the components of an official document (NĐ 30/2020/NĐ-CP, Điều 8): what all rules read."""

from vanthu.format_check.recognise.component_types import (
    BY_SYMBOL,
    COPIES,
    FORM_NAMES,
    Component,
    DocumentForm,
)
from vanthu.format_check.recognise.recognise_document import RecognisedDocument, recognise
from vanthu.format_check.recognise.segments import TextSegment, whole

__all__ = [
    "BY_SYMBOL",
    "COPIES",
    "FORM_NAMES",
    "Component",
    "DocumentForm",
    "RecognisedDocument",
    "TextSegment",
    "recognise",
    "whole",
]
