"""From a scan's text to what it does: the meaning is found elsewhere, a double read is dropped here."""

from __future__ import annotations

from collections.abc import Callable

from app.bench.events import LabelRefused, NotUsed, Why
from app.bench.label import Candidate, Label
from app.bench.question import Answer, Choice
from app.scan import meaning
from app.scan.carriers import load_carriers
from app.scan.commands import Command, CommandKind, method_of
from app.scan.reading import Reading, Verdict
from app.scan.repeats import ITEM, LABEL_OR_ORDER, Repeats
from app.services.bench.commands import Commands
from app.services.bench.desk import Desk
from app.services.bench.scans import Scans

Understand = Callable[[str], meaning.Meaning]


class Hearing:
    """Gives each scan to the rule that it is for."""

    def __init__(self, desk: Desk, scans: Scans, commands: Commands, understand: Understand) -> None:
        self._desk = desk
        self._scans = scans
        self._commands = commands
        self._understand = understand
        self._repeats = Repeats()
        self._by_command: dict[CommandKind, Callable[[Command], object]] = {
            CommandKind.SHIP: lambda _command: commands.ship(),
            CommandKind.ALL: lambda _command: commands.count_the_rest(),
            CommandKind.NEXT: lambda _command: commands.next_order(is_scanned=True),
            CommandKind.NEXT_PARCEL: lambda _command: commands.next_parcel(),
            CommandKind.SKIP: lambda _command: commands.skip(),
            CommandKind.HOLD: lambda _command: commands.hold(),
            CommandKind.UNDO_LAST: lambda _command: commands.undo_last(),
            CommandKind.PLUS: lambda command: commands.count_more(command.count),
            CommandKind.PACKER: lambda command: commands.choose_packer(command.value),
            CommandKind.CARRIER: lambda command: commands.choose_carrier(carrier_name(command.value)),
            CommandKind.PRESET: lambda command: commands.choose_preset(command.value),
            CommandKind.METHOD: lambda command: commands.choose_method(*method_of(command.value)),
        }

    def hear(self, text: str, at: int) -> None:
        """`text` as it was scanned; `at` in milliseconds, on the clock of the scans."""
        found = self._understand(text)
        within = ITEM if isinstance(found, meaning.ItemScan) else LABEL_OR_ORDER
        if not self._repeats.is_repeat(text.strip().upper(), at, within):
            self._act(text, found)

    def _act(self, text: str, found: meaning.Meaning) -> None:
        match found:
            case meaning.OrderScan(waits=False):
                self._scans.of_no_use(NotUsed(Why.NOT_WAITING, text.strip(), found.number))
            case meaning.OrderScan():
                self._scans.order(found.number)
            case meaning.ItemScan():
                self._scans.item(text.strip(), found.sku, found.quantity)
            case meaning.LabelScan():
                self._scans.label(label_of(found.reading))
            case meaning.RoutingScan():
                self._scans.routing_bars(found.reading.postcode, found.reading.country)
            case meaning.CommandScan():
                self._command(found.command)
            case meaning.UnknownScan(can_be_taught=True):
                self._scans.unknown(found.code)
            case meaning.UnknownScan():
                self._scans.of_no_use(LabelRefused(found.why))
            case meaning.Choice():
                self._ask(found)

    def _command(self, command: Command) -> None:
        act = self._by_command.get(command.kind)
        if act is None:
            self._scans.of_no_use(NotUsed(Why.NOT_HERE, command.kind.value))
        else:
            act(command)

    def _ask(self, found: meaning.Choice) -> None:
        label: Label | None = None
        choices: list[Choice] = []
        for option in found.options:
            if isinstance(option, meaning.LabelScan):
                label = label_of(option.reading)
            choices.append(self._choice(option))
        self._scans.several(found.code, tuple(choices), label)

    def _choice(self, option: meaning.Sense) -> Choice:
        match option:
            case meaning.OrderScan():
                return Choice(Answer.ORDER, option.number)
            case meaning.ItemScan():
                return Choice(Answer.ITEM, option.sku, self._desk.name_of(option.sku))
            case meaning.LabelScan():
                return Choice(Answer.LABEL, option.reading.tracking_number)
            case _:
                return Choice(Answer.UNKNOWN)


def carrier_name(key: str) -> str:
    """The name that people use for one of Ordoro's carrier keys."""
    found = load_carriers().find(key)
    return found.name if found is not None else key


def label_of(reading: Reading) -> Label:
    """The label with carriers by name; what other codes look like too is said to be doubtful."""
    doubt = reading.why if reading.verdict is Verdict.WARN or not reading.is_sure else ""
    is_one_of_several = reading.verdict is Verdict.CHOOSE
    return Label(
        raw=reading.raw,
        candidates=tuple(Candidate(carrier_name(each.carrier), each.number) for each in reading.candidates),
        is_sure=not is_one_of_several,
        postcode=reading.postcode,
        country=reading.country,
        removed=reading.removed,
        doubt="" if is_one_of_several else doubt,
    )
