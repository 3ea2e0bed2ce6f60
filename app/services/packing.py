"""What is packed of an order that goes in several boxes, kept from one start to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.domain.box import Box
from app.outbox.packing import ClosedBoxes
from app.runtime.concurrency import Workers


class Packing:
    """Both raise StoreTrouble."""

    def __init__(self, boxes: ClosedBoxes, disk: Workers) -> None:
        self._boxes = boxes
        self._disk = disk

    async def keep(self, number: str, boxes: Sequence[Box]) -> None:
        """These boxes of that order are closed, and no others. The plan that ships them takes them along."""
        await self._disk.run(self._boxes.keep, number, boxes)

    async def all(self) -> Mapping[str, tuple[Box, ...]]:
        """The closed boxes by order."""
        return await self._disk.run(self._boxes.all)
