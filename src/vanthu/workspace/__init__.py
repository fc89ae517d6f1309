"""The folder of a campaign, and the release of its outputs."""
