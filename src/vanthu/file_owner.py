"""Who has a file open: Office and LibreOffice write it into a small file beside the one that they open."""

from __future__ import annotations

import errno
from pathlib import Path

from vanthu.translate import tr

_LOCKED = frozenset({errno.EAGAIN, errno.EBUSY, errno.ETXTBSY, errno.EDEADLK})
_SHARING_VIOLATIONS = frozenset({32, 33})
"""Windows: ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION."""
_SPANS = ((55, 57), (54, 56))
"""Where Excel, then Word, writes the length of the user's name and, after it, the name in UTF-16."""
_LONGEST_NAME = 52


def is_held_open(path: Path, error: OSError) -> bool:
    """Whether the system refused a file because another program has it open.

    Windows refuses an open file and one that the user may not read with the same `PermissionError`: there the
    owner file decides.
    """
    if error.errno in _LOCKED or getattr(error, "winerror", None) in _SHARING_VIOLATIONS:
        return True
    return isinstance(error, PermissionError) and bool(owner_of(path))


def opener(path: Path) -> str:
    """Who has the file open, as a message says it: `máy của Nguyễn Văn An`; another program where unknown."""
    name = owner_of(path)
    return tr("máy của {name}").format(name=name) if name else tr("một chương trình khác")


def owner_of(path: Path) -> str:
    """The name in the owner file; empty where there is none, or it says none."""
    for name in _owner_names(path.name):
        said = _read(path.with_name(name))
        found = _from_office(said) if name.startswith("~$") else _from_libreoffice(said)
        if found:
            return found
    return ""


def _owner_names(name: str) -> tuple[str, ...]:
    """Names that the owner file may have: Word writes `~$` over the first letters of a longer name."""
    stem = name.rpartition(".")[0]
    over = f"~${name[2:]}" if len(stem) > 7 else f"~${name[1:]}" if len(stem) == 7 else ""
    return tuple(filter(None, (f"~${name}", over, f".~lock.{name}#")))


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(4096)
    except OSError:
        return b""


def _from_office(data: bytes) -> str:
    """The user's name in UTF-16; in the code page of the machine where that is missing."""
    for length_at, start in _SPANS:
        length = int.from_bytes(data[length_at : length_at + 2], "little")
        if 0 < length <= _LONGEST_NAME:
            name = data[start : start + 2 * length].decode("utf-16-le", errors="replace").strip()
            if name.isprintable() and "\ufffd" not in name:
                return name
    if not data or data[0] > _LONGEST_NAME:
        return ""
    short = data[1 : 1 + data[0]].decode("cp1258", errors="replace").strip()
    return short if short.isprintable() else ""


def _from_libreoffice(data: bytes) -> str:
    """`name,login,machine,…`; the name is often empty."""
    name, login, machine, *_ = [*data.decode("utf-8", errors="replace").split(","), "", "", ""]
    known = (name or login).strip()
    return f"{known} ({machine.strip()})" if known and machine.strip() else known
