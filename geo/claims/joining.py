"""What the sign is that stands for several words: each function makes it of a match of them."""

import re
from dataclasses import replace

from geo.claims.masking import Masked, Thing

_WORD_AND_NAME = 2
"""The spaces between an owner and what it owns, with a word between them."""


def border(match: re.Match[str], masked: Masked) -> Thing:
    """`"the Armenian-Turkish border"` is the border of Armenia and Turkey."""
    names = dict.fromkeys(name for thing in _things(match, masked) for name in thing.names)
    return Thing("border", 0, 0, tuple(names))


def each_border(match: re.Match[str], masked: Masked) -> Thing | None:
    """`"Armenia's border with Turkey and Iran's Tabriz province"` is that of Turkey and of Iran.

    Its owner is Armenia.
    """
    at = match.start("each") - match.start()
    lands = masked.things_in(match[0][at:])
    if any(land.kind != "country" and not land.owner for land in lands):
        return None
    owners = [name for thing in masked.things_in(match[0][:at]) for name in thing.names]
    names = tuple(land.names[0] for land in lands)
    return Thing("border", 0, 0, names, noun="each", owner="".join(owners[:1]))


def countries(match: re.Match[str], masked: Masked) -> Thing:
    """`"Georgian and Turkish territory"` is Georgia and Turkey."""
    names = tuple(name for thing in _things(match, masked) for name in thing.names)
    return Thing("country", 0, 0, names)


def country(match: re.Match[str], masked: Masked) -> Thing:
    """`"Georgian soil"` is Georgia."""
    return replace(_things(match, masked)[-1], kind="country")


def same(match: re.Match[str], masked: Masked) -> Thing | None:
    """`"the oil line (BTC)"` is BTC; `"BTC (BTE)"` is nothing, for they are two features."""
    things = _things(match, masked)
    named = [thing for thing in things if thing.kind in ("feature", "town")]
    owner = next((thing.owner for thing in things if thing.owner), "")
    is_one = len({thing.names for thing in named}) == 1
    return replace(named[0], owner=owner) if is_one else None


def owned_before(match: re.Match[str], masked: Masked) -> Thing | None:
    """`"Azerbaijan's rural Tovuz"` is Azerbaijan's; `"Ukraine's envoy toured Tovuz"` is left."""
    owner = _things(match, masked)[0].owner
    at = next(at for at, sign in enumerate(match[0]) if sign in masked.things)
    is_close = match[0].count(" ", at) <= _WORD_AND_NAME
    return same(match, masked) if is_close or not owner else None


def owned(match: re.Match[str], masked: Masked) -> Thing:
    """`"Tovuz of Azerbaijan"` is Azerbaijan's Tovuz, as `"the base of Russia"` is Russia's."""
    thing, owner = _things(match, masked)
    return replace(thing, owner=owner.names[0])


def held(match: re.Match[str], masked: Masked) -> Thing:
    """`"Kars, Turkey"` is Kars, and lies in Turkey."""
    thing, holder = _things(match, masked)
    return replace(thing, holder=holder.names[0])


def in_its_country(match: re.Match[str], masked: Masked) -> Thing | None:
    """`"Kars, Turkey"` is Kars, and lies in Turkey; `"Kars, Georgia"` are two places."""
    thing, holder = _things(match, masked)
    return held(match, masked) if thing.country == holder.country else None


def town_in_its_name(match: re.Match[str], masked: Masked) -> Thing | None:
    """`"Tovuz town"` is the town of that name, not the district."""
    feature = _things(match, masked)[-1]
    if not feature.town:
        return None
    return replace(feature, kind="town", names=(feature.town,), town="")


def stretch(match: re.Match[str], masked: Masked) -> Thing:
    """`"the Kars-Tbilisi"` in `"the Kars-Tbilisi section"` is what lies between the two."""
    return Thing("stretch", 0, 0, tuple(thing.names[0] for thing in _things(match, masked)))


def anaphor(match: re.Match[str], masked: Masked) -> Thing:
    """`"the pipeline"` stands for what was named before."""
    return Thing("anaphor", 0, 0, noun=match[0])


def _things(match: re.Match[str], masked: Masked) -> list[Thing]:
    """Return Armenia and Turkey for `"the Armenian-Turkish border"`."""
    return masked.things_in(match[0])
