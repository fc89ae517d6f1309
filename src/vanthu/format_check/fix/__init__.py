"""Applies corrections, and makes corrected copies."""
