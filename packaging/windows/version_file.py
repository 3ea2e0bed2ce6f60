"""Prints the version resource of the Windows programs, in the form that PyInstaller reads."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.version import VERSION

FIELDS = {
    "CompanyName": "The Packbench project",
    "FileDescription": "Packbench",
    "FileVersion": VERSION,
    "InternalName": "packbench",
    "LegalCopyright": "MIT licence",
    "OriginalFilename": "packbench.exe",
    "ProductName": "Packbench",
    "ProductVersion": VERSION,
}


def main() -> None:
    major, minor, patch = (int(part) for part in VERSION.split("."))
    strings = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in FIELDS.items())
    # 040904B0: English (United States), Unicode.
    print(
        f"VSVersionInfo(ffi=FixedFileInfo(filevers=({major}, {minor}, {patch}, 0), "
        f"prodvers=({major}, {minor}, {patch}, 0), mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0, "
        f"date=(0, 0)), kids=[StringFileInfo([StringTable('040904B0', [{strings}])]), "
        "VarFileInfo([VarStruct('Translation', [0x0409, 1200])])])"
    )


if __name__ == "__main__":
    main()
