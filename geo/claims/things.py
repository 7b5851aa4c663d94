"""The things a sentence names, as signs: names and the words with them, borders, pronouns."""

import re
from collections.abc import Sequence
from functools import lru_cache

from geo.claims.masking import Masked, Thing, mask
from geo.claims.place_names import Place, find_places
from geo.claims.quantities import Quantity, find_quantities
from geo.claims.rewrites import rewrites
from geo.claims.rivals import Rival, find_rivals
from geo.claims.vocabulary import Vocabulary
from geo.claims.word_lists.load import any_of
from geo.folding import fold
from geo.names.mentions import Mention


def read_things(
    text: str, mentions: list[Mention], vocabulary: Vocabulary
) -> tuple[Masked, list[Quantity]]:
    """Put signs for all that a sentence names; `mentions` have offsets into the sentence."""
    folded = fold(text)
    places = find_places(folded, vocabulary.places)
    quantities = find_quantities(text)
    rivals = [
        rival for rival in find_rivals(text, vocabulary.rivals) if not _covered(rival, mentions)
    ]
    taken: list[Mention | Rival] = [*mentions, *rivals]
    things = [_mentioned(mention, places) for mention in mentions]
    things += [Thing("other", rival.start, rival.end, noun=rival.noun) for rival in rivals]
    things += [_placed(p) for p in places if not _covered(p, taken) and _is_place(p, text)]
    things += [
        Thing("quantity", found.start, found.end, quantity=rank)
        for rank, found in enumerate(quantities)
        if not _covered(found, taken)
    ]
    masked = mask(folded, things)
    for rewrite in rewrites():
        masked = masked.rewrite(rewrite.pattern, rewrite.join)
    return masked, quantities


def _covered(found: Place | Quantity | Rival, taken: Sequence[Mention | Rival]) -> bool:
    return any(t.start < found.end and found.start < t.end for t in taken)


def _is_place(place: Place, text: str) -> bool:
    return place.kind == "country" or not _not_the_town().match(text, place.end)


@lru_cache(maxsize=1)
def _not_the_town() -> re.Pattern[str]:
    """`"Kars"` in `"Kars province"`."""
    return re.compile(f" {any_of('things', 'town')}")


def _mentioned(mention: Mention, places: list[Place]) -> Thing:
    """Return a feature; the last town in its name is the one that "…, a city" speaks of."""
    inside = [p for p in places if mention.start <= p.start and p.end <= mention.end]
    towns = [place for place in inside if place.kind == "town"]
    town, country = (towns[-1].name, towns[-1].country) if towns else ("", "")
    names = (mention.feature,)
    return Thing("feature", mention.start, mention.end, names, country=country, town=town)


def _placed(place: Place) -> Thing:
    kind = place.kind if place.form == "name" else "adjective"
    owner = place.name if place.form == "possessive" and place.kind == "country" else ""
    names = (place.name,)
    return Thing(kind, place.start, place.end, names, country=place.country, owner=owner)
