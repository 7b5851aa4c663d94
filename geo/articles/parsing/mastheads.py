"""Finds the publisher of a pasted page: the name above its title that something confirms."""

import re

from geo.articles.parsing.credits import begins_small, is_outlet, is_person, is_rubric
from geo.articles.parsing.first_lines import FirstLines
from geo.articles.parsing.furniture import is_caption, is_furniture
from geo.articles.parsing.marks import is_mark, is_row, is_site, opens_menu

_HOST = re.compile(
    r"(?:https?://|@|www\.|\A)((?:[\w-]+\.)+[a-z]{2,10})(?=/|\W*\Z|\s)", re.IGNORECASE
)
_MOST_WORDS = 7
_SHORTEST = 4
_FEW = 3
_FEWEST_ENTRIES = 2


def find_masthead(first: FirstLines, above: int, owner: str | None) -> str | None:
    """Return the name above the title, at `above`, that is the publisher's for certain.

    It is when the owner's name or a host has it, a sentence of the text, or the menu below it.
    """
    hosts = _hosts(first)
    below = first.text()
    text = [line for line in below if len(line.split()) > _MOST_WORDS or is_caption(line)]
    shown = (first[at].casefold().rpartition(" / ") for at in range(above, len(first)))
    credited = {paper for _, sign, paper in shown if sign}
    names = [at for at in range(above) if not first.is_furniture(at) and not first.is_sure(at)]
    for at in names:
        name = first[at].strip(" .|:·»")
        if at == 0 and is_site(name):
            return name
        if not _is_name(name) or is_mark(name) or is_caption(name):
            continue
        if is_same(name, owner) or any(is_same(name, host) for host in hosts):
            return name
        is_above_menu = at == names[0] and _is_above_menu(first, at)
        is_told = " " in name and any(name in line for line in text)
        is_credited = name.casefold() in credited
        if is_above_menu or ((is_told or is_credited) and at in names[:_FEW]):
            return name
    return None


def _is_above_menu(first: FirstLines, at: int) -> bool:
    """Tell the first name of a page above its menu, perhaps with a motto between, or a rubric."""
    below = first[at + 1]
    is_named = len(first[at].split()) > 1
    has_rubric = is_rubric(below) and (is_outlet(first[at]) or not is_person(first[at]))
    has_menu = opens_menu(below) or (is_named and at + 2 < len(first) and opens_menu(first[at + 2]))
    is_headed = is_named and (is_row(below) or has_rubric)
    return has_menu or is_headed or _heads_menu(first, at)


def _heads_menu(first: FirstLines, at: int) -> bool:
    """Tell a name of several capitals above the menu of a page, not the heading of the menu."""
    words = first[at].split()
    below = first.next_of_article(at + 1)
    is_named = len(words) > 1 and all(word[0].isupper() for word in words)
    is_above = below is not None and first.menus_between(at, below) >= _FEWEST_ENTRIES
    return is_named and is_above and not any(map(is_furniture, words))


def is_same(name: str, other: str | None) -> bool:
    """Tell whether one of two names is in the other, however they are spaced and capitalized."""
    one, two = sorted((plain(name), plain(other or "")), key=len)
    return len(one) >= _SHORTEST and len(one) * 5 >= len(two) * 2 and one in two


def plain(name: str) -> str:
    """Return the letters and figures of a name, without "the"."""
    folded = name.casefold().removeprefix("the ").replace("ı", "i")
    return "".join(filter(str.isalnum, folded))


def _is_name(line: str) -> bool:
    words = line.split()
    return 1 <= len(words) <= _MOST_WORDS and not begins_small(line) and line[-1] not in ".?!,;"


def _hosts(first: FirstLines) -> list[str]:
    lines = [first[at] for at in range(len(first))] + first.end()
    found = {match for line in lines if len(line) < 300 for match in _HOST.findall(line)}
    return [host.removeprefix("www.").rsplit(".", 1)[0] for host in found]
