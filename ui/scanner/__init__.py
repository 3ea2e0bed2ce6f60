"""The barcode scanner, which is a keyboard to the computer: what it reads, and what is heard and drawn around it."""
