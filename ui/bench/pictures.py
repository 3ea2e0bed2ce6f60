"""The pictures of an order's products: asked for once, decoded beside the window, and kept small."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QImage

from app.bootstrap import Services
from app.domain.order import Order
from app.errors import PackbenchError
from app.runtime.concurrency import Tasks
from ui.bench.picture import decode

_MOST_KEPT = 500
_TASK = "bench.pictures"


class Pictures:
    """Calls `changed` after each picture that came."""

    def __init__(self, services: Services, tasks: Tasks, changed: Callable[[], None]) -> None:
        self._services = services
        self._tasks = tasks
        self._changed = changed
        self._kept: dict[str, QImage] = {}
        self._hopeless: set[str] = set()

    @property
    def by_url(self) -> Mapping[str, QImage]:
        return self._kept

    def want(self, order: Order) -> None:
        """Ask for what this order needs; a former order's pictures that are still to come wait."""
        urls = dict.fromkeys(line.image_url for line in order.lines if line.image_url)
        missing = [url for url in urls if url not in self._kept and url not in self._hopeless]
        if missing:
            self._tasks.start(_TASK, self._fetch(missing))

    def close(self) -> None:
        self._tasks.cancel(_TASK)

    async def _fetch(self, urls: list[str]) -> None:
        for url in urls:
            try:
                data = await self._services.catalog.picture(url)
            except PackbenchError:
                return  # nobody is signed in: the list says so
            image = await self._services.workers.run(decode, data) if data else None
            if image is None:
                self._hopeless.add(url)
                continue
            self._kept[url] = image
            if len(self._kept) > _MOST_KEPT:
                del self._kept[next(iter(self._kept))]
            self._changed()
