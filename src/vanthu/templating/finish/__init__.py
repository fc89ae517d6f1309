"""What a rendered part still needs."""
