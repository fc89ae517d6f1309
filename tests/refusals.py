"""What is refused, by the code of the diagnostic that the error carries."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from vanthu.errors import VanthuError


@contextmanager
def refused(code: str, match: str | None = None) -> Iterator[pytest.ExceptionInfo[VanthuError]]:
    """The block raises an error with a diagnostic of that code, whose sentence matches."""
    with pytest.raises(VanthuError, match=match) as told:
        yield told
    assert told.value.diagnostic.code == code
