"""What a user asks for, one method a request. Async; the window never waits."""
