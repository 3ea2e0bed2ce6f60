"""What both of a product's forms do with what was typed: say what is wrong at its field, or send it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.new_product import NewProduct
from app.domain.product_change import ProductChange
from app.errors import BadEntry, PackbenchError
from ui.catalog.product_form import ProductForm

if TYPE_CHECKING:
    from app.services.catalog import Catalog


def warn_of_a_shared_upc(view: ProductForm, catalog: Catalog, sku: str, upc: str) -> None:
    """Two products with one barcode can be meant; what comes of it is said while it can still be mended."""
    others = [each.sku for each in catalog.with_code(upc) if each.sku != sku] if upc else []
    words = QCoreApplication.translate("catalog", "{sku} has this code too: its scan will ask which is meant.")
    view.warn_of("upc", words.format(sku=", ".join(others)) if others else "")


async def send_form(
    view: ProductForm,
    subject: NewProduct | ProductChange,
    unread: Mapping[str, str],
    send: Callable[[], Awaitable[None]],
) -> None:
    """`unread` says of each field that could not be read why. Nothing that was typed is touched here."""
    problems = {each.field: each.message for each in subject.validate() if not each.is_warning} | dict(unread)
    view.show_problems(problems)
    view.said.say("")
    if problems:
        return
    view.show_sending(True)
    try:
        await send()
    except BadEntry as error:
        view.show_problems({each.field: each.message for each in error.problems})
    except PackbenchError as error:
        view.said.say(error.in_full, "error")
    finally:
        view.show_sending(False)
