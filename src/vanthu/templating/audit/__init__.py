"""Examines what a template made."""
