"""The campaign workbook, read and checked."""
