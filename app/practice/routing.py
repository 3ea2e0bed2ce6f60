"""Which route a request's method and path lead to."""

from collections.abc import Iterable
from urllib.parse import quote, unquote, unquote_to_bytes

from werkzeug.exceptions import MethodNotAllowed, NotFound
from werkzeug.routing import BaseConverter, Map, RequestRedirect, Rule
from werkzeug.wrappers import Request

from app.practice.call import Route
from app.practice.errors import Refusal, not_found

_NO_METHOD = "-"


class _OrderNumber(BaseConverter):
    """The number of an order, which no other path under ``/v3/order/`` can be taken for."""

    regex = r"(?!(?:tag|counts)\Z)[^/]+"


class _Id(BaseConverter):
    """A whole number; one with more digits than any id has is no id."""

    regex = "[0-9]{1,18}"

    def to_python(self, value: str) -> int:
        return int(value)


class Router:
    """Finds routes; a wrong slash is a 404 here, never a redirect."""

    def __init__(self, routes: Iterable[Route]) -> None:
        rules = [Rule(route.path, methods=[route.method], endpoint=route) for route in routes]
        converters = {"number": _OrderNumber, "int": _Id}
        self._map = Map(rules, converters=converters, merge_slashes=False).bind("")

    def match(self, request: Request) -> tuple[Route, dict[str, object]]:
        """The route and the parts of the path, unescaped. Raises ``Refusal``: 404, or 405 with what is allowed."""
        path = _in_parts(request.environ["RAW_URI"].partition("?")[0])
        if path.startswith("//"):  # of which werkzeug would take one away
            raise not_found(request.path)
        method: str = request.environ["REQUEST_METHOD"]
        try:
            # A method's case counts (RFC 9110, 9.1), but not for werkzeug.
            route, args = self._map.match(path, method if method.isupper() else _NO_METHOD)
        except (NotFound, RequestRedirect):
            raise Refusal(404, f"There is no {request.path} here.") from None
        except MethodNotAllowed as error:
            allowed = ", ".join(sorted(error.valid_methods or ()))
            message = f"{method} is not allowed for {request.path}."
            raise Refusal(405, message, headers={"Allow": allowed}) from None
        return route, {name: unquote(value) if isinstance(value, str) else value for name, value in args.items()}


def _in_parts(path: str) -> str:
    """The path as it was sent, each part of it escaped in one and the same way.

    The slash of a SKU is escaped, and no end of a part: so nothing may be unescaped before the parts are known.
    """
    return "/".join(quote(unquote_to_bytes(part), safe="") for part in path.split("/"))
