"""What the program costs, beside its peers in the same run: ratios, never seconds, are what is kept."""
