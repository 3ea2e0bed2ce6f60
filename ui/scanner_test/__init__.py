"""Test my scanner: two scans from the screen, and Packbench knows how this scanner writes."""
