"""The day's page: what has left, where it is, what it cost, and closing the day."""
