"""Compiles a template into a program."""
