"""The rows of all units, joined, counted and compared."""
