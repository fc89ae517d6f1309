from __future__ import annotations

from pathlib import Path

import pytest
from tests.service.a_status import HELD, SENT, STANDING, a_document, a_status, issued

from vanthu.document_records import NumberState
from vanthu.pipeline.make_documents import DocumentState
from vanthu.screen.status import next_step
from vanthu.service.status import (
    Status,
)

HERE = Path("dot")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status(None, (), is_workbook_changed=False, issued=()), "chép tệp các đơn vị gửi vào dot/inputs/"),
        (a_status(SENT, unread=["a.xlsx", "b.xlsx"], errors=1), "có 2 tệp chưa đọc (a.xlsx, b.xlsx): chạy"),
        (a_status(SENT, is_workbook_changed=True, errors=1), "sổ campaign.xlsx đã sửa"),
        (
            a_status(SENT, HELD, issued_now=[issued()], errors=1),
            "đã ban hành 15/BC-UBND sau lần chạy cuối: chạy",
        ),
        (
            a_status(STANDING, issued_now=[issued(NumberState.CANCELLED)]),
            "đã hủy 15/BC-UBND sau lần chạy cuối",
        ),
        (a_status(SENT, questions=["", "giữ"], errors=1), "trả lời 1 câu hỏi"),
        (a_status(SENT, HELD, errors=3), "cho đơn vị sửa 3 lỗi"),
        (a_status(SENT, HELD), "dưới bảng văn bản"),
        (a_status(SENT, STANDING), "ban hành bằng `vanthu issue`"),
        (
            a_status(STANDING, a_document(DocumentState.NEW, name="02_unit_plan"), issued_now=[issued()]),
            "`vanthu register`",
        ),
    ],
)
def test_the_next_step_is_the_first_thing_that_waits(status: Status, words: str) -> None:
    assert words in next_step(status, HERE)
