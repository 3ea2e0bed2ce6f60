"""Counting what goes into a parcel against what its order asks for. Pure: a scan's meaning in, a verdict out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.domain.kit import KitPart
from app.domain.order import Order, OrderLine


class How(StrEnum):
    """How something came to be counted; it is told with the summary, so that nobody takes a hand for a scanner."""

    SCANNED = "scanned"
    BY_HAND = "by hand"
    SKIPPED = "skipped"


class Verdict(StrEnum):
    RIGHT = "right"
    WRONG_ITEM = "wrong item"
    OTHER_ORDER = "item of another order"
    TOO_MANY = "too many"
    KIT_BEGUN = "parts of that kit were scanned, and it is not whole"


@dataclass(frozen=True, slots=True)
class Tick:
    """One thing that was done: `units` more of a line are in the parcel; with `part`, of that SKU of a kit's line."""

    line_id: str
    units: int
    how: How
    part: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a scanned item is to the order. Only RIGHT counted anything.

    `line` is the order's line it belongs to, None where it has none, and `part` what it is of a kit's line. `counted`
    and `of` are that line's, or that part's, figures now; `units` is how many the code stands for; `elsewhere` names a
    waiting order that wants the item.
    """

    verdict: Verdict
    line: OrderLine | None = None
    counted: int = 0
    of: int = 0
    units: int = 1
    elsewhere: str = ""
    part: KitPart | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """What was counted so far, tick by tick. `wanted` is how many of each line are to go into the parcel."""

    lines: tuple[OrderLine, ...]
    wanted: Mapping[str, int]
    ticks: tuple[Tick, ...] = field(default=())

    @classmethod
    def of(cls, order: Order, quantities: Mapping[str, int]) -> Verification:
        """Nothing counted yet. Lines that `quantities` does not name are not wanted."""
        return cls(order.lines, dict(quantities))

    def against(self, order: Order, quantities: Mapping[str, int]) -> Verification:
        """The same ticks against the order as it is now; those of lines that are gone go with them."""
        known = {line.line_id for line in order.lines}
        ticks = tuple(tick for tick in self.ticks if tick.line_id in known)
        return Verification(order.lines, dict(quantities), ticks)

    @property
    def has_begun(self) -> bool:
        return bool(self.ticks)

    @property
    def total(self) -> int:
        """Units counted, over all lines."""
        return sum(self.counted(line.line_id) for line in self.lines)

    @property
    def is_verified(self) -> bool:
        """Whether everything that is to go was looked at: counted, and nothing skipped."""
        return self.is_complete and not any(tick.how is How.SKIPPED for tick in self.ticks)

    @property
    def of_total(self) -> int:
        return sum(self.wanted.values())

    @property
    def is_complete(self) -> bool:
        """Whether every unit that is to go was counted, be it without a scan, and no part of a kit lies beside it."""
        return self.is_filled and self.loose is None

    @property
    def is_filled(self) -> bool:
        """The same, whatever parts of kits lie beside it."""
        return all(self.counted(line_id) == units for line_id, units in self.wanted.items())

    @property
    def next_line(self) -> OrderLine | None:
        """The line to go on with: one that was begun, then from the top."""
        open_lines = self._open()
        touched = {tick.line_id for tick in self.ticks}
        begun = [line for line in open_lines if line.line_id in touched]
        return next(iter([*begun, *open_lines]), None)

    def counted(self, line_id: str) -> int:
        """Whole units: a kit whose parts are scanned counts once all of them are there."""
        return self._whole(line_id) + self._kits(line_id)

    def parts(self, line: OrderLine) -> tuple[int, int]:
        """How many parts of a kit's line were scanned, and of how many; kits that were counted whole are left out."""
        needed = [(self.part_counted(line.line_id, part), self._part_wanted(line, part)) for part in line.parts]
        return sum(min(each) for each in needed), sum(of for _, of in needed)

    @property
    def loose(self) -> tuple[OrderLine, KitPart] | None:
        """A kit's line and a part of it that was scanned and makes no whole one yet.

        Once the rest of the line was counted by hand, or skipped, its parts are in the kits that nobody scanned.
        """
        for line in self.lines:
            whole = [tick for tick in self.ticks if tick.line_id == line.line_id and not tick.part]
            if self.missing(line.line_id) <= 0 and any(tick.how is not How.SCANNED for tick in whole):
                continue
            for part in line.parts:
                if self.part_counted(line.line_id, part) > self._kits(line.line_id) * part.quantity:
                    return line, part
        return None

    def next_part(self, line: OrderLine, *, but: KitPart | None = None) -> KitPart | None:
        """The part of a begun kit that is missing next, rather another than `but`; None where none was begun."""
        if not any(tick.part and tick.line_id == line.line_id for tick in self.ticks):
            return None
        missing = [part for part in line.parts if self._part_missing(line, part) > 0]
        return next((part for part in missing if part != but), next(iter(missing), None))

    def part_counted(self, line_id: str, part: KitPart) -> int:
        return sum(tick.units for tick in self.ticks if tick.line_id == line_id and _same(tick.part, part.sku))

    def missing(self, line_id: str) -> int:
        """How many are still to be counted; below zero where fewer are wanted than were counted."""
        return self.wanted.get(line_id, 0) - self.counted(line_id)

    def quantities(self) -> dict[str, int]:
        """What was counted, as the quantities that ship."""
        return {line.line_id: self.counted(line.line_id) for line in self.lines}

    def judge(self, sku: str, units: int = 1, *, elsewhere: Sequence[str] = ()) -> Judgement:
        """What one code of that product, standing for `units` of it, is to this order."""
        own = [line for line in self.lines if _same(line.sku, sku) and line.remaining > 0]
        of_kits = [] if any(self.missing(line.line_id) >= units for line in own) else self._part_of(sku)
        in_kit = next((each for each in of_kits if self._part_missing(*each) >= units), None)
        if in_kit is not None or (of_kits and not own):
            return self._judged_part(*(in_kit or of_kits[0]), units, fits=in_kit is not None)
        if not own:
            verdict = Verdict.OTHER_ORDER if elsewhere else Verdict.WRONG_ITEM
            return Judgement(verdict, units=units, elsewhere=elsewhere[0] if elsewhere else "")
        fitting = next((line for line in own if self.missing(line.line_id) - self._begun(line) >= units), None)
        line = fitting or max(own, key=lambda each: self.missing(each.line_id))
        counted, of = self.counted(line.line_id), self.wanted.get(line.line_id, 0)
        if fitting is None:
            verdict = Verdict.KIT_BEGUN if self.missing(line.line_id) >= units else Verdict.TOO_MANY
            return Judgement(verdict, line, counted, of, units)
        return Judgement(Verdict.RIGHT, line, counted + units, of, units)

    def count(
        self, sku: str, units: int = 1, *, how: How = How.SCANNED, elsewhere: Sequence[str] = ()
    ) -> tuple[Verification, Judgement]:
        """Judge it, and count it where it is right."""
        judgement = self.judge(sku, units, elsewhere=elsewhere)
        if judgement.verdict is not Verdict.RIGHT or judgement.line is None:
            return self, judgement
        part = judgement.part.sku if judgement.part is not None else ""
        return self._with(Tick(judgement.line.line_id, units, how, part)), judgement

    def add(self, line_id: str, units: int, how: How = How.BY_HAND) -> tuple[Verification, Judgement]:
        """Count `units` more of a line that the packer is at, as with "+3". Raises KeyError for a line it has not."""
        line = next((each for each in self.lines if each.line_id == line_id), None)
        if line is None:
            raise KeyError(line_id)
        counted, of = self.counted(line_id), self.wanted.get(line_id, 0)
        if units <= 0 or counted + units > of:
            return self, Judgement(Verdict.TOO_MANY, line, counted, of, units)
        return self._with(Tick(line_id, units, how)), Judgement(Verdict.RIGHT, line, counted + units, of, units)

    def add_the_rest(self, how: How = How.BY_HAND) -> Verification:
        """Every line counted to its end, by hand."""
        return self._with(*(Tick(line.line_id, self.missing(line.line_id), how) for line in self._open()))

    def skip(self, line_id: str) -> Verification:
        """What is missing of that line goes into the parcel without being looked at."""
        missing = self.missing(line_id)
        return self._with(Tick(line_id, missing, How.SKIPPED)) if missing > 0 else self

    def undo(self) -> tuple[Verification, Tick | None]:
        """Without the last tick, and that tick; None where there was none."""
        if not self.ticks:
            return self, None
        return replace(self, ticks=self.ticks[:-1]), self.ticks[-1]

    def summary(self) -> str:
        """For the order's history: "3 of 3 verified", with what no scanner saw; empty where nothing was counted."""
        if not self.has_begun:
            return ""
        by_hand = sum(tick.units for tick in self.ticks if tick.how is How.BY_HAND and not tick.part)
        skipped = sum(tick.units for tick in self.ticks if tick.how is How.SKIPPED and not tick.part)
        words = [f"{self.total - skipped} of {self.of_total} verified"]
        if by_hand:
            words.append(f"{by_hand} counted by hand")
        if skipped:
            words.append(f"{skipped} skipped")
        return ", ".join(words)

    def _whole(self, line_id: str) -> int:
        return sum(tick.units for tick in self.ticks if tick.line_id == line_id and not tick.part)

    def _kits(self, line_id: str) -> int:
        """How many kits the parts make that were scanned one by one."""
        if not any(tick.part and tick.line_id == line_id for tick in self.ticks):
            return 0
        parts = next((line.parts for line in self.lines if line.line_id == line_id), ())
        return min((self.part_counted(line_id, part) // part.quantity for part in parts), default=0)

    def _begun(self, line: OrderLine) -> int:
        """How many kits some parts were scanned of, and not all."""
        begun = max((-(-self.part_counted(line.line_id, part) // part.quantity) for part in line.parts), default=0)
        return begun - self._kits(line.line_id)

    def _part_wanted(self, line: OrderLine, part: KitPart) -> int:
        return part.quantity * max(self.wanted.get(line.line_id, 0) - self._whole(line.line_id), 0)

    def _part_missing(self, line: OrderLine, part: KitPart) -> int:
        return self._part_wanted(line, part) - self.part_counted(line.line_id, part)

    def _part_of(self, sku: str) -> list[tuple[OrderLine, KitPart]]:
        lines = [line for line in self.lines if line.remaining > 0]
        return [(line, part) for line in lines for part in line.parts if _same(part.sku, sku)]

    def _judged_part(self, line: OrderLine, part: KitPart, units: int, *, fits: bool) -> Judgement:
        counted, of = self.part_counted(line.line_id, part), self._part_wanted(line, part)
        if fits:
            return Judgement(Verdict.RIGHT, line, counted + units, of, units, part=part)
        return Judgement(Verdict.TOO_MANY, line, counted, of, units, part=part)

    def _open(self) -> list[OrderLine]:
        return [line for line in self.lines if self.missing(line.line_id) > 0]

    def _with(self, *ticks: Tick) -> Verification:
        return replace(self, ticks=(*self.ticks, *ticks))


def _same(one: str, other: str) -> bool:
    """Scanners shout: a SKU is the same whatever its case."""
    return one.strip().casefold() == other.strip().casefold()
