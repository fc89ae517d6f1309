"""Turns the spreadsheets of a campaign's units into official Word documents."""

__version__ = "0.2.0"
