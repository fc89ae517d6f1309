"""The command line: click commands, a few lines each over the rooms; one boundary for errors."""

from vanthu.cli.error_boundary import execute, main

__all__ = ["execute", "main"]
