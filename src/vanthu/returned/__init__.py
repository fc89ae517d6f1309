"""The workbook that goes back to a unit, marked."""
