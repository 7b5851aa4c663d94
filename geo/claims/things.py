"""The things a sentence names, as signs: names and the words with them, borders, pronouns."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from geo.claims.figures.amounts import find_amounts
from geo.claims.figures.dates import DateMention, find_dates, is_relative
from geo.claims.figures.told import Told
from geo.claims.masking import Masked, Thing, mask
from geo.claims.place_names import find_places
from geo.claims.places import PlaceMention
from geo.claims.quantities import Quantity, find_quantities
from geo.claims.rewrites import rewrites
from geo.claims.rivals import Rival, find_rivals
from geo.claims.rules.needed import may_be_in, words_needed_by
from geo.claims.vocabulary import Vocabulary
from geo.claims.word_lists.load import any_of
from geo.folding import Folded, fold
from geo.names.mentions import Mention

_NOTHING = Told()
_Found = PlaceMention | Quantity | DateMention | Mention | Rival


def read_things(
    text: str,
    mentions: Sequence[Mention],
    vocabulary: Vocabulary,
    *,
    language: str = "",
    told: Told = _NOTHING,
) -> tuple[Masked, list[Quantity]]:
    """Put signs for all that a sentence names, and return it with its lengths and amounts.

    `mentions` have offsets into the sentence; `language` is the one whose rules are to be tried;
    dates that are counted from others count from what is `told` before.
    """
    folded, quantities = fold(text), find_quantities(text, language=language)
    figures = _figures(text, quantities, language, told)
    named = _things(folded, mentions, [*quantities, *figures], vocabulary, language)
    masked = mask(folded, named)
    for rewrite in rewrites(language):
        if may_be_in(masked.text, words_needed_by(rewrite.pattern)):
            masked = masked.rewrite(rewrite.pattern, rewrite.join)
    return masked, [*quantities, *(one for one in figures if isinstance(one, Quantity))]


def _figures(
    text: str, lengths: Sequence[Quantity], language: str, told: Told
) -> list[Quantity | DateMention]:
    """Return what else a text states: first amounts that are no lengths, then dates.

    `"10 years ago"` is a date, and no amount.
    """
    days = find_dates(text, language=language, told=told)
    counted = [day for day in days if is_relative(text[day.start : day.end])]
    found = find_amounts(text, language=language)
    amounts = [amount for amount in found if not _meets(amount, [*lengths, *counted])]
    dates = (day for day in days if not _meets(day, [*lengths, *amounts]))
    return [*amounts, *dates]


def _things(
    folded: Folded,
    mentions: Sequence[Mention],
    figures: Sequence[Quantity | DateMention],
    vocabulary: Vocabulary,
    language: str,
) -> Iterator[Thing]:
    """Return BTC, 10 km and Kars for `"BTC passes 10 km from Kars"`."""
    text = folded.original
    places = find_places(folded, vocabulary.places, language=language)
    rivals = _rivals(text, mentions, places, vocabulary, language)
    names: list[Mention | Rival] = [*mentions, *rivals]
    yield from (_feature(mention, places) for mention in mentions)
    yield from (_rival(rival, text) for rival in rivals)
    taken = [*names, *figures]
    meant = (p for p in places if not _meets(p, taken) and _is_meant(p, text, language))
    yield from map(_place, meant)
    for rank, figure in enumerate(figures):
        if not _meets(figure, names):
            yield _figure(rank, figure)


def _rivals(
    text: str,
    mentions: Sequence[Mention],
    places: Sequence[PlaceMention],
    vocabulary: Vocabulary,
    language: str,
) -> list[Rival]:
    """Return the named lines and bases that are none of ours."""
    countries = [(p.start, p.end) for p in places if p.place.kind == "country"]
    found = find_rivals(text, vocabulary.rivals, language=language, countries=countries)
    return [rival for rival in found if not _meets(rival, mentions)]


def _meets(found: _Found, others: Sequence[_Found]) -> bool:
    """Return whether what is found is of a name: yes for `"Tbilisi"` in `"Baku–Tbilisi–Kars"`."""
    return any(other.start < found.end and found.start < other.end for other in others)


def _is_meant(mention: PlaceMention, text: str, language: str) -> bool:
    """Return whether a name is its place's: `"Kars"`, but not `"Kars"` in `"Kars province"`."""
    return mention.place.kind == "country" or not _another_thing(language).match(text, mention.end)


@cache
def _another_thing(language: str) -> re.Pattern[str]:
    """`" province"` after `"Kars"`."""
    return re.compile(rf"[\w']* {any_of('things', 'town', language=language)}")


def _feature(mention: Mention, places: Sequence[PlaceMention]) -> Thing:
    """Return tovuz for `"Tovuz District"`, with the town Tovuz, which `"…, a city"` speaks of."""
    inside = [p.place for p in places if mention.start <= p.start and p.end <= mention.end]
    towns = [place for place in inside if place.kind == "town"]
    town, country = (towns[-1].name, towns[-1].country) if towns else ("", "")
    names = (mention.feature,)
    return Thing("feature", mention.start, mention.end, names, country=country, town=town)


def _rival(rival: Rival, text: str) -> Thing:
    """Return another line for `"the Baku–Supsa line"`."""
    name = text[rival.start : rival.end]
    return Thing("other", rival.start, rival.end, (name,), noun=rival.noun)


def _figure(rank: int, figure: Quantity | DateMention) -> Thing:
    """Return a length, an amount that is none, or a date, 2006-07 for `"July 2006"`."""
    if isinstance(figure, DateMention):
        return Thing("date", figure.start, figure.end, noun=figure.said)
    kind = "quantity" if figure.is_length else "amount"
    return Thing(kind, figure.start, figure.end, quantity=rank)


def _place(mention: PlaceMention) -> Thing:
    """Return Turkey for `"Turkey"`; for `"Turkish"` and `"Turkey's"` an adjective of that name."""
    start, end, place, form = mention
    kind = place.kind if form == "name" else "adjective"
    owner = place.name if form == "possessive" and place.kind == "country" else ""
    return Thing(kind, start, end, (place.name,), country=place.country, owner=owner)
