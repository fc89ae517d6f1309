"""Whether a campaign's folder is sound: ledger, kept and issued files, numbers, the machine; read-only."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from pathlib import Path

from filelock import FileLock, Timeout

from vanthu.document_records import DocumentNumber, IssuedDocument, KeptDraft, NumberState, SignedFile
from vanthu.docx.to_pdf import soffice_path
from vanthu.ledger.database import SCHEMA_VERSION, LedgerError, unreadable
from vanthu.ledger.document_store import DocumentStore
from vanthu.ledger.snapshot import copy_ledger, faults, schema_version
from vanthu.office.rebuild_draft import Needed, needed, needed_for
from vanthu.pipeline.issued_files import Condition, frozen_files
from vanthu.translate import tr
from vanthu.workspace.folder import Workspace, sha256_of

LEAST_FREE = 500_000_000
"""Bytes on the disk under which a run may not find room for its outputs and kept files."""

DIGEST = re.compile(r"[0-9a-f]{64}")


CONDITIONS: Mapping[Condition, str] = {
    Condition.MISSING: "Mất {path}, bản lưu còn nguyên: hãy chạy `vanthu run` để đặt lại.",
    Condition.CHANGED: "{path} đã bị sửa, bản lưu còn nguyên: hãy chuyển tệp này đi rồi chạy `vanthu run`.",
    Condition.LOST: "Mất {path} và cả bản lưu: hãy chép lại từ bản sao lưu.",
}
"""Issued files that are not whole, and what to do."""


class Weight(StrEnum):
    """How much a remark matters."""

    GOOD = "good"
    NOTE = "note"
    """To know; nothing is wrong."""
    WRONG = "wrong"
    """Something is to be done."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that was looked at.

    Args:
        check: `ledger`, `kept`, `issued`, `numbers`, `leftovers`, `machine`.
        sentence: What stands there, and what to do.
    """

    check: str
    weight: Weight
    sentence: str


def examine(workspace: Workspace) -> tuple[Remark, ...]:
    """Looks at everything that can be looked at without changing it."""
    return (*_ledger(workspace), *_leftovers(workspace), *_machine(workspace))


def _ledger(workspace: Workspace) -> Iterator[Remark]:
    """The ledger, and the files beside what it says."""
    if not workspace.ledger.exists():
        if any((workspace.outputs / "issued").glob("**/*.docx")) or workspace.kept.exists():
            yield _wrong(
                "ledger", tr("Mất sổ {path}: hãy chép lại từ bản sao lưu."), path=workspace.ledger.name
            )
        else:
            yield _note("ledger", tr("Chưa có sổ: sổ được tạo ở lần `vanthu run` đầu tiên."))
        return
    with tempfile.TemporaryDirectory(prefix="vanthu-") as folder:
        copy = Path(folder, workspace.ledger.name)
        try:
            copy_ledger(workspace.ledger, copy)
            found = tuple(_soundness(workspace, copy))
            yield from found
            if any(remark.weight is Weight.WRONG for remark in found):
                return
            store = DocumentStore(copy)
            papers, numbers = store.papers(), store.numbers()
            drafts = [draft for last in store.last_drafts() for draft in store.drafts(last.name)]
        except LedgerError as error:
            yield Remark("ledger", Weight.WRONG, str(error))
            return
        signed = store.signed()
    yield from _kept(workspace, _users(drafts, papers))
    yield from _issued(workspace, papers, signed)
    yield from _numbers(numbers, papers)


def _soundness(workspace: Workspace, copy: Path) -> Iterator[Remark]:
    version = schema_version(copy)
    for fault in faults(copy):
        yield Remark("ledger", Weight.WRONG, unreadable(workspace.ledger, fault).message)
    if version > SCHEMA_VERSION:
        reason = tr("do bản vanthu mới hơn tạo ra")
        yield Remark("ledger", Weight.WRONG, unreadable(workspace.ledger, reason).message)
    elif version < SCHEMA_VERSION:
        yield _note(
            "ledger",
            tr("Sổ theo mẫu cũ (bản {old}, nay là {new}): lần `vanthu run` tới tự chuyển."),
            old=version,
            new=SCHEMA_VERSION,
        )
    else:
        yield _good("ledger", tr("Sổ {path} nguyên vẹn, mẫu {version}."), path=copy.name, version=version)


def _users(drafts: Iterable[KeptDraft], papers: Iterable[IssuedDocument]) -> Mapping[Needed, list[str]]:
    """The documents that are made from each kept file."""
    users: dict[Needed, list[str]] = {}
    for draft in drafts:
        for need in needed(draft):
            users.setdefault(need, []).append(draft.name)
    for paper in papers:
        for need in needed_for(paper):
            users.setdefault(need, []).append(paper.name)
    return users


def _kept(workspace: Workspace, users: Mapping[Needed, Iterable[str]]) -> Iterator[Remark]:
    """Kept files beside their names, and beside what documents were made from."""
    files = sorted(path for path in workspace.kept.glob("*") if path.is_file() and path.suffix != ".tmp")
    damaged = {path for path in files if DIGEST.fullmatch(path.stem) and sha256_of(path) != path.stem}
    for path in sorted(damaged):
        yield _wrong(
            "kept", tr("Bản lưu kept/{name} đã bị sửa: hãy chép lại từ bản sao lưu."), name=path.name
        )
    there = {path.stem for path in files}
    lost = {need: names for need, names in users.items() if need.sha256 not in there}
    for need, names in lost.items():
        yield _wrong(
            "kept",
            tr(
                "Mất bản lưu của {name} (kept/{digest}…) mà {documents} được viết từ đó: "
                "hãy chép lại từ bản sao lưu."
            ),
            name=need.name,
            digest=need.sha256[:8],
            documents=", ".join(dict.fromkeys(names)),
        )
    if not damaged and not lost:
        yield _good("kept", tr("{count} bản lưu trong kept/ đều nguyên vẹn."), count=len(files))


def _issued(
    workspace: Workspace, papers: Sequence[IssuedDocument], signed: Sequence[SignedFile]
) -> Iterator[Remark]:
    """Issued and signed files beside their digests; files that the ledger does not know."""
    files: tuple[IssuedDocument | SignedFile, ...] = (*papers, *signed)
    wrong = [frozen for frozen in frozen_files(workspace, files) if frozen.condition in CONDITIONS]
    for frozen in wrong:
        yield _wrong("issued", tr(CONDITIONS[frozen.condition]), path=f"outputs/{frozen.file.path}")
    known = {file.path for file in files}
    for path in sorted((workspace.outputs / "issued").rglob("*")):
        name = path.relative_to(workspace.outputs).as_posix()
        if path.is_file() and name not in known:
            yield _wrong(
                "issued", tr("outputs/{name} không có trong sổ: hãy chuyển sang thư mục khác."), name=name
            )
    if not wrong:
        yield _good("issued", tr("{count} văn bản đã ban hành đều nguyên vẹn."), count=len(papers))


def _numbers(numbers: Sequence[DocumentNumber], papers: Iterable[IssuedDocument]) -> Iterator[Remark]:
    """Numbers without a paper, gaps in a series."""
    borne = {(p.number.series, p.number.year, p.number.number) for p in papers if p.number}
    for number in numbers:
        if number.state is NumberState.ISSUED and (number.series, number.year, number.number) not in borne:
            yield _wrong(
                "numbers",
                tr("Số {symbol} đã cấp nhưng không có văn bản nào mang số ấy: hãy khôi phục từ bản sao lưu."),
                symbol=number.printed,
            )
        elif number.state is NumberState.RESERVED:
            yield _note(
                "numbers",
                tr("Số {symbol} giữ chỗ từ ngày {day}, chưa có văn bản."),
                symbol=number.printed,
                day=number.day.strftime("%d/%m/%Y"),
            )
    for (series, year), group in groupby(numbers, key=lambda number: (number.series, number.year)):
        for first, last in _gaps([number.number for number in group]):
            yield _note(
                "numbers",
                tr("Dãy {series} năm {year}: số {gap} không có trong sổ này, do hệ thống khác cấp?"),
                series=series,
                year=year,
                gap=f"{first:02d}" if first == last else f"{first:02d}–{last:02d}",
            )


def _gaps(given: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last number of each gap between 1 and the greatest."""
    for before, after in zip((0, *given), given, strict=False):
        if after > before + 1:
            yield before + 1, after - 1


def _leftovers(workspace: Workspace) -> Iterator[Remark]:
    """What a killed run left, and whether one is at work."""
    staging = workspace.outputs / ".next"
    if _is_held(workspace.outputs / ".lock"):
        yield _note("leftovers", tr("Đang có một lần chạy khác trong thư mục này: hãy đợi xong rồi xem lại."))
    elif (staging / "list.json").is_file():
        yield _wrong("leftovers", tr("Lần chạy trước bị ngắt khi đang đặt kết quả vào chỗ: hãy chạy lại."))
    elif staging.exists():
        yield _note("leftovers", tr("Lần chạy trước bị ngắt giữa chừng: lần chạy tới tự dọn outputs/.next."))
    for path in sorted(workspace.kept.glob("*.tmp")):
        yield _note("leftovers", tr("kept/{name} là tệp ghi dở, có thể xóa."), name=path.name)


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


def _machine(workspace: Workspace) -> Iterator[Remark]:
    free = shutil.disk_usage(workspace.root).free
    told = f"{free / 1e9:.1f}".replace(".", ",")
    if free < LEAST_FREE:
        yield _wrong("machine", tr("Ổ đĩa chỉ còn {size} GB: hãy dọn bớt trước khi chạy."), size=told)
    else:
        yield _good("machine", tr("Ổ đĩa còn {size} GB."), size=told)
    if soffice_path() is None:
        yield _note("machine", tr("Chưa cài LibreOffice: chỉ cần khi làm PDF và xem trang in."))
    else:
        yield _good("machine", tr("Có LibreOffice."))


def _wrong(check: str, sentence: str, **facts: object) -> Remark:
    return Remark(check, Weight.WRONG, sentence.format_map(facts))


def _note(check: str, sentence: str, **facts: object) -> Remark:
    return Remark(check, Weight.NOTE, sentence.format_map(facts))


def _good(check: str, sentence: str, **facts: object) -> Remark:
    return Remark(check, Weight.GOOD, sentence.format_map(facts))


MARKS: Mapping[Weight, str] = {Weight.GOOD: "ổn", Weight.NOTE: "lưu ý", Weight.WRONG: "HỎNG"}


def lines(remarks: Sequence[Remark]) -> Iterator[str]:
    """What the screen says, what is wrong first."""
    for weight in reversed(Weight):
        for remark in remarks:
            if remark.weight is weight:
                yield f"{tr(MARKS[weight])}: {remark.sentence}"
    wrong = sum(remark.weight is Weight.WRONG for remark in remarks)
    yield tr("{count} chỗ phải xử lý.").format(count=wrong) if wrong else tr("Không có gì phải xử lý.")
