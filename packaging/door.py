"""The one door of the packaged application: the window; with a first word the practice shop, the command line, a scan.

Each is imported only where it is asked for: what a way does not need costs its start nothing.
"""

import importlib
import sys

WAYS = {
    "--practice-shop": "app.practice.__main__",
    "--command-line": "app.cli.main",
    "--scan": "app.scan.__main__",
}


def main() -> int:
    """The exit status."""
    way = WAYS.get(sys.argv[1]) if len(sys.argv) > 1 else None
    if way is None:
        importlib.import_module("app.runtime.garbage").hold()
        window: int = importlib.import_module("ui.main").main(sys.argv[1:])
        return window
    status: int = importlib.import_module(way).main(sys.argv[2:])
    return status


if __name__ == "__main__":
    sys.exit(main())
