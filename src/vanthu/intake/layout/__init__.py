"""Where the tables stand on a sheet, and which column is which."""
