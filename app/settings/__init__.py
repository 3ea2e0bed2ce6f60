"""What a shop can choose, and what it chose."""
