"""Text as HTML in which all of it is escaped: what the panels' texts are made of."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from html import escape
from unicodedata import category

from dashboard.address import View, change_link
from dashboard.content import Feature
from dashboard.theme import color_css, rank_of, swatch_css
from geo.articles.header import Header
from geo.articles.passages import LEFT_OUT, Passage, passage
from geo.layers.facts import Fact
from geo.layers.sources import Source
from geo.names.mentions import Mention
from geo.web_addresses import is_web_address
from geo.when import parse_when
from geo.wording import grouped_digits, long_date

_A_DAY = len("2006-07-13")
_COMBINING = range(0x300, 0x10000)
"""Among these are all marks of the scripts that are written today."""

UNITS = {"t": "tonnes", "m³": "cubic metres", "USD": "US dollars", "m": "metres"}
"""Words for the units of facts that are not written as a reader would."""


@dataclass(frozen=True)
class Desk:
    """What every piece of text needs to know: the features, and what is looked at.

    `leads_out` says that links open the whole page in another tab: the text stands within another
    site's page. `place` is the part of a long article that the text stands in: links stay there.
    """

    features: Mapping[str, Feature]
    view: View = field(default_factory=View)
    leads_out: bool = False
    place: Mapping[str, str] = field(default_factory=dict)

    def named(self, ids: Iterable[str]) -> list[Feature]:
        """Return those of the features that are named, in the order of the page."""
        return sorted(
            (self.features[id] for id in ids if id in self.features),
            key=lambda feature: (rank_of(feature.kind), feature.name),
        )

    def href(self, **change: str | None) -> str:
        """Return the attributes of a link that changes some of the view, whatever that is."""
        target = 'target="_blank" rel="noopener"' if self.leads_out else 'target="_self"'
        return f'href="{escape(change_link(**{**self.place, **change}))}" {target} data-go'


def mark(
    desk: Desk,
    text: str,
    mentions: Iterable[Mention],
    *,
    offset: int = 0,
    signs: Iterable[tuple[int, str]] = (),
) -> str:
    """Escape a text and mark the mentions in it; `offset` is where the text begins for them.

    `signs` are pieces of HTML, each with the offset in front of it.
    """
    marks = [
        (m.start - offset, m.end - offset, _mention(desk, m, text, offset)) for m in mentions
    ] + [(at - offset, at - offset, sign) for at, sign in signs]
    pieces, done = [], 0
    for start, end, piece in sorted(marks, key=lambda mark: mark[:2]):
        pieces += [escaped(text[done:start]), piece]
        done = max(done, min(end, len(text)))
    return "".join([*pieces, escaped(text[done:])])


def escaped(text: str) -> str:
    """Escape a text so that a browser can lay it out, however many marks stand on one letter.

    A place where the line may break behind every 30 of them changes nothing that is seen or copied:
    over 140,000 marks in a row Chromium is busy for a minute and more.
    """
    if text.isascii():
        return escape(text)
    return _marks_in_a_row().sub(r"\g<0><wbr>", escape(text))


@cache
def _marks_in_a_row() -> re.Pattern[str]:
    marks = "".join(sign for sign in map(chr, _COMBINING) if category(sign).startswith("M"))
    return re.compile(f"[{re.escape(marks)}]{{30}}")


def mark_passage(desk: Desk, text: str, mentions: Iterable[Mention], *, offset: int = 0) -> str:
    """Mark the mentions in a sentence that is quoted; of a very long one around the first."""
    found = sorted(mentions, key=lambda mention: mention.start)
    part = passage(text, around=found[0].start - offset if found else 0)
    start, end = offset + part.start, offset + part.end
    inside = [it for it in found if start <= it.start and it.end <= end]
    return left_out(part, mark(desk, text[part.start : part.end], inside, offset=start))


def left_out(part: Passage, html: str) -> str:
    """Say of a passage, given as HTML, where something is left out before or after it."""
    sign = f'<span class="quiet" title="The sentence is longer">{LEFT_OUT}</span>'
    return f"{f'{sign} ' if part.before else ''}{html}{f' {sign}' if part.after else ''}"


def swatch(feature: Feature) -> str:
    """Draw a feature's line style and colour, as on the map."""
    background = swatch_css(feature.kind, feature.role)
    return f'<i class="swatch" style="background:{background}"></i>'


def title_html(header: Header) -> str:
    """Return an article's title as HTML, or what it is called without one."""
    return escape(header.name)


def attribution(header: Header) -> str:
    """Say in a line of HTML who wrote an article, who published it and when.

    Each part keeps its own direction, so that right-to-left names do not stir the line.
    """
    return ", ".join(f"<bdi>{escape(part)}</bdi>" for part in by_whom(header))


def by_whom(header: Header) -> tuple[str, str, str]:
    """Return who wrote an article, who published it and when, or that this is not given."""
    posted = long_date(header.posted)
    return (
        header.author or "Author not given",
        header.publisher or "publisher not given",
        long_date(header.published) or (f"posted {posted}" if posted else "date not given"),
    )


def table(caption: str, head: str, rows: Iterable[str]) -> str:
    """Lay out a table that scrolls by itself where it is too wide."""
    return (
        f'<div class="table" tabindex="0" role="region" aria-label="{escape(caption)}"><table>'
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def value_html(fact: Fact, source: Source | None) -> str:
    """Show a fact's value, its unit in words, when it held, our note, and its citation."""
    aside = "; ".join(filter(None, (when_told([fact]), fact.note)))
    small = f" <small>({escape(aside)})</small>" if aside else ""
    cited = f" {citation(source)}" if source else ""
    return f"{escape(value_text(fact))}{small}{cited}"


def value_text(fact: Fact) -> str:
    """Write a fact's value for reading: "1,768 km", "28 million tonnes a year", "13 July 2006"."""
    if not fact.unit:
        return long_date(parse_when(fact.value)) or fact.value
    unit = " ".join(UNITS.get(word, word) for word in fact.unit.split())
    return f"{grouped_digits(fact.value)} {unit}"


def when_told(facts: Sequence[Fact]) -> str:
    """Say of what time facts are that give one value: "since 20 March 2020", "as of 2 May 2019".

    Of several times it says when it was first and last told, not that it ended. It is
    "" where the value is a date: what happened on a day did so for good.
    """
    days = sorted({fact.as_of for fact in facts if fact.as_of}, key=_by_time)
    datings = {fact.dating for fact in facts}
    if not days or (datings == {"on"} and parse_when(facts[0].value) and not facts[0].unit):
        return ""
    first, last = (long_date(parse_when(day)) or day for day in (days[0], days[-1]))
    if datings == {"read"}:
        return f"page read on {last}"
    if "since" in datings:
        begun = min((fact.as_of for fact in facts if fact.dating == "since"), key=_by_time)
        return f"since {long_date(parse_when(begun))}"
    if "until" in datings:
        return f"until {last}"
    if first != last:
        return f"first told {first}, last told {last}"
    return f"as of {last}" if len(days[-1]) == _A_DAY else last


def _by_time(day: str) -> str:
    return day.ljust(_A_DAY, "-")


def cited_as(source: Source) -> str:
    """Name a source in short: "BP, 2020"."""
    return ", ".join(part for part in (source.publisher or source.title, source.date[:4]) if part)


def citation(source: Source) -> str:
    """Name a source in short, in whole where it is pointed at, and link to it."""
    short = escape(cited_as(source))
    day = long_date(parse_when(source.date)) or source.date
    whole = escape(", ".join(part for part in (source.title, source.publisher, day) if part))
    if is_web_address(source.url):
        link = f'href="{escape(source.url)}" target="_blank" rel="noopener noreferrer"'
        return f'<cite><a {link} title="{whole}">{short}</a></cite>'
    return f'<cite title="{whole}">{short}</cite>'


def _mention(desk: Desk, mention: Mention, text: str, offset: int) -> str:
    words = escaped(text[mention.start - offset : mention.end - offset])
    feature = desk.features.get(mention.feature)
    if feature is None:
        return words
    color = color_css(feature.kind, feature.role)
    return (
        f'<a class="mention {_classes(feature)}" style="--color:{color}" '
        f'data-feature="{feature.id}" data-fit {desk.href(feature=feature.id)} '
        f'title="{escape(feature.name)}">{words}</a>'
    )


def _classes(feature: Feature) -> str:
    return f"kind-{escape(feature.kind)} role-{feature.role}"
