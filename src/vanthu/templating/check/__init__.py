"""Examines a template before use."""
