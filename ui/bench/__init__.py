"""The bench: one order, what goes into the parcel, and its steps."""
