"""Addresses and file names of dossiers."""

from datetime import date

from dashboard.state import Switches, View, link


def dossier_address(view: View, features: Switches, *, kind: str) -> str:
    """Return the address of a view's dossier, relative to the page's; `kind` is "html" or "md"."""
    return f"dossier.{kind}{link(view, features)}"


def dossier_name(feature: str | None, *, kind: str, day: date) -> str:
    """Return the name under which a dossier is kept: "btc-dossier-2026-11-30.html"."""
    return f"{feature or 'overview'}-dossier-{day.isoformat()}.{kind}"
