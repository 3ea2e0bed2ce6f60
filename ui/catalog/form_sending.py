"""What both of a product's forms do with what was typed: say what is wrong at its field, or send it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from app.domain.new_product import NewProduct
from app.domain.product_change import ProductChange
from app.errors import BadEntry, PackbenchError
from ui.catalog.product_form import ProductForm


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
        view.said.say(f"{error.title}. {error.message}", "error")
    finally:
        view.show_sending(False)
