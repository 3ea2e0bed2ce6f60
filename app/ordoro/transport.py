"""HTTP to one account. The only file that imports requests.

No redirects, no automatic repeats, one session a thread, and an end to every call: time-outs for connecting and for
each read, a deadline for the whole, and a limit to an answer's size.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Literal
from urllib.parse import urlsplit

import requests
import requests.adapters
import requests.auth
import urllib3.exceptions as transport_errors

from app.errors import CannotReach, NoAnswer, NotRead, NotUnderstood, PackbenchError, TooManyRequests
from app.ordoro import trust
from app.ordoro.account import is_loopback
from app.ordoro.deadline import POOL_CLASSES, cut_off_after
from app.ordoro.failures import failure
from app.ordoro.limits import Limits
from app.ordoro.throttle import Throttle
from app.ports import Clock, Witness
from app.runtime.masking import hide
from app.words import translate

QueryValue = str | int

_CHUNK = 64 * 1024
_FIRST_WAIT_AFTER_429 = 1.0
_LONGEST_WAIT_AFTER_429 = 30.0


class Transport:
    """Sends requests with the account's key, from any worker thread."""

    def __init__(
        self, base_url: str, client_id: str, client_secret: str, clock: Clock, limits: Limits | None = None
    ) -> None:
        hide(client_id, client_secret)
        self._base = base_url.rstrip("/")
        # As bytes, for requests would write text as Latin-1, which not every key is.
        self._auth = requests.auth.HTTPBasicAuth(client_id.encode(), client_secret.encode())
        self._clock = clock
        self.limits = limits or Limits()
        self.budget = Throttle(clock)
        self._threads = threading.local()

    def get(self, path: str, params: Mapping[str, QueryValue] | None = None, *, background: bool = False) -> bytes:
        """The body of a 2xx answer. Raises the errors of app.errors; none of them `may_have_happened`."""
        session = self._session("account", self._base)
        give_up = self._clock.monotonic() + self.limits.patience
        wait = _FIRST_WAIT_AFTER_429
        while True:
            self.budget.wait_turn(background=background)
            try:
                return self._exchange(
                    session, "GET", self._base + path, params=params, largest=self.limits.largest_answer
                )
            except TooManyRequests as error:
                wait = min(error.retry_after or wait, _LONGEST_WAIT_AFTER_429)
                if self._clock.monotonic() + wait > give_up:
                    raise
                self._clock.sleep(wait)
                wait *= 2
            except NoAnswer as error:
                raise NotRead(detail=error.detail) from error
            except PackbenchError as error:
                error.may_have_happened = False
                raise

    def send(
        self,
        method: Literal["POST", "PUT", "DELETE"],
        path: str,
        body: object = None,
        *,
        witness: Witness | None = None,
    ) -> bytes:
        """Ask for a change, once, and answer the body of a 2xx. `body` is sent as JSON; None sends none.

        The witness is told when nothing stands between it and the request any more.
        """
        session = self._session("account", self._base)
        self.budget.wait_turn(background=False)
        if witness is not None:
            witness.sending()
        url = self._base + path
        return self._exchange(session, method, url, body=body, largest=self.limits.largest_answer, witness=witness)

    def picture(self, url: str) -> bytes:
        """A picture from anywhere on the web, without the key. Raises PackbenchError."""
        if urlsplit(url).scheme not in ("http", "https"):
            raise NotUnderstood(translate("ordoro", "The picture's address is not one of the web."), detail=url)
        return self._exchange(self._session("pictures", url), "GET", url, largest=self.limits.largest_picture)

    def _session(self, purpose: str, url: str) -> requests.Session:
        """This thread's session: the account's carries the key, the pictures' never does."""
        name = f"{purpose}_{'here' if is_loopback(url) else 'there'}"
        session: requests.Session | None = getattr(self._threads, name, None)
        if session is None:
            session = requests.Session()
            for scheme in ("http://", "https://"):
                session.mount(scheme, _Adapter())
            # A proxy of the environment is respected, but nothing of this computer goes through one.
            session.trust_env = not is_loopback(url)
            session.headers["Accept"] = "application/json" if purpose == "account" else "image/*"
            # Set even where there is no key: otherwise requests would look for one in a .netrc.
            session.auth = self._auth if purpose == "account" else _no_auth
            setattr(self._threads, name, session)
        return session

    def _exchange(
        self,
        session: requests.Session,
        method: str,
        url: str,
        *,
        largest: int,
        params: Mapping[str, QueryValue] | None = None,
        body: object = None,
        witness: Witness | None = None,
    ) -> bytes:
        where = f"{method} {urlsplit(url).path}"
        try:
            with (
                cut_off_after(self.limits.total),
                session.request(
                    method,
                    url,
                    params=params,
                    json=body,
                    timeout=(self.limits.connect, self.limits.read),
                    allow_redirects=False,
                    stream=True,
                ) as response,
            ):
                if witness is not None:
                    witness.answered(response.status_code, response.headers.get("X-Request-Id", ""))
                content = self._read(response, largest, where)
        except (requests.RequestException, transport_errors.HTTPError, OSError) as error:
            raise _connection_failure(error, where, urlsplit(url).hostname or "") from error
        if not HTTPStatus.OK <= response.status_code < HTTPStatus.MULTIPLE_CHOICES:
            raise failure(response.status_code, content, where, response.headers.get("Retry-After"))
        return content

    def _read(self, response: requests.Response, largest: int, where: str) -> bytes:
        content = bytearray()
        for chunk in response.iter_content(_CHUNK):
            content += chunk
            if len(content) > largest:
                raise NotUnderstood(
                    translate("ordoro", "The answer is far larger than any answer of Ordoro's."), detail=where
                )
        return bytes(content)


class _Adapter(requests.adapters.HTTPAdapter):
    """Makes connections that `cut_off_after` can end and that trust whom the system trusts, through a proxy too."""

    def __init__(self) -> None:
        self._context = trust.context()
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, ssl_context=self._context, **kwargs)
        self.poolmanager.pool_classes_by_scheme = POOL_CLASSES

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        manager = super().proxy_manager_for(proxy, ssl_context=self._context, **kwargs)
        manager.pool_classes_by_scheme = POOL_CLASSES
        return manager

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:  # noqa: ARG002 (as requests has it)
        """The context knows whom to trust; requests would add Mozilla's list to it."""
        conn.cert_reqs = "CERT_REQUIRED"


def _no_auth(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


def _connection_failure(error: Exception, where: str, host: str) -> PackbenchError:
    """CannotReach where surely nothing was sent, NoAnswer where something may have been."""
    detail = f"{where}: {type(error).__name__}"
    if isinstance(error, requests.exceptions.SSLError):
        return trust.refusal(error, host, detail) or CannotReach(detail=detail)
    reason = error.args[0] if error.args else None
    if isinstance(reason, transport_errors.MaxRetryError):
        reason = reason.reason
    never_sent = (
        transport_errors.NewConnectionError,
        transport_errors.ConnectTimeoutError,
        transport_errors.SSLError,
        transport_errors.ProxyError,
    )
    before_sending = (
        requests.ConnectTimeout,
        requests.exceptions.SSLError,
        requests.exceptions.ProxyError,
        requests.exceptions.InvalidURL,
        requests.exceptions.InvalidProxyURL,
        requests.exceptions.MissingSchema,
        requests.exceptions.InvalidSchema,
        requests.exceptions.InvalidHeader,
        transport_errors.LocationValueError,
    )
    # requests says so of a file of certificates that is not there.
    if type(error) is OSError:
        return CannotReach(detail=f"{detail}: {error}")
    if isinstance(error, before_sending) or isinstance(reason, never_sent):
        return CannotReach(detail=detail)
    return NoAnswer(detail=detail)
