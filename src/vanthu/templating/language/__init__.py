"""The tags of a template and what they may say."""
