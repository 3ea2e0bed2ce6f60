"""What scans make of the bench, made up: for the contact sheet and for tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from app.bench.entry import Entry
from app.bench.events import (
    AllCounted,
    AskWhich,
    BenchEvent,
    Counted,
    Duplicate,
    Held,
    Kept,
    LabelRefused,
    LabelTaken,
    NotUsed,
    PostcodeMismatch,
    RoutingBars,
    Sending,
    TooMany,
    UpcSaved,
    Why,
    WrongItem,
)
from app.bench.question import Answer, Ask, Choice, Question
from app.bench.stage import Stage
from app.domain.verification import Verification
from ui.bench.state import BenchState
from ui.bench.states import SAMPLES, TODAY, sample

_NUMBER = "9261290283641500004181"
_OTHER_ADDRESS = "This label says 78701, the order goes to 77316."
_LABELLED = Entry(tracking_number=_NUMBER, carrier="USPS", method="USPS Ground Advantage")


def _counted(*skus: str, told: BenchEvent | None = None, entry: Entry | None = None) -> BenchState:
    """The sample order with these items scanned."""
    state = sample(entry=entry or Entry())
    assert state.order is not None  # noqa: S101 (the sample has one)
    assert state.base is not None  # noqa: S101
    counting = Verification.of(state.order, state.base.quantities)
    for sku in skus:
        counting, _ = counting.count(sku)
    return replace(state, counting=counting, told=told, counts_items=True, packer="Ana")


def _asked(question: Question, state: BenchState | None = None) -> BenchState:
    shown = state or _counted("CNDL-LAV-8")
    return replace(shown, question=question, told=AskWhich(question))


def _two_candles(told: BenchEvent | None = None, entry: Entry | None = None) -> BenchState:
    return _counted("CNDL-LAV-8", "CNDL-LAV-8", told=told, entry=entry)


def _all_counted() -> BenchState:
    skus = ("CNDL-LAV-8",) * 3 + ("MTCH-LNG",) * 2 + ("GIFT-SET-S",) * 3
    return _counted(*skus, told=AllCounted(8))


def _labelled() -> BenchState:
    taken = LabelTaken(_NUMBER, "USPS", "ZIP 77316", is_checked=True)
    return replace(_two_candles(taken, _LABELLED), label=taken)


def _which_carrier() -> BenchState:
    names = ("USPS", "FedEx", "UPS", "DHL eCommerce")
    choices = tuple(Choice(Answer.CARRIER, name) for name in names)
    question = Question(Ask.CARRIER, choices, about=_NUMBER, chosen=0)
    return _asked(question, replace(_labelled(), label=LabelTaken(_NUMBER, "USPS")))


def _other_address(*, pressed: int = -1) -> BenchState:
    choices = (Choice(Answer.OTHER_LABEL), Choice(Answer.USE_ALL_THE_SAME, _NUMBER, twice=True))
    question = Question(Ask.POSTCODE, choices, about=_OTHER_ADDRESS, pressed=pressed)
    state = _two_candles(PostcodeMismatch(_OTHER_ADDRESS))
    return replace(state, question=question)


def _on_two_orders() -> BenchState:
    answers = (Answer.MOVE, Answer.SWAP, Answer.BOTH)
    choices = (Choice(Answer.STAY), *(Choice(each, "1-1007", "1-1042", twice=True) for each in answers))
    question = Question(Ask.DUPLICATE, choices, about=_NUMBER, other="1-1007")
    return replace(_two_candles(Duplicate(_NUMBER, "1-1007")), question=question)


def _which_line() -> BenchState:
    lines = (("11", "Lavender candle 8 oz"), ("12", "Matches, long"), ("13", "Gift set, small"))
    choices = tuple(Choice(Answer.LINE, line_id, name) for line_id, name in lines)
    return _asked(Question(Ask.LINE, (*choices, Choice(Answer.STAY)), about="0850010100012"))


def _how_many() -> BenchState:
    choices = tuple(Choice(Answer.UNITS, units) for units in ("1", "3", "6"))
    return _asked(Question(Ask.UNITS, choices, about="10850010100019", other="CNDL-LAV-8"))


def _save_as_upc() -> BenchState:
    choices = (Choice(Answer.HERE_ONLY), Choice(Answer.SAVE_UPC, "CNDL-LAV-8", "850010100012"))
    state = _counted("CNDL-LAV-8", told=Counted("Lavender candle 8 oz", 1, 3, 1, 8))
    return replace(state, question=Question(Ask.UPC, choices, about="850010100012", other="CNDL-LAV-8"))


def _leave() -> BenchState:
    choices = (Choice(Answer.STAY, "1-1042"), Choice(Answer.ORDER, "1-1043"))
    return _asked(Question(Ask.LEAVE, choices, about="1-1043", other="1-1042"))


def _two_things() -> BenchState:
    choices = (Choice(Answer.ORDER, "1042"), Choice(Answer.LABEL, "1042000017"))
    return _asked(Question(Ask.MEANING, choices, about="1042000017"))


def _short() -> BenchState:
    choices = (Choice(Answer.SHIP_COUNTED, "2"), Choice(Answer.COUNT_THE_REST, "8"))
    return _asked(Question(Ask.SHORT, choices, about="2", other="8"), _two_candles(entry=_LABELLED))


def _by_itself() -> BenchState:
    return replace(_labelled(), ships_in=2.4)


SCAN_SAMPLES: Mapping[str, BenchState] = MappingProxyType(
    {
        "scan counted": _two_candles(Counted("Lavender candle 8 oz", 2, 3, 2, 8)),
        "scan next step": _two_candles(),
        "scan all counted": _all_counted(),
        "scan wrong item": _two_candles(WrongItem("Mug, sage", "1-1042")),
        "scan item of another order": _two_candles(WrongItem("Mug, sage", "1-1042", "1-1007")),
        "scan one too many": _two_candles(TooMany("Matches, long", 2, 2)),
        "scan label": _labelled(),
        "scan label refused": _two_candles(LabelRefused("That is the sorting code. Scan the long bars instead.")),
        "scan routing bars": _two_candles(RoutingBars("77316", is_right=True)),
        "scan label on two orders": _on_two_orders(),
        "scan other address and item": replace(_other_address(), told=Counted("Lavender candle 8 oz", 2, 3, 2, 8)),
        "scan which carrier": _which_carrier(),
        "scan other address": _other_address(),
        "scan other address pressed": _other_address(pressed=1),
        "scan which line": _which_line(),
        "scan how many": _how_many(),
        "scan save as UPC": _save_as_upc(),
        "scan UPC saved": _two_candles(UpcSaved("850010100012", "CNDL-LAV-8")),
        "scan leave": _leave(),
        "scan two things": _two_things(),
        "scan short": _short(),
        "scan ships by itself": _by_itself(),
        "scan nothing open": BenchState(today=TODAY, told=NotUsed(Why.UNKNOWN, "ABC-123456")),
        "scan after sending": replace(SAMPLES["sending"], told=Sending("1-1042"), stage=Stage.SENDING),
        "scan while kept": replace(SAMPLES["kept"], told=Kept(SAMPLES["kept"].number)),
        "scan while held": replace(SAMPLES["held"], told=Held(SAMPLES["held"].number)),
    }
)
