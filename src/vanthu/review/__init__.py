"""Whether a document is right."""
