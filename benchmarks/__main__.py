"""Runs the benchmarks: `make bench` all of them, `make bench-small` all in a size that takes seconds.

The small size shows that each figure of docs/performance.md can be made again; its own figures mean nothing.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

from benchmarks import command, pdf, province, reading, rendering

ALL: Mapping[str, Callable[[bool], None]] = {
    "reading": reading.main,
    "rendering": rendering.main,
    "pdf": pdf.main,
    "command": command.main,
    "province": province.main,
}


def main() -> None:
    """Prints the tables of each benchmark that is named, else of all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of: {', '.join(ALL)}")
    parser.add_argument("--small", action="store_true", help="the size that takes seconds")
    given = parser.parse_args()
    if given.small:
        print("Small size: these figures only show that each can be made again.")
    for name in given.names or ALL:
        ALL[name](given.small)


if __name__ == "__main__":
    main()
