"""Whether a received file may be opened, and what it truly is."""
