"""Processes as an executor: order, deaths, limits, an end at once."""

from __future__ import annotations

import errno
import multiprocessing
import os
import pickle
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from vanthu.errors import ExitCode
from vanthu.processes import pool
from vanthu.processes.pool import Processes
from vanthu.processes.task_failures import Cause, TaskFailedError, WorkersUnavailableError
from vanthu.processes.worker import NotStartedError, Worker
from vanthu.processes.worker_process import Limits

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("no_shared_reader")]

QUICK = 3.0


def double(number: int) -> int:
    return 2 * number


def process_number() -> int:
    return os.getpid()


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fail() -> None:
    raise ZeroDivisionError("by nought")


def abort() -> None:
    os.abort()


def swell() -> int:
    return len(bytearray(2**30))


def answer_at_length() -> bytes:
    return bytes(2**20)


def answer_what_cannot_be_sent() -> object:
    return lambda: None


def hang() -> None:
    time.sleep(60)


def double_elsewhere(number: int) -> int:
    with Processes(1) as executor:
        return executor.submit(double, number).result()


def test_results_come_in_the_order_of_the_tasks() -> None:
    with Processes(2) as executor:
        assert list(executor.map(double, range(20))) == [2 * number for number in range(20)]


def test_there_are_never_more_processes_than_allowed_nor_than_tasks() -> None:
    with Processes(2) as executor:
        numbers = {executor.submit(process_number).result() for _ in range(6)}
        assert len(numbers) == 1
        assert len(set(executor.map(slow_process_number, range(8)))) <= 2


def slow_process_number(_number: int) -> int:
    time.sleep(0.05)
    return os.getpid()


def test_a_task_that_kills_its_process_costs_only_itself() -> None:
    with Processes(1) as executor:
        first, dead, last = executor.submit(double, 1), executor.submit(die), executor.submit(double, 2)

        with pytest.raises(TaskFailedError) as told:
            dead.result()
        assert told.value.cause is Cause.KILLED
        assert (first.result(), last.result()) == (2, 4)


def test_an_exception_is_told_in_words_with_its_traceback() -> None:
    with (
        Processes(1) as executor,
        pytest.raises(TaskFailedError, match="ZeroDivisionError: by nought") as told,
    ):
        executor.submit(fail).result()

    assert told.value.cause is Cause.RAISED
    assert "in fail" in told.value.trace


def test_a_task_that_takes_too_long_is_ended() -> None:
    with Processes(1, limits=Limits(seconds=QUICK)) as executor:
        with pytest.raises(TaskFailedError) as told:
            executor.submit(hang).result()
        assert (told.value.cause, told.value.detail) == (Cause.TOO_SLOW, "3")
        assert executor.submit(double, 2).result() == 4
    assert multiprocessing.active_children() == []


def test_an_exception_of_the_caller_ends_all_processes_at_once() -> None:
    began = time.monotonic()

    executor = Processes(2)
    tasks = [executor.submit(hang) for _ in range(4)]
    with pytest.raises(KeyboardInterrupt), executor:
        raise KeyboardInterrupt

    assert time.monotonic() - began < 30
    assert all(task.done() for task in tasks)
    assert multiprocessing.active_children() == []


def test_no_task_is_taken_after_the_end() -> None:
    executor = Processes(1)
    executor.shutdown()

    with pytest.raises(RuntimeError):
        executor.submit(double, 1)


def test_a_process_of_ours_may_have_processes_of_its_own() -> None:
    with Processes(1) as executor:
        assert executor.submit(double_elsewhere, 3).result() == 6


def test_processes_can_be_started_before_there_is_work() -> None:
    with Processes(3) as executor:
        executor.start(2)
        began = time.monotonic()
        while len(multiprocessing.active_children()) < 2 and time.monotonic() - began < 30:
            time.sleep(0.02)
        assert len(multiprocessing.active_children()) == 2


def test_short_tasks_are_left_to_one_process_and_long_ones_get_more() -> None:
    with Processes(3, patience=1.0) as executor:
        executor.submit(double, 1).result()
        assert len(set(executor.map(process_number_of, range(5)))) == 1
        long = [executor.submit(slow_process_number, number) for number in range(100)]
        assert len({task.result() for task in long}) > 1


def process_number_of(_number: int) -> int:
    return os.getpid()


@pytest.mark.parametrize(
    ("task", "cause"),
    [
        (abort, Cause.CRASHED),
        (swell, Cause.NO_MEMORY),
        (answer_at_length, Cause.ANSWER_TOO_LARGE),
        (answer_what_cannot_be_sent, Cause.RAISED),
    ],
)
def test_a_task_without_an_answer_has_its_cause(task: Callable[[], object], cause: Cause) -> None:
    with Processes(1, limits=Limits(memory=2**29, answer=2**19)) as executor:
        with pytest.raises(TaskFailedError) as told:
            executor.submit(task).result()
        assert told.value.cause is cause
        assert executor.submit(double, 2).result() == 4


def leave_a_folder(then: Callable[[], object]) -> str:
    folder = tempfile.mkdtemp(prefix="left-behind-")
    then()
    return folder


def test_what_tasks_leave_among_temporary_files_goes_with_their_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with Processes(1) as executor:
        folder = Path(executor.submit(leave_a_folder, process_number).result())
        assert tmp_path in folder.parents
        with pytest.raises(TaskFailedError):
            executor.submit(leave_a_folder, die).result()

    assert list(tmp_path.iterdir()) == []


def test_a_process_that_wanted_too_much_memory_is_replaced() -> None:
    with Processes(1, limits=Limits(memory=2**29)) as executor:
        before = executor.submit(process_number).result()
        with pytest.raises(TaskFailedError):
            executor.submit(swell).result()
        assert executor.submit(process_number).result() != before


def answer_of_length(length: int) -> bytes:
    return bytes(length)


def test_an_answer_may_be_as_large_as_the_limit_and_no_larger() -> None:
    largest = len(pickle.dumps((True, bytes(1_000)), pickle.HIGHEST_PROTOCOL))
    with Processes(1, limits=Limits(answer=largest)) as executor:
        assert len(executor.submit(answer_of_length, 1_000).result()) == 1_000
        with pytest.raises(TaskFailedError) as told:
            executor.submit(answer_of_length, 1_001).result()
    assert told.value.cause is Cause.ANSWER_TOO_LARGE


def test_a_call_that_cannot_be_sent_costs_only_itself() -> None:
    with Processes(1) as executor:
        with pytest.raises((AttributeError, TypeError, ValueError)):
            executor.submit(lambda: None).result()
        assert executor.submit(double, 2).result() == 4


# -- processes that cannot be started


def refuse_to_start() -> None:
    raise OSError("library missing")


def test_where_no_process_can_be_started_every_task_is_told_the_machines_reason() -> None:
    with Processes(2, prepare=refuse_to_start) as executor:
        tasks = [executor.submit(double, number) for number in range(5)]
        for task in tasks:
            with pytest.raises(WorkersUnavailableError, match="library missing") as told:
                task.result()
            assert told.value.diagnostic.code == "workers_unavailable"
            assert told.value.exit_code is ExitCode.FAILED
    assert multiprocessing.active_children() == []


def die_before_the_first_task() -> None:
    os._exit(7)


def test_a_process_that_dies_before_its_first_task_is_no_fault_of_the_task() -> None:
    with Processes(1, prepare=die_before_the_first_task) as executor:
        with pytest.raises(WorkersUnavailableError, match="exit code 7"):
            executor.submit(double, 1).result()
        with pytest.raises(WorkersUnavailableError):
            executor.submit(double, 1).result()


class Fork:
    """Starts processes until it refuses to."""

    def __init__(self, most: int) -> None:
        self.left = most

    def __call__(self, limits: Limits, prepare: Callable[[], object] | None) -> Worker:
        self.left -= 1
        if self.left < 0:
            raise NotStartedError(os.strerror(errno.EAGAIN))
        return Worker(limits, prepare)


def test_what_one_process_cannot_be_started_for_the_others_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "Worker", Fork(1))
    monkeypatch.setattr(pool, "PAUSE", 0.0)  # -- refused while tasks wait
    with Processes(3) as executor:
        assert list(executor.map(double, range(20))) == [2 * number for number in range(20)]


def test_a_process_that_could_not_be_started_is_tried_once_more(monkeypatch: pytest.MonkeyPatch) -> None:
    refused = [NotStartedError("for a moment")]

    def start(limits: Limits, prepare: Callable[[], object] | None) -> Worker:
        if refused:
            raise refused.pop()
        return Worker(limits, prepare)

    monkeypatch.setattr(pool, "Worker", start)
    with Processes(1) as executor:
        assert executor.submit(double, 1).result() == 2


def test_a_dead_process_that_cannot_be_replaced_fails_what_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "Worker", Fork(1))
    with Processes(1) as executor:
        dead, left = executor.submit(die), executor.submit(double, 1)
        with pytest.raises(TaskFailedError):
            dead.result()
        with pytest.raises(WorkersUnavailableError, match="Resource temporarily unavailable"):
            left.result()


# -- no process outlives who started it

PARENT = """
import os, re, signal, sys, time
from vanthu.processes.pool import Processes
from tests.processes import test_pool

executor = Processes(2)
executor.submit(test_pool.hang)
executor.submit(test_pool.hang_in_c)
while len(executor._workers) < 2:
    time.sleep(0.05)
executor.submit(os.getpid)
time.sleep(1.0)
print(*(worker._process.pid for worker in executor._workers), flush=True)
time.sleep(60)
"""


def hang_in_c() -> None:
    """Holds the interpreter for hours: no code of ours in the process can run meanwhile."""
    re.match(r"(a+)+$", 64 * "a" + "b")


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or state.read_text(encoding="ascii").split(") ")[1][0] != "Z"


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT])
def test_processes_end_with_the_one_that_started_them_whatever_they_do(sent: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PARENT],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(("src", "."))},
        cwd=Path(__file__).parents[2],
    ) as parent:
        assert parent.stdout
        workers = [int(number) for number in parent.stdout.readline().split()]
        assert len(workers) == 2
        assert all(map(is_alive, workers))
        parent.send_signal(sent)

    for _ in range(50):
        if not any(map(is_alive, workers)):
            return
        time.sleep(0.1)
    pytest.fail("a process was left")
