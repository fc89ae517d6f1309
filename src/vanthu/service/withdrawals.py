"""Received files that the office takes out again: kept, with reason and day, and counted nowhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vanthu.diagnostics import FilePlace
from vanthu.errors import WrongCallError
from vanthu.ledger import Ledger
from vanthu.records import Withdrawal
from vanthu.service.messages import diagnose
from vanthu.service.status import last_run
from vanthu.workspace import Workspace


def withdrawals_of(workspace: Workspace) -> tuple[Withdrawal, ...]:
    """The files that are withdrawn, in the order in which they were."""
    return Ledger(workspace.ledger).withdrawals() if workspace.ledger.is_file() else ()


def withdraw(workspace: Workspace, file: str, reason: str, today: dt.date) -> Withdrawal:
    """Withdraws a received file: the next run counts it nowhere, and its errors and letters close.

    Args:
        file: Its path below `inputs/received`, or as much of its end as no other file has; of a member of
            an archive that a run has read, `lo.zip/tep.xlsx`.

    Raises:
        WrongCallError: `withdraw_no_reason`, `withdraw_not_found`, `withdraw_unclear`.
        WorkspaceBusyError: A run is at work there.
    """
    if not reason.strip():
        raise WrongCallError(diagnose("withdraw_no_reason", FilePlace(file)))
    with workspace.locked():
        name, sha256 = _named(file, set(_received(workspace)))
        withdrawal = Withdrawal(name, sha256, " ".join(reason.split()).rstrip("."), today)
        Ledger(workspace.ledger).withdraw(withdrawal)
        return next(w for w in withdrawals_of(workspace) if (w.file, w.sha256) == (name, sha256))


def undo_withdrawal(workspace: Workspace, file: str, today: dt.date) -> Withdrawal:
    """Makes a file count again that was withdrawn.

    Args:
        file: As for `withdraw`.

    Raises:
        WrongCallError: `withdraw_not_found`, `withdraw_unclear`.
        WorkspaceBusyError: A run is at work there.
    """
    with workspace.locked():
        withdrawn = {(each.file, each.sha256): each for each in withdrawals_of(workspace)}
        found = withdrawn[_named(file, set(withdrawn))]
        Ledger(workspace.ledger).undo_withdrawal(found, today=today)
        return found


def _received(workspace: Workspace) -> Iterator[tuple[str, str]]:
    """Path and SHA-256 of every file that lies there, and of members of archives that the last run read."""
    present = {receipt.name: receipt.sha256 for receipt in workspace.look_at_received().receipts}
    yield from present.items()
    last = last_run(workspace)
    for file in last.files if last else ():
        if file.file not in present and file.sha256:
            yield file.file, file.sha256


def _named(file: str, known: set[tuple[str, str]]) -> tuple[str, str]:
    wanted = file.replace("\\", "/").rpartition("inputs/received/")[2].removeprefix("./")
    exact = [each for each in known if each[0] == wanted]
    ending = [each for each in known if f"/{each[0]}".endswith(f"/{wanted}")]
    found = sorted(exact or ending)
    if len(found) != 1:
        code = "withdraw_unclear" if found else "withdraw_not_found"
        names = ", ".join(name for name, _ in found)
        raise WrongCallError(diagnose(code, FilePlace(file), read=file, options=names))
    return found[0]
