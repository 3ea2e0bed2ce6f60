"""Packbench without its window: what a shop ships, and how Ordoro is told. Imports no Qt."""
