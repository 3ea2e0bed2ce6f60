"""The products page: what the shop sells, where it lies, and how much of it there is."""
