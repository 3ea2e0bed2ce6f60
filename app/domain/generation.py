"""The two dialects of Ordoro's order API."""

from __future__ import annotations

from enum import StrEnum


class Generation(StrEnum):
    SHIPMENTS = "shipments"
    V3 = "v3"
