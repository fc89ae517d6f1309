"""The order of the house: small folders, names used once, no import circle, rooms entered by their faces."""

from __future__ import annotations

import ast
import doctest
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import chain
from pathlib import Path

import pytest

import vanthu

TOP = Path(vanthu.__file__).parent
ROOMS = sorted(path.parent.name for path in TOP.glob("*/__init__.py"))
MOST_MODULES, MOST_NAMES = 25, 12

TESTS = Path(__file__).parent
ABOUT_MANY_MODULES = {
    "format_check/test_own_output": "no false alarm on any document of the samples",
    "format_check/test_robust": "the whole check, its corrections and comments on broken files",
    "intake/grids/test_shown_by_format": "what each format shows beside its values",
    "intake/layout/test_fifth_form": "a form that is declared in a test only, with a column of every type",
    "intake/layout/test_labels": "labels as communes write them, over all of the layout",
    "intake/layout/test_unknown_columns": "columns that are asked about, and read by the answer",
    "intake/test_foreign_files": "all of reading on a folder of other people's files",
    "intake/test_hostile": "all of reading on files that mean harm",
    "intake/test_identity": "identities of diagnostics over all of reading",
    "intake/test_lost_rows": "row kinds, totals and signatures together",
    "intake/test_untidy": "all of reading on generated untidy files",
    "intake/test_untidy_troubles": "all of reading on generated files, a trouble each",
    "intake/test_used_answers": "answers over all of reading on generated files",
    "office/test_kills": "a campaign's life killed at any write",
    "pipeline/test_answers_of_reading": "a question of reading, its answer, the next file",
    "pipeline/test_bad_cells": "a run over one bad cell of each kind",
    "pipeline/test_kills": "a run killed at any moment",
    "pipeline/test_mended": "a run over a photo of a form, and then the form",
    "pipeline/test_odd_files": "a run over a folder of hostile files",
    "pipeline/test_supplements": "a run over a form and what is added to it",
    "returned/test_audience": "which sentences of all rooms go to a unit",
    "templating/test_alignment": "the tables of all shipped templates",
    "templating/test_features": "docxtpl's syntax, feature by feature",
    "templating/test_own_templates": "a run with templates changed by a clerk",
    "templating/test_pages": "all documents as LibreOffice prints them",
    "templating/test_template_contents": "what the shipped templates hold",
    "templating/test_templates": "the shipped templates rendered",
    "test_docs": "the pages in `docs/`",
    "test_errors_doc": "`docs/errors.md`",
    "test_forms_doc": "`docs/forms.md`",
    "test_house": "the order of the house",
    "test_sample_inputs": "the sample files in the repository",
    "test_samples": "a run over both samples",
    "test_seed": "the sample plan beside the office's own",
    "test_translations": "all sentences of the screen",
}
"""Files of tests that stand at no module's place, each with what it tests."""


@dataclass(frozen=True)
class ImportedName:
    """A name that a module imports.

    Args:
        importer, module: Dotted names.
        name: Empty for `import module`.
    """

    importer: str
    module: str
    name: str

    @property
    def target(self) -> str:
        """The module that is imported: `from vanthu.intake import gate` names one too."""
        inner = f"{self.module}.{self.name}"
        return inner if inner in modules() else self.module

    def __str__(self) -> str:
        return f"{self.importer}: {self.module} {self.name}".rstrip()


@cache
def modules() -> Mapping[str, ast.Module]:
    """Every module of the package by its dotted name."""
    found = {}
    for path in sorted(TOP.rglob("*.py")):
        parts = ("vanthu", *path.relative_to(TOP).with_suffix("").parts)
        name = ".".join(parts).removesuffix(".__init__")
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


@cache
def imports() -> tuple[ImportedName, ...]:
    """All imports of our own modules, those in functions and under `TYPE_CHECKING` too."""
    return tuple(chain.from_iterable(_imports(name, tree) for name, tree in modules().items()))


def _imports(importer: str, tree: ast.Module) -> Iterator[ImportedName]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "vanthu":
            yield from (ImportedName(importer, str(node.module), alias.name) for alias in node.names)
        elif isinstance(node, ast.Import):
            ours = (alias.name for alias in node.names if alias.name.partition(".")[0] == "vanthu")
            yield from (ImportedName(importer, name, "") for name in ours)


def room_of(module: str) -> str:
    """The room that a module stands in, `vanthu.` left out; empty for the modules under them all."""
    name = module.split(".")[1:2]
    return name[0] if name and name[0] in ROOMS else ""


def face_of(room: str) -> tuple[str, ...]:
    """The names in the `__all__` of a room."""
    return tuple(getattr(import_module(f"vanthu.{room}"), "__all__", ()))


def is_by_the_face(imported: ImportedName) -> bool:
    """Whether an import takes what the room's `__all__` names, or a name of a module that it names."""
    inner = imported.module.split(".")[2:]
    face = face_of(room_of(imported.module))
    return imported.name in face if not inner else len(inner) == 1 and inner[0] in face


def test_no_folder_has_more_modules_than_a_reader_takes_in() -> None:
    sizes = Counter(path.parent.relative_to(TOP).as_posix() for path in TOP.rglob("*.py"))
    assert {folder: size for folder, size in sizes.items() if size - 1 > MOST_MODULES} == {}


def test_a_class_name_is_used_once() -> None:
    names = Counter(
        node.name for tree in modules().values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)
    )
    assert {name for name, count in names.items() if count > 1} == set()


def test_no_modules_import_each_other_in_a_circle() -> None:
    left: dict[str, set[str]] = {name: set() for name in modules()}
    for each in imports():
        left[each.importer].add(each.target)
    while free := {name for name, targets in left.items() if not targets & left.keys()}:
        left = {name: targets for name, targets in left.items() if name not in free}
    while unasked := left.keys() - set().union(*left.values()):
        left = {name: targets for name, targets in left.items() if name not in unasked}
    assert left.keys() == set()


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_is_entered_by_its_face(room: str) -> None:
    entered = [each for each in imports() if room_of(each.module) == room != room_of(each.importer)]
    assert [str(each) for each in entered if not is_by_the_face(each)] == []


def test_no_face_names_a_function_like_its_module() -> None:
    """Once the module is imported, the package's attribute of that name is the module."""
    named = [each for each in imports() if each.module == f"{each.importer}.{each.name}"]
    assert [str(each) for each in named] == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_face_is_small_and_its_example_works(room: str) -> None:
    face = import_module(f"vanthu.{room}")
    assert 0 < len(face_of(room)) <= MOST_NAMES
    named = [name for name in face_of(room) if f"vanthu.{room}.{name}" not in modules()]
    assert [name for name in named if not hasattr(face, name)] == []
    (example,) = doctest.DocTestFinder(recurse=False).find(face)
    assert example.examples
    assert doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(example).failed == 0


def test_the_package_says_that_it_is_typed() -> None:
    assert (TOP / "py.typed").is_file()


def test_every_file_of_tests_stands_at_its_modules_place_and_has_its_name() -> None:
    places = {path.relative_to(TESTS).with_suffix("").as_posix() for path in TESTS.rglob("test_*.py")}
    modules_there = {path.relative_to(TOP).with_suffix("").as_posix() for path in TOP.rglob("*.py")}
    astray = {place for place in places if place.replace("test_", "", 1) not in modules_there}
    assert astray == ABOUT_MANY_MODULES.keys()
