"""The page's address: read, written, and read again."""

from dataclasses import replace
from urllib.parse import parse_qs

from dashboard.address import View, link, read_address, write_address
from dashboard.state import changed
from geo.articles.own import is_own
from tests.fuzz.target import Target

FEATURES = {
    "btc": "btc", "bte": "bte", "btk": "btk", "tovuz": "tovuz", "gyumri": "gyumri",
    "a-b": "kind.oil", "Ä": "kind.oil", "btc2": "kind.gas",
}  # fmt: skip
EVENTS = ("opened-2006", "closed")
ARTICLES = ("2020-09-22-a", "a b&c")
SITES = {"btc": ("Sangachal", "Pump 1"), "gyumri": ("Base",)}
THINGS = ("Armenia", "btc")
REGION = (38.0, 36.0, 52.0, 45.0)
ADDRESSES = (
    "feature=btc&layers=btc,bte&site=Sangachal&article=2020-09-22-a&excerpt=1a2b3c4d&claim=2",
    "feature=btc&beside=bte,btk,tovuz&search=%22oil+line%22&borders=today&since=2020-09-22&until=2006",
    "event=closed&panel=cite&sentences=20&articles=40&naming=btc,bte&publisher=&publisher=A&to=Armenia",
    "hidden=btc,kind.oil&bbox=43.1,40.2,45.3,42.4&v=2021-03-04-1a2b&embed_options=dark_theme",
    "layers=&feature=a-b&article=own/0123456789ab&excerpt=deadbeef&feature=btc&%ff=%00&layers=Btc).",
)


def targets() -> list[Target]:
    """Return the one target."""
    return [Target("address", lambda: [it.encode() for it in ADDRESSES], check)]


def check(data: bytes) -> None:
    """Read an address: what is written of its view leads to the same view."""
    query = data.decode("utf-8", "replace")
    view = _read(parse_qs(query, keep_blank_values=True))
    written = write_address(view, FEATURES)
    again = _read(written)
    assert again == _open_to_all(view)
    assert write_address(again, FEATURES) == written
    assert _read(parse_qs(link(view, FEATURES)[1:], keep_blank_values=True)) == replace(
        again, panel=None
    )
    changed(again, f"?{query}", FEATURES)


def _read(params: dict[str, list[str]]) -> View:
    return read_address(
        params, FEATURES, EVENTS, articles=ARTICLES, sites=SITES, things=THINGS, region=REGION
    )


def _open_to_all(view: View) -> View:
    """Return what an address keeps of a view: all but what it does not name."""
    view = replace(view, unknown=(), not_days=(), not_extent="")
    view = view if view.feature else replace(view, beside=())
    return replace(view, article=None, excerpt=None, claim=None) if is_own(view.article) else view
