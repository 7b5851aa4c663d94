"""The endings that words take, by script and language: rules for any name.

Everything here speaks of folded words (see geo.folding), so `ğ` is `g`, `ı` is `i`, `й` is `и`.
The rules are generous: a name is told by its stem, and an ending only has to be a possible one.

- Latin script: the English plural and possessive, with the apostrophe or without, and the chain of
  Turkish and Azerbaijani suffixes (-li, plural, possessive, case, -ki, copula) with buffer letters;
  k, p, t, ç soften before a vowel; the bare noun of a compound (`kəmər` for `kəməri`).
- Cyrillic: the cases of Russian nouns and adjectives.
- Georgian and Armenian: plural, case, postposition, article.
- Numbers: the ordinal signs of all of these (102nd, 102-й, 102-ci, 102-րդ).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

ENGLISH = r"(?:e?s)?"
TURKIC = (
    r"(?:l[iu])?"
    r"(?:l[ae]r)?"
    r"(?:s?[iu](?:[mn](?:[iu]z)?)?)?"
    r"(?:n?[iu]n?|y[iu]|[yn]?[ae]|n?[dt][ae]n?|[yn]?l[ae]|n?c[ae])?"
    r"(?:k[iu](?:l[ae]r)?(?:n?[iu]n?|n?[ae]|n?[dt][ae]n?)?)?"
    r"(?:[dt][iu]r(?:l[ae]r)?|yd[iu]|ym[iu]s|ys[ae])?"
)
RUSSIAN_NOUN = (
    r"(?:[аяоеуюыиь]|[оеаюя]м|[оеь]ю|[оеи]и|[ая]ми|[ая]х|[ое]в|и[яеюи]|и[яеа]м|иями|иях)?"
)
RUSSIAN_ADJECTIVE = r"(?:[ыио]и|[ая]я|[ыиое]е|[ое]го|[ое]му|[ыиое]м|[ую]ю|[ое]ю|[ыи]ми|[ыи]х)"
GEORGIAN = (
    r"(?:ებ)?(?:ი|ის|ს|მა|მ|ით|ად|ო|ა|ე|უ|ში|ზე|თან|ისა|ისას|(?:ი|ის)?დან|სთან|ი?სთვის|ი?სკენ|ისგან|[აი]?მდე)?"
    r"(?:აც|ც|ვე)?"
)
ARMENIAN = r"(?:ն?եր)?(?:յ?(?:ի|ին|ից|ով|ում|ու|ուն|ուց)|ան|ական)?(?:ը|ն|ս|դ)?"
ORDINAL = (
    r"(?:[-']?(?:st|nd|rd|th|[iu]?nc[iu]|c[iu]|я|ая|и|ыи|ои|ои|го|ого|ому|му|м|ым|ом|ую|ю|х|ых|"
    r"րդ|երորդ|ե|ე)(?:'?(?:s|" + TURKIC + "))?)?"
)
_AFTER_APOSTROPHE = f"(?:s|{TURKIC})"
_ENDINGS = {
    "latin": re.compile(f"(?:{ENGLISH}|{TURKIC})(?:'{_AFTER_APOSTROPHE})?"),
    "soft": re.compile(rf"(?=[aeiu]){TURKIC}"),
    "russian noun": re.compile(RUSSIAN_NOUN),
    "russian adjective": re.compile(RUSSIAN_ADJECTIVE),
    "georgian": re.compile(f"{GEORGIAN}"),
    "armenian": re.compile(ARMENIAN),
    "number": re.compile(ORDINAL),
}
_SOFTENED = {"k": "g", "q": "g", "p": "b", "t": "d", "c": "c"}
LONGEST_ENDING = 14


class Stem(NamedTuple):
    """The part of a folded word that stays, and the set of endings that it takes."""

    text: str
    endings: str


def takes(endings: str, ending: str) -> bool:
    """Return whether `ending` (folded, "" included) is one of the set named `endings`."""
    return _ENDINGS[endings].fullmatch(ending) is not None


def stems(word: str, *, head: bool = False) -> Iterator[Stem]:
    """Return the stems of a folded word; with `head`, also the bare noun of a Turkic compound.

    `stems("товузскии")` gives `товузск` with the endings of an adjective.
    """
    first = word[:1]
    if first.isdigit():
        yield Stem(word, "number")
    elif "а" <= first <= "ӿ":
        yield from _russian(word)
    elif "ა" <= first <= "ჿ":
        yield Stem(word, "georgian")
        if len(word) > 3 and word[-1] in "იაე":
            yield Stem(word[:-1], "georgian")
    elif "ա" <= first <= "և":
        yield Stem(word, "armenian")
        if len(word) > 3 and word.endswith("ի"):
            yield Stem(word[:-1], "armenian")
    else:
        yield from _latin(word, head=head)


def _russian(word: str) -> Iterator[Stem]:
    adjective = re.fullmatch(r"(.{3,}?)(?:[ыио]и|ская|ая|яя|ое|ее|ые|ие)", word)
    if adjective:
        yield Stem(word[:-2], "russian adjective")
    yield Stem(word, "russian noun")
    if len(word) > 3 and word[-1] in "аяоеьи":
        yield Stem(word[:-1], "russian noun")


def _latin(word: str, *, head: bool) -> Iterator[Stem]:
    yield Stem(word, "latin")
    if len(word) > 4 and word[-1] in _SOFTENED:
        yield Stem(word[:-1] + _SOFTENED[word[-1]], "soft")
    bare = re.fullmatch(r"(.{3,}?)s?[iu]", word) if head else None
    if bare:
        noun = bare[1]
        yield Stem(noun, "latin")
        if len(noun) > 3 and noun[-1] == noun[-2]:
            yield Stem(noun[:-1], "latin")
