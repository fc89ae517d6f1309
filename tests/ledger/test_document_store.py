from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from tests.refusals import refused

from vanthu.diagnostics import CellPlace
from vanthu.document_records import (
    Citation,
    DocumentNumber,
    Figure,
    Input,
    IssuedDocument,
    KeptDraft,
    NumberState,
    Recipe,
    Relation,
)
from vanthu.ledger.document_store import DocumentStore

ONE, TWO, THREE = "1" * 64, "2" * 64, "3" * 64
DAY = dt.date(2024, 10, 7)
RECIPE = Recipe(
    "0.1.0",
    dt.date(2024, 10, 5),
    ONE,
    {"results_report.docx": TWO},
    (Input("2024-05-20/dang ky.xlsx", THREE, dt.date(2024, 5, 20)),),
    {"twice-1": "same"},
    {f"T01/registration/{ONE}": TWO},
    (Citation("plan", "45/KH-UBND", dt.date(2024, 5, 13)),),
)


def a_draft(sha256: str = ONE, name: str = "05_results_report") -> KeptDraft:
    return KeptDraft(
        name,
        "results_report",
        "results_report.docx",
        {"number_line": "Số:", "sections": [{"rows": [{"tt": "1"}]}], "has_money": False},
        (Figure("works", "05", (CellPlace("a.xlsx", "Biểu 01", "C6"),)),),
        ("Thôn Đông: 01 dòng có lỗi",),
        {"campaign.xlsx": TWO},
        sha256,
        RECIPE,
    )


def an_issued_document(draft: KeptDraft, number: int | None = 46) -> IssuedDocument:
    given = DocumentNumber("UBND", 2024, number, NumberState.ISSUED, DAY, "BC-UBND") if number else None
    return IssuedDocument(
        draft,
        given,
        DAY,
        {"number_line": "Số: 46/BC-UBND"},
        "Báo cáo",
        "Kết quả đợt thi đua",
        "Vũ Bình Minh",
        ("- UBND huyện;",),
        "VT, VHXH",
        3,
        f"issued/2024/{number or 'x'}_{draft.name}.docx",
        THREE,
    )


@pytest.fixture
def store(tmp_path: Path) -> DocumentStore:
    return DocumentStore(tmp_path / "vanthu.db")


def test_a_draft_comes_back_as_it_was_kept(store: DocumentStore) -> None:
    store.record_drafts([a_draft()])

    (kept,) = store.drafts("05_results_report")
    assert replace(kept, id=0) == a_draft()


def test_a_draft_that_came_out_the_same_is_kept_once_and_one_that_came_back_again(
    store: DocumentStore,
) -> None:
    for sha256 in (ONE, ONE, TWO, ONE):
        store.record_drafts([a_draft(sha256)])

    assert [draft.sha256 for draft in store.drafts("05_results_report")] == [ONE, TWO, ONE]
    assert [draft.sha256 for draft in store.last_drafts()] == [ONE]


def test_the_same_inputs_are_kept_once(store: DocumentStore, tmp_path: Path) -> None:
    store.record_drafts([a_draft(ONE), a_draft(TWO, "04_registration_summary")])

    with closing(sqlite3.connect(tmp_path / "vanthu.db")) as db:
        assert db.execute("SELECT count(*) FROM recipe").fetchone() == (1,)


def issued(store: DocumentStore, *numbers: int | None) -> tuple[IssuedDocument, ...]:
    store.record_drafts([a_draft()])
    (draft,) = store.last_drafts()
    return store.issue([an_issued_document(draft, number) for number in numbers])


def test_an_issued_document_comes_back_as_it_was_kept(store: DocumentStore) -> None:
    documents = issued(store, 46)

    assert store.issued() == documents
    assert documents[0].id == 1
    assert documents[0].symbol == "46/BC-UBND"


def test_a_document_without_a_number_takes_none(store: DocumentStore) -> None:
    (document,) = issued(store, None)

    assert (document.symbol, store.numbers(), store.issued()) == ("", (), (document,))


def given(store: DocumentStore, number: int) -> DocumentNumber:
    return store.given("registration_summary", "UBND", "BC-UBND", 2024, number)


def test_documents_are_issued_all_or_none(store: DocumentStore) -> None:
    issued(store, 46)
    (draft,) = store.last_drafts()
    fresh = replace(an_issued_document(draft, 47), path="issued/2024/47_a.docx")

    with refused("number_issued"):
        store.issue([fresh, an_issued_document(draft, 46)])

    assert [number.number for number in store.numbers()] == [46]
    assert len(store.issued()) == 1


def test_the_ledger_itself_refuses_a_change_of_what_went_out(store: DocumentStore, tmp_path: Path) -> None:
    issued(store, 46)

    with closing(sqlite3.connect(tmp_path / "vanthu.db")) as db:
        for change in (
            "UPDATE paper SET sha256 = printf('%064d', 0)",
            "DELETE FROM paper",
            "DELETE FROM number",
        ):
            with pytest.raises(sqlite3.DatabaseError, match="never"):
                db.execute(change)


def test_a_cancelled_number_stays_with_its_reason(store: DocumentStore) -> None:
    issued(store, 46)

    cancelled = store.cancel(given(store, 46), "in nhầm")

    assert (cancelled.state, cancelled.note) == (NumberState.CANCELLED, "in nhầm")
    assert store.numbers() == (cancelled,)
    assert store.cancel(given(store, 46), "lần nữa").number == 46
    assert store.numbers()[0].note == "in nhầm"


def test_a_number_that_was_never_given_is_not_cancelled(store: DocumentStore) -> None:
    with refused("number_unknown"):
        store.cancel(given(store, 46), "")


def test_a_draft_that_replaces_names_the_document(store: DocumentStore) -> None:
    (document,) = issued(store, 46)

    store.record_drafts([replace(a_draft(TWO), relation=Relation.REPLACES, earlier=document.id)])

    (last,) = store.last_drafts()
    assert (last.relation, last.earlier) == (Relation.REPLACES, document.id)


def test_a_draft_cannot_replace_a_document_that_is_not_there(store: DocumentStore) -> None:
    with refused("ledger_unreadable"):
        store.record_drafts([replace(a_draft(), relation=Relation.REPLACES, earlier=9)])


def test_a_ledger_of_the_first_version_is_brought_to_the_present_one(tmp_path: Path) -> None:
    from vanthu.ledger.database import SCHEMA_VERSION, migrations
    from vanthu.ledger.store import Ledger

    path = tmp_path / "vanthu.db"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(f"{migrations()[0]}\nPRAGMA user_version = 1;")
        db.execute("INSERT INTO receipt VALUES (?, 'a.xlsx', '2024-05-20')", (ONE,))
        db.commit()

    issued(DocumentStore(path), 46)

    assert Ledger(path).arrivals() == {(ONE, "a.xlsx"): dt.date(2024, 5, 20)}
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
