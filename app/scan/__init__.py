"""What a carrier, a label, a code means. Pure, but for reading its own tables."""
