"""Tries a key, and hands over the services of the account that accepted it."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QObject, Signal

from app.bootstrap import Account, try_account
from app.domain.generation import Generation
from app.errors import BadAddress, InsecureAddress, PackbenchError, WrongKey
from app.runtime.concurrency import Tasks
from app.services.known_account import KnownAccount
from app.settings.credentials import Kept
from ui.account.view import AccountView, Entered


class AccountPresenter(QObject):
    """`account_opened` carries an Account that was tried; Back leaves everything as it was."""

    account_opened = Signal(object)
    closed = Signal()

    def __init__(
        self,
        view: AccountView,
        tasks: Tasks,
        known: KnownAccount,
        generation: Generation | None = None,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._tasks = tasks
        self._known = known
        self._generation = generation
        self._account: Account | None = None
        view.tried.connect(self._try)
        view.opened.connect(self._open)
        view.closed.connect(self._close)

    def begin(self) -> None:
        """As on the first opening, with what is known of the last account."""
        last = self._known.last()
        self._view.show_last(last.client_id if last else "", last.url if last else "")
        self._view.clear()
        self._tasks.start("account.place", self._say_place())

    async def _say_place(self) -> None:
        place = await self._known.place()
        self._view.show_place(place.name if place.kept is Kept.IN_KEYRING else "")

    def _try(self, entered: Entered) -> None:
        self._view.show_trying()
        self._tasks.start("account.try", self._sign_in(entered))

    async def _sign_in(self, entered: Entered) -> None:
        account = Account(entered.url, entered.client_id, entered.client_secret, self._generation)
        try:
            signed_in = await try_account(account)
        except (InsecureAddress, BadAddress) as error:
            self._view.show_problem(error.title, error.message, field=self._view.url_field)
        except WrongKey as error:
            self._view.show_problem(error.title, error.message, field=self._view.secret_field)
        except PackbenchError as error:
            self._view.show_problem(error.title, error.message)
        else:
            generation = signed_in.gateway.generation
            self._account = dataclasses.replace(account, generation=generation)
            self._view.show_found(signed_in.company)

    def _open(self) -> None:
        account, self._account = self._account, None
        if account is not None:
            self._view.clear()
            self.account_opened.emit(account)

    def _close(self) -> None:
        self._tasks.cancel("account.try")
        self._account = None
        self._view.clear()
        self.closed.emit()
