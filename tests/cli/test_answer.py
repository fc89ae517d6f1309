"""Every command answers a program with one JSON object of a documented shape, in trouble too."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click
import pytest
from tests.documented import documented, keys_of, row
from tests.format_check import samples
from tests.office.life import TODAY, go
from tests.pdf.handmade import a_pdf, a_person
from tests.pipeline.test_questions import two_registrations_of_one_day
from tests.workbooks import a_campaign_folder

from vanthu.cli import execute
from vanthu.cli.group import vanthu
from vanthu.errors import ExitCode
from vanthu.ledger import AnswerStore
from vanthu.records import Answer

COMMANDS: dict[str, Sequence[str]] = {
    "init": ["new"],
    "forms": ["{w}"],
    "run": ["{w}", "--workers", "1"],
    "status": ["{w}"],
    "answers": ["-w", "{w}"],
    "answers give": ["which", "Dùng 2024-05-22/hai.xlsx", "-w", "{w}"],
    "answers revoke": ["which-1", "-w", "{w}"],
    "withdraw": ["ket qua.xlsx", "--reason", "gửi nhầm", "-w", "{w}"],
    "history": ["Thôn Trại", "{w}"],
    "check": ["{w}/ok.docx", "{w}/broken.docx", "--fix"],
    "template check": ["{w}"],
    "number reserve": ["results_report", "--number", "60", "-w", "{w}"],
    "number cancel": ["results_report", "60", "--note", "nhầm", "--year", "{year}", "-w", "{w}"],
    "issue": ["plan", "-w", "{w}"],
    "register": ["-w", "{w}"],
    "pdf": ["plan", "-w", "{w}"],
    "binder": ["-w", "{w}"],
    "signed": ["plan", "{w}/signed.pdf", "-w", "{w}"],
    "trace": ["registration_summary", "-w", "{w}"],
    "why": ["registration_summary", "-w", "{w}"],
    "verify": ["{w}"],
    "backup": ["{w}/../saved.zip", "-w", "{w}"],
    "doctor": ["{w}"],
}
"""A call of each command that works in the workspace `{w}`, in an order in which it does."""


def leaves(group: click.Group, path: str = "") -> Iterator[str]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            if command.invoke_without_command:
                yield f"{path}{name}"
            yield from leaves(command, f"{path}{name} ")
        else:
            yield f"{path}{name}"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in which every command has something to answer."""
    folder = a_campaign_folder(tmp_path_factory.mktemp("json") / "dot-thi-dua")
    two_registrations_of_one_day(folder)
    go(folder)
    AnswerStore(folder / "vanthu.db").record([Answer("which-1", "a", "Dùng tệp nào?")], today=TODAY)
    (folder / "ok.docx").write_bytes(samples.DECISION)
    (folder / "broken.docx").write_bytes(b"PK nothing")
    return folder


@pytest.fixture(autouse=True)
def _no_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    """What LibreOffice would give: a page for each document."""

    def to_pdf(paths: Sequence[Path], folder: Path, *, timeout: float) -> tuple[Path, ...]:
        assert timeout > 0
        made = tuple(folder / f"{path.stem}.pdf" for path in paths)
        for path in made:
            path.write_bytes(a_pdf([(85, 700, path.stem)]))
        return made

    monkeypatch.setattr("vanthu.office.print_pdf.to_pdf", to_pdf)


def told(command: str, arguments: Sequence[str], capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """What a command prints with `--json`; its exit code is the one that it tells."""
    capsys.readouterr()
    code = execute([*command.split(), *arguments, "--json"])
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert answer["exit_code"] == code
    return answer


def test_the_list_of_calls_has_every_command() -> None:
    assert set(COMMANDS) == set(leaves(vanthu))


@pytest.mark.slow
def test_every_command_answers_in_its_documented_shape(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    year = "2024"
    for command, call in COMMANDS.items():
        if command == "signed":
            (printed,) = (office / "outputs/pdf").glob("*_01_plan.pdf")
            (office / "signed.pdf").write_bytes(a_person("Vũ Bình Minh").sign(printed.read_bytes(), "Ky"))
        answer = told(command, [each.format(w=office, year=year) for each in call], capsys)

        assert "error" not in answer, (command, answer)
        year = str(answer["number"]["year"]) if command == "number reserve" else year
        if command == "run":
            continue  # -- has a page and a test of its own
        known = row("json.md", command) | documented("run-json.md") | {"schema", "exit_code", "error"}
        top = set(answer) - {"schema", "exit_code"}
        assert top <= row("json.md", command), command
        issued = documented("json.md") if {"issued", "documents"} & top else set()
        assert set(keys_of(answer)) <= known | issued, command


def test_the_rules_of_the_check_are_documented_too(capsys: pytest.CaptureFixture[str]) -> None:
    answer = told("check", ["--rules"], capsys)

    assert set(keys_of(answer)) <= row("json.md", "check --rules") | {"schema", "exit_code"}


@pytest.mark.parametrize("command", [command for command in COMMANDS if command not in ("init", "check")])
def test_what_stops_a_command_is_an_object_with_its_exit_code(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "signed.pdf"
    file.write_bytes(b"")
    missing = str(tmp_path / "none")
    shutil.rmtree(missing, ignore_errors=True)
    call = [each.format(w=missing, year=2024) for each in COMMANDS[command]]
    call = [str(file) if each.endswith("signed.pdf") else each for each in call]

    answer = told(command, call, capsys)

    assert set(answer) == {"schema", "exit_code", "error"}
    assert set(answer["error"]) == {"code", "message", "place", "facts"}
    assert answer["exit_code"] == ExitCode.USAGE
    assert "none" in answer["error"]["message"]


def test_a_wrong_call_is_an_object_too(capsys: pytest.CaptureFixture[str]) -> None:
    answer = told("run", ["--none"], capsys)

    assert (answer["error"]["code"], answer["exit_code"]) == ("call_unclear", ExitCode.USAGE)
    assert "--none" in answer["error"]["message"]


def test_a_fault_of_our_own_is_an_object_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("vanthu.office.doctor.examine", broken)

    answer = told("doctor", ["."], capsys)

    assert (answer["error"]["code"], answer["exit_code"]) == ("program_fault", ExitCode.BUG)
    assert "ZeroDivisionError" in (tmp_path / "vanthu-error.log").read_text(encoding="utf-8")
