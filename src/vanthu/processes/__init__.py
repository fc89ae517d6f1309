"""Work that may cost no more than itself: processes with limits of memory and time, LibreOffice, the cluster.

A task is a function and its arguments; what it gives comes back through a pipe. A process that crashes, hangs
or swells costs its task only, which then says why; none outlives the command that started it. The room knows
nothing of what its tasks do.

>>> from vanthu.processes import Limits, Processes, TaskFailedError
>>> with Processes(1, limits=Limits(seconds=60, memory=2**32)) as processes:
...     total, unreadable = processes.submit(sum, (1, 2)), processes.submit(int, "ba")
...     total.result()
...     try:
...         unreadable.result()
...     except TaskFailedError as error:
...         error.cause, error.detail
3
(<Cause.RAISED: 'raised'>, "ValueError: invalid literal for int() with base 10: 'ba'")
"""

from typing import TYPE_CHECKING

from vanthu.lazy_names import lazy_names

if TYPE_CHECKING:
    from vanthu.processes.dask_cluster import cluster
    from vanthu.processes.libreoffice import convert, soffice_path
    from vanthu.processes.pool import Processes
    from vanthu.processes.system_limits import own_peak
    from vanthu.processes.task_failures import Cause, TaskFailedError, WorkersUnavailableError
    from vanthu.processes.worker_process import Limits

__all__ = [
    "Cause",
    "Limits",
    "Processes",
    "TaskFailedError",
    "WorkersUnavailableError",
    "cluster",
    "convert",
    "own_peak",
    "soffice_path",
]

_FAILURES = "vanthu.processes.task_failures"

__getattr__ = lazy_names(
    __name__,
    {
        **dict.fromkeys(("Cause", "TaskFailedError", "WorkersUnavailableError"), _FAILURES),
        **dict.fromkeys(("convert", "soffice_path"), "vanthu.processes.libreoffice"),
        "Limits": "vanthu.processes.worker_process",
        "Processes": "vanthu.processes.pool",
        "cluster": "vanthu.processes.dask_cluster",
        "own_peak": "vanthu.processes.system_limits",
    },
)
