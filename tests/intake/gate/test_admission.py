"""What a file can be."""

from __future__ import annotations

import pytest
from tests.intake.packages import FORM

from vanthu.intake.gate.admission import Admitted, FileKind
from vanthu.intake.gate.admit import admit


@pytest.mark.parametrize("kind", FileKind)
def test_a_kind_is_told_by_the_suffix_that_its_files_have(kind: FileKind) -> None:
    admitted = admit(FORM, f"tep.{kind.value}")

    assert isinstance(admitted, Admitted)
    assert bool(admitted.diagnostics) == (kind is not FileKind.XLSX)
