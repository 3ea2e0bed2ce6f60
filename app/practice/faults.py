"""Faults on request: the shop does or does not do its work, and then answers wrongly, late or not at all.

======================  ==================  ====================================================
fault                   the work            the answer
======================  ==================  ====================================================
``refuse``              not done            422 in Ordoro's words
``not_allowed``         not done            403 in Ordoro's words
``drop_before``         not done            the connection is closed
``drop_after``          done                the connection is closed
``done_late``           done ``seconds``    the connection is closed at once
                        later
``500_before``          not done            500
``500_after``           done                500
``429``                 not done            429, with ``Retry-After`` where ``retry_after`` is given
``slow``                done at once        ``seconds`` later
``slow_before``         done ``seconds``    after that
                        later
``not_json``            done                200, a text
``half_body``           done                the right answer, cut off in the middle
``html``                done                a proxy's HTML page, 502
``html_404``            not done            a proxy's HTML page, 404
``wrong_password``      not done            401, to every request until the faults are cleared
======================  ==================  ====================================================

``not_json_before``, ``half_body_before`` and ``html_before`` give the same answers with the work not done.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from threading import Lock
from typing import Any

from app.practice import bodies
from app.practice.errors import invalid
from app.practice.model import Json

WORK_NOT_DONE = frozenset(
    [
        "refuse",
        "not_allowed",
        "drop_before",
        "500_before",
        "429",
        "wrong_password",
        "not_json_before",
        "half_body_before",
        "html_before",
        "html_404",
    ]
)
KINDS = WORK_NOT_DONE | frozenset(
    ["drop_after", "done_late", "500_after", "slow", "slow_before", "not_json", "half_body", "html"]
)
SHOWS_THE_ANSWER = frozenset(["slow", "slow_before", "half_body"])
EVERY_CALL = "*"
DEFAULT_SECONDS = 1.0
_LONGEST = 3600
"""Seconds."""


@dataclass
class Fault:
    """One fault that waits for its calls: it passes over ``after`` matching ones, then strikes ``count`` times."""

    call: str
    fault: str
    count: int = 1
    after: int = 0
    seconds: float = DEFAULT_SECONDS
    retry_after: int | None = None
    order: str | None = None
    """Only calls whose path names this order or one of its shipments."""

    @property
    def does_the_work(self) -> bool:
        return self.fault not in WORK_NOT_DONE

    @property
    def shows_the_answer(self) -> bool:
        """The shop's own answer goes out, if late or in half."""
        return self.fault in SHOWS_THE_ANSWER

    def matches(self, call: str, path: str) -> bool:
        return self.call in (EVERY_CALL, call) and (self.order is None or self._is_named(f"{path}/"))

    def _is_named(self, path: str) -> bool:
        """A number that only begins with the order's is another's: a shipment's has a dash behind it."""
        return any(f"/{self.order}{end}" in path for end in "/-")


class Faults:
    """The faults that are still to come. Several that match one call strike one after the other, oldest first."""

    def __init__(self, call_names: Iterable[str]) -> None:
        self._lock = Lock()
        self._call_names = frozenset(call_names) | {EVERY_CALL}
        self._waiting: list[Fault] = []
        self.key_revoked = False
        """Set by ``wrong_password``: from then on no key is right."""

    def add(self, wanted: Json) -> None:
        """Take ``{"faults": [{"call": …, "fault": …}, …]}``; all of them, or a 422 and none."""
        faults = bodies.read(wanted, {"faults": bodies.objects}, required=("faults",))["faults"]
        read = [self._read(fault) for fault in faults]
        with self._lock:
            self._waiting.extend(read)

    def clear(self) -> None:
        with self._lock:
            self._waiting.clear()
            self.key_revoked = False

    def remaining(self) -> Json:
        with self._lock:
            return {"faults": [asdict(fault) for fault in self._waiting], "key_revoked": self.key_revoked}

    def strike(self, call: str, path: str) -> Fault | None:
        """The fault for this call, which is thereby used once; None if it may pass."""
        with self._lock:
            for fault in self._waiting:
                if not fault.matches(call, path):
                    continue
                if fault.after > 0:
                    fault.after -= 1
                    continue
                fault.count -= 1
                if fault.count <= 0:
                    self._waiting.remove(fault)
                if fault.fault == "wrong_password":
                    self.key_revoked = True
                return fault
        return None

    def _read(self, body: Json) -> Fault:
        fields: dict[str, Any] = bodies.read(body, _FIELDS, required=("call", "fault"))
        if fields["call"] not in self._call_names:
            known = ", ".join(sorted(self._call_names))
            raise invalid("call", f"There is no call {fields['call']!r}; there are: {known}.")
        if fields["fault"] not in KINDS:
            raise invalid("fault", f"There is no fault {fields['fault']!r}; there are: {', '.join(sorted(KINDS))}.")
        return Fault(**fields)


def _seconds(name: str, value: Any) -> float:
    if bodies.amount(name, value) > _LONGEST:
        raise invalid(name, f"{name} must be at most {_LONGEST}.")
    return float(value)


_FIELDS: dict[str, bodies.Check] = {
    "call": bodies.text,
    "fault": bodies.text,
    "count": bodies.at_least_one,
    "after": bodies.count_of,
    "seconds": _seconds,
    "retry_after": bodies.or_null(bodies.count_of),
    "order": bodies.or_null(bodies.text),
}
