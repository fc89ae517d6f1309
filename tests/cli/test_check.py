"""`vanthu check`: what it says, what it writes, its exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.format_check import samples
from tests.format_check.breaking import broken, letters, words

from vanthu.cli import execute
from vanthu.errors import ExitCode
from vanthu.format_check.rules.catalogue import RULES

FAULTY = broken(samples.LETTER, letters("Thực hiện", font="Arial"), words("V/v đôn đốc", "Về việc đôn đốc"))


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "cong van.docx"
    path.write_bytes(FAULTY)
    return path


def said(capsys: pytest.CaptureFixture[str]) -> str:
    return " ".join(capsys.readouterr().out.split())


def test_a_clean_file_gives_zero(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sach.docx"
    path.write_bytes(samples.DECISION)

    assert execute(["check", str(path)]) == ExitCode.OK
    assert "không thấy lỗi thể thức" in said(capsys)


def test_findings_give_one_and_name_rule_article_and_place(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert execute(["check", str(faulty), "--json"]) == ExitCode.FINDINGS

    told = json.loads(capsys.readouterr().out)
    (file,) = told["files"]
    found = next(each for each in file["diagnostics"] if each["code"] == "PAGE.FONT.NAME")
    facts = found["facts"]
    assert told["schema"] == 1
    assert (facts["source"], facts["read"], facts["proposed"]) == (
        "PL I, I.4",
        "phông Arial",
        "Times New Roman",
    )
    assert found["place"]["words"].startswith("Thực hiện")
    assert found["place"]["paragraph"] > 1


def test_the_screen_shows_a_table(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    execute(["check", str(faulty)])

    shown = said(capsys)
    assert "phông Arial" in shown
    assert "công văn" in shown


def test_fix_writes_a_copy_and_leaves_the_file(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["check", str(faulty), "--fix"]) == ExitCode.FINDINGS

    copy = faulty.with_name("cong van (đã sửa).docx")
    assert faulty.read_bytes() == FAULTY
    assert copy.is_file()
    assert "đã sửa 1 chỗ" in said(capsys)
    assert execute(["check", str(copy), "--json"]) == ExitCode.FINDINGS
    left = json.loads(capsys.readouterr().out)["files"][0]["diagnostics"]
    assert {each["code"] for each in left} == {"HEAD.NUMBER.ABOUT.PRESENT"}


def test_comments_are_written_into_a_copy(faulty: Path) -> None:
    execute(["check", str(faulty), "--comments"])

    assert faulty.read_bytes() == FAULTY
    assert faulty.with_name("cong van (nhận xét).docx").is_file()


def test_a_clean_file_gets_no_copies(tmp_path: Path) -> None:
    path = tmp_path / "sach.docx"
    path.write_bytes(samples.DECISION)

    execute(["check", str(path), "--fix", "--comments"])

    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_no_word_file_gives_two_and_the_others_are_checked(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = faulty.with_name("bang.docx")
    other.write_bytes(b"PK nothing")

    assert execute(["check", str(other), str(faulty), "--json"]) == ExitCode.USAGE
    told = json.loads(capsys.readouterr().out)["files"]
    assert "error" in told[0]
    assert told[1]["diagnostics"]


def test_a_missing_file_gives_two(tmp_path: Path) -> None:
    assert execute(["check", str(tmp_path / "none.docx")]) == ExitCode.USAGE


def test_no_file_at_all_gives_two() -> None:
    assert execute(["check"]) == ExitCode.USAGE


def test_a_copy_that_cannot_be_written_gives_three(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    faulty.with_name("cong van (đã sửa).docx").mkdir()

    assert execute(["check", str(faulty), "--fix"]) == ExitCode.FAILED
    assert "đã sửa" in capsys.readouterr().err
    assert [path.name for path in faulty.parent.iterdir() if path.name.endswith(".tmp")] == []


def test_rules_are_listed_with_their_articles(capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["check", "--rules", "--json"]) == ExitCode.OK
    told = json.loads(capsys.readouterr().out)
    assert [rule["id"] for rule in told["rules"]] == [rule.id for rule in RULES]
    assert all(rule["source"] and rule["since"] for rule in told["rules"])

    assert execute(["check", "--rules"]) == ExitCode.OK
    assert "Times New Roman" in said(capsys)


def test_pages_without_libreoffice_say_what_is_missing(
    faulty: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("vanthu.format_check.rendered_pages.shutil.which", lambda _: None)

    assert execute(["check", str(faulty), "--pages"]) == ExitCode.FAILED
    assert "poppler" in capsys.readouterr().err


def test_a_document_older_than_the_decree_is_not_judged_by_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "cu.docx"
    path.write_bytes(broken(FAULTY, words("tháng 02 năm 2024", "tháng 02 năm 2019")))

    assert execute(["check", str(path), "--json"]) == ExitCode.OK
    file = json.loads(capsys.readouterr().out)["files"][0]
    assert file["diagnostics"] == []
    assert {each["facts"]["reason"] for each in file["undecided"]} == {
        "văn bản ghi ngày trước khi quy định có hiệu lực"
    }
