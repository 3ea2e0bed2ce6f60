"""The v3 generation of Ordoro's order API."""
