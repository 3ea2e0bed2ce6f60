"""A new product, the same in both generations: known again by its SKU."""

from __future__ import annotations

import msgspec

from app.domain.new_product import NewProduct
from app.domain.step import Receipt, Receipts, Step, StepKind
from app.errors import AlreadyThere, ReadBackDiffers
from app.ordoro.counter import CounterCalls
from app.ordoro.product_names import PRODUCT_NAMES, sent
from app.ordoro.steps import after_the_change, restored, stored
from app.ports import Witness
from app.words import translate


class CreateProduct(msgspec.Struct, frozen=True):
    """`body` is what is sent, word for word."""

    sku: str
    body: dict[str, object]


def product_body(product: NewProduct) -> dict[str, object]:
    """The request's body: what was entered, and nothing else."""
    body: dict[str, object] = {"sku": product.sku}
    for ours, theirs in PRODUCT_NAMES.items():
        value = getattr(product, ours)
        if value not in (None, ""):
            body[theirs] = sent(value)
    return body


def product_steps(product: NewProduct) -> tuple[Step, ...]:
    payload = CreateProduct(product.sku, product_body(product))
    title = translate("ordoro", "Make the product {sku}").format(sku=product.sku)
    return (Step(StepKind.NEW_PRODUCT, title, stored(payload)),)


class NewProducts:
    kinds = (StepKind.NEW_PRODUCT,)

    def __init__(self, calls: CounterCalls) -> None:
        self._calls = calls

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt:  # noqa: ARG002 (needs none)
        payload = restored(step.payload, CreateProduct)
        if (found := self._found(payload)) is not None:
            return found
        self._calls.create_product(payload.body, witness)
        with after_the_change():
            if self._found(payload) is None:
                raise ReadBackDiffers(
                    translate("ordoro", "Ordoro took the product {sku}, but does not show it.").format(sku=payload.sku)
                )
        return Receipt(translate("ordoro", "Product {sku} is made").format(sku=payload.sku))

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:  # noqa: ARG002 (needs none)
        return self._found(restored(step.payload, CreateProduct))

    def _found(self, payload: CreateProduct) -> Receipt | None:
        """Raises AlreadyThere where the SKU is another product's."""
        product = self._calls.find_product(payload.sku)
        if product is None:
            return None
        if not product.holds(payload.body):
            raise AlreadyThere(
                translate("ordoro", "Ordoro already has a product {sku}: “{name}”. Nothing was changed.").format(
                    sku=payload.sku, name=product.name
                )
            )
        return Receipt(translate("ordoro", "Product {sku} is there").format(sku=payload.sku), already=True)
