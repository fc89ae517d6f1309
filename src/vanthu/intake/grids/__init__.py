"""A file of any format as grids of cells."""
