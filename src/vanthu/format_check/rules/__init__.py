"""The rules of format, a module a part of the document."""
