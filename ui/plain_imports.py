"""Takes PySide's import hook away, before anything else of ours is imported.

The hook is there for `from __feature__ import …`, which nothing here asks for. For it, after every import anywhere in
the process, PySide reads the source of what was imported and keeps it: 20 ms until the first list is on the screen and
100 more until the bench is there, and 12 MB.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 (installs the hook, and `__orig_import__` beside it)

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
