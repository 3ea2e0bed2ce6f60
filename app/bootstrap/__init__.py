"""The only place that makes the concrete classes."""

from app.bootstrap.checks import check_certificates, check_database, diagnose, support_report, try_account
from app.bootstrap.services import Services, build
from app.domain.generation import Generation
from app.ordoro.account import ORDORO, Account
from app.settings.store import SettingsStore
from app.settings.waits import Waits

__all__ = [
    "ORDORO",
    "Account",
    "Generation",
    "Services",
    "SettingsStore",
    "Waits",
    "build",
    "check_certificates",
    "check_database",
    "diagnose",
    "support_report",
    "try_account",
]
