"""Whether a campaign's folder is sound: ledger, kept and issued files, numbers, the machine; read-only."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from filelock import FileLock, Timeout

from vanthu.diagnostics import Diagnostic, FilePlace, SettingPlace, Severity
from vanthu.document_records import DocumentNumber, IssuedDocument, KeptDraft, NumberState, SignedFile
from vanthu.errors import ExitCode
from vanthu.ledger import (
    SCHEMA_VERSION,
    DocumentStore,
    LedgerError,
    copy_ledger,
    faults,
    gaps,
    schema_version,
    unreadable,
)
from vanthu.ledger.issued_files import FileCondition, IssuedFile, frozen_files
from vanthu.office.messages import diagnose
from vanthu.pipeline.rebuild_draft import RecipeFile, files_of_draft, files_of_issued
from vanthu.processes import soffice_path
from vanthu.translate import shown_day, tr
from vanthu.workspace import Workspace, sha256_of

LEAST_FREE = 500_000_000
"""Bytes on the disk under which a run may not find room for its outputs and kept files."""

DIGEST = re.compile(r"[0-9a-f]{64}")

SoundOrNot = str | Diagnostic
"""A sentence on what was found sound, or what was found wrong or worth knowing."""


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found in a campaign's folder.

    Args:
        found: What is wrong, or worth knowing.
        sound: What was found sound, a sentence each.
    """

    found: tuple[Diagnostic, ...]
    sound: tuple[str, ...]

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        """What is to be set right."""
        return tuple(each for each in self.found if each.severity is Severity.ERROR)

    @property
    def exit_code(self) -> ExitCode:
        """`FINDINGS` while anything is to be set right."""
        return ExitCode.FINDINGS if self.faults else ExitCode.OK


def examine(workspace: Workspace) -> Examination:
    """Looks at everything that can be looked at without changing it."""
    seen = (*_ledger(workspace), *_leftovers(workspace), *_machine(workspace))
    return Examination(
        tuple(each for each in seen if isinstance(each, Diagnostic)),
        tuple(each for each in seen if isinstance(each, str)),
    )


def _ledger(workspace: Workspace) -> Iterator[SoundOrNot]:
    """The ledger, and the files beside what it says."""
    place = FilePlace(workspace.ledger.name)
    if not workspace.ledger.exists():
        if any((workspace.outputs / "issued").glob("**/*.docx")) or workspace.kept.exists():
            yield diagnose("ledger_lost", place, path=workspace.ledger.name)
        else:
            yield diagnose("ledger_not_made", place)
        return
    with tempfile.TemporaryDirectory(prefix="vanthu-") as folder:
        copy = Path(folder, workspace.ledger.name)
        try:
            copy_ledger(workspace.ledger, copy)
            wrong = tuple(_faults(workspace, copy))
            if wrong:
                yield from wrong
                return
            yield _schema(copy)
            store = DocumentStore(copy)
            issued, numbers = store.issued(), store.numbers()
            drafts = [draft for last in store.last_drafts() for draft in store.drafts(last.name)]
        except LedgerError as error:
            yield error.diagnostic
            return
        signed = store.signed()
    yield from _kept(workspace, _users(drafts, issued))
    yield from _issued(workspace, issued, signed)
    yield from _numbers(numbers, issued)


def _faults(workspace: Workspace, copy: Path) -> Iterator[Diagnostic]:
    """What keeps the ledger from being used."""
    for fault in faults(copy):
        yield unreadable(workspace.ledger, fault)
    if schema_version(copy) > SCHEMA_VERSION:
        yield unreadable(workspace.ledger, tr("do bản vanthu mới hơn tạo ra"))


def _schema(copy: Path) -> SoundOrNot:
    version = schema_version(copy)
    if version < SCHEMA_VERSION:
        return diagnose("ledger_schema_old", FilePlace(copy.name), old=str(version), new=str(SCHEMA_VERSION))
    return tr("Sổ {path} nguyên vẹn, mẫu {version}.", path=copy.name, version=version)


def _users(drafts: Iterable[KeptDraft], issued: Iterable[IssuedDocument]) -> Mapping[RecipeFile, list[str]]:
    """The documents that are made from each kept file."""
    users: dict[RecipeFile, list[str]] = {}
    for draft in drafts:
        for need in files_of_draft(draft):
            users.setdefault(need, []).append(draft.name)
    for document in issued:
        for need in files_of_issued(document):
            users.setdefault(need, []).append(document.name)
    return users


def _kept(workspace: Workspace, users: Mapping[RecipeFile, Iterable[str]]) -> Iterator[SoundOrNot]:
    """Kept files beside their names, and beside what documents were made from."""
    files = sorted(path for path in workspace.kept.glob("*") if path.is_file() and path.suffix != ".tmp")
    damaged = {path for path in files if DIGEST.fullmatch(path.stem) and sha256_of(path) != path.stem}
    for path in sorted(damaged):
        yield diagnose("kept_file_changed", FilePlace(f"kept/{path.name}"), name=path.name)
    there = {path.stem for path in files}
    lost = {need: names for need, names in users.items() if need.sha256 not in there}
    for need, names in lost.items():
        facts = {"digest": need.sha256[:8], "documents": ", ".join(dict.fromkeys(names))}
        yield diagnose("kept_file_lost", FilePlace(f"kept/{need.sha256}"), name=need.name, **facts)
    if not damaged and not lost:
        yield tr("{count} bản lưu trong kept/ đều nguyên vẹn.", count=len(files))


def unsound(file: IssuedFile) -> Diagnostic:
    """What is wrong with an issued file that does not stand as it must, and what to do."""
    path = f"outputs/{file.file.path}"
    return diagnose(f"frozen_file_{file.condition}", FilePlace(path), path=path)


def _issued(
    workspace: Workspace, issued: Sequence[IssuedDocument], signed: Sequence[SignedFile]
) -> Iterator[SoundOrNot]:
    """Issued and signed files beside their digests; files that the ledger does not know."""
    files: tuple[IssuedDocument | SignedFile, ...] = (*issued, *signed)
    wrong = [file for file in frozen_files(workspace, files) if file.condition is not FileCondition.WHOLE]
    yield from map(unsound, wrong)
    known = {file.path for file in files}
    for path in sorted((workspace.outputs / "issued").rglob("*")):
        name = path.relative_to(workspace.outputs).as_posix()
        if path.is_file() and name not in known:
            yield diagnose("issued_folder_strange_file", FilePlace(f"outputs/{name}"), name=name)
    if not wrong:
        yield tr("{count} văn bản đã ban hành đều nguyên vẹn.", count=len(issued))


def _numbers(numbers: Sequence[DocumentNumber], issued: Iterable[IssuedDocument]) -> Iterator[Diagnostic]:
    """Numbers without a document, gaps in a series."""
    register = SettingPlace("vanthu.db")
    borne = {(d.number.series, d.number.year, d.number.number) for d in issued if d.number}
    for number in numbers:
        if number.state is NumberState.ISSUED and (number.series, number.year, number.number) not in borne:
            yield diagnose("number_without_document", register, symbol=number.printed)
        elif number.state is NumberState.RESERVED:
            yield diagnose("number_waiting", register, symbol=number.printed, day=shown_day(number.day))
    for (series, year), group in groupby(numbers, key=lambda number: (number.series, number.year)):
        for first, last in gaps(group):
            gap = f"{first:02d}" if first == last else f"{first:02d}–{last:02d}"
            yield diagnose("number_gap", register, series=series, year=str(year), gap=gap)


def _leftovers(workspace: Workspace) -> Iterator[Diagnostic]:
    """What a killed run left, and whether one is at work."""
    outputs, staging = FilePlace("outputs"), workspace.outputs / ".next"
    if _is_held(workspace.outputs / ".lock"):
        yield diagnose("run_at_work", outputs)
    elif (staging / "list.json").is_file():
        yield diagnose("run_cut_short_placing", outputs)
    elif staging.exists():
        yield diagnose("run_cut_short", outputs)
    for path in sorted(workspace.kept.glob("*.tmp")):
        yield diagnose("kept_file_half_written", FilePlace(f"kept/{path.name}"), name=path.name)


def _is_held(lock: Path) -> bool:
    """Whether a run holds the workspace; the lock's file is never made."""
    if not lock.is_file():
        return False
    try:
        with FileLock(lock, timeout=0):
            return False
    except Timeout:
        return True
    except OSError:  # -- a folder that cannot be written has no run at work
        return False


def _machine(workspace: Workspace) -> Iterator[SoundOrNot]:
    free = shutil.disk_usage(workspace.root).free
    size = f"{free / 1e9:.1f}".replace(".", ",")
    if free < LEAST_FREE:
        yield diagnose("disk_nearly_full", FilePlace(str(workspace.root)), size=size)
    else:
        yield tr("Ổ đĩa còn {size} GB.", size=size)
    yield (
        tr("Có LibreOffice.")
        if soffice_path()
        else diagnose("libreoffice_absent", SettingPlace("LibreOffice"))
    )
