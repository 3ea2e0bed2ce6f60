"""The window: knows Qt, knows no HTTP and no SQL."""
