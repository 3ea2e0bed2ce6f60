"""The list of waiting orders."""
