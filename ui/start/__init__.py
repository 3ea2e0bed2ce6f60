"""The first start: look around, sign in, or take over from another station."""
