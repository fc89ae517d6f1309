"""Runs every benchmark: `make bench`."""

from __future__ import annotations

from benchmarks import reading


def main() -> None:
    """Prints one table for each benchmark."""
    reading.main()


if __name__ == "__main__":
    main()
