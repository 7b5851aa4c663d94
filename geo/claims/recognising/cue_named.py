"""What a sentence names before a cue or behind it, and whether the cue is about that."""

import re
from collections.abc import Iterator, Sequence

from geo.claims.antecedents import RANKS
from geo.claims.masking import Thing
from geo.claims.reading import SentenceReading
from geo.claims.recognising.cue_words import (
    another,
    at_end,
    at_first,
    carried_on,
    doing,
    ends_in_pronoun,
    goes_on,
    is_one,
    is_that,
    its_own,
    joint,
    load,
    opening,
    relative,
    turn,
)
from geo.claims.rules.clause import Clause
from geo.claims.rules.siting import SITED
from geo.claims.subjects import is_subject
from geo.folding import folded

OF_SITES = ("containing", "bordering")
"""The kinds that are told of places, not of lines."""

_FAR = 160
"""So many characters on, a cue is no longer about what was named."""

_NEAR = 30
"""So near, it is about what is named, even if that does not head the clause."""

_SITED_FIRST = re.compile(rf"{SITED}\b")
_AND_A = re.compile(r",? and (?:an?|another) (?:[a-z-]+ ){0,2}$")
_ENDING = re.compile(r"[\w'’-]*")


def named_before(named: Sequence[Thing], clause: Clause, reading: SentenceReading) -> list[Thing]:
    """Return the last that a clause about it leads from to a cue; nothing if it is not ours.

    What stands within a phrase of its own is passed over: `"BTC, unlike TANAP, crosses Georgia"`.
    """
    groups = groups_of(named, reading)
    if _goes_on_as_it(clause, reading):
        groups = groups[:1]
    for group in reversed(groups):
        if _is_apposed(group[0], reading):
            continue
        if _leads_to(group, clause, reading):
            return group if all(thing.kind == "feature" for thing in group) else []
        if _heads(group[0], reading) and not _is_named_again(group, groups[0]):
            return []
    return []


def _goes_on_as_it(clause: Clause, reading: SentenceReading) -> bool:
    """Return whether "it" stands before a cue; but not "the latter", which tells of which it is."""
    match = ends_in_pronoun().search(reading.masked.text, 0, clause.span.start)
    things = reading.masked.things_in(match[0]) if match else []
    return any(thing.noun not in RANKS for thing in things)


def _is_named_again(group: Sequence[Thing], first: Sequence[Thing]) -> bool:
    """Return whether a sentence has begun with these: `"BTC (also called BTC pipeline) is …"`."""
    return group is not first and {one.names for one in group} <= {one.names for one in first}


def named_behind(named: Sequence[Thing], clause: Clause, reading: SentenceReading) -> list[Thing]:
    """Return the first behind a cue that opens the sentence, or that a list follows.

    `"Through Georgia runs BTC"`, `"Three lines go through Georgia: BTC, BTE and BTK"`.
    """
    text, first = reading.masked.text, groups_of(named, reading)[0]
    between = text[clause.span.end : reading.at(first[0])]
    is_listed = between.endswith(": ") and len(first) > 1
    opens = is_listed or at_first().fullmatch(text, 0, clause.span.start)
    if opens and not clause.span.start and _SITED_FIRST.match(text) and between.endswith(", "):
        return first
    is_one = not turn(reading.language).search(between.removesuffix(": "))
    return first if opens and is_one else []


def groups_of(named: Sequence[Thing], reading: SentenceReading) -> list[list[Thing]]:
    """Return what is spoken of together as one: BTC and BTE of `"BTC and BTE"`, `"both lines"`."""
    groups: list[list[Thing]] = []
    for thing in named:
        if groups and _is_joined(groups[-1][-1], thing, reading):
            groups[-1].append(thing)
        else:
            groups.append([thing])
    return groups


def _is_joined(one: Thing, other: Thing, reading: SentenceReading) -> bool:
    if one.start == other.start:
        return True
    between = reading.masked.text[reading.past(one) : reading.at(other)]
    return bool(joint(reading.language).fullmatch(between))


def _is_apposed(thing: Thing, reading: SentenceReading) -> bool:
    """Return whether `"a gas pipeline"` says what another is: `"BTE is a gas pipeline that …"`."""
    before = reading.masked.text[: reading.at(thing)]
    return thing.kind == "other" and not thing.names and bool(is_one().search(before))


def _heads(thing: Thing, reading: SentenceReading) -> bool:
    """Return whether a clause is about a thing: not so in `"oil from the pipeline"`."""
    before = reading.masked.text[: reading.at(thing)]
    return is_subject(before, head=True, whole=False, language=reading.language)


def _leads_to(group: Sequence[Thing], clause: Clause, reading: SentenceReading) -> bool:
    """Return whether a clause about these goes on up to a cue."""
    text, language = reading.masked.text, reading.language
    first, past = reading.at(group[0]), reading.past(group[-1])
    between = text[past : max(clause.span.start, past)]
    is_near, is_sited = len(between) < _NEAR, clause.rule.kind in OF_SITES
    if len(between) > _FAR or another(language).match(between) or _goes_on_to_another(between):
        return False
    if is_sited and any(map(reading.is_route, _named_in(between, reading))):
        return False
    if not is_sited and _is_bent_away(group[-1], between, reading):
        return False
    is_told_of = bool(doing(language).match(text, past) or load(language).match(between))
    if turns := list(turn(language).finditer(between)):
        said, begins = turns[-1][0], turns[-1].start()
        is_mid = bool(begins) and not language and bool(relative("").search(said))
        if is_mid and not is_that().match(between):
            return False
        is_relative = bool(relative(language).fullmatch(said)) and not begins
        if not is_relative and not goes_on(language).fullmatch(between[turns[-1].end() :]):
            return False
        is_told_of |= not turns[-1].start()
    if is_told_of or (is_sited and is_near):
        return is_subject(text[:first], head=False, whole=False, language=language)
    before = "" if language else text[:first]
    lead = carried_on().sub("", before)
    opens = bool(language) or not between.strip() or bool(opening().fullmatch(lead))
    return opens and (lead != before or _heads(group[0], reading))


def _goes_on_to_another(between: str) -> bool:
    """Return whether the words of a cue are those of a thing beside it: `"BTC and a link to …"`."""
    return bool(_AND_A.search(between))


def _is_bent_away(thing: Thing, between: str, reading: SentenceReading) -> bool:
    """Return whether a name has an ending by which it is no subject, nor what is its own."""
    language, word = reading.language, _word(thing, reading)
    if at_end("oblique", language).search(word):
        return True
    is_its_own = its_own(language).match(between) or not between.strip()
    return bool(at_end("whose", language).search(word)) and not is_its_own


def _named_in(text: str, reading: SentenceReading) -> Iterator[Thing]:
    """Return what a part of a sentence names, and what its pronouns may stand for."""
    for thing in reading.masked.things_in(text):
        yield from (one.thing for one in reading.named if one.thing.start == thing.start)


def _word(thing: Thing, reading: SentenceReading) -> str:
    """Return a name with the ending that stands behind it: `"btc'den"`."""
    written = reading.masked.original
    ending = _ENDING.match(written, thing.end)
    return folded(written[thing.start : ending.end() if ending else thing.end])
