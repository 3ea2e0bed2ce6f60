"""What stands between a connection and the shop: the key, the request budget, the faults, and the right handler."""

import base64
import hmac
import traceback
from collections.abc import Sequence
from threading import Event, Timer

from werkzeug.wrappers import Request

from app.practice import routes_account, routes_catalog, routes_shipments, routes_v3
from app.practice.call import Answer, Call, Route
from app.practice.connection import Reply
from app.practice.errors import Refusal
from app.practice.faults import Fault, Faults
from app.practice.limiter import RateLimit
from app.practice.routes_practice import practice_routes
from app.practice.routing import Router
from app.practice.shop import Shop

KEY = ("practice", "practice")
"""Client id and client secret."""

GENERATIONS = {"shipments": routes_shipments.ROUTES, "v3": routes_v3.ROUTES}

_OUR_OWN = "/_practice/"
_UNAUTHORIZED, _TOO_MANY, _SERVER_ERROR, _BAD_GATEWAY, _NOT_FOUND = 401, 429, 500, 502, 404
_REFUSALS = {
    "refuse": Refusal(422, "Ordoro cannot do this now.", "order"),
    "not_allowed": Refusal(403, "This key may not do that."),
}
_UNSEEN = 0
"""The status of an answer that nobody gets to see."""
_PROXY_PAGE = b"<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"


class Application:
    """Answers every request of one practice shop; called from many threads at once."""

    def __init__(self, shop: Shop, *, rate_limit: RateLimit | None, latency: float = 0.0) -> None:
        shared = (*routes_catalog.ROUTES, *routes_account.ROUTES)
        routes: Sequence[Route] = (*GENERATIONS[shop.settings.generation], *shared)
        self.shop = shop
        self.faults = Faults(route.name for route in routes)
        self._rate_limit = rate_limit
        self._latency = latency
        self._stopping = Event()
        self._late: list[Timer] = []
        self._speaks_shipments = shop.settings.generation == "shipments"
        self._router = Router((*routes, *practice_routes(self.faults)))

    def __call__(self, request: Request) -> Reply:
        """Answer one request, or say how its connection is to be broken."""
        if request.path.startswith(_OUR_OWN):
            return _reply(self._perform(request))
        reply = self._serve(request)
        self._stopping.wait(self._latency)
        return reply

    def stop(self) -> None:
        """Wake whoever waits, and drop the work that was to be done late."""
        self._stopping.set()
        for timer in self._late:
            timer.cancel()

    def _serve(self, request: Request) -> Reply:
        name = self._name(request)
        denial = self._denial(request)
        if denial is not None:
            return self._told(request, name, denial)
        fault = self.faults.strike(name, request.path)
        if fault is None:
            return self._told(request, name, self._perform(request))
        return self._strike(fault, request, name)

    def _strike(self, fault: Fault, request: Request, name: str) -> Reply:
        """Do what the fault leaves of the work, and answer as it says (see the table in ``faults``)."""
        if fault.fault == "done_late":
            self._do_late(fault, request, name)
            self._tell(request, name, performed=False, status=_UNSEEN, fault=fault)
            return Reply(_UNSEEN, b"", drop=True)
        if fault.fault == "slow_before":
            self._stopping.wait(fault.seconds)
        own = self._perform(request) if fault.does_the_work else None
        answer = own if own is not None and fault.shows_the_answer else self._instead(fault)
        seen = _UNSEEN if fault.fault.startswith("drop_") else answer.status
        self._tell(request, name, performed=own is not None and _is_done(own), status=seen, fault=fault)
        if fault.fault == "slow":
            self._stopping.wait(fault.seconds)
        reply = _reply(answer)
        reply.drop = fault.fault.startswith("drop_")
        reply.cut = fault.fault.startswith("half_body")
        return reply

    def _do_late(self, fault: Fault, request: Request, name: str) -> None:
        def work() -> None:
            answer = self._perform(request)
            with self.shop.lock:
                now = self.shop.clock.now()
                self.shop.ledger.add_late(now, name, performed=_is_done(answer), status=answer.status)

        timer = Timer(fault.seconds, work)
        timer.daemon = True
        self._late.append(timer)
        timer.start()

    def _denial(self, request: Request) -> Answer | None:
        """Why this request is not even looked at: a wrong key, or the minute's budget is used up."""
        if self.faults.key_revoked or not _has_key(request):
            return _wrong_key()
        if self._rate_limit is not None:
            with self.shop.lock:
                seconds = self._rate_limit.seconds_to_wait(self.shop.clock.age())
            if seconds:
                return _too_many(seconds)
        return None

    def _name(self, request: Request) -> str:
        try:
            return self._router.match(request)[0].name
        except Refusal:
            return "unknown"

    def _perform(self, request: Request) -> Answer:
        """Do the work and answer as Ordoro would."""
        try:
            route, args = self._router.match(request)
            with self.shop.lock:
                self.shop.settle()
                return route.handler(Call(request, self.shop, args))
        except Refusal as refusal:
            in_shipments_api = request.path.startswith(("/order/", "/shipment/"))
            return _refused(refusal, with_field_errors=in_shipments_api and self._speaks_shipments)
        except Exception:  # noqa: BLE001 - whatever went wrong is ours: it is printed, and the client gets its 500
            traceback.print_exc()
            return _refused(Refusal(_SERVER_ERROR, "The practice shop made a mistake."))

    def _instead(self, fault: Fault) -> Answer:
        """The answer of a fault that does not give the shop's own."""
        match fault.fault.removesuffix("_before").removesuffix("_after"):
            case "refuse" | "not_allowed" as kind:
                return _refused(_REFUSALS[kind], with_field_errors=self._speaks_shipments)
            case "429":
                return _too_many(fault.retry_after)
            case "wrong_password":
                return _wrong_key()
            case "not_json":
                return Answer(b"OK, but this is not JSON.", content_type="text/plain; charset=utf-8")
            case "html":
                return Answer(_PROXY_PAGE, _BAD_GATEWAY, content_type="text/html; charset=utf-8")
            case "html_404":
                page = _PROXY_PAGE.replace(b"502 Bad Gateway", b"404 Not Found")
                return Answer(page, _NOT_FOUND, content_type="text/html; charset=utf-8")
            case "half_body":
                return Answer({"error_message": None, "param": None, "filler": "half of this never arrives " * 4})
            case _:
                return _refused(Refusal(_SERVER_ERROR, "Something went wrong at Ordoro."))

    def _told(self, request: Request, name: str, answer: Answer) -> Reply:
        self._tell(request, name, performed=_is_done(answer), status=answer.status, fault=None)
        return _reply(answer)

    def _tell(self, request: Request, name: str, *, performed: bool, status: int, fault: Fault | None) -> None:
        with self.shop.lock:
            self.shop.ledger.add_call(
                self.shop.clock.now(),
                name,
                performed=performed,
                method=request.method,
                path=request.path,
                query=request.query_string.decode("ascii", "replace"),
                status=status,
                fault=None if fault is None else fault.fault,
            )


def _has_key(request: Request) -> bool:
    scheme, _, encoded = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return False
    try:
        given = base64.b64decode(encoded.strip(), validate=True)
    except ValueError:  # not base64, or not even ASCII
        return False
    return hmac.compare_digest(given, ":".join(KEY).encode())


def _wrong_key() -> Answer:
    challenge = {"WWW-Authenticate": 'Basic realm="Ordoro practice shop", charset="UTF-8"'}
    return _refused(Refusal(_UNAUTHORIZED, "The API key is not valid.", headers=challenge))


def _too_many(retry_after: int | None) -> Answer:
    headers = {} if retry_after is None else {"Retry-After": str(retry_after)}
    return _refused(Refusal(_TOO_MANY, "Too many requests: 500 a minute are allowed.", headers=headers))


def _refused(refusal: Refusal, *, with_field_errors: bool = False) -> Answer:
    return Answer(refusal.body(with_field_errors=with_field_errors), refusal.status, refusal.headers)


def _is_done(answer: Answer) -> bool:
    return answer.status < 300  # noqa: PLR2004 - the 2xx of HTTP


def _reply(answer: Answer) -> Reply:
    return Reply(answer.status, answer.encoded(), {"Content-Type": answer.content_type, **answer.headers})
