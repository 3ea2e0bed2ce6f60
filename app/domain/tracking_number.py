"""A tracking number as people, labels and files write it."""

from __future__ import annotations

import re


def same_number(text: str) -> str:
    """As it is compared: without spaces, dashes and case."""
    return re.sub(r"[\s-]", "", text).upper()
