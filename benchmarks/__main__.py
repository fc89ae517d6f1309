"""Runs every benchmark: `make bench`."""

from __future__ import annotations

from benchmarks import pdf, reading, rendering


def main() -> None:
    """Prints one table for each benchmark."""
    reading.main()
    rendering.main()
    pdf.main()


if __name__ == "__main__":
    main()
