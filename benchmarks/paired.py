"""Times several ways of one job in turns, by CPU time, so that a busy machine slows all alike."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping, Sequence

ROUNDS = 5

Laps = Mapping[str, Sequence[float]]
"""CPU seconds of each way, round by round."""


def cpu_seconds(job: Callable[[], object]) -> float:
    """CPU seconds of one call, garbage of the last one collected before."""
    gc.collect()
    began = time.process_time()
    job()
    return time.process_time() - began


def paired(jobs: Mapping[str, Callable[[int], float]], rounds: int = ROUNDS) -> Laps:
    """The laps of each way over interleaved rounds, after a round that is not counted.

    Args:
        jobs: From the number of the round, 0 for the one not counted, to the CPU seconds of it.
    """
    laps: dict[str, list[float]] = {name: [] for name in jobs}
    for number in range(rounds + 1):
        for name, job in jobs.items():
            seconds = job(number)
            if number:
                laps[name].append(seconds)
    return laps


def ratio(laps: Laps, way: str, base: str) -> float:
    """How many times the CPU time of another way one took: the median of the rounds' ratios."""
    return statistics.median(one / other for one, other in zip(laps[way], laps[base], strict=True))
