"""Which unit a sheet comes from."""
