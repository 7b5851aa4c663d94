"""Weighs what may be a title: by its words, how often it stands there, and what is beside it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from geo.articles.parsing.credits import is_outlet
from geo.articles.parsing.first_lines import FirstLines
from geo.articles.parsing.furniture import is_caption, is_home
from geo.articles.parsing.marks import is_mark, is_slug, path_end, without_stamp

_MOST_WORDS_ALONE = 20
_POINTS_OF_WORDS = {1: -2, 2: -1, 3: 1}
_MOST_WORDS_OF_A_NAME = 6
_MOST_OF_RUBRIC = 4
_MENUS_BETWEEN = (0, 3, 12, 12)
_QUOTES = "\"“”„«»‘’'"
_NO_END = ".;:,։。"
_STEM = 5
_MOST_OF_ENTRY = 3
_CREDITS_BELOW, _DATES_ABOVE = 4, 2


def weights(lines: FirstLines, runs: list[range]) -> dict[range, int]:
    """Return what each of these runs of lines weighs as a title."""
    seen = Counter(lines[at].casefold() for at in range(len(lines)))
    seen.update(path_end(lines[at]).casefold() for at in range(len(lines)))
    told = _stems(" ".join(lines.text()))
    return {run: _weight(lines, run, seen, told) for run in runs}


def _weight(lines: FirstLines, run: range, seen: Counter[str], told: frozenset[str]) -> int:
    """Weigh what may be a title by its words, how often it stands there, and what is beside it."""
    line = " ".join(lines[at] for at in run)
    words = len(line.split())
    said = lines.said[run.start]
    is_name = said is not None and (is_outlet(line) or not said.values)
    menus = lines.menus_between(run.stop - 1, min(lines.start, len(lines)))
    is_repeated = (
        words >= 3
        and not is_name
        and not stops(line)
        and any(seen[lines[at].casefold()] > 1 for at in run)
    )
    is_stamped = without_stamp(line) != line
    is_strange = is_odd(line) or (not is_stamped and any(map(lines.has_day, run)))
    return (
        _POINTS_OF_WORDS.get(words, 2)
        + 3 * (is_repeated and not is_strange and menus <= _MOST_OF_ENTRY)
        + 2 * has_credit(lines, run)
        + _is_above_credit(lines, run)
        + _share_told(line, told)
        - 3 * (words > _MOST_WORDS_ALONE)
        - 3 * is_strange
        - 2 * (1 + len(said.values) if said and said.is_whole else 0)
        - is_name
        - _is_deck(lines, run)
        - (words <= _MOST_OF_RUBRIC and line.isupper())
        - 2 * stops(line)
        - sum(menus > most for most in _MENUS_BETWEEN)
        - 2 * is_home(line.split()[0])
    )


def _is_deck(lines: FirstLines, run: range) -> bool:
    """Tell whether the line above could be a title as well."""
    at = run.start - 1
    if at < 0 or lines.said[at] is not None or is_passed(lines, at) or lines.is_text(at):
        return False
    return len(lines[at].split()) >= _MOST_OF_ENTRY and not is_odd(lines[at])


def is_passed(lines: FirstLines, at: int) -> bool:
    """Tell a line that no title begins with: a field, a date, an entry, or what is of the site."""
    said = lines.said[at]
    is_place = said is not None and not said.values and (said.is_sure or "," in lines[at])
    is_field = said is not None and bool(said.values) and (said.is_sure or lines.is_dated(at))
    is_of_site = lines.is_furniture(at) or lines.is_notice(at) or is_mark(lines[at])
    is_listed = lines.is_ticker(at) or lines.is_entry(at)
    return is_place or is_field or lines.is_value(at) or is_of_site or is_listed


def is_odd(line: str) -> bool:
    """Tell a caption, or the slug of an agency."""
    return is_caption(line) or is_slug(line)


def has_credit(lines: FirstLines, run: range) -> bool:
    """Tell whether a byline or a day stands just below, or a day just above."""
    below = islice(_of_article(lines, range(run.stop, len(lines))), _CREDITS_BELOW)
    above = islice(_of_article(lines, reversed(range(run.start))), _DATES_ABOVE)
    return any(map(lines.is_credit, below)) or any(map(lines.is_dated, above))


def _is_above_credit(lines: FirstLines, run: range) -> bool:
    below = lines.next_of_article(run.stop)
    said = lines.said[below] if below is not None else None
    is_name = said is not None and said.get("who") is not None
    return is_name or (below is not None and lines.is_credit(below))


def _of_article(lines: FirstLines, places: Iterable[int]) -> Iterator[int]:
    return (at for at in places if not lines.is_furniture(at))


def _share_told(line: str, told: frozenset[str]) -> int:
    """Tell whether the text has the longer words of a line: 1 if half of them, -1 if none."""
    stems = _stems(line)
    common = len(stems & told)
    is_quoted = line[0] in _QUOTES and line[-1] in _QUOTES
    is_name = common == 0 and len(line.split()) < _MOST_WORDS_OF_A_NAME
    return is_quoted or (common > 1 and common * 2 >= len(stems)) - is_name


def stops(line: str) -> bool:
    """Tell a line that a stop ends."""
    return line[-1] in _NO_END and not line.endswith("...")


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in re.findall(r"[^\W\d_]{5,}", text.casefold()))
