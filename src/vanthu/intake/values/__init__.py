"""The text of a cell as a typed value."""
