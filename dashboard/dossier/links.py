"""Addresses and file names of dossiers."""

import re
from datetime import date

from dashboard.address import Switches, View, link
from geo.articles.own import is_own

MOST_OF_A_PART = 60
"""Letters of each thing that a name tells."""


def dossier_address(view: View, features: Switches, *, kind: str) -> str:
    """Return the address of a view's dossier, relative to the page's; `kind` is "html" or "md"."""
    return f"dossier.{kind}{link(view, features)}"


def dossier_name(view: View, *, kind: str, day: date) -> str:
    """Return the name under which a dossier is kept: "btc-dossier-2026-11-30.html".

    It names all that a view has chosen, and nothing of an article of a reader's own.
    """
    opened = () if is_own(view.article) else (view.article, view.excerpt, _said("claim", view))
    chosen = (view.feature, *view.beside, view.site, view.event, *opened)
    limits = (_said(key, view) for key in ("search", "since", "until"))
    parts = [_plain(part) for part in (*chosen, *limits) if part]
    return f"{'-'.join(filter(None, parts)) or 'overview'}-dossier-{day.isoformat()}.{kind}"


def _said(key: str, view: View) -> str:
    value = getattr(view, key)
    return f"{key} {value}" if value else ""


def _plain(text: str) -> str:
    """Write a text in letters that every system takes in a name."""
    return re.sub(r"[^\w.-]+", "-", text, flags=re.ASCII)[:MOST_OF_A_PART].strip("-.")
