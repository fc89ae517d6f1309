"""What the operating system is asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import resource
from vanthu.processes.system_limits import limit_memory
resource.setrlimit(resource.RLIMIT_AS, ({hard}, {hard}))
limit_memory({most})
print(resource.getrlimit(resource.RLIMIT_AS)[0])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its address space")
@pytest.mark.parametrize(
    ("hard", "most", "held_to"),
    [(2**33, 2**32, 2**32), (2**32, 2**33, 2**32), (2**33, 0, 2**33)],
    ids=["a machine that allows more", "a machine that allows less", "no limit asked"],
)
def test_memory_is_limited_within_what_the_machine_allows(hard: int, most: int, held_to: int) -> None:
    program = PROGRAM.format(hard=hard, most=most)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert int(done.stdout) == held_to
