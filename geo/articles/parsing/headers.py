"""Finds an article's header in its first lines: title, author, publisher, dates, address.

Each line is read by itself first (`header_lines`). A line is taken for a field where it is sure, or
where it stands beside the title or a sure one. The header ends where the text begins; what is in
doubt stays in the text.
"""

from geo.articles.header import Header
from geo.articles.parsing.credits import begins_small, is_capital, is_role
from geo.articles.parsing.datelines import read_dateline, read_place
from geo.articles.parsing.end_credits import credits_below, find_owner
from geo.articles.parsing.first_lines import FirstLines
from geo.articles.parsing.footers import read_footer
from geo.articles.parsing.header_fields import DATES, HeaderFields
from geo.articles.parsing.marks import without_stamp
from geo.articles.parsing.mastheads import find_masthead
from geo.articles.parsing.titles import find_title

_MOST_WORDS_BETWEEN = 20
_MOST_WORDS_OF_A_DECK = 45
_MOST_BETWEEN = 4
_LONGEST_START, _LONGEST_END = 20_000, 2_000
_SMALL_WORD = 3
_TO_DATELINE = 6
_TO_BYLINE, _MOST_OF_BYLINE = 8, 12


def read_header(lines: list[str], *, title: str | None = None) -> tuple[Header, set[int]]:
    """Read the header from an article's first lines; give it, and the numbers of the lines it took.

    `title` is the title where it is known already: the lines are then searched for the rest only.
    """
    lines = [*map(_ends_of, lines)]
    first = FirstLines(lines)
    place = range(0) if title else find_title(first)
    told = title or " ".join(without_stamp(first[at]) for at in place).removesuffix(" =")
    fields = HeaderFields({"title": told} if told else {})
    used = {first.numbers[at] for at in place if without_stamp(first[at]) == first[at]}
    if title:
        _take_people(first, fields, used)
    end = _walk(first, place, fields, used)
    owner = find_owner(lines)
    places = (read_place(first[at]) for at in range(min(end + 1, len(first))))
    fields.fill("place", next(filter(None, places), None))
    _read_dateline(first, range(place.stop, end + _TO_DATELINE), fields, owner)
    if place and without_stamp(first[place.start]) != first[place.start] and not fields.has_date():
        fields.fill("posted", first.day_of(place.start))
    _read_late_byline(first, end, fields)
    begin = first.numbers[end] if end < len(first) else len(lines)
    if fields.title():
        fields.fill_missing(credits_below(lines, begin))
    footer = read_footer(lines)
    owner = footer.owner or owner
    masthead = find_masthead(first, place.start, owner)
    fields.fill("publisher", masthead or (owner if owner != fields.values.get("author") else None))
    for slot, value in footer.signature.values if footer.signature else ():
        fields.fill(slot, value)
    below = (i for i in footer.used if end < len(first) and i > first.numbers[end])
    return fields.header(), used.union(below)


def _ends_of(line: str) -> str:
    """Return how a line begins and ends that is longer than any of an article."""
    is_long = len(line) > _LONGEST_START + _LONGEST_END
    return f"{line[:_LONGEST_START]} {line[-_LONGEST_END:]}" if is_long else line


def _take_people(first: FirstLines, fields: HeaderFields, used: set[int]) -> None:
    """Take a first line below a known title that is people with commas between: its authors."""
    said = first.said[0] if len(first) > 1 else None
    people = said.get("who") if said and said.is_whole and len(said.values) == 1 else None
    if isinstance(people, str) and "," in first[0] and "," in people and _is_named(first, 0):
        fields.fill("author", people, at=0)
        used.add(first.numbers[0])


def _walk(first: FirstLines, title: range, fields: HeaderFields, used: set[int]) -> int:
    """Take the fields from the title down to where the text begins; return the place of that line.

    What stands above the title says what is missing then.
    """
    end = _walk_down(first, title, fields, used)
    for at in reversed(range(title.start)):
        is_near = first.is_near(at, title.start)
        if _is_of_site(first, at, is_above=True):
            used.add(first.numbers[at])
        elif _is_field(first, at, title) and (is_near or not first.is_sure(at)):
            used.update(_take(first, at, fields))
        elif is_near and not fields.has_date() and first.is_dated_note(at):
            fields.fill("posted", first.day_of(at))
    return end


def _walk_down(first: FirstLines, title: range, fields: HeaderFields, used: set[int]) -> int:
    for at in range(title.stop, len(first)):
        if first.is_value(at):
            continue
        is_known = first[at].casefold() == fields.title().casefold()
        if is_known or _is_of_site(first, at, is_above=not title):
            used.add(first.numbers[at])
        elif _is_field(first, at, title):
            used.update(_take(first, at, fields))
            if not first.is_dated(at) and first.is_dated_note(at):
                fields.fill("posted", first.day_of(at))
        elif title and first.is_dated_note(at):
            fields.fill("posted", first.day_of(at))
        elif not (title and at < first.start) and not _is_between(first, at):
            return at
    return len(first)


def _is_of_site(first: FirstLines, at: int, *, is_above: bool) -> bool:
    """Tell a line that says nothing and is a button, a counter, or a notice above the article."""
    said = first.said[at]
    is_silent = said is None or not said.values
    return is_silent and (first.is_furniture(at) or (is_above and first.is_notice(at)))


def _take(first: FirstLines, at: int, fields: HeaderFields) -> set[int]:
    """Fill the fields that a line says; return the lines of which no word is left over."""
    said = first.said[at]
    if said is None:
        return set()
    taken = [fields.fill(slot, value, at=at) for slot, value in said.values]
    if not said.is_whole or not all(taken):
        return set()
    value = [first.numbers[at + 1]] if first.is_value(at + 1) else []
    return {first.numbers[at], *value}


def _is_field(first: FirstLines, at: int, title: range) -> bool:
    """Tell whether a line is a field where it stands."""
    said = first.said[at]
    if said is None or said.is_sure or not said.values or first.is_dated(at):
        return said is not None
    is_below_title = at - 1 in title
    if title and at < title.start:
        is_poster = said.get("who") is not None and first.is_signed(at)
        return is_poster or (said.get("site") is not None and _is_confirmed(first, at))
    if said.get("published"):
        return _is_beside_a_field(first, at) or (is_below_title and len(said.values) > 1)
    return (
        _is_beside_a_field(first, at)
        or (said.get("who") is not None and first.is_signed(at))
        or _is_first_credit(first, at, title)
        or (is_below_title and first.is_just_below(at))
        or (is_below_title and bool(said.get("who") and said.get("site")))
    ) and (_is_named(first, at) or _is_paper(first, at))


def _is_paper(first: FirstLines, at: int) -> bool:
    """Tell the name of a paper in capitals, though the text has its words too."""
    said, words = first.said[at], first[at].split()
    is_site = said is not None and said.get("site") is not None
    return is_site and len(words) > 2 and all(map(is_capital, words))


def _is_beside_a_field(first: FirstLines, at: int) -> bool:
    below = at + 1
    is_role_below = below < len(first) and first.is_just_below(below) and is_role(first[below])
    is_above = first.is_sure(below) or is_role_below or _is_over_a_day(first, at)
    return is_above or (first.is_sure(at - 1) and first.is_just_below(at))


def _is_over_a_day(first: FirstLines, at: int) -> bool:
    """Tell the first of three lines that stand together, the last of which gives a day."""
    last = at + 2
    is_together = last < len(first) and first.is_just_below(at + 1) and first.is_just_below(last)
    return is_together and first.said[at + 1] is not None and first.is_sure(last)


def _is_first_credit(first: FirstLines, at: int, title: range) -> bool:
    """Tell a person first of all below the title, if a day stands near either."""
    said = first.said[at]
    if not title or at != first.next_of_article(title.stop) or said is None or not said.get("who"):
        return False
    near = (title.start - 2, title.start - 1, at + 1, at + 2)
    is_alone = said.is_whole and len(said.values) == 1
    return is_alone and any(map(first.is_dated, near)) and not _is_told(first, at, title)


def _is_told(first: FirstLines, at: int, title: range) -> bool:
    """Tell a name that the title or the text has, too: it is whom or what they are about."""
    lines = [*(first[n] for n in title), *first.text()]
    return any(first[at].casefold() in line.casefold() for line in lines)


def _is_confirmed(first: FirstLines, at: int) -> bool:
    """Tell a paper above the title: a date stands below it, or its name elsewhere too."""
    name = first[at].strip(" .").casefold()
    is_dated = first.is_dated(at + 1) and not first.has_menus
    return is_dated or any(name in line.casefold() for line in first.below(at))


def _is_named(first: FirstLines, at: int) -> bool:
    """Tell a name from a heading: none of its longer words is written small in the text."""
    text = " ".join(first.below(at)).split()
    small = {word.strip(".,;:!?") for word in text if word.islower() and begins_small(word)}
    return small.isdisjoint(w for w in first[at].lower().split() if len(w) > _SMALL_WORD)


def _is_between(first: FirstLines, at: int) -> bool:
    """Tell a line that is no field, but is followed by one: it stays in the text."""
    passed = [at]
    for n in range(at + 1, len(first)):
        if first.is_sure(n):
            break
        passed += [] if first.is_furniture(n) else [n]
    else:
        return False
    said = first.said[n]
    has_credit = said is not None and any(said.get(slot) for slot in ("author", *DATES))
    most = _MOST_WORDS_OF_A_DECK if has_credit else _MOST_WORDS_BETWEEN
    texts = sum(map(first.is_text, passed))
    words = sum(len(first[n].split()) for n in passed)
    return len(passed) <= _MOST_BETWEEN and texts <= 1 and words <= most


def _read_late_byline(first: FirstLines, at: int, fields: HeaderFields) -> None:
    """Take a byline that stands below the first sentences, beside a picture."""
    for n in range(at, min(at + _TO_BYLINE, len(first))):
        said = first.said[n]
        is_short = len(first[n].split()) <= _MOST_OF_BYLINE
        if said and said.is_sure and said.get("author") and is_short:
            fields.fill_missing([said])
            return


def _read_dateline(
    first: FirstLines, places: range, fields: HeaderFields, owner: str | None
) -> None:
    for at in places[: len(first) - places.start]:
        if dateline := read_dateline(first[at]):
            initials = "".join(word[0] for word in (owner or "").split())
            fields.fill("publisher", owner if initials == dateline.agency else dateline.agency)
            fields.fill("author", dateline.author)
            fields.fill("place", dateline.place)
            if not fields.has_date():
                fields.fill("published", dateline.when)
            return
