"""The things a sentence names, as signs: names and the words with them, borders, pronouns."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from geo.claims.masking import Masked, Thing, mask, signs
from geo.claims.place_names import Place, find_places
from geo.claims.quantities import Quantity, find_quantities
from geo.claims.rivals import Rival, find_rivals
from geo.claims.vocabulary import Vocabulary
from geo.claims.word_lists.load import any_of
from geo.claims.words import ADJECTIVES, AREA, BASE, BORDER, COMPASS, NOUN, PIPE, RAIL, THE, TOWN
from geo.folding import fold
from geo.names.mentions import Mention

Maker = Callable[[re.Match[str], Masked], Thing | None]


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
    for pattern, make in _rules():
        masked = masked.rewrite(pattern, make)
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


@lru_cache(maxsize=1)
def _rules() -> tuple[tuple[re.Pattern[str], Maker], ...]:
    """Patterns over signs and what their matches become, in the order to apply them."""
    f, c, t, a = (signs([kind]) for kind in ("feature", "country", "town", "adjective"))
    land, place = signs(["country", "adjective"]), signs(["country", "town"])
    one = rf"{THE}(?:{c}|{a} [a-z-]+(?: (?:province|region|district|oblast))?)"
    each = rf"(?:both )?{one}(?:(?: (?:to|in) the {COMPASS})?(?:,? and|,)(?: with)? {one})*"
    border = rf"{BORDER}\b(?! {any_of('things', 'border')})"
    other = any_of("things", "part-or-owner", "told-apart")
    anaphor = rf"(?:{PIPE}|{RAIL}|lines?|routes?|{AREA}|{BASE}|{TOWN})\b(?!-|'|s\b| {other})"
    near = r"(?:nearest |closest |neighbou?ring )?"
    of_it = r"(?:'s|s|')?"
    rules: list[tuple[str, Maker]] = [
        (rf"{THE}{land}(?: ?[-/] ?| and ){land} {border}(?! {c})", _border),
        (rf"{THE}{border} between {THE}{c} and {THE}{c}", _border),
        (rf"(?:{THE}{a} |{THE})(?:{BORDER}|borders) (?:with|of|to) (?P<each>{each})", _each_border),
        (rf"{THE}{near}{land} {border}(?! (?:on )?{c})", _border),
        (
            rf"{THE}(?:nearest|closest) (?:point|part|edge|bit|soil) (?:of|in|on) (?P<each>{each})",
            _each_border,
        ),
        (rf"{THE}{a} (?:territory|soil)\b", _country),
        (rf'"{f}"', _same),
        (rf"{THE}{ADJECTIVES}{NOUN} \({f}\)", _same),
        (rf"{f} \((?:the )?(?:{f}|[a-z][a-z0-9&.-]{{1,8}})\)", _same),
        (rf"{f}(?: {NOUN})+\b(?! {THE}{place})", _same),
        (rf"{f} of (?:the republic of )?(?:{COMPASS} )?{c}", _held),
        (rf"(?:(?:all|both)(?: of)? )?(?:the |this ){ADJECTIVES}{f}", _same),
        (rf"{THE}{a} {ADJECTIVES}{f}", _same),
        (rf"{THE}(?:{a} )?{ADJECTIVES}{AREA} of {f}", _same),
        (rf"{THE}(?:{a} )?{ADJECTIVES}(?!village){TOWN} (?:of )?{f}", _town_of_feature),
        (rf"{f} (?:town|city)\b", _town_of_feature),
        (rf"{THE}(?:{a} )?{ADJECTIVES}{TOWN},? (?:of )?{t}", _same),
        (rf"{THE}{a} {t}", _same),
        (rf"[{t[1:-1]}{f[1:-1]}], {c}(?!(?: and|,? and|,) {THE}{c})", _in_country),
        (rf"\b(?:the |this |that |both |these |all three |all ){ADJECTIVES}{anaphor}", _anaphor),
        (r"\b(?:it|they)\b", _anaphor),
        (rf"(?<=[-/]){place}{of_it}|{place}(?=[-/])", _other),
    ]
    return tuple((re.compile(pattern), make) for pattern, make in rules)


def _named(match: re.Match[str], masked: Masked) -> list[Thing]:
    return masked.found(match[0])


def _border(match: re.Match[str], masked: Masked) -> Thing:
    names = dict.fromkeys(name for thing in _named(match, masked) for name in thing.names)
    return Thing("border", 0, 0, tuple(names))


def _each_border(match: re.Match[str], masked: Masked) -> Thing | None:
    """Of "Armenia's border with Turkey and Iran's Tabriz", the borders of Turkey and of Iran."""
    text = match[0][match.start("each") - match.start() :]
    lands = [thing for thing in masked.found(text) if thing.kind == "country" or thing.owner]
    names = [thing.names[0] for thing in lands]
    if len(lands) < len(masked.found(text)):
        return None
    return Thing("border", 0, 0, tuple(names), noun="each")


def _country(match: re.Match[str], masked: Masked) -> Thing:
    return replace(_named(match, masked)[-1], kind="country")


def _same(match: re.Match[str], masked: Masked) -> Thing | None:
    """Return the feature or town alone, with all the words; None where two different ones stand."""
    named = _named(match, masked)
    alike = [thing for thing in named if thing.kind in ("feature", "town")]
    owner = next((thing.owner for thing in named if thing.owner), "")
    one = len({thing.names for thing in alike}) == 1
    return replace(alike[0], owner=owner) if one else None


def _held(match: re.Match[str], masked: Masked) -> Thing:
    thing, country = _named(match, masked)
    return replace(thing, holder=country.names[0])


def _town_of_feature(match: re.Match[str], masked: Masked) -> Thing | None:
    feature = _named(match, masked)[-1]
    if not feature.town:
        return None
    return replace(feature, kind="town", names=(feature.town,), town="")


def _in_country(match: re.Match[str], masked: Masked) -> Thing | None:
    place, country = _named(match, masked)
    return _held(match, masked) if place.country == country.country else None


def _anaphor(match: re.Match[str], masked: Masked) -> Thing:
    return Thing("anaphor", 0, 0, noun=match[0])


def _other(match: re.Match[str], masked: Masked) -> Thing:
    return Thing("other", 0, 0)
