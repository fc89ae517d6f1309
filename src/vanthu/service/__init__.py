"""What a person can ask for, once for every skin."""
