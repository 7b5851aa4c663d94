"""Reads what stands just below a text: who wrote it and when, and whose the page is."""

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from geo.articles.parsing.credits import authors, is_outlet, is_person, is_role
from geo.articles.parsing.dates import find_dates, is_clock
from geo.articles.parsing.furniture import is_furniture, owner_with_rights
from geo.articles.parsing.header_lines import Said, pending, read_line
from geo.articles.parsing.labels import field_of, label_keys
from geo.articles.parsing.marks import is_site
from geo.articles.parsing.menus import without_bullet
from geo.languages.union import words_of_all

_SIGN = re.compile(r"©|\(c\)|copyright")
_MOST = 12
_LAST = 3
_GREETING = 1
_MOST_CREDIT_WORDS = 16
_SENTENCE = 8
_WIRE = re.compile(r"\d{6}Z?\s")
_LONGEST_GAP = 8
_STOPS = '.!?…։。"”»'


def find_owner(lines: list[str]) -> str | None:
    """Return the owner that the last line with a year or rights names."""
    signed = (line for line in reversed(lines) if _SIGN.search(line.lower()))
    found = (owner_with_rights(without_bullet(line)) for line in signed)
    return next((name for name in found if name), None)


def credits_below(lines: list[str], after: int) -> list[Said]:
    """Return what the lines just below the text say of who wrote it and when.

    The text begins behind the line `after`. A bare day is no credit: it may be that of a comment.
    """
    numbers = [i for i in range(after + 1, len(lines)) if without_bullet(lines[i])]
    end = _end_of_text(lines, numbers)
    below = [without_bullet(lines[i]) for i in numbers[end : end + _MOST]]
    last = [without_bullet(lines[i]) for i in numbers[max(0, end - _LAST) : end]]
    papers = [said for said in map(read_line, last) if said and said.get("publisher")]
    return [*_credits(below), *papers]


def _end_of_text(lines: list[str], numbers: list[int]) -> int:
    """Return the place of the first line below the last of the sentences that stand together."""
    end = 0
    for at, i in enumerate(numbers):
        line = lines[i].strip()
        is_sentence = len(line.split()) >= _SENTENCE and line[-1] in _STOPS
        if end and at - end > _LONGEST_GAP:
            return end
        end = at + 1 if is_sentence else end
    return end


def _credits(below: list[str]) -> Iterator[Said]:
    for at, (line, following) in enumerate(pairwise([*below, ""])):
        if field_of(line.removesuffix(":"), label_keys()) == "author":
            listed = [*takewhile(lambda name: name.endswith(","), below[at + 1 :])]
            names = " ".join(below[at + 1 : at + 2 + len(listed)])
            if found := authors(names):
                yield Said((("author", ", ".join(found.people)),))
                continue
        said = read_line(f"{line.removesuffix(':')}: {following}" if pending(line) else line)
        if said and said.is_sure and len(line.split()) <= _MOST_CREDIT_WORDS and not _is_bare(line):
            yield said
        elif name := _signed(line, following, at):
            yield name


def _is_bare(line: str) -> bool:
    """Tell a line that is no more than a day and a time: "August 3, 2019 at 4:11 am"."""
    if _WIRE.match(line):
        return False
    found = find_dates(line, is_day_first=True)
    rest = line[: found[0].start] + line[found[-1].end :] if found else line
    on = words_of_all(lambda one: one.header.on)
    words = " ".join(word for word in rest.split() if word.lower() not in on)
    return not any(map(str.isalpha, words)) or is_clock(words)


def _signed(line: str, following: str, at: int) -> Said | None:
    """Read "Jane Doe," above her role or paper; so, too, without the comma near the text.

    `at` tells how many lines stand between the text and the name.
    """
    name = line.removesuffix(",")
    if (name == line and at > _GREETING) or not is_person(name) or is_furniture(name):
        return None
    if is_outlet(following) or is_site(following):
        return Said((("author", name), ("publisher", following)))
    is_alone = name == line and at == 0 and is_furniture(following)
    return Said((("author", name),)) if is_role(following) or is_alone else None
