"""Processes as an executor: order, deaths, limits, an end at once."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time

import pytest

from vanthu.processes.pool import Processes, TaskFailedError, TaskTooSlowError, WorkerDiedError
from vanthu.processes.worker_process import Limits

QUICK = 3.0


def double(number: int) -> int:
    return 2 * number


def process_number() -> int:
    return os.getpid()


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fail() -> None:
    raise ZeroDivisionError("by nought")


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

        with pytest.raises(WorkerDiedError):
            dead.result()
        assert (first.result(), last.result()) == (2, 4)


def test_an_exception_is_told_in_words_with_its_traceback() -> None:
    with (
        Processes(1) as executor,
        pytest.raises(TaskFailedError, match="ZeroDivisionError: by nought") as told,
    ):
        executor.submit(fail).result()

    assert "in fail" in told.value.trace


def test_a_task_that_takes_too_long_is_ended() -> None:
    with Processes(1, limits=Limits(seconds=QUICK)) as executor:
        with pytest.raises(TaskTooSlowError):
            executor.submit(hang).result()
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
        assert len(multiprocessing.active_children()) == 2


def test_short_tasks_are_left_to_one_process_and_long_ones_get_more() -> None:
    with Processes(3, patience=1.0) as executor:
        executor.submit(double, 1).result()
        assert len(set(executor.map(process_number_of, range(5)))) == 1
        long = [executor.submit(slow_process_number, number) for number in range(100)]
        assert len({task.result() for task in long}) > 1


def process_number_of(_number: int) -> int:
    return os.getpid()
