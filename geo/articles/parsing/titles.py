"""Finds the title among the first lines of an article."""

from geo.articles.parsing.credits import is_outlet
from geo.articles.parsing.first_lines import FirstLines
from geo.articles.parsing.furniture import is_home
from geo.articles.parsing.marks import is_mark

_MOST_WORDS = 40
_MOST_WORDS_ALONE = 20
_FEWEST_WORDS_OF_A_FIELD = 5
_MOST_LINES = 3
_LONG_LINE = 100
_MOST_OF_ENTRY = 3
_NO_END = ".;:,…։。"


def find_title(lines: FirstLines) -> range:
    """Return which lines are the title: none where there is none, or it cannot be told.

    It is the first line, or run of lines, that could be one and says nothing else; the name of a
    site or a section above it is passed over, and a first line that could be a byline too is the
    title if no other line is.
    """
    if any(said and said.get("title") for said in lines.said):
        return range(0)
    masthead = range(0)
    at = 0
    while at < len(lines):
        if _is_passed(lines, at):
            at += 1
            continue
        if menu := _menu(lines, at):
            at = menu.stop
            continue
        run = _run(lines, at)
        if not _is_title(lines, run) or _is_poster(lines, run):
            break
        if not _may_be_masthead(lines, run):
            return run
        masthead = masthead or run
        at = run.stop
    return masthead or _after_all(lines)


def _is_passed(lines: FirstLines, at: int) -> bool:
    """Tell a line that no title begins with: a field, a date, or what belongs to the site."""
    said = lines.said[at]
    is_place = said is not None and not said.values and (said.is_sure or "," in lines[at])
    is_field = said is not None and bool(said.values) and (said.is_sure or lines.is_dated(at))
    is_of_site = lines.is_furniture(at) or lines.is_notice(at) or is_mark(lines[at])
    return is_place or is_field or lines.is_value(at) or is_of_site


def _run(lines: FirstLines, at: int) -> range:
    """Return the lines from here on that stand together and say nothing, not even a date."""
    end = at + 1
    while lines.said[at] is None and end < len(lines) and not _ends(lines, end):
        end += 1
    is_text_below = end > at + 1 and len(lines[at + 1]) > _LONG_LINE
    return range(at, at + 1 if is_text_below else end)


def _ends(lines: FirstLines, at: int) -> bool:
    apart = not lines.is_just_below(at)
    is_of_site = lines.is_furniture(at) or is_mark(lines[at]) or bool(_menu(lines, at))
    return apart or lines.said[at] is not None or is_of_site or lines.has_day(at)


def _is_title(lines: FirstLines, run: range) -> bool:
    """Tell a title: a field follows it, or it is short and apart, and no stop ends a line of it."""
    words = sum(len(lines[at].split()) for at in run)
    after = lines.next_of_article(run.stop)
    if after is None and len(run) == 1:
        return False
    stops = any(lines[at][-1] in _NO_END for at in run)
    most = _MOST_WORDS_ALONE if stops else _MOST_WORDS
    if after is not None and words <= most and lines.said[after] is not None:
        return True
    is_apart = len(run) == 1 or after == run.stop
    return is_apart and len(run) <= _MOST_LINES and words <= _MOST_WORDS_ALONE and not stops


def _menu(lines: FirstLines, at: int) -> range:
    """Return the lines of a menu that stands one entry a line and begins with "Home"."""
    end = at + 1
    while (
        end < len(lines) and lines.is_just_below(end) and len(lines[end].split()) <= _MOST_OF_ENTRY
    ):
        end += 1
    menu = range(at, end)
    is_menu = is_home(lines[at]) and len(menu) > 1 and not any(map(lines.is_sure, menu))
    return menu if is_menu else range(0)


def _is_poster(lines: FirstLines, run: range) -> bool:
    """Tell who posted a text without a title: a name, and just below it a day or an @address."""
    said, below = lines.said[run.start], run.stop
    if len(run) > 1 or not said or not said.get("who") or below == len(lines):
        return False
    is_signed = lines[below].startswith("@") or lines.has_day(below)
    return is_signed and lines.is_just_below(below)


def _may_be_masthead(lines: FirstLines, run: range) -> bool:
    """Tell what may be the name of the site or of a section, if a title follows."""
    if run.stop < len(lines) and _menu(lines, run.stop):
        return True
    line = lines[run.start]
    words = len(line.split())
    said = lines.said[run.start]
    is_paper = said is not None and (is_outlet(line) or not said.values)
    return len(run) == 1 and (is_paper or words == 1 or (line.isupper() and words < 5))


def _after_all(lines: FirstLines) -> range:
    for at, said in enumerate(lines.said):
        if said and (said.get("author") or said.get("publisher")):
            is_long = len(lines[at].split()) >= _FEWEST_WORDS_OF_A_FIELD
            return range(at, at + 1) if is_long else range(0)
        if not _is_passed(lines, at):
            break
    return range(0)
