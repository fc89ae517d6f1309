"""What commands say on the screen."""
