"""The batch: `python pipeline.py run [WORKSPACE]` is the command `vanthu run` by hand."""

from vanthu.cli import main

if __name__ == "__main__":
    main()
