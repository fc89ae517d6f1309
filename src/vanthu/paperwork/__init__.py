"""The declarations of the paperwork: forms and their columns."""
