"""Counts the CPU time of functions while a program runs, wherever its modules call them."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest import mock

Stages = Mapping[str, tuple[Callable[..., Any], ...]]
"""The name of a stage to the functions that are its work; none of them calls one of another stage."""


@contextmanager
def clocked(stages: Stages) -> Iterator[Counter[str]]:
    """The CPU seconds of each stage so far, while the block runs."""
    spent: Counter[str] = Counter()
    with ExitStack() as stack:
        for stage, functions in stages.items():
            for function in functions:
                counting = _counting(function, stage, spent)
                for holder in _holders(function):
                    stack.enter_context(mock.patch.object(holder, function.__name__, counting))
        yield spent


def _holders(function: Callable[..., Any]) -> list[object]:
    """The class of a method; of a function, every module that imported it."""
    owner, _, _ = function.__qualname__.rpartition(".")
    if owner:
        return [getattr(sys.modules[function.__module__], owner)]
    package = function.__module__.partition(".")[0]
    modules = [module for name, module in sys.modules.items() if name.partition(".")[0] == package]
    return [module for module in modules if getattr(module, function.__name__, None) is function]


def _counting(plain: Callable[..., Any], stage: str, spent: Counter[str]) -> Callable[..., Any]:
    def counted(*args: Any, **kwargs: Any) -> Any:
        began = time.process_time()
        try:
            return plain(*args, **kwargs)
        finally:
            spent[stage] += time.process_time() - began  # type: ignore[assignment] # a Counter of seconds

    return counted
