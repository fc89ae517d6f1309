"""Times several ways of one job in turns, by CPU time, so that a busy machine slows all alike."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping

ROUNDS = 5


def cpu_seconds(job: Callable[[], object]) -> float:
    """CPU seconds of one call, garbage of the last one collected before."""
    gc.collect()
    began = time.process_time()
    job()
    return time.process_time() - began


def paired(jobs: Mapping[str, Callable[[], object]], rounds: int = ROUNDS) -> Mapping[str, float]:
    """The median CPU seconds of each job over interleaved rounds, after one warm-up each."""
    for job in jobs.values():
        job()
    laps: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            laps[name].append(cpu_seconds(job))
    return {name: statistics.median(times) for name, times in laps.items()}
