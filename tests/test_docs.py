"""The docs name every command, option and link that there is, and none that is not."""

from __future__ import annotations

import re
from pathlib import Path

import click

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
