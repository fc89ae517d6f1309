from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from vanthu.errors import ExitCode, OutputFailedError, OutputLockedError
from vanthu.service.new_workspace import make_workspace
from vanthu.workspace.folder import (
    Workspace,
    WorkspaceBusyError,
    WorkspaceMissingError,
)
from vanthu.workspace.release import Release, _move


@pytest.fixture
def outputs(tmp_path: Path) -> Path:
    folder = tmp_path / "outputs"
    folder.mkdir()
    return folder


def test_a_folder_that_is_not_there_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceMissingError) as caught:
        Workspace(tmp_path / "none")

    assert caught.value.exit_code is ExitCode.USAGE


def test_a_second_run_in_the_same_folder_is_told_so(tmp_path: Path) -> None:
    make_workspace(tmp_path)
    with Workspace(tmp_path).locked(), pytest.raises(WorkspaceBusyError), Workspace(tmp_path).locked():
        pass


def test_the_workspaces_own_template_wins_over_the_shipped_one(tmp_path: Path) -> None:
    make_workspace(tmp_path)
    assert Workspace(tmp_path).template("plan.docx").parent != tmp_path / "templates"

    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "plan.docx").write_bytes(b"own")

    assert Workspace(tmp_path).template("plan.docx").read_bytes() == b"own"


def test_making_a_workspace_again_changes_nothing(tmp_path: Path) -> None:
    make_workspace(tmp_path)
    workbook = tmp_path / "inputs" / "campaign.xlsx"
    workbook.write_bytes(b"mine")

    assert make_workspace(tmp_path).made == ()
    assert workbook.read_bytes() == b"mine"


def test_files_of_a_release_appear_together_at_its_commit(outputs: Path) -> None:
    release = Release(outputs)
    release.put("documents/a.docx", b"a")
    release.put("run.json", b"{}")
    assert not (outputs / "documents").exists()

    release.commit()

    assert (outputs / "documents" / "a.docx").read_bytes() == b"a"
    assert (outputs / "run.json").read_bytes() == b"{}"
    assert not (outputs / ".next").exists()


def test_a_run_killed_before_its_commit_leaves_the_old_outputs(outputs: Path) -> None:
    (outputs / "a").write_bytes(b"old")
    Release(outputs).put("a", b"new")

    Release(outputs)

    assert (outputs / "a").read_bytes() == b"old"
    assert not (outputs / ".next").exists()


def test_a_run_killed_in_the_middle_of_its_commit_is_finished_by_the_next(
    outputs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (outputs / "stale").write_bytes(b"old")
    moved: list[Path] = []

    def killed(source: Path, target: Path) -> None:
        if moved:
            raise KeyboardInterrupt
        moved.append(target)
        _move(source, target)

    release = Release(outputs)
    release.put("a", b"new a")
    release.put("b", b"new b")
    release.remove("stale")
    monkeypatch.setattr("vanthu.workspace.release._move", killed)
    with pytest.raises(KeyboardInterrupt):
        release.commit()
    monkeypatch.undo()
    assert not (outputs / "b").exists()

    Release(outputs)

    assert (outputs / "a").read_bytes() == b"new a"
    assert (outputs / "b").read_bytes() == b"new b"
    assert not (outputs / "stale").exists()


def test_a_file_open_in_word_is_named(outputs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: Path, target: Path) -> Path:
        if target.name == "a.docx":
            raise PermissionError(errno.EACCES, "in use", str(target))
        return self.rename(target)

    release = Release(outputs)
    release.put("a.docx", b"new")
    monkeypatch.setattr(Path, "replace", refused)

    with pytest.raises(OutputLockedError, match=r"a\.docx"):
        release.commit()


def test_a_full_disk_is_told_and_leaves_the_old_outputs(
    outputs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (outputs / "a").write_bytes(b"old")

    def full(_path: Path, _data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("vanthu.workspace.release.write_through", full)

    release = Release(outputs)
    release.put("a", b"new")
    with pytest.raises(OutputFailedError, match="No space left"):
        release.commit()
    assert (outputs / "a").read_bytes() == b"old"


def test_the_list_of_moves_is_readable(outputs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Release, "_finish", lambda *_: None)
    release = Release(outputs)
    release.put("a", b"1")
    release.remove("b")

    release.commit()

    assert json.loads((outputs / ".next" / "list.json").read_text()) == {
        "moves": {"00000": "a"},
        "removals": ["b"],
    }


@pytest.mark.parametrize(
    "plan",
    [
        b"not json",
        b"{}",
        b'{"moves": [], "removals": 5}',
        b'{"moves": {"00000": "../../evil.txt"}, "removals": []}',
        b'{"moves": {}, "removals": ["/etc/passwd"]}',
    ],
)
def test_a_plan_that_is_not_ours_is_thrown_away(outputs: Path, plan: bytes) -> None:
    staging = outputs / ".next"
    staging.mkdir()
    (staging / "00000").write_bytes(b"evil")
    (staging / "list.json").write_bytes(plan)

    Release(outputs)

    assert not staging.exists()
    assert not (outputs.parent.parent / "evil.txt").exists()


def test_a_file_in_the_place_of_the_outputs_is_told(tmp_path: Path) -> None:
    make_workspace(tmp_path)
    (tmp_path / "outputs").write_bytes(b"a file")

    with pytest.raises(OutputFailedError), Workspace(tmp_path).locked():
        pass


def test_a_folder_in_the_place_of_a_document_is_told(outputs: Path) -> None:
    (outputs / "a.docx" / "inside").mkdir(parents=True)
    release = Release(outputs)
    release.put("a.docx", b"new")

    with pytest.raises(OutputFailedError):
        release.commit()
