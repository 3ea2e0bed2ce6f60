"""A frozen dataclass for what exists by the ten thousand.

The type checker sees `dataclass(frozen=True, slots=True)` and lets nobody assign to a field. At run time the fields
are plain: a frozen dataclass takes three times as long to make, and making orders is most of reading them
(tests/benchmarks).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:
    from dataclasses import dataclass

    def record(*, frozen, slots):  # noqa: ARG001 (for the type checker)
        """The decorator."""
        return dataclass(slots=slots, unsafe_hash=True)


__all__ = ["record"]
