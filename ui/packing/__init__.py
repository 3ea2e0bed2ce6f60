"""Packing mode: one order, one next thing, readable from two metres. A second view of the bench's session."""
