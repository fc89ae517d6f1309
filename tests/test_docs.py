"""The docs name every command, option and link that there is, and none that is not."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import click
import pytest

from vanthu.cli.group import vanthu
from vanthu.errors import ExitCode

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_every_command_is_in_the_readme_or_the_guide() -> None:
    told = (ROOT / "README.md").read_text(encoding="utf-8") + (ROOT / "docs/huong-dan.md").read_text(
        encoding="utf-8"
    )
    assert [name for name in vanthu.commands if f"vanthu {name}" not in told] == []


def test_the_docs_name_no_command_that_is_not_there() -> None:
    command = re.compile(r"^\s*vanthu (?:--lang en )?([a-z]+)", re.MULTILINE)
    named = {name for page in PAGES for name in command.findall(page.read_text(encoding="utf-8"))}
    assert named <= set(vanthu.commands)


def test_the_architecture_tells_what_each_part_of_the_program_is_for() -> None:
    told = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    parts = [
        path
        for path in (ROOT / "src/vanthu").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    ]
    names = {f"`{path.name}`" if path.suffix else f"`{path.name}/`" for path in parts}
    assert {name for name in names - {"`__init__.py`"} if name not in told} == set()


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = sorted(int(page.name[:3]) for page in (ROOT / "docs/decisions").glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


def test_every_link_leads_to_a_file() -> None:
    broken = [
        (page.name, link)
        for page in PAGES
        for link in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8"))
        if "://" not in link and not (page.parent / link).exists() and not link.startswith("outputs")
    ]
    assert broken == []


def test_the_readme_tells_the_exit_codes() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for code in (ExitCode.OK, ExitCode.FINDINGS, ExitCode.USAGE, ExitCode.FAILED):
        assert f"| {int(code)} |" in readme


def test_every_option_explains_itself() -> None:
    silent = [
        (command.name, parameter.name)
        for command in (vanthu, *vanthu.commands.values())
        for parameter in command.params
        if isinstance(parameter, click.Option) and not parameter.help
    ]
    assert silent == []


def test_no_file_names_an_index_of_packages() -> None:
    for name in (
        "requirements/run.txt",
        "requirements/dev.txt",
        "package-lock.json",
        "pyproject.toml",
        "Makefile",
    ):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert not re.search(r"--(?:extra-)?index-url|--find-links|https?://\S*(?:simple|registry)", text), (
            name
        )


@pytest.mark.parametrize("page", sorted((ROOT / "docs").glob("library-*.md")), ids=lambda page: page.stem)
def test_the_example_of_a_library_works(page: Path) -> None:
    done = doctest.testfile(str(page), module_relative=False, encoding="utf-8")

    assert done.attempted
    assert not done.failed
