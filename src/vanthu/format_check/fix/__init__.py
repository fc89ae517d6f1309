"""Corrections of form: what they change, and a corrected copy."""
