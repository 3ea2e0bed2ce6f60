"""Ordoro over HTTP. Synchronous; knows no SQL and no Qt."""
