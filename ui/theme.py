"""How everything looks: colours, sizes and type, as a palette and a small style sheet. No colour stands elsewhere."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import msgspec
from msgspec.structs import asdict
from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.runtime.paths import resource

S4, S8, S12, S16, S24, S32 = 4, 8, 12, 16, 24, 32
CONTROL_HEIGHT = 36
ROW_HEIGHT = 52
RADIUS = 6
BODY, SECONDARY, TITLE, NUMBER = 14, 12, 16, 24
#: In packing mode, read from two metres.
FAR, FARTHER, FARTHEST = 28, 48, 96
#: How long the edge of the screen says what happened.
FLASH_MILLISECONDS = 700


class Scheme(StrEnum):
    LIGHT = "light"
    DARK = "dark"


class Tokens(msgspec.Struct, frozen=True):
    """Every colour as '#RRGGBB'. A `…_back` lies under the colour of its name."""

    window: str
    surface: str
    text: str
    muted: str
    border: str
    control: str
    hover: str
    selected: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_back: str
    late: str
    late_back: str
    due: str
    due_back: str
    good: str
    good_back: str
    unsure: str
    unsure_back: str
    neutral: str
    neutral_back: str
    practice: str
    practice_back: str

    def pair(self, state: str) -> tuple[str, str]:
        """The colour of a state (late, due, good, unsure, neutral, accent) and the one that lies under it."""
        return getattr(self, state), getattr(self, f"{state}_back")


LIGHT = Tokens(
    window="#F5F6F8",
    surface="#FFFFFF",
    text="#18202B",
    muted="#566173",
    border="#DDE1E7",
    control="#8A94A3",
    hover="#EDF0F4",
    selected="#DFEAFB",
    accent="#1A63D8",
    accent_hover="#1557C0",
    accent_pressed="#114AA6",
    on_accent="#FFFFFF",
    accent_back="#E8F0FC",
    late="#B3261E",
    late_back="#FCE9E7",
    due="#8A5200",
    due_back="#FDF1DE",
    good="#1B6E45",
    good_back="#E3F4EA",
    unsure="#6A3FB0",
    unsure_back="#F0E9FB",
    neutral="#4A5567",
    neutral_back="#EBEEF2",
    practice="#5A3A00",
    practice_back="#FFE3A8",
)

DARK = Tokens(
    window="#12161B",
    surface="#1A2027",
    text="#E7ECF2",
    muted="#9CA8B8",
    border="#2E3742",
    control="#6B7889",
    hover="#222A33",
    selected="#20344F",
    accent="#6AA5FF",
    accent_hover="#86B6FF",
    accent_pressed="#A3C8FF",
    on_accent="#0B1220",
    accent_back="#1B2B42",
    late="#FF8A80",
    late_back="#3A1F1E",
    due="#F2B25C",
    due_back="#362913",
    good="#63D297",
    good_back="#16301F",
    unsure="#C2A4FA",
    unsure_back="#2A2140",
    neutral="#B4BECB",
    neutral_back="#28313B",
    practice="#FFD98A",
    practice_back="#4A3506",
)

_STYLE = "Fusion"
_PAPER, _INK = "#FFFFFF", "#000000"

_TOKENS = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK}


class _Watcher(QObject):
    """Says when the colours change, to those few that paint by themselves."""

    changed = Signal()


class _State:
    """What `apply` set last; kept for as long as the process lives."""

    def __init__(self) -> None:
        self.scheme = Scheme.LIGHT
        self.wanted: Scheme | None = None
        self.follows = False
        self.has_style = False
        self.drawings: QTemporaryDir | None = None
        self.watcher = _Watcher()


_state = _State()


def tokens() -> Tokens:
    """The colours as they are now."""
    return _TOKENS[_state.scheme]


def color(name: str) -> QColor:
    """One of the current colours by its token's name."""
    return QColor(getattr(tokens(), name))


def paper() -> QColor:
    """White, whatever the colours: scanners read black on it."""
    return QColor(_PAPER)


def ink() -> QColor:
    return QColor(_INK)


def scheme() -> Scheme:
    return _state.scheme


def watcher() -> _Watcher:
    """Its `changed` is emitted after the colours changed."""
    return _state.watcher


def application(program: str) -> QApplication:
    """Made in its style: set afterwards, PySide makes Python's own list of all that a style has names for, in 5 ms."""
    _state.has_style = True
    return QApplication([program, "-style", _STYLE])


def apply(app: QApplication, scheme: Scheme | None = None) -> None:
    """Dress the application in `scheme`, or in the system's, following it from then on, when it is None."""
    _state.wanted = scheme
    hints = QGuiApplication.styleHints()
    if not _state.follows:
        _state.follows = True
        hints.colorSchemeChanged.connect(lambda _now: _follow(app))
    system = Scheme.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else Scheme.LIGHT
    _state.scheme = scheme or system
    if not _state.has_style:
        _state.has_style = True
        app.setStyle(_STYLE)
    font = QFont(app.font())
    font.setPixelSize(BODY)
    app.setFont(font)
    app.setPalette(palette(tokens()))
    app.setStyleSheet(style_sheet(tokens()))
    _state.watcher.changed.emit()


def _follow(app: QApplication) -> None:
    if _state.wanted is None:
        apply(app, None)


def palette(of: Tokens) -> QPalette:
    """The palette for widgets that the style sheet leaves alone."""
    made = QPalette(QColor(of.window))
    role = QPalette.ColorRole
    for each, value in (
        (role.Window, of.window),
        (role.Base, of.surface),
        (role.AlternateBase, of.window),
        (role.Button, of.surface),
        (role.ToolTipBase, of.surface),
        (role.WindowText, of.text),
        (role.Text, of.text),
        (role.ButtonText, of.text),
        (role.ToolTipText, of.text),
        (role.BrightText, of.late),
        (role.PlaceholderText, of.muted),
        (role.Highlight, of.accent),
        (role.HighlightedText, of.on_accent),
        (role.Accent, of.accent),
        (role.Link, of.accent),
        (role.Mid, of.border),
        (role.Dark, of.control),
        (role.Light, of.surface),
        (role.Midlight, of.hover),
        (role.Shadow, of.border),
    ):
        made.setColor(each, QColor(value))
    for each in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(of.muted))
    return made


def style_sheet(of: Tokens) -> str:
    """resources/styles/packbench.qss with `@token` and `@size` filled in and its drawings tinted."""
    folder = _drawings(of)
    values = {**asdict(of), "radius": f"{RADIUS}px", "icons": folder}
    values |= {"body": f"{BODY}px", "secondary": f"{SECONDARY}px", "title": f"{TITLE}px", "number": f"{NUMBER}px"}
    values |= {"far": f"{FAR}px", "farther": f"{FARTHER}px", "farthest": f"{FARTHEST}px"}
    text = resource("styles", "packbench.qss").read_text(encoding="utf-8")
    return re.sub(r"@(\w+)", lambda found: values[found.group(1)], text)


def moves() -> bool:
    """Whether the system lets anything move or flash."""
    from PySide6.QtWidgets import QStyle  # noqa: PLC0415 (its five hundred names wait until one is needed)

    return bool(QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration))


def restyle(widget: QWidget) -> None:
    """Look at the dynamic properties of `widget` again after one of them changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def _drawings(of: Tokens) -> str:
    """A folder with the small drawings that a style sheet can only take from files, in the colours of `of`."""
    from ui.kit.icons import svg  # noqa: PLC0415 (icons ask for colours here)

    if _state.drawings is None:
        _state.drawings = QTemporaryDir()
    prefix = "dark" if of is DARK else "light"
    for name, tint in (("chevron-down", of.muted), ("chevron-up", of.muted), ("check", of.on_accent)):
        path = Path(_state.drawings.filePath(f"{prefix}-{name}.svg"))
        if not path.exists():
            path.write_bytes(svg(name, tint, stroke=2.0))
    return Path(_state.drawings.filePath(prefix)).as_posix()
