"""Connecting a real Ordoro account."""
