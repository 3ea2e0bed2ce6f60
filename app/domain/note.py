"""What is written beside an order without changing what ships: a comment, a tag that is hung on it or taken off."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.entry import LONGEST_NOTE, EntryProblem, text_problems
from app.words import translate

#: Ordoro's own tag for an order whose contents were scanned.
CONTENTS_VERIFIED = "Contents Verified"


@dataclass(frozen=True, slots=True)
class OrderNote:
    """One or several of them, for one order. Tags are by name, and in v3 alone; one that is not there yet is made."""

    order: str
    comment: str = ""
    tag: str = ""
    untag: str = ""
    #: Tried once for the others' sake; nobody is called where it does not go.
    is_courtesy: bool = False

    @property
    def number(self) -> str:
        return self.order

    @property
    def title(self) -> str:
        return translate("domain", "Note on order {order}").format(order=self.order)

    @property
    def orders(self) -> frozenset[str]:
        """None: it keeps nobody from shipping the order meanwhile."""
        return frozenset()

    @property
    def locks(self) -> frozenset[str]:
        return frozenset(f"tag {self.order} {tag}" for tag in (self.tag, self.untag) if tag)

    def validate(self) -> tuple[EntryProblem, ...]:
        problems = text_problems("comment", translate("domain", "the comment"), self.comment, longest=LONGEST_NOTE)
        for field in ("tag", "untag"):
            problems += text_problems(field, translate("domain", "the tag"), getattr(self, field))
        if not (self.comment.strip() or self.tag.strip() or self.untag.strip()):
            problems.append(EntryProblem("comment", translate("domain", "Write something.")))
        return tuple(problems)
