"""Reusable widgets; they import no feature."""
