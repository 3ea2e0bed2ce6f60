"""The drawer of what waits to be sent, and of what needs a person."""
