"""The command line: click commands, a few lines each; one boundary for errors. No decision is made here.

A command asks a service, or has the office do one act, and gives the record that comes back to a view of
`screen`. With `--json` it prints the object of the view, else its lines.

>>> from vanthu.cli import execute
>>> execute(["--version"])
vanthu, version 0.2.0
0
>>> execute(["doctor", "no-such-folder", "--json"]) == 2
{...
 "exit_code": 2,
 "error": {
  "code": "workspace_missing",...
True
"""

from vanthu.cli.error_boundary import execute, main

__all__ = ["execute", "main"]
