"""The page on which a shop's own Ordoro account is connected."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui import actions, theme
from ui.kit.button import push_button
from ui.kit.field import Field
from ui.kit.wrapped import WrappedLabel

ORDORO = "https://api.ordoro.com"
_WIDE = 520
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Entered:
    url: str
    client_id: str
    client_secret: str


class AccountView(QWidget):
    """Emits what was entered; says what was found or what is wrong. Enter goes on to the next field, no further."""

    tried = Signal(object)
    opened = Signal()
    closed = Signal()
    forget_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = ""
        self.url = _line(ORDORO)
        self.client_id = _line()
        self.client_secret = _line()
        self.client_secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.id_field = Field(self.tr("Client ID"), self.client_id)
        self.secret_field = Field(
            self.tr("Client secret"),
            self.client_secret,
            self.tr("It is never written into a file."),
        )
        self.url_field = Field(
            self.tr("Address"), self.url, self.tr("Only https. Plain http is taken for this computer alone.")
        )
        self.more = QCheckBox(self.tr("Another address than Ordoro's own"))
        self.more.toggled.connect(self.url_field.setVisible)
        self.url_field.hide()
        self.said = WrappedLabel()
        self.connect_button = push_button("", self._go_on, role="primary")
        self.back_button = push_button(self.tr("Back"), self.closed)
        self.forget_button = push_button(self.tr("Sign out and forget the key"), self.forget_asked, role="quiet")
        self.forget_button.hide()
        for line in (self.url, self.client_id, self.client_secret):
            line.textEdited.connect(self._edited)
        self.notice_place = QVBoxLayout()
        self._arrange()
        self.show_idle()

    def clear(self) -> None:
        """As on the first opening; the secret is forgotten."""
        self.client_secret.clear()
        self._edited()
        first = self.client_secret if self.client_id.text() else self.client_id
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_last(self, client_id: str, url: str) -> None:
        """The account that was open last; "" where none was."""
        self.client_id.setText(client_id)
        self.url.setText(url or ORDORO)
        self.more.setChecked(url not in ("", ORDORO))
        self.forget_button.setVisible(bool(client_id))

    def show_place(self, keyring: str) -> None:
        """The name of the keyring in which the key will be kept; "" where this computer has none to trust."""
        if keyring:
            words = self.tr("Kept in this computer's {keyring}, and never written into a file.").format(keyring=keyring)
        else:
            words = self.tr(
                "This computer has no keyring that Packbench trusts. The key is kept in memory until Packbench closes, "
                "and asked for again at the next start."
            )
        self.secret_field.set_hint(words)

    def show_idle(self) -> None:
        self._found = ""
        self._enable(True)
        self._say_button(self.tr("Connect"))

    def show_trying(self) -> None:
        self._enable(False)
        self._say(self.tr("Asking Ordoro…"), "hint")

    def show_found(self, company: str) -> None:
        """The key is right: who answered."""
        self._enable(True)
        self._found = company or self.tr("your account")
        words = self.tr("Connected to {company}. Everything that Packbench needs is there.")
        self._say(words.format(company=self._found), "good")
        self._say_button(self.tr("Open {company}").format(company=_short(self._found)))

    def show_problem(self, title: str, text: str, *, field: Field | None = None) -> None:
        """Nothing that was entered is lost."""
        self.show_idle()
        if field is None:
            self._say(f"{title}. {text}", "error")
            return
        self._say("", "hint")
        field.set_problem(text)
        if field is self.url_field:
            self.more.setChecked(True)
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def press_primary(self) -> None:
        """Do what the button says, by its shortcut."""
        if self.connect_button.isEnabled():
            self._go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if isinstance(self.focusWidget(), QLineEdit):
                self.focusNextChild()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        title = QLabel(self.tr("Connect an Ordoro account"))
        title.setProperty("type", "title")
        help_text = WrappedLabel(
            self.tr(
                "Make a key in Ordoro under Settings → Account settings → API keys and copy both parts here. "
                "The account's plan must include API access."
            )
        )
        help_text.setProperty("type", "muted")
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S8)
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        buttons.addWidget(self.connect_button)
        card = QFrame()
        card.setFixedWidth(_WIDE)
        form = QVBoxLayout(card)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(theme.S16)
        for widget in (title, help_text, self.id_field, self.secret_field, self.more, self.url_field, self.said):
            form.addWidget(widget)
        form.addLayout(buttons)
        form.addWidget(self.forget_button, alignment=Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.S24, theme.S24, theme.S24, theme.S16)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        layout.addStretch(1)
        layout.addLayout(middle)
        layout.addStretch(2)
        layout.addLayout(self.notice_place)
        self.setTabOrder(self.client_id, self.client_secret)
        self.setTabOrder(self.client_secret, self.more)
        self.setTabOrder(self.more, self.url)
        self.setTabOrder(self.url, self.connect_button)
        self.setTabOrder(self.connect_button, self.back_button)
        self.setTabOrder(self.back_button, self.forget_button)

    def _go_on(self) -> None:
        if self._found:
            self.opened.emit()
            return
        entered = Entered(self.url.text().strip(), self.client_id.text().strip(), self.client_secret.text().strip())
        for value, field, words in (
            (entered.client_id, self.id_field, self.tr("Enter the client ID of the key.")),
            (entered.client_secret, self.secret_field, self.tr("Enter the client secret of the key.")),
            (entered.url, self.url_field, self.tr("Enter the address of Ordoro's API.")),
        ):
            if not value:
                self.show_problem("", words, field=field)
                return
        self.tried.emit(entered)

    def _edited(self) -> None:
        for field in (self.id_field, self.secret_field, self.url_field):
            field.clear_problem()
        self._say("", "hint")
        if self.connect_button.isEnabled():
            self.show_idle()

    def _enable(self, on: bool) -> None:
        for widget in (self.url, self.client_id, self.client_secret, self.connect_button):
            widget.setEnabled(on)

    def _say_button(self, words: str) -> None:
        keys = actions.keys("ship")
        self.connect_button.setText(f"{words.replace('&', '&&')}   {keys}")

    def _say(self, text: str, kind: str) -> None:
        self.said.setText(text)
        self.said.setProperty("said", kind)
        theme.restyle(self.said)


def _line(text: str = "") -> QLineEdit:
    line = QLineEdit(text)
    line.setMaxLength(_LONGEST)
    return line


def _short(name: str) -> str:
    longest = 28
    return name if len(name) <= longest else f"{name[:longest]}…"
