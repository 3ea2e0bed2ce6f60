"""Every failure that a person may have to read, each with its title and its sentence.

PackbenchError
├── BadInput               what was typed cannot be sent; nothing was sent
├── BadEntry               the same, of a form of the counter
├── LookOnly               this bench may look at everything and send nothing
├── InsecureAddress        plain http to anything but this computer
├── BadAddress             no address of a server at all
├── ConnectionTrouble
│   ├── CannotReach        nothing was sent
│   │   └── UnsafeConnection   the other side's certificate does not hold
│   └── NoAnswer           it was sent; whether Ordoro carried it out is not known
├── AnswerTrouble          an answer came, but not one that tells what happened
│   ├── ServerFailed       5xx
│   └── NotUnderstood      not JSON, cut short, a web page, too large, a redirect
├── Refusal                Ordoro said no, so nothing was changed
│   ├── WrongKey           401
│   ├── NotAllowed         403
│   ├── NotFound           404
│   └── Refused            any other 4xx, with Ordoro's own words
├── TooManyRequests        429: nothing was changed, and nothing is known of what was asked
├── UnknownGeneration      the account answers in neither dialect
├── DoItInOrdoro           the account's API cannot do it; a person can, in Ordoro's own window
└── Conflict               Ordoro, or this computer, holds something else than what was expected
    ├── OrderChanged       someone else shipped, cancelled or edited the order
    │   └── SplitElsewhere   it is split, and no part is what was asked for
    ├── AlreadySplit       (domain/plan.py) a split stands that was asked for otherwise
    ├── AlreadyUnderWay    the order is being sent
    ├── BeingSent          what is under way cannot be dropped
    ├── NumberUsed         another order goes, or went, under this tracking number
    ├── TooLateToUndo      what was held back goes out, or has gone
    ├── OtherGeneration    the plan was made for the other dialect
    ├── LineLeftOut        Ordoro did not put a line into the shipment
    ├── StockChanged       the stock is not what it was when it was counted
    ├── ProductChanged     a product's fields are not what they were when it was edited
    ├── AlreadyThere       an order or a product of that name, with something else in it
    ├── CannotBeTold       a lost answer that no look makes up for
    └── ReadBackDiffers    what Ordoro shows after a step is not what was asked

What can be wrong with the file that remembers all this is in app/store/errors.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from app.words import Later, number, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.entry import EntryProblem
    from app.domain.order_change import OrderChange
    from app.domain.shipment import Problem


class PackbenchError(Exception):
    """A failure with a `title` (a few words) and a `message` (a sentence for the packer).

    `detail` is for support: status, path, the first characters of an answer. It never holds a key.
    """

    title = Later("errors", "Something went wrong")
    #: The same request may be sent again later without a person looking at it first.
    retryable: ClassVar[bool] = False
    #: Whether Ordoro may have carried out what was asked although it failed for us. Set per failure: a read
    #: changes nothing, and a failure after a change was confirmed is one of looking, not of doing.
    may_have_happened: bool = False

    def __init__(self, message: str, *, detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.detail = detail

    @property
    def in_full(self) -> str:
        """For where there is one line for both."""
        return f"{self.title}. {self.message}"


class BadInput(PackbenchError):
    title = Later("errors", "Please check what was entered")

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(" ".join(problem.message for problem in problems))
        self.problems = tuple(problems)


class BadEntry(PackbenchError):
    title = Later("errors", "Please check what was entered")

    def __init__(self, problems: Sequence[EntryProblem]) -> None:
        super().__init__(" ".join(problem.message for problem in problems))
        self.problems = tuple(problems)


class LookOnly(PackbenchError):
    title = Later("errors", "This bench only looks")

    def __init__(self) -> None:
        super().__init__(translate("errors", "“Look only” is switched on in this bench's settings. Nothing was sent."))


class InsecureAddress(PackbenchError):
    title = Later("errors", "This address is not safe")

    def __init__(self, url: str) -> None:
        super().__init__(
            translate(
                "errors",
                "“{url}” would send the key where others can read it. Use an address that begins with https://.",
            ).format(url=url),
        )


class BadAddress(PackbenchError):
    title = Later("errors", "This is no address")

    def __init__(self, url: str) -> None:
        super().__init__(
            translate("errors", "“{url}” is not the address of a server. Ordoro's is https://api.ordoro.com.").format(
                url=url[:100]
            )
        )


class ConnectionTrouble(PackbenchError):
    retryable = True


class CannotReach(ConnectionTrouble):
    title = Later("errors", "Ordoro cannot be reached")

    def __init__(self, *, detail: str = "") -> None:
        super().__init__(translate("errors", "Check the internet connection. Nothing was sent."), detail=detail)


class UnsafeConnection(CannotReach):
    """Whoever answered could not prove that it is Ordoro; the key was not shown to it."""

    title = Later("errors", "The connection is not safe")

    def __init__(self, message: str, *, detail: str = "") -> None:
        ConnectionTrouble.__init__(self, message, detail=detail)


class NoAnswer(ConnectionTrouble):
    title = Later("errors", "Ordoro did not answer")
    may_have_happened = True

    def __init__(self, *, detail: str = "") -> None:
        super().__init__(
            translate(
                "errors",
                "The connection ended before Ordoro answered. Whether it did its work has to be looked up.",
            ),
            detail=detail,
        )


class NotRead(NoAnswer):
    """What was asked changes nothing: there is nothing to look up."""

    may_have_happened = False

    def __init__(self, *, detail: str = "") -> None:
        ConnectionTrouble.__init__(
            self,
            translate("errors", "The connection ended before Ordoro answered. Check the internet connection."),
            detail=detail,
        )


class AnswerTrouble(PackbenchError):
    retryable = True
    may_have_happened = True


class ServerFailed(AnswerTrouble):
    title = Later("errors", "Ordoro has a problem")

    def __init__(self, *, detail: str = "") -> None:
        super().__init__(
            translate("errors", "Ordoro answered that something failed on its side. Try again in a moment."),
            detail=detail,
        )


class NotUnderstood(AnswerTrouble):
    title = Later("errors", "Ordoro's answer makes no sense")


class Refusal(PackbenchError):
    """Ordoro answered 4xx: it changed nothing. `field` is the parameter that it named, if any."""

    title = Later("errors", "Ordoro refused")

    def __init__(self, message: str, *, field: str | None = None, detail: str = "") -> None:
        super().__init__(message, detail=detail)
        self.field = field


class WrongKey(Refusal):
    title = Later("errors", "Ordoro does not accept this key")

    def __init__(self, *, detail: str = "") -> None:
        super().__init__(
            translate("errors", "Check the client id and the client secret of the API key."), detail=detail
        )


class NotAllowed(Refusal):
    title = Later("errors", "This key may not do that")

    def __init__(self, words: str = "", *, detail: str = "") -> None:
        super().__init__(
            words or translate("errors", "Ordoro's plan for this account may not include API access."),
            detail=detail,
        )


class NotFound(Refusal):
    title = Later("errors", "Ordoro does not know it")


class TooManyRequests(PackbenchError):
    """No refusal: it says nothing of what the key may do. `retry_after` is in seconds, where Ordoro named it."""

    title = Later("errors", "Ordoro asks to wait")
    retryable = True

    def __init__(self, retry_after: float | None = None, *, detail: str = "") -> None:
        super().__init__(
            translate("errors", "Too many requests in a minute. Nothing was changed."),
            detail=detail,
        )
        self.retry_after = retry_after


class Refused(Refusal):
    pass


class UnknownGeneration(PackbenchError):
    title = Later("errors", "This account speaks no order API that Packbench knows")

    def __init__(self, *, detail: str = "") -> None:
        super().__init__(
            translate(
                "errors",
                "The key is right, but neither orders nor shipments can be read. Ask Ordoro whether the "
                "plan includes API access.",
            ),
            detail=detail,
        )


class DoItInOrdoro(PackbenchError):
    title = Later("errors", "This has to be done in Ordoro")


class Conflict(PackbenchError):
    pass


class OrderChanged(Conflict):
    """The order is not what it was when it was opened; `changes` says in what."""

    title = Later("errors", "The order has changed")

    def __init__(self, changes: Sequence[OrderChange]) -> None:
        super().__init__(" ".join(change.message for change in changes))
        self.changes = tuple(changes)


class SplitElsewhere(OrderChanged):
    """A split that is not ours stands, and cannot be undone."""


class LineLeftOut(Conflict):
    """`line_ids` are the order's lines that are wanted but not in the shipment."""

    title = Later("errors", "Ordoro left a line out")

    def __init__(self, names: Sequence[str], line_ids: Sequence[str]) -> None:
        listed = ", ".join(names)
        super().__init__(
            translate(
                "errors",
                "Ordoro left {listed} out of the shipment, for want of stock. A line cannot be added "
                "afterwards. Nothing was tracked.",
            ).format(listed=listed),
        )
        self.line_ids = tuple(line_ids)


class StockChanged(Conflict):
    title = Later("errors", "The stock has changed")

    def __init__(self, sku: str, was: int, now: int) -> None:
        super().__init__(
            translate(
                "errors",
                "There were {was} of {sku} when this was entered, and there are {now} now. Count again; "
                "nothing was set.",
            ).format(was=number(was), sku=sku, now=number(now))
        )


class ProductChanged(Conflict):
    """`fields` names those that are not what they were, as app.domain.product_fields.ProductFields does."""

    title = Later("errors", "The product has changed")

    def __init__(self, sku: str, what: str, fields: Sequence[str]) -> None:
        words = translate(
            "errors", "{sku} is not what it was when this was entered: {what}. Look again; nothing was changed."
        )
        super().__init__(words.format(sku=sku, what=what))
        self.fields = tuple(fields)


class AlreadyThere(Conflict):
    title = Later("errors", "Ordoro already has it")


class CannotBeTold(Conflict):
    title = Later("errors", "Nobody can tell whether Ordoro took it")


class ReadBackDiffers(Conflict):
    title = Later("errors", "Ordoro shows something else")
    may_have_happened = True


class AlreadyUnderWay(Conflict):
    """Another plan for the same order is not over."""

    title = Later("errors", "It is already being sent")

    def __init__(self, what: str) -> None:
        super().__init__(translate("errors", "{what} is not over yet. Finish or drop it first.").format(what=what))


class BeingSent(Conflict):
    title = Later("errors", "It is being sent right now")

    def __init__(self, what: str) -> None:
        super().__init__(
            translate(
                "errors", "{what} cannot be dropped before it is known what became of the step under way."
            ).format(what=what)
        )


class NumberUsed(Conflict):
    """`order` is the other order that has the number."""

    title = Later("errors", "This number is on another order already")

    def __init__(self, tracking_number: str, order: str) -> None:
        super().__init__(
            translate("errors", "{tracking_number} is the number of order {order}.").format(
                tracking_number=tracking_number, order=order
            )
        )
        self.tracking_number = tracking_number
        self.order = order


class TooLateToUndo(Conflict):
    """`boxes` are those of several that have left, counted from 1."""

    title = Later("errors", "Too late to take it back without a trace")

    def __init__(self, what: str, boxes: Sequence[int] = ()) -> None:
        if boxes:
            words = translate(
                "errors",
                "{what}: box {boxes} left already, and the others go too. See the order for what can be put right.",
            )
        else:
            words = translate(
                "errors",
                "{what} is on its way to Ordoro, or there already. See the order for what can be put right.",
            )
        super().__init__(words.format(what=what, boxes=", ".join(map(str, boxes))))


class OtherGeneration(Conflict):
    """A plan is performed in the dialect that it was made for, or not at all."""

    title = Later("errors", "The account changed its API")

    def __init__(self, planned: str, spoken: str) -> None:
        super().__init__(
            translate(
                "errors",
                "This was prepared for Ordoro's {planned} API, but the account now speaks {spoken}. Look "
                "at the order in Ordoro, drop this shipment, and open the order again.",
            ).format(planned=planned, spoken=spoken),
        )
