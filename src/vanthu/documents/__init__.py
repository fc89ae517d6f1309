"""What each kind of document says, as plain data."""
