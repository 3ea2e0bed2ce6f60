"""What a shop ships, as values and rules. Pure: standard library only."""
