"""Machines of a Dask cluster as a `concurrent.futures.Executor`."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass

from vanthu.diagnostics import SettingPlace
from vanthu.errors import ExitCode, VanthuError
from vanthu.processes.messages import diagnose

CLUSTER_PATIENCE = 10
"""Seconds in which a scheduler must answer."""


class ClusterMissingError(VanthuError):
    """Work for a cluster without the library that speaks to it."""

    exit_code = ExitCode.USAGE

    def __init__(self) -> None:
        super().__init__(diagnose("cluster_missing", SettingPlace("--cluster")))


class ClusterUnreachableError(VanthuError):
    """No scheduler answers at the address."""

    def __init__(self, address: str) -> None:
        self.address = address
        super().__init__(diagnose("cluster_unreachable", SettingPlace("--cluster"), address=address))


@dataclass(frozen=True, slots=True)
class Cluster:
    """Machines that take work.

    Args:
        threads: Tasks that they do at a time.
    """

    executor: Executor
    threads: int


@contextmanager
def cluster(address: str) -> Iterator[Cluster]:
    """The workers of a Dask cluster.

    Args:
        address: Of its scheduler, as `tcp://10.0.0.5:8786`.

    Raises:
        ClusterMissingError, ClusterUnreachableError: There is none to hand work to.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterMissingError from error
    try:
        client = Client(address, timeout=CLUSTER_PATIENCE)
    except (OSError, ValueError) as error:
        raise ClusterUnreachableError(address) from error
    with client:
        yield Cluster(client.get_executor(), sum(client.ncores().values()))
