"""How the shop says no."""

from collections.abc import Mapping


class Refusal(Exception):
    """An answer other than 2xx that Ordoro would give, raised where the reason is found.

    ``param`` names the offending field, or is None for a general refusal. ``field_errors`` fills the object
    ``errors`` that a 422 of the shipments API may carry.
    """

    def __init__(
        self,
        status: int,
        message: str,
        param: str | None = None,
        *,
        field_errors: Mapping[str, list[str]] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.param = param
        self.field_errors = dict(field_errors or {})
        self.headers = dict(headers or {})

    def body(self, *, with_field_errors: bool = False) -> dict[str, object]:
        """The JSON body of the answer; ``errors`` only stands in a 422 of the shipments API (Ordoro's fact)."""
        answer: dict[str, object] = {"error_message": self.message, "param": self.param}
        if with_field_errors and self.status == UNPROCESSABLE:
            answer["errors"] = self.field_errors or {self.param or "__all__": [self.message]}
        return answer


UNPROCESSABLE = 422


def invalid(param: str | None, message: str) -> Refusal:
    """A 422: the request was understood and is not acceptable because of ``param``."""
    return Refusal(UNPROCESSABLE, message, param)


def not_found(what: str) -> Refusal:
    """A 404 for something that the shop does not hold."""
    return Refusal(404, f"{what} was not found.")
