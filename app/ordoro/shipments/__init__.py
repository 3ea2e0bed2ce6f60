"""The shipments generation of Ordoro's order API."""
