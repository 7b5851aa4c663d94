"""Tells what a site puts about an article: menus, buttons, counters, notices, its rights."""

import re
from collections.abc import Callable
from functools import cache, lru_cache

from geo.articles.parsing.credits import begins_small
from geo.articles.parsing.plain import is_chrome
from geo.folding import folded
from geo.languages.language import HeaderWords, Words
from geo.languages.union import either, words_of_all

_LONGEST = 300
_LONGEST_NOTICE_WORDS = 30
_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
_MOST_BUTTONS, _LETTERS_OF_END = 8, 3
_KEPT = 20_000
_FEWEST_OF_CLAUSE = 4
_PARTS = re.compile(r"\s*(?:[|›»>·•]|\s[/–-]\s|\s{2,}|\t)\s*")
_YEARS = r"(?:\d{4}(?:\s*[-–—]\s*\d{2,4})?)"
_BEHIND_OWNER = re.compile(r"\s*\(|\s+\S+@|(?<=\w{4})\.\s")
_GAP = r"(?:\s+\S+){0,6}"
_FIGURE = r"[.,\u00a0 ]*+\d[\d.,\u00a0 –—-]*+(?:[KkMm]|тыс\.?)?"
_DIGIT, _WORDLESS = re.compile(r"\d"), re.compile(r"[\d.,:/\s–—-]+")


def is_furniture(line: str) -> bool:
    """Tell a line that no article has: links, a menu, buttons, "1.2K shares", "3 min read"."""
    line = line.strip()
    return is_chrome(line) or (len(line) <= _LONGEST and _is_of_site(line))


@lru_cache(_KEPT)  # the lines of a page are asked about several times
def _is_of_site(line: str) -> bool:
    parts = [part for part in _PARTS.split(line) if part]
    worded = [part for part in parts if not part.isdecimal()]
    is_row = bool(worded) and (_is_menu(parts) or all(map(_is_button, worded)))
    return is_row or is_tagline(line)


def is_notice(line: str) -> bool:
    """Tell a notice that may stand above an article: "We value your privacy"."""
    short = len(line) < 400 and len(line.split()) <= _LONGEST_NOTICE_WORDS
    return short and _notice().search(line) is not None


def is_home(line: str) -> bool:
    """Tell the first word of a menu: "Home", "Ana sayfa"."""
    return _home().fullmatch(line.strip()) is not None


def is_tagline(line: str) -> bool:
    """Tell what an encyclopaedia says below its titles: "From Wikipedia, the free encyclopedia"."""
    line = line.strip().rstrip(".)")
    return len(line) <= 120 and _tagline().fullmatch(f" {line}") is not None


def is_counter(part: str) -> bool:
    """Tell "12 comments", "3 min read", "pp. 14–17" and "Baxış sayı: 2 317"."""
    part = part.strip()
    may_be = len(part) <= 60 and _DIGIT.search(part) is not None and not _WORDLESS.fullmatch(part)
    return may_be and _counter().fullmatch(part) is not None


def is_caption(line: str) -> bool:
    """Tell the words below a picture: "Photo: Jane Doe", "A bridge (Reuters)", "© Jane Doe"."""
    return len(line) <= _LONGEST and _caption().search(line) is not None


def owner(line: str) -> str | None:
    """Return whom a line below an article names as its owner: "© 2021 The Courier"."""
    match = _rights().fullmatch(line.strip()) if len(line) < 200 else None
    return _owner_in(match)


def owner_with_rights(line: str) -> str | None:
    """Return the owner in a line that gives a year or the rights too: "© 2021 The Post. By us"."""
    line = line[:_LONGEST].strip()
    return _owner_in(_rights_begun().match(line) or _rights_behind().match(line))


def _owner_in(match: re.Match[str] | None) -> str | None:
    name = _BEHIND_OWNER.split(match["owner"])[0].strip(" .,|–—-®™") if match else ""
    parts = [part.strip(' .,|«»“”"') for part in _company().split(name)]
    name = next((part for part in parts if part), "")
    is_name = any(map(str.isalpha, name)) and match is not None and ":" not in match["owner"]
    is_name = is_name and not _is_clause(name)
    has_day = match is not None and _DAY.search(match.string) is not None
    return name if is_name and "@" not in name and not has_day else None


def _is_clause(name: str) -> bool:
    """Tell words that are no name: most of them begin with a small letter."""
    words = name.split()
    return len(words) >= _FEWEST_OF_CLAUSE and sum(map(begins_small, words)) * 2 > len(words)


def _is_menu(parts: list[str]) -> bool:
    return len(parts) > 1 and is_home(parts[0])


def _is_button(part: str) -> bool:
    """Tell a button, or several in a row: "Share Tweet"."""
    if len(part) > 100:
        return False
    if not _may_be_button(part):
        return is_counter(part)
    words = part.split()
    is_row = 1 < len(words) <= _MOST_BUTTONS and all(map(_button().fullmatch, words))
    return is_row or _button().fullmatch(part) is not None or is_counter(part)


def _may_be_button(part: str) -> bool:
    """Tell what begins or ends with the first or last letters of a button."""
    plain = folded(part)
    firsts, lasts = _ends_of_buttons()
    sizes = range(1, _LETTERS_OF_END + 1)
    return any(plain[:n] in firsts or plain[-n:] in lasts for n in sizes)


@cache
def _ends_of_buttons() -> tuple[frozenset[str], frozenset[str]]:
    words = [folded(word) for word in _any(lambda header: header.buttons)]
    first = frozenset(word[:_LETTERS_OF_END] for word in words if not word.startswith("…"))
    return first, frozenset(word[-_LETTERS_OF_END:] for word in words if word.startswith("…"))


def _any(words: Callable[[HeaderWords], Words]) -> Words:
    return words_of_all(lambda one: words(one.header))


@cache
def _home() -> re.Pattern[str]:
    return re.compile(either(_any(lambda header: header.home)), re.IGNORECASE)


@cache
def _button() -> re.Pattern[str]:
    words = _any(lambda header: header.buttons)
    whole = [word for word in words if "…" not in word]
    begun = [word.removesuffix("…").strip() for word in words if word.endswith("…")]
    ended = [word.removeprefix("…").strip() for word in words if word.startswith("…")]
    return re.compile(
        rf"{either(whole)}(?:\s*\(\d+\))?|{either(begun)}(?:\s+\S+){{1,6}}"
        rf"|(?:\S+\s+){{1,6}}{either(ended)}",
        re.IGNORECASE,
    )


@cache
def _notice() -> re.Pattern[str]:
    return re.compile(rf"\b{either(_any(lambda header: header.notices))}\b", re.IGNORECASE)


@cache
def _tagline() -> re.Pattern[str]:
    phrases = _any(lambda header: header.taglines)
    return re.compile("|".join(map(_spread, phrases)), re.IGNORECASE)


def _spread(phrase: str) -> str:
    """Return the pattern of words with gaps: "…" is some words, "…pedia" the end of one."""
    words = (_GAP if word == "…" else _ending(word) for word in phrase.split())
    return "".join(words)


def _ending(word: str) -> str:
    start = r"\S*" if word.startswith("…") else ""
    return rf"\s+{start}{re.escape(word.removeprefix('…'))}[,:;՝—–-]*"


@cache
def _counter() -> re.Pattern[str]:
    counted = either(_any(lambda header: header.counted))
    return re.compile(
        rf"(?:{_FIGURE}\s*{counted}\.?\s*)+|{counted}\.?\s*:?\s*{_FIGURE}(?:\s*[^\W\d_]+)?",
        re.IGNORECASE,
    )


@cache
def _caption() -> re.Pattern[str]:
    captions = either(_any(lambda header: header.captions))
    by = either(_any(lambda header: (*header.by, *header.by_names_only)))
    agencies = either(_any(lambda header: header.agencies))
    return re.compile(
        rf"\A{captions}\s*[,:]|\b{captions}(?:\s*:|\s+{by}\b)|©|[(/]\s*(?i:the\s+)?{agencies}\)?\s*\Z",
        re.IGNORECASE,
    )


@cache
def _rights() -> re.Pattern[str]:
    rights = either(_any(lambda header: header.rights))
    return re.compile(
        rf"(?:(?:©|\(c\)|copyright)\s*)+{_YEARS}?[\s,|]*(?P<owner>[^©|]{{2,80}}?)"
        rf"(?:[,.\s|–—-]+(?:{_YEARS}|{rights}))*[.\s]*",
        re.IGNORECASE,
    )


@cache
def _rights_begun() -> re.Pattern[str]:
    rights = either(_any(lambda header: header.rights))
    signs = r"(?:(?:©|\(c\)|copyright)\s*)+"
    ends = rf"\s*[.,]?\s*\Z|[.,;®]\s|\s[–—-]\s|[\s,.]+{rights}"
    return re.compile(
        rf"{signs}(?P<year>{_YEARS})?[\s,|]*(?P<owner>[^©|]{{2,60}}?)"
        rf"(?(year)(?:{ends})|[.,\s|–—-]+(?:{_YEARS}|{rights}))",
        re.IGNORECASE,
    )


@cache
def _rights_behind() -> re.Pattern[str]:
    return re.compile(rf"(?P<owner>[^©|.]{{2,60}}?)\s*©\s*{_YEARS}", re.IGNORECASE)


@cache
def _company() -> re.Pattern[str]:
    forms = either(_any(lambda header: header.companies))
    return re.compile(rf"\A{forms}\s+|[\s,]+{forms}(?![^\s.,]).*", re.IGNORECASE)
