"""Reading Word files, and what all who write them share."""
