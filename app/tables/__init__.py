"""Tables as text: what other programs write as CSV, read whatever they made of it, and written so that it is safe."""
