"""The last read orders and products, in a private file, so that packing lists still open without Ordoro."""
