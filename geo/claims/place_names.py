"""Countries and towns of the base map as English texts name them."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from geo.folding import Folded, fold
from geo.layers.base import Base

TOWNS = ("capital", "city", "town")
"""The kinds of places of the base map that are towns; others label seas and countries."""

# By the name in the base map: what adjectives a country has, and what else a place is called.
_COUNTRIES: dict[str, tuple[str, ...]] = {
    "Armenia": ("Armenian",),
    "Azerbaijan": ("Azerbaijani", "Azeri"),
    "Bulgaria": ("Bulgarian",),
    "Georgia": ("Georgian",),
    "Cyprus": ("Cypriot",),
    "Egypt": ("Egyptian",),
    "Greece": ("Greek",),
    "Iran": ("Iranian", "Persian"),
    "Iraq": ("Iraqi",),
    "Israel": ("Israeli",),
    "Jordan": ("Jordanian",),
    "Kazakhstan": ("Kazakh", "Kazakhstani"),
    "Lebanon": ("Lebanese",),
    "Moldova": ("Moldovan",),
    "Romania": ("Romanian",),
    "Russia": ("Russian",),
    "Syria": ("Syrian",),
    "Turkey": ("Turkish",),
    "Turkmenistan": ("Turkmen",),
    "Ukraine": ("Ukrainian",),
    "Uzbekistan": ("Uzbek",),
}
_OTHER_NAMES: dict[str, tuple[str, ...]] = {
    "Turkey": ("Türkiye",),
    "Russia": ("Russian Federation",),
    "Azerbaijan": ("Republic of Azerbaijan",),
    "Georgia": ("Republic of Georgia",),
    "Armenia": ("Republic of Armenia",),
    "Tbilisi": ("Tiflis",),
    "Gyumri": ("Leninakan", "Giumri"),
    "Ganja": ("Gəncə", "Gandja", "Gyandzha"),
    "Yevlax": ("Yevlakh", "Evlakh"),
    "Tovuz": ("Tauz",),
    "Naxçıvan": ("Nakhchivan", "Nakhichevan"),
    "Akhalkalaki": ("Axalkalaki",),
    "Akhaltsikhe": ("Axaltsixe",),
    "Ağstafa": ("Agstafa", "Aghstafa", "Akstafa"),
    "Hacıqabul": ("Hajigabul", "Hajiqabul", "Hajiqabal"),
    "Kürdəmir": ("Kurdamir", "Kyurdamir"),
    "Lənkəran": ("Lankaran", "Lenkoran"),
    "Mingəçevir": ("Mingachevir", "Mingechaur"),
    "Sukhumi": ("Sokhumi",),
    "Sumqayıt": ("Sumgait", "Sumgayit"),
    "Xankəndi / Stepanakert": ("Stepanakert", "Khankendi", "Xankəndi"),
    "Şəki": ("Sheki", "Shaki"),
    "Şəmkir": ("Shamkir", "Shamkhor"),
    "Şirvan": ("Shirvan",),
    "Daşkəsən": ("Dashkasan", "Dashkesan"),
    "Gədəbəy": ("Gadabay", "Gedabek"),
    "Qazax": ("Gazakh", "Qazakh"),
    "Qobustan": ("Gobustan",),
    "Sanqaçal": ("Sangachal", "Sangachali"),
    "Ucar": ("Ujar",),
    "Şuşa": ("Shusha", "Shushi"),
    "Ağdam": ("Aghdam",),
    "Erzurum": ("Erzerum",),
    "Kahramanmaraş": ("Maraş",),
}


class Place(NamedTuple):
    """A country or town named in a text: its name in the base map, and how it is named.

    `form` is "name", "adjective" (Turkish) or "possessive" (Turkey's, and "Turkeys" as texts that
    lost their apostrophes have it); `country` is where a town lies, or the country itself.
    """

    start: int
    end: int
    name: str
    kind: str
    form: str
    country: str


@dataclass(frozen=True)
class PlaceNames:
    """The names to look for: folded name to (name in the base map, kind, country, form)."""

    names: dict[str, tuple[str, str, str, str]]

    @classmethod
    def of(cls, base: Base) -> "PlaceNames":
        """Collect the names of a base map's countries and towns, the towns' before."""
        names = {}
        for name in base.countries["name"]:
            for adjective in _COUNTRIES.get(name, ()):
                names[fold(adjective).text] = (name, "country", name, "adjective")
            for other in (name, *_OTHER_NAMES.get(name, ())):
                names[fold(other).text] = (name, "country", name, "name")
        towns = base.places[base.places["kind"].isin(TOWNS)]
        for name, country in zip(towns["name"], towns["country"], strict=True):
            for other in (name, *_OTHER_NAMES.get(name, ())):
                names.setdefault(fold(other).text, (name, "town", country, "name"))
        return cls(names)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """One pattern for all names, the longest first, with a possessive after it."""
        longest = sorted(self.names, key=len, reverse=True)
        names = "|".join(map(re.escape, longest))
        return re.compile(rf"\b(?P<name>{names})(?P<possessive>'s|s'|s|')?(?!\w)")


def find_places(folded: Folded, names: PlaceNames) -> list[Place]:
    """Find the countries and towns that a folded text names, capitals at their head, in order."""
    found = []
    for match in names.pattern.finditer(folded.text):
        start, end = folded.span(*match.span())
        name, kind, country, form = names.names[match["name"]]
        plural = form == "adjective" and match["possessive"]
        if folded.original[start].isupper() and not plural:
            form = "possessive" if match["possessive"] else form
            found.append(Place(start, end, name, kind, form, country))
    return found
