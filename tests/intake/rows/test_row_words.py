"""Words and signs that tell what a row is."""

from __future__ import annotations

import pytest
from tests.intake.builders import (
    names,
    the_table,
    works,
)


@pytest.mark.parametrize(
    "name", ["Cộng đồng tự quản", "Tổng vệ sinh đường làng", "Cổng làng", "Tổng kết phong trào"]
)
def test_a_work_whose_name_begins_like_a_total_is_a_work(name: str) -> None:
    assert names(the_table(works([1, name, "a"], ["", name, "a", "1 cái"]))) == [name, name]
