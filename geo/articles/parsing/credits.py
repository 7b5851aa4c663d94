"""Tells people, papers and places apart in a line that credits an article."""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from geo.languages.language import HeaderWords, Words
from geo.languages.scripts import script_of
from geo.languages.union import either, scripts_without_capitals, words_of_all

_MOST_NAMES = 4
_ACRONYM = 3
_FEW = 2
_MOST_OUTLET_WORDS = 7
_LONGEST = 300
_QUOTED = re.compile(r"[«“„\"](?P<name>[^«»“”„\"]{2,60})[»”“\"]")
_NICKNAME = re.compile(r"\s[“\"«„][^“”\"«»„]{1,30}[”\"»“]\s")
_NOTE_NUMBER = re.compile(r"(?<=[^\W\d_]{2})[\d¹²³⁴-⁹*†‡]+(?=[\s,]|\Z)")
_ELIDED = re.compile(r"\A[dl]['’](?=\w)", re.IGNORECASE)
_ENDS_WITH_STOP = re.compile(r"[^\W\d_]{4}\.\Z")
_INITIAL = re.compile(r"(?:[^\W\d_]\.-?){1,3}")
_NAME = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")


class Authors(NamedTuple):
    """The people that a byline names, its paper if it names one, and whether that is all of it."""

    people: tuple[str, ...]
    outlet: str | None
    whole: bool


@lru_cache  # the pieces of a line are asked about several times
def authors(text: str) -> Authors | None:
    """Read what follows "by": people, then perhaps a role, a paper, a place; None if nobody.

    So are "Jane Doe for The Courier" and "Jane Doe, special to The Courier".
    """
    names, *paper = _words().before_paper.split(text, maxsplit=1)
    found = _authors(names) if paper and is_outlet(paper[0].strip()) else None
    if found and found.people:
        return found._replace(outlet=bare(paper[0].strip()))
    return _authors(text)


def _authors(text: str) -> Authors | None:
    """Read people, then perhaps a role, a paper, a place.

    Names after the last "and" are no people any more: they are a paper or a place.
    """
    words = _words()
    text = _NOTE_NUMBER.sub("", text)
    text, places = words.place_between.subn("", text)
    text, *beside = words.beside.split(text, maxsplit=1)
    text, *place = words.before_place.split(text, maxsplit=1)
    listed, *last = words.conjunction.split(text)
    before = [part.strip() for part in listed.split(",")]
    behind = [part.strip() for part in last[-1].split(",")] if last else []
    people = [before.pop(0)]
    while before and (last or all(map(is_person, before))):
        people.append(before.pop(0))
    people += [part.strip() for part in last[:-1]]
    if behind:
        people.append(behind.pop(0))
    rest = [*before, *behind, *beside, *place]
    outlet = next((part for part in rest[: len(before) + len(behind)] if is_outlet(part)), None)
    if not all(map(is_person, people)):
        return _no_people(people, outlet, rest)
    people = [name[:-1] if _ENDS_WITH_STOP.search(name) else name for name in people]
    whole = not places and all(part == outlet for part in rest if part)
    return Authors(tuple(people), bare(outlet) if outlet else None, whole)


def _no_people(people: list[str], outlet: str | None, rest: list[str]) -> Authors | None:
    """Read "by Daily News with AFP" and "by Staff Writer"."""
    if len(people) == 1 and is_outlet(people[0]):
        return Authors((), bare(people[0]), not rest)
    if all(map(is_role, people)):
        return Authors((), bare(outlet) if outlet else None, False)
    return None


def is_person(text: str) -> bool:
    """Tell the name of a person by its looks: "Jane van Doe", "R. Doe", "ЛЕЙЛА АЛИЕВА"."""
    words = _NICKNAME.sub(" ", text).split()
    if not 2 <= len(words) <= _MOST_NAMES + 2 or is_role(text) or is_outlet(text):
        return False
    names = [word for word in words if not _is_particle(word)]
    most = _MOST_NAMES if len(names) == len(words) else _MOST_NAMES - 1
    return (
        2 <= len(names) <= most
        and all(map(_is_name, names))
        and not any(map(_is_small, names))
        and _may_be_surname(names[-1])
        and not has_rubric(text)
        and not any(map(_words().company.fullmatch, words))
        and not _words().place.fullmatch(words[0])
        and not _is_particle(words[-1])
        and not all(map(_INITIAL.fullmatch, names))
        and not all(name.isupper() and len(name) <= _ACRONYM for name in names)
    )


def is_outlet(text: str) -> bool:
    """Tell the name of a paper, an agency or a broadcaster: "Daily Post", "Reuters", «Vesti»."""
    known = _words()
    if len(text) > _LONGEST:
        return False
    if _quoted(text):
        return True
    words = text.strip(".").split()
    if known.rubric.fullmatch(text.strip(".")):
        return False
    if not 1 <= len(words) <= _MOST_OUTLET_WORDS or any(word[-1] == ":" for word in words):
        return False
    if known.agency.fullmatch(text.strip(".")):
        return True
    words = [_ELIDED.sub("", word) for word in words]
    is_noun_last = len(words) > _FEW and known.outlet.fullmatch(words[-1]) is not None
    named_by = words[:-1] if is_noun_last else words
    looks = all(is_capital(word) or _is_small(word) or word == "&" for word in named_by)
    named = known.outlet.search(text) is not None and (len(words) > 1 or "." in text)
    return looks and is_capital(words[0]) and named


def has_paper(text: str) -> bool:
    """Tell whether a word of a paper is among these: "вестник" in "«Кавказский вестник»"."""
    return _words().outlet.search(text) is not None


def has_rubric(text: str) -> bool:
    """Tell whether words that say what kind of piece it is are among these."""
    return _words().rubric.search(text) is not None


def is_place(text: str) -> bool:
    """Tell what may be a place: one word with a capital, or a few that begin as "New York" does."""
    words = text.split()
    if len(words) == 1:
        return _is_name(words[0]) and len(words[0]) > 1
    opened = 1 < len(words) <= _MOST_NAMES and _words().place.fullmatch(words[0])
    return bool(opened) and all(map(is_capital, words))


def is_role(text: str) -> bool:
    """Tell what people do: "Senior Editor", "our own correspondent"."""
    is_short = len(text) <= _LONGEST and len(text.split()) <= _MOST_OUTLET_WORDS
    return is_short and _words().role.search(text) is not None


def is_rubric(text: str) -> bool:
    """Tell a line that only says what kind of piece follows: "Press release", "LIVE UPDATES"."""
    return _words().rubric.fullmatch(text.strip(" .:!|–—-")) is not None


def bare(outlet: str) -> str:
    """Return the name of a paper without its quotation marks."""
    return _quoted(outlet) or outlet


def _quoted(text: str) -> str | None:
    """Return the name of a paper in quotation marks, perhaps behind what it is: газета «Вести»."""
    match = _QUOTED.search(text)
    if not match or match.end() < len(text):
        return None
    kind = text[: match.start()].strip()
    return match["name"] if not kind or _words().outlet.fullmatch(kind) else None


class _Words(NamedTuple):
    """The patterns of the words in credits."""

    beside: re.Pattern[str]
    before_paper: re.Pattern[str]
    before_place: re.Pattern[str]
    place_between: re.Pattern[str]
    conjunction: re.Pattern[str]
    particle: re.Pattern[str]
    small: re.Pattern[str]
    role: re.Pattern[str]
    rubric: re.Pattern[str]
    outlet: re.Pattern[str]
    agency: re.Pattern[str]
    company: re.Pattern[str]
    place: re.Pattern[str]
    surname: re.Pattern[str]


@cache
def _words() -> _Words:
    conjunction = either(words_of_all(lambda one: one.names.conjunctions))
    outlets = _any(lambda header: header.outlets)
    endings = either(word for word in outlets if word.startswith("."))
    whole = either(word for word in outlets if not word.startswith("."))
    return _Words(
        re.compile(rf",?\s+{either(_any(lambda header: header.beside))}\s+", re.IGNORECASE),
        re.compile(rf",?\s+{either(_any(lambda header: header.before_paper))}\s+"),
        re.compile(rf",?\s+{either(_any(lambda header: header.before_place))}\s+|\s*\("),
        re.compile(
            rf"\s+{either(_any(lambda header: header.before_place))}"
            rf"(?:\s+(?!(?i:{conjunction})\s)[^\W\d_][\w'’.-]*){{1,3}}"
            rf"(?=,?\s+(?i:{conjunction}|[&])\s)"
        ),
        re.compile(rf",?\s+(?:{conjunction}|[&/])\s+", re.IGNORECASE),
        re.compile(either(_any(lambda header: header.particles)), re.IGNORECASE),
        re.compile(either(_any(lambda header: header.small_words)), re.IGNORECASE),
        re.compile(rf"\b{either(_any(lambda header: header.roles))}\b", re.IGNORECASE),
        re.compile(rf"\b{either(_any(lambda header: header.rubrics))}\b", re.IGNORECASE),
        re.compile(rf"\b{whole}\b|\w{endings}\Z", re.IGNORECASE),
        re.compile(either(_any(lambda header: header.agencies))),
        re.compile(either(filter(_is_long, _any(lambda header: header.companies))), re.IGNORECASE),
        re.compile(either(_any(lambda header: header.place_openers)), re.IGNORECASE),
        re.compile(rf"\w{either(_any(lambda header: header.surnames))}\Z"),
    )


def _any(words: Callable[[HeaderWords], Words]) -> Words:
    return words_of_all(lambda one: words(one.header))


def _is_long(word: str) -> bool:
    return sum(map(str.isalpha, word)) >= _ACRONYM


def _is_name(word: str) -> bool:
    is_word = _INITIAL.fullmatch(word) or _NAME.fullmatch(word)
    return bool(is_word) and is_capital(word)


def _may_be_surname(word: str) -> bool:
    """Tell by its end a surname from other words, in a script that has no capitals."""
    has_capitals = script_of(word[0]) not in scripts_without_capitals()
    return has_capitals or _words().surname.search(word) is not None


def is_capital(word: str) -> bool:
    """Tell whether a word begins with a capital, or is in a script that has none."""
    return word[0].isalpha() and word[0] == word[0].title()


def begins_small(text: str) -> bool:
    """Tell whether a text begins with a small letter, in a script that has capitals."""
    return text[:1].islower() and not is_capital(text)


def _is_particle(word: str) -> bool:
    return _words().particle.fullmatch(word) is not None


def _is_small(word: str) -> bool:
    return _words().small.fullmatch(word) is not None
