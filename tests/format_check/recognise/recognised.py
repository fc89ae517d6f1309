"""Recognises a document, broken or not."""

from __future__ import annotations

from tests.format_check.breaking import Break, broken

from vanthu.docx import read_document
from vanthu.format_check.recognise import Component, RecognisedDocument, recognise


def recognised(data: bytes, *breaks: Break) -> RecognisedDocument:
    return recognise(read_document(broken(data, *breaks), "test"))


def texts(document: RecognisedDocument, component: Component) -> list[str]:
    return [segment.text for segment in document.all(component)]
