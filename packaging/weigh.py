"""Says how large the packaged application is and what fills it."""

import sys
from collections import Counter
from pathlib import Path

MEGABYTE = 1_000_000
ROWS = 8
#: A part of a path, and what it is to a person who wants to know where the room goes; the first that fits counts.
PARTS = (
    ("libicu", "Unicode tables (ICU)"),
    ("PySide6/Qt/plugins", "Qt's plugins"),
    ("PySide6/Qt/translations", "Qt's words"),
    ("PySide6/Qt/lib", "Qt"),
    ("PySide6", "Qt for Python"),
    ("shiboken6", "Qt for Python"),
    ("libpython", "Python"),
    ("base_library.zip", "Python"),
    ("lib-dynload", "Python"),
    ("resources", "Packbench's pictures and tables"),
    ("packbench", "Packbench and its libraries, compiled"),
    ("", "the system's libraries and Python packages"),
)


def main(folder: Path) -> None:
    sizes: Counter[str] = Counter()
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            path = file.relative_to(folder).as_posix()
            sizes[next(words for part, words in PARTS if part in path)] += file.stat().st_size
    print(f"{folder.name}: {sum(sizes.values()) / MEGABYTE:.0f} MB")
    for words, size in sizes.most_common(ROWS):
        print(f"  {size / MEGABYTE:7.1f} MB  {words}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
