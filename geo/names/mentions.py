"""Which features a text mentions, and where."""

from typing import NamedTuple

from geo.folding import fold
from geo.languages.load import languages
from geo.names.gazetteer import Gazetteer
from geo.names.matching.phrases import Found

_RULES = {
    "name": "the text contains {name}",
    "inflected": "the text contains {name} with an ending",
    "respelt": "the text contains {name} in another spelling or form",
    "misspelt": "the text contains {name} with a typo",
    "reversed": "the text contains {name} with its stops in reverse order",
    "wording": "the words of {name} stand close together in one sentence",
    "ellipsis": "the text continues a list of routes with a short form of {name}",
    "in context": "{name} could mean something else, but {reason} supports it",
}


class Mention(NamedTuple):
    """A feature named in a text: `text[start:end]`.

    `name` is the name in the gazetteer and `lang` its language; `rule` says in what form it was
    found, and `reason` is the word that supported an ambiguous one.
    """

    feature: str
    start: int
    end: int
    name: str
    lang: str
    rule: str
    reason: str = ""


class Mentions(NamedTuple):
    """The mentions of a text, which was read `up_to` an offset; None is to its end."""

    mentions: tuple[Mention, ...]
    up_to: int | None


def find_mentions(text: str, gazetteer: Gazetteer) -> list[Mention]:
    """Return what a text mentions, sorted by offset and without overlaps.

    Whole words; the longest name first, then the leftmost. Linear in the length of the text; of
    one that is full of names, those of its beginning are found: see the matcher.
    """
    return list(read_mentions(text, gazetteer).mentions)


def read_mentions(text: str, gazetteer: Gazetteer) -> Mentions:
    """Return what find_mentions does, with how far a text was read that is full of names."""
    found, starts, ends, up_to = gazetteer.matcher.find(fold(text))
    return Mentions(tuple(map(_mention, found, starts, ends)), up_to)


def _mention(found: Found, start: int, end: int) -> Mention:
    name = found.name
    return Mention(name.feature, start, end, name.name, name.lang, found.rule, found.reason)


def explain(mention: Mention) -> str:
    """Say in one sentence why a mention was matched."""
    known = languages().get(mention.lang)
    language = known.name if known else mention.lang
    reason = f"“{mention.reason}”" if mention.reason else "the rest of the text"
    told = _RULES[mention.rule].format(name=f"the {language} name “{mention.name}”", reason=reason)
    return f"{told[0].upper()}{told[1:]}."
