"""An end to every call, however slowly its answer drips.

A read time-out begins anew with every byte, and the head of an answer is read before anyone can look at a clock. So
a timer shuts the connection of the calling thread down; the read that is under way then fails like a lost connection.
Where there is no connection yet, the request finds out by itself that it is late: a name may take long to be found.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError

_calling = threading.local()


class _Call:
    """One call under way; `connection` is known once its request goes out, `sock` once it has gone out."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_over = False
        self.connection: HTTPConnection | None = None
        self.sock: socket.socket | None = None
        self.is_late = False

    def cut_off(self) -> None:
        with self._lock:
            if self._is_over:
                return
            self.is_late = True
            # A connection that ends with its answer lets go of its socket before the body is read.
            sock = self.sock or (self.connection.sock if self.connection is not None else None)
            if sock is not None:
                # The other side may have ended it in the meantime.
                with suppress(OSError):
                    sock.shutdown(socket.SHUT_RDWR)

    def end(self) -> None:
        with self._lock:
            self._is_over = True


@contextmanager
def cut_off_after(seconds: float) -> Iterator[None]:
    """Shut the connection of this thread's request down if the block still runs after `seconds`.

    Raises TimeoutError then, where the block took the end of the connection for the end of the answer.
    """
    call = _Call()
    _calling.call = call
    timer = threading.Timer(seconds, call.cut_off)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        call.end()
        _calling.call = None
    if call.is_late:
        raise TimeoutError(f"still answering after {seconds:g} s")


class _Watched(HTTPConnection):
    def request(self, *args: Any, **kwargs: Any) -> None:
        call: _Call | None = getattr(_calling, "call", None)
        if call is None:
            super().request(*args, **kwargs)
            return
        call.connection = self
        if call.is_late:  # as of one that could not connect: nothing was sent
            raise ConnectTimeoutError(self)
        super().request(*args, **kwargs)
        call.sock = self.sock
        if call.is_late:
            raise TimeoutError("sent too late")


class _WatchedSecure(_Watched, HTTPSConnection):
    pass


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Watched


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _WatchedSecure


POOL_CLASSES: Mapping[str, type[HTTPConnectionPool]] = {"http": _Pool, "https": _SecurePool}
