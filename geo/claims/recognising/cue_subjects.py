"""Whom a cue is about: the line or the place that its clause speaks of, or nobody."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from geo.claims.antecedents import RANKS, Takes, fits, given
from geo.claims.clause_subjects import is_told
from geo.claims.context import Named
from geo.claims.in_play import in_play
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
    many,
    opening,
    relative,
    stand_in,
    turn,
)
from geo.claims.rules.clause import Clause, Span
from geo.claims.rules.own_pieces import own_pieces
from geo.claims.rules.siting import SITED
from geo.claims.subjects import is_subject
from geo.folding import fold

_FAR = 160
"""So many characters on, a cue is no longer about what was named."""

_NEAR = 30
"""So near, it is about what is named, even if that does not head the clause."""

_COUNTS = {2: "two", 3: "three"}
"""The lists of words that say how many things are spoken of."""

_PLACES = ("border", "town", "country")
_SITED = ("containing", "bordering")
"""The kinds that are told of places, not of lines."""

_SITED_FIRST = re.compile(rf"{SITED}\b")
_AND_A = re.compile(r",? and (?:an?|another) (?:[a-z-]+ ){0,2}$")
_CAPITAL = re.compile(r"(?<=\w )[^\W\d_][\w-]+")
_ENDING = re.compile(r"[\w'’-]*")


def subjects_of_cue(clause: Clause, reading: SentenceReading) -> list[Thing]:
    """Return what a cue is about: what its clause names before it, or speaks of.

    Nothing where that is no feature, only its owner or its load, or where a clause of its own
    begins between them. What is named behind the cue counts where the cue opens the sentence, and
    what an earlier sentence named where this one has a word that stands for it ("its", "the gas").
    """
    takes = partial(_takes, clause, reading)
    if clause.rule.subject == "given":
        beside = {thing.names for thing in reading.things(clause.object, takes)}
        return given(reading.context, lambda one: takes(one) and one.names not in beside)
    if clause.subject:
        return reading.things(clause.subject, takes)
    if clause.rule.subject == "aside":
        return _wherever(clause, reading, takes)
    named = [one.thing for one in reading.named if takes(one.thing)]
    start, end = reading.masked.span(clause.span.start, clause.span.end)
    named, is_summed_up = _one_by_one(named)
    if before := [thing for thing in named if thing.end <= start]:
        return _before(before, clause, reading)
    if many := _counted(reading, takes):
        return many
    if behind := [thing for thing in named if thing.start >= end and thing.kind == "feature"]:
        return _groups(behind, reading)[0] if is_summed_up else _behind(behind, clause, reading)
    behind_object = clause.object.end if clause.object else clause.span.end
    said = reading.masked.text[behind_object : clause.span.end]
    is_told = bool(reading.language and stand_in(reading.language).search(said))
    is_within = (one.kind == "feature" and start <= one.start < end for one in named)
    if not is_told and not all(is_within):
        return []
    return _stood_for(clause, reading, takes)


def _one_by_one(named: Sequence[Thing]) -> tuple[list[Thing], bool]:
    """Return BTC and BTE for `"Two lines, BTC and BTE"`, and whether such a word was left out."""
    last = [thing.start for thing in named if thing.kind == "feature"][-2:-1]
    left = [one for one in named if not (_is_sum(one) and last and one.start < last[0])]
    return left, len(left) < len(named)


def _is_sum(thing: Thing) -> bool:
    return thing.kind == "other" and not thing.names and thing.noun.endswith("s")


def _wherever(clause: Clause, reading: SentenceReading, takes: Takes) -> list[Thing]:
    """Return what a sentence names, wherever it stands, or else what was just spoken of.

    The nearest before the cue counts, else the first behind it; not where others of its kind are
    named. Of "all three lines" the sentence may name each.
    """
    if many := _counted(reading, takes):
        return many
    inside = clause.object or clause.span
    first, last = reading.masked.span(inside.start, inside.end)
    named = [one.thing for one in reading.named if takes(one.thing)]
    named = [one for one in named if not (first <= one.start < last and one.names)]
    named = [
        one for one in named if one.names or (one.end <= first and not _is_its_own(one, reading))
    ]
    ours = [thing for thing in named if thing.kind == "feature"]
    if _is_rivalled(reading, clause):
        return []
    if not ours:
        return [] if named else _stood_for(clause, reading, takes, needs_word=False)
    groups = _groups(ours, reading)
    before = [group for group in groups if group[-1].end <= first]
    return (before[-1:] or groups)[0]


def _is_its_own(thing: Thing, reading: SentenceReading) -> bool:
    """Return whether `"its path"` is that of what was named before."""
    return not thing.names and bool(
        stand_in(reading.language).match(reading.masked.text, _at(thing, reading))
    )


def _is_rivalled(reading: SentenceReading, clause: Clause) -> bool:
    """Return whether a sentence names another line, or where a place is told of, another place."""
    others = [one for one in reading.named if one.thing.kind == "other"]
    if clause.rule.kind not in _SITED:
        return any(one.thing.names and reading.is_route(one.thing) for one in others)
    return any(
        one.thing.kind == "country" and not _is_within(one.thing, clause.span, reading)
        for one in reading.named
    ) or any(not reading.is_route(one.thing) and (one.thing.names or one.is_head) for one in others)


def _is_within(thing: Thing, span: Span, reading: SentenceReading) -> bool:
    first, last = reading.masked.span(span.start, span.end)
    return first <= thing.start < last


def _takes(clause: Clause, reading: SentenceReading, thing: Thing) -> bool:
    """Return whether a thing may be what a cue is about, ours or another."""
    if clause.rule.kind in _SITED:
        return thing.kind == "feature" and is_told(reading, clause.rule, thing)
    return thing.kind not in _PLACES and is_told(reading, clause.rule, thing)


def _before(named: Sequence[Thing], clause: Clause, reading: SentenceReading) -> list[Thing]:
    """Return the last that a clause about it leads from to a cue; nothing if it is not ours.

    What stands within a phrase of its own is passed over: `"BTC, unlike TANAP, crosses Georgia"`.
    """
    groups = _groups(named, reading)
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


def _behind(named: Sequence[Thing], clause: Clause, reading: SentenceReading) -> list[Thing]:
    """Return the first behind a cue that opens the sentence, or that a list follows.

    `"Through Georgia runs BTC"`, `"Three lines go through Georgia: BTC, BTE and BTK"`.
    """
    text, first = reading.masked.text, _groups(named, reading)[0]
    between = text[clause.span.end : _at(first[0], reading)]
    is_listed = between.endswith(": ") and len(first) > 1
    opens = is_listed or at_first().fullmatch(text, 0, clause.span.start)
    if opens and not clause.span.start and _SITED_FIRST.match(text) and between.endswith(", "):
        return first
    is_one = not turn(reading.language).search(between.removesuffix(": "))
    return first if opens and is_one else []


def _groups(named: Sequence[Thing], reading: SentenceReading) -> list[list[Thing]]:
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
    between = reading.masked.text[_past(one, reading) : _at(other, reading)]
    return bool(joint(reading.language).fullmatch(between))


def _is_apposed(thing: Thing, reading: SentenceReading) -> bool:
    """Return whether `"a gas pipeline"` says what another is: `"BTE is a gas pipeline that …"`."""
    before = reading.masked.text[: _at(thing, reading)]
    return thing.kind == "other" and not thing.names and bool(is_one().search(before))


def _heads(thing: Thing, reading: SentenceReading) -> bool:
    """Return whether a clause is about a thing: not so in `"oil from the pipeline"`."""
    before = reading.masked.text[: _at(thing, reading)]
    return is_subject(before, head=True, whole=False, language=reading.language)


def _leads_to(group: Sequence[Thing], clause: Clause, reading: SentenceReading) -> bool:
    """Return whether a clause about these goes on up to a cue."""
    text, language = reading.masked.text, reading.language
    first, past = _at(group[0], reading), _past(group[-1], reading)
    between = text[past : max(clause.span.start, past)]
    is_near, is_sited = len(between) < _NEAR, clause.rule.kind in _SITED
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


def _counted(reading: SentenceReading, takes: Takes) -> list[Thing]:
    """Return BTC, BTE and BTK for `"all three"` where the text has named these three lines."""
    text, named = reading.masked.text, [*reading.context.so_far, *reading.named]
    lines = {one.thing.names: one.thing for one in named if takes(one.thing) and one.thing.names}
    ours = [_elsewhere(one) for one in lines.values() if one.kind == "feature"]
    for count, heading in _COUNTS.items():
        if len(ours) == len(lines) == count and many(heading, reading.language).search(text):
            return ours
    return []


def _stood_for(
    clause: Clause, reading: SentenceReading, takes: Takes, *, needs_word: bool = True
) -> list[Thing]:
    """Return the one feature that the last sentence to name any told of, if this goes on of it.

    A border is that of what the headline names, where the sentence names no other place.
    """
    context, text = reading.context, reading.masked.text[: clause.span.end]
    if clause.rule.kind == "bordering":
        if any(_has_borders_itself(one.thing, clause, reading) for one in reading.named):
            return []
        may_be = in_play(context, reading.sorts)
        headline = [_elsewhere(one.thing) for one in context.headline if takes(one.thing)]
        if len(headline) == 1 and headline[0].names[0] in may_be:
            return headline
    if clause.rule.kind in _SITED and any(map(reading.is_route, _lines(reading.named))):
        return []
    said = list(stand_in(reading.language).finditer(text))
    if needs_word and said and _turns_away(said[-1].end(), clause, reading):
        return []
    if needs_word and not said and not _leaves_out_subjects(clause, reading):
        return []
    may_be = in_play(context, reading.sorts)
    found = [thing for thing in given(context, takes) if thing.names[0] in may_be]
    for named in context.recent:
        if things := {one.thing.names: one.thing for one in named if takes(one.thing)}:
            heads = [one.thing for one in named if one.is_head and one.thing.kind == "other"]
            found = [*things.values(), *(one for one in heads if not _is_head(things, named))]
            break
        if clause.rule.kind in _SITED and any(map(reading.is_route, _lines(named))):
            return []
    meant = [_elsewhere(one) for one in found if _may_be(one, said, reading)]
    return meant if len(meant) == len(found) == 1 else []


def _turns_away(end: int, clause: Clause, reading: SentenceReading) -> bool:
    """Return whether another clause begins before a cue: not so in `"the oil, which leaves"`."""
    first = turn(reading.language).search(reading.masked.text, end, clause.span.start)
    if first is None:
        return False
    return first.start() > end or not relative(reading.language).fullmatch(first[0])


def _has_borders_itself(thing: Thing, clause: Clause, reading: SentenceReading) -> bool:
    """Return whether a border may be that of another place: `"Armenia borders Georgia"`."""
    if thing.kind == "country":
        return not _is_within(thing, clause.object or clause.span, reading)
    is_named = thing.kind == "other" and bool(thing.names)
    if reading.language and (is_named or thing.kind == "town"):
        return not _is_within(thing, clause.span, reading)
    return thing.kind in ("feature", "town") or is_named


def _is_head(things: Mapping[tuple[str, ...], Thing], named: Sequence[Named]) -> bool:
    """Return whether a sentence was about one of these, not about `"a hospital near the base"`."""
    return any(one.is_head and one.thing.names in things for one in named)


def _lines(named: Sequence[Named]) -> Iterator[Thing]:
    """Return what a sentence names that is no place."""
    yield from (one.thing for one in named if one.thing.kind not in _PLACES)


def _may_be(thing: Thing, said: Sequence[re.Match[str]], reading: SentenceReading) -> bool:
    """Return whether a feature may be meant: BTC by `"the oil"`, but not by `"the gas"`."""
    lines = [f"{one[0]} line" for one in said if one[0].startswith("the ")]
    is_site = not reading.is_route(thing)
    fit = all(fits(line, thing, reading.sorts) for line in lines)
    return thing.kind == "feature" and (is_site or fit)


def _leaves_out_subjects(clause: Clause, reading: SentenceReading) -> bool:
    """Return whether a sentence that begins with a place may be about what is not named.

    Or with a cue of what lies beside it: `"На западе граничит с Арменией"`.
    """
    pieces, first = own_pieces(reading.language), reading.masked.things.get(reading.masked.text[:1])
    if clause.rule.kind in ("avoiding", "bordering") and pieces and not clause.span.start:
        return True
    is_place = first is not None and first.kind in _PLACES
    return pieces.get("before_head") == "" and is_place and not _names_another(clause, reading)


def _names_another(clause: Clause, reading: SentenceReading) -> bool:
    """Return whether a word with a capital is a name: `"Ankara'dan kalkan Doğu Ekspresi"`.

    Not so one behind the name of a place: `"Sangaçal Terminali"`.
    """
    masked = reading.masked
    words = _CAPITAL.finditer(masked.text, 0, clause.span.end)
    return any(masked.original[masked.starts[word.start()]].isupper() for word in words)


def _elsewhere(thing: Thing) -> Thing:
    """Return a thing of another sentence, which stands nowhere in this one."""
    return replace(thing, start=0, end=0)


def _word(thing: Thing, reading: SentenceReading) -> str:
    """Return a name with the ending that stands behind it: `"btc'den"`."""
    written = reading.masked.original
    ending = _ENDING.match(written, thing.end)
    return fold(written[thing.start : ending.end() if ending else thing.end]).text


def _past(thing: Thing, reading: SentenceReading) -> int:
    """Return where in the sentence with signs a thing has ended."""
    return bisect_left(reading.masked.starts, thing.end)


def _at(thing: Thing, reading: SentenceReading) -> int:
    """Return where in the sentence with signs a thing begins."""
    return bisect_left(reading.masked.starts, thing.start)
