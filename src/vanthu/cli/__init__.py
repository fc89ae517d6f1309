"""The command line: click commands, a few lines each over the rooms; one boundary for errors."""

from vanthu.cli.boundary import execute, main

__all__ = ["execute", "main"]
