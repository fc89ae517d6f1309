"""Worker processes with limits, and the cluster."""
