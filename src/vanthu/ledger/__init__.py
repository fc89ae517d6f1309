"""What came in and what went out: one SQLite file a workspace, the issued files beside it.

The ledger remembers what cannot be made again: when files came, what units sent, what a person answered,
each draft that came out different, the numbers given, what was issued. Numbers and issued documents are
never changed or deleted: triggers of the database refuse it. The room reads and writes in short
transactions and decides nothing about a document's content. `issued_files` compares what lies in `outputs`
with the ledger.

A number is kept for a document to come, and the next one follows it:

>>> import datetime, pathlib, tempfile
>>> from vanthu.document_records import DocumentNumber, NumberState
>>> from vanthu.ledger import DocumentStore
>>> folder = tempfile.TemporaryDirectory()
>>> store = DocumentStore(pathlib.Path(folder.name, "vanthu.db"))
>>> day = datetime.date(2024, 10, 7)
>>> store.reserve(DocumentNumber("UBND", 2024, 46, NumberState.RESERVED, day, "BC-UBND", "báo cáo quý"))
>>> [number.printed for number in store.numbers()], store.following("UBND", "BC-UBND", 2024)
(['46/BC-UBND'], 47)
>>> folder.cleanup()
"""

from typing import TYPE_CHECKING

from vanthu.lazy_names import lazy_names

if TYPE_CHECKING:
    from vanthu.ledger import issued_files
    from vanthu.ledger.answer_store import AnswerStore
    from vanthu.ledger.database import SCHEMA_VERSION, LedgerError, unreadable
    from vanthu.ledger.document_store import DocumentStore
    from vanthu.ledger.number_rules import NumberRefusedError, gaps
    from vanthu.ledger.snapshot import copy_ledger, faults, schema_version
    from vanthu.ledger.store import Ledger

__all__ = [
    "SCHEMA_VERSION",
    "AnswerStore",
    "DocumentStore",
    "Ledger",
    "LedgerError",
    "NumberRefusedError",
    "copy_ledger",
    "faults",
    "gaps",
    "issued_files",
    "schema_version",
    "unreadable",
]

__getattr__ = lazy_names(
    __name__,
    {
        **dict.fromkeys(("SCHEMA_VERSION", "LedgerError", "unreadable"), "vanthu.ledger.database"),
        **dict.fromkeys(("NumberRefusedError", "gaps"), "vanthu.ledger.number_rules"),
        **dict.fromkeys(("copy_ledger", "faults", "schema_version"), "vanthu.ledger.snapshot"),
        "AnswerStore": "vanthu.ledger.answer_store",
        "DocumentStore": "vanthu.ledger.document_store",
        "Ledger": "vanthu.ledger.store",
    },
)
