"""Finds the title among the first lines of an article."""

from collections.abc import Iterator
from itertools import takewhile

from geo.articles.parsing.credits import is_outlet
from geo.articles.parsing.first_lines import FirstLines
from geo.articles.parsing.furniture import is_home, is_tagline
from geo.articles.parsing.marks import is_mark
from geo.articles.parsing.title_weights import has_credit, is_odd, is_passed, stops, weights

_MOST_WORDS = 40
_FEWEST_WORDS_OF_A_FIELD = 5
_LONG_LINE = 100
_MOST_OF_ENTRY = 3
_FEWEST_ENTRIES = 4
_MOST_HEAD_LINES = 2
_CREDITS_BELOW = 4
_MOST_OF_TAB = 2
_FIRST_OF_TEXT = 20


def find_title(lines: FirstLines) -> range:
    """Return which lines are the title: none where there is none, or it cannot be told.

    Each line, or run of lines, above the text that says nothing else is weighed; of two that weigh
    the same it is the first. A line that could be a byline too is the title if no other line is.
    """
    if any(said and said.get("title") for said in lines.said):
        return range(0)
    runs = list(_candidates(lines))
    if not runs:
        return _after_all(lines)
    if above := [run for run in runs if _is_above_tagline(lines, run)]:
        return next((run for run in above if _is_told(lines, run)), above[0])
    if _is_headed(lines, runs):
        return runs[0]
    weighed = weights(lines, runs)
    run = max(runs, key=lambda run: (weighed[run], -run.start))
    is_account = lines.is_signed(runs[0].start) and lines[runs[0].stop].startswith("@")
    is_post = _is_poster(lines, runs[0]) and (is_account or not _is_headline(lines, run))
    return range(0) if is_post else run


def _is_above_tagline(lines: FirstLines, run: range) -> bool:
    """Tell what may be the title of an encyclopaedia's page: only tabs above its tag line."""
    for at in range(run.stop, lines.last_tagline + 1):
        if is_tagline(lines[at]):
            return True
        if not lines.is_furniture(at) and len(lines[at].split()) > _MOST_OF_TAB:
            return False
    return False


def _is_told(lines: FirstLines, run: range) -> bool:
    """Tell a name that the first lines of the text have, with the same capitals."""
    name = " ".join(lines[at] for at in run)
    return any(name in line for line in lines.text()[:_FIRST_OF_TEXT])


def _is_headed(lines: FirstLines, runs: list[range]) -> bool:
    """Tell a first line of several words that a byline or a day follows at once, or none at all."""
    run = runs[0]
    line, below = lines[run.start], lines.next_of_article(run.stop)
    is_first = all(map(lines.is_sure, range(run.start))) and not lines.has_menu_above(run.start)
    is_plain = lines.said[run.start] is None and len(line.split()) > 1 and not is_odd(line)
    is_site = is_outlet(line) or any("." in word and is_mark(word) for word in line.split())
    if not (is_first and is_plain) or is_site or below is None:
        return False
    said = lines.said[below]
    if said is not None and said.get("who") is not None and lines.is_sure(below + 1):
        return True
    credits = list(takewhile(lines.is_sure, range(below, len(lines))))
    if any(map(lines.is_sure, range(below + len(credits), lines.start))):
        return False  # a page gives its own day first, and those of the article further down
    has_author = any((one := lines.said[at]) and one.get("author") for at in credits)
    is_dated = bool(credits) and not (stops(line) and lines.has_menus)
    return has_author or is_dated or _is_bare(lines, runs)


def _is_bare(lines: FirstLines, runs: list[range]) -> bool:
    """Tell a text without credits, and with nothing of a site."""
    above = [lines[at].casefold() for at in range(lines.start)]
    is_of_page = any(map(lines.is_furniture, range(lines.start))) or len(set(above)) < len(above)
    has_credits = any(has_credit(lines, run) for run in runs)
    is_short = len(runs) <= _MOST_HEAD_LINES
    return is_short and not is_of_page and not has_credits and not lines[runs[0].start].isupper()


def _candidates(lines: FirstLines) -> Iterator[range]:
    """Yield what may be a title, down to where the text begins."""
    found, at = 0, 0
    while at < len(lines):
        if is_passed(lines, at) or lines.is_above_address(at):
            at += 1
            continue
        run = _run(lines, at)
        if at >= lines.start and (found or not _is_before_credit(lines, at)):
            return
        if _may_be_title(lines, run):
            yield run
            found += 1
        elif not _is_of_page(lines, at) and any(stops(lines[n]) for n in run):
            return
        at = run.stop


def _is_of_page(lines: FirstLines, at: int) -> bool:
    """Tell whether a menu stands above the text, or something of a site above a line."""
    return lines.has_menu_above(lines.start) or any(map(lines.is_furniture, range(at)))


def _is_headline(lines: FirstLines, run: range) -> bool:
    words = sum(len(lines[at].split()) for at in run)
    is_row = any(sign in lines[at] for at in run for sign in "|•")
    return words > _MOST_OF_ENTRY and lines.said[run.start] is None and not is_row


def _may_be_title(lines: FirstLines, run: range) -> bool:
    """Tell what may be a title: it is not all there is, and with a stop it needs a credit.

    With a comma at its end it is none: "Dear Sir,".
    """
    words = sum(len(lines[at].split()) for at in run)
    goes_on = lines[run.stop - 1].endswith((",", "،"))
    if words > _MOST_WORDS or goes_on or lines.next_of_article(run.stop) is None:
        return False
    is_stopped = any(stops(lines[at]) for at in run)
    return not is_stopped or has_credit(lines, run)


def _is_before_credit(lines: FirstLines, at: int) -> bool:
    return any(map(lines.is_credit, range(at + 1, min(at + _CREDITS_BELOW, len(lines)))))


def _run(lines: FirstLines, at: int) -> range:
    """Return the lines from here on that stand together and say nothing, not even a date."""
    end = at + 1
    while lines.said[at] is None and lines.goes_on(end - 1) and not _ends(lines, end):
        end += 1
    is_text_below = end > at + 1 and len(lines[at + 1]) > _LONG_LINE
    return range(at, at + 1 if is_text_below else end)


def _ends(lines: FirstLines, at: int) -> bool:
    is_of_site = lines.is_furniture(at) or is_mark(lines[at]) or bool(_menu(lines, at))
    return lines.said[at] is not None or is_of_site or lines.is_entry(at) or lines.has_day(at)


def _menu(lines: FirstLines, at: int) -> range:
    """Return the lines of a menu without bullets: it begins with "Home", or is long."""
    end = at + 1
    while (
        end < len(lines)
        and lines.is_just_below(end)
        and len(lines[end].split()) <= _MOST_OF_ENTRY
        and not lines.is_sure(end)
    ):
        end += 1
    menu = range(at, end)
    is_long = len(menu) >= _FEWEST_ENTRIES and len(lines[at].split()) <= _MOST_OF_ENTRY
    is_menu = len(menu) > 1 and (is_home(lines[at]) or is_long)
    return menu if is_menu and not lines.is_sure(at) else range(0)


def _is_poster(lines: FirstLines, run: range) -> bool:
    """Tell who posted a text without a title: a name, and just below it a day or an @address."""
    said, below = lines.said[run.start], run.stop
    if len(run) > 1 or not said or not said.get("who") or below == len(lines):
        return False
    return lines.is_signed(run.start) or (lines.has_day(below) and lines.is_just_below(below))


def _after_all(lines: FirstLines) -> range:
    for at, said in enumerate(lines.said):
        if said and (said.get("author") or said.get("publisher")):
            is_long = len(lines[at].split()) >= _FEWEST_WORDS_OF_A_FIELD
            return range(at, at + 1) if is_long else range(0)
        if not is_passed(lines, at):
            break
    return range(0)
