"""The pictures of products: asked for once, decoded beside the window, and kept small."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtGui import QImage

from app.bootstrap import Services
from app.errors import PackbenchError
from app.runtime.concurrency import Tasks
from ui.kit.picture import decode

_MOST_KEPT = 500


class Pictures:
    """Calls `changed` after each picture that came."""

    def __init__(self, services: Services, tasks: Tasks, task: str, changed: Callable[[], None]) -> None:
        """`task` names the reading: a page's next wish takes the place of its former one."""
        self._services = services
        self._tasks = tasks
        self._task = task
        self._changed = changed
        self._kept: dict[str, QImage] = {}
        self._hopeless: set[str] = set()

    @property
    def by_url(self) -> Mapping[str, QImage]:
        return self._kept

    def want(self, urls: Iterable[str]) -> None:
        """Ask for what is looked at now; what was asked for before and is still to come waits."""
        wanted = dict.fromkeys(url for url in urls if url)
        missing = [url for url in wanted if url not in self._kept and url not in self._hopeless]
        if missing:
            self._tasks.start(self._task, self._fetch(missing))

    def close(self) -> None:
        self._tasks.cancel(self._task)

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
