"""The practice shop: a stand-in for Ordoro on loopback, a process of its own, reached only over HTTP."""
