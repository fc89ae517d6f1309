"""The kinds of document: what each one says, a module a kind."""
