"""A case of a rule: its id, a good document, and what breaks the rule in it."""

from __future__ import annotations

from collections.abc import Sequence

from tests.format_check.breaking import Break

from vanthu.format_check import check

Case = tuple[str, bytes, tuple[Break, ...]]


def names(cases: Sequence[Case]) -> list[str]:
    return [f"{case[0]}-{number}" for number, case in enumerate(cases)]


def broken_rules(data: bytes) -> set[str]:
    return {breach.code for breach in check(data, "thử.docx").breaches}
