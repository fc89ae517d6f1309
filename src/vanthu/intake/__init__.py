"""Received files, read into typed rows with findings at the cell."""
