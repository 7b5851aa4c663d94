"""What a sentence names and what it may be about: things, and nouns that "it" may stand for."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from geo.claims.antecedents import PRONOUNS, Sorts, noun_sorts, resolve
from geo.claims.context import Context, Named
from geo.claims.masking import ANY_SIGN, Masked, Thing, signs
from geo.claims.rivals import ANOTHER, SPOT, Rival, find_sites
from geo.claims.rules.own_pieces import own_pieces
from geo.claims.subjects import is_subject
from geo.claims.word_lists.load import any_of
from geo.claims.words import ADJECTIVES, SECTION

_OF_NOTE = ("feature", "town", "border", "other")
_SITES = frozenset(("base", "area"))

_FROM = re.compile(r"\bfrom (?:the )?$")
"""`"From there gas flows through TANAP"` is about the gas."""


def named_in(masked: Masked, context: Context, sorts: Sorts, *, language: str = "") -> list[Named]:
    """Return what a sentence names, in order, and what it speaks of as `"it"` or `"the line"`.

    Of countries, only the one that it is about; a noun that stands for nothing is another thing.
    Outside English, where the nouns of other things are not known, "it" is of the last sentence.
    What another is compared with, `"Unlike BTC, it is short"`, is passed over.
    """
    found: list[Named] = []
    compared = [match.span() for match in _compared(language).finditer(masked.text)]
    things = (*_things(masked), *_nouns(masked), *_sites(masked, language))
    for at, thing in sorted(things, key=lambda one: one[1].start):
        if any(start <= at < end for start, end in compared):
            continue
        is_head = _is_head(masked.text, at, language)
        meant = [thing]
        if thing.kind == "anaphor":
            is_near = bool(language) and thing.noun in PRONOUNS
            meant = _meant(thing, found, context.near if is_near else context, sorts)
        elif thing.kind == "country" and masked.text[:at] not in ("", "the "):
            continue
        found += [Named(_at(one, thing), is_head) for one in meant]
    return found


def _is_head(text: str, at: int, language: str) -> bool:
    """Return whether a sentence may be about what stands here alone, not about it and another."""
    if _FROM.search(text[:at]):
        return False
    if not is_subject(text[:at], head=True, whole=False, language=language):
        return False
    if _bent(language).match(text, at + 1):
        return False
    return not (_and().match(text, at) or _and_before().search(text[:at]))


def _things(masked: Masked) -> Iterator[tuple[int, Thing]]:
    """Return where in the sentence with signs each of its things stands."""
    for at, sign in enumerate(masked.text):
        thing = masked.things.get(sign)
        if thing and (thing.kind in ("anaphor", "country") or _is_of_note(thing)):
            yield at, thing


def _is_of_note(thing: Thing) -> bool:
    return thing.kind in _OF_NOTE and (thing.kind != "other" or bool(thing.noun))


def _nouns(masked: Masked) -> Iterator[tuple[int, Thing]]:
    """Return the tunnel of `"It has a tunnel"`, and where it stands.

    "Our district", "the base" of which more is said and "the 1,768-km pipeline" may be one that was
    named before.
    """
    for match in _noun().finditer(masked.text):
        start, end = masked.span(*match.span())
        is_told = match["figure"] or noun_sorts(match["noun"]) & _SITES
        kind = "anaphor" if match["the"] and is_told else "other"
        yield match.start(), Thing(kind, start, end, noun=match["noun"])


def _sites(masked: Masked, language: str) -> Iterator[tuple[int, Thing]]:
    """Return the districts, ports and other places that are none of ours, and where they stand.

    Of what is known as a place by itself, such as Sangachal terminal, more need not be told; a port
    by the way, "from the port of Poti", is not what is spoken of.
    """
    things = masked.things.values()
    kinds = ("country",) if language else ("country", "adjective")
    countries = [(one.start, one.end) for one in things if one.kind in kinds]
    ours = [one for one in things if one.kind in ("feature", "anaphor", "border", "other")]
    is_of_ours = any(one.kind == "feature" for one in things)
    towns = [one for one in things if one.kind == "town"]
    for rival in find_sites(masked.original, language=language, countries=countries):
        at = bisect_left(masked.starts, rival.start)
        if any(_is_in(rival, one) for one in ours) or any(_is_whole(rival, one) for one in towns):
            continue
        if rival.noun == ANOTHER and is_of_ours:
            continue
        if rival.noun != SPOT or _is_head(masked.text, at, language):
            name = masked.original[rival.start : rival.end]
            yield at, Thing("other", rival.start, rival.end, (name,), noun=rival.noun)


def _is_in(rival: Rival, one: Thing) -> bool:
    """Return whether a place is part of a thing; what a name before "the district" makes is not."""
    is_whole = one.kind != "anaphor" or one.start <= rival.start
    return is_whole and one.start < rival.end and rival.start < one.end


def _is_whole(rival: Rival, town: Thing) -> bool:
    return rival.noun == SPOT and town.start <= rival.start and rival.end <= town.end


def _meant(anaphor: Thing, before: list[Named], context: Context, sorts: Sorts) -> list[Thing]:
    """Return BTC for `"the pipeline"`; where it stands for nothing, another pipeline."""
    meant = resolve(anaphor, before, context, sorts)
    is_noun = anaphor.noun not in PRONOUNS
    return [Thing("other", 0, 0, noun=anaphor.noun)] if is_noun and not meant else list(meant)


def _at(thing: Thing, place: Thing) -> Thing:
    return replace(thing, start=place.start, end=place.end)


@cache
def _bent(language: str) -> re.Pattern[str]:
    """`"'deki "`: an ending by which a name is no subject, in a language that tells them by it."""
    return re.compile(own_pieces(language).get("after_no_head", "(?!)"))


@cache
def _compared(language: str) -> re.Pattern[str]:
    """`"Unlike BTC and BTE"` up to the comma, and `"Next to BTC"` before `"it"`."""
    spoken_of = rf"(?= (?:\w+ )?{signs(['anaphor'])})"
    than = any_of("subjects", "compared", language=language)
    return re.compile(
        rf"(?:^|[,;:(] ){than} (?:[^,;:()]*(?=,)|(?:\w+ ){{0,3}}{ANY_SIGN}{spoken_of})"
    )


@lru_cache(maxsize=1)
def _and() -> re.Pattern[str]:
    """`"BTC, "` and `" and the "` between two signs, from the first on."""
    sign = signs(_OF_NOTE)
    return re.compile(rf"{sign}(?:, (?:the )?{sign})*,? (?:and|or) (?:the )?{sign}")


@lru_cache(maxsize=1)
def _and_before() -> re.Pattern[str]:
    """`" and the "` after a sign, at the end of a text."""
    return re.compile(rf"{signs(_OF_NOTE)},? (?:and|or) (?:the )?$")


@lru_cache(maxsize=1)
def _noun() -> re.Pattern[str]:
    """`"the new road"`, `"Turkey's tunnel"`; but not `"the road workers"`, nor `"by road"`.

    `"BTC, an oil pipeline"` is no other, nor is `"a 442-km section"`.
    """
    noun, another = any_of("things", "way", "spot"), any_of("things", "part-or-owner")
    adjective, figure = signs(["adjective"]), signs(["quantity", "amount", "date"])
    of_it = rf"(?<!{signs(['feature'])}, )(?<! is )(?<! was )"
    return re.compile(
        rf"\b(?:(?P<the>the|this|that|our)|{of_it}an?|another|one|its|their|each|every|{adjective})"
        rf" (?P<figure>{figure}(?:-[a-z]+)? (?:\({figure}\) )?(?!{SECTION}\b))?{ADJECTIVES}"
        rf"(?P<noun>{noun})(?!-|'| (?:{another}|said|says|told)| of (?:about )?{figure})"
    )
