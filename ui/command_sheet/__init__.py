"""The sheet of command barcodes that hangs at the bench: the commands, and the shop's own names."""
