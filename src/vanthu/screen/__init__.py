"""Words and tables: what each command says to a person, and the object that it gives a program.

A view takes the record that a service or an act of the office gave. `…_lines` makes lines and tables for
the terminal in the language of the screen, `…_object` makes plain values for JSON (docs/json.md). The room
asks nothing, decides nothing and prints nothing but the bar of `progress`.

>>> from pathlib import Path
>>> from vanthu.office.backup import Backup
>>> from vanthu.screen.upkeep import backup_lines, backup_object
>>> made = Backup(Path("usb/dot-thi-dua.zip"), files=42, size=1_500_000)
>>> list(backup_lines(made))
['Đã sao lưu 42 tệp (1,5 MB) vào usb/dot-thi-dua.zip, đã đọc lại và đúng từng byte.']
>>> backup_object(made)
{'path': 'usb/dot-thi-dua.zip', 'files': 42, 'bytes': 1500000}
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vanthu.screen import (
        accounts,
        check,
        decisions,
        history,
        issuing,
        many_campaigns,
        pdf,
        progress,
        run,
        status,
        templates,
        upkeep,
    )

__all__ = [
    "accounts",
    "check",
    "decisions",
    "history",
    "issuing",
    "many_campaigns",
    "pdf",
    "progress",
    "run",
    "status",
    "templates",
    "upkeep",
]
