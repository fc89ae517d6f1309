"""All catalogues of sentences of the program: one a room, in its module `messages`."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import vanthu
from vanthu.diagnostics import Catalogue, Message


def catalogues() -> tuple[Catalogue, ...]:
    """In the order of the rooms' names."""
    names = [
        found.name
        for found in pkgutil.walk_packages(vanthu.__path__, "vanthu.")
        if found.name.endswith(".messages")
    ]
    return tuple(import_module(name).MESSAGES for name in sorted(names))


def messages() -> dict[str, Message]:
    """Every entry by its code; no two rooms have the same code."""
    every: dict[str, Message] = {}
    for catalogue in catalogues():
        twice = every.keys() & catalogue.keys()
        if twice:
            raise ValueError(f"{catalogue.room}: {sorted(twice)}")
        every.update(catalogue)
    return every
