"""Runs every benchmark: `make bench`."""

from __future__ import annotations

from benchmarks import pdf, province, reading, rendering


def main() -> None:
    """Prints one table for each benchmark."""
    reading.main()
    rendering.main()
    pdf.main()
    province.main()


if __name__ == "__main__":
    main()
