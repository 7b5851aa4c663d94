"""The facts of a feature: what is asked first, on the article's day and now, with citations."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from dashboard.markup import citation, value_text, when_told
from geo.layers.facts import SHARE_OF, Fact
from geo.layers.history import OWNERS, Figure, Series, at_first, history
from geo.layers.sources import Source
from geo.when import When
from geo.wording import counted, long_date

ALTERNATIVES_AT_FIRST = 3
"""Of figures that do not change and yet differ, so many are shown before the others."""


def facts_html(
    facts: Sequence[Fact], sources: Mapping[str, Source], *, day: When | None = None
) -> str:
    """List facts with their citations; beside what is true of a day stands what was told last.

    The history of each waits behind a line to open, and so does what is asked less.
    """
    if not facts:
        return '<p class="quiet">No facts are recorded yet.</p>'
    series = history(facts)
    first = at_first(series)
    rest = [one for one in series if one not in first]
    more = f"<summary>{counted(len(rest), 'more fact')}</summary>{_list(rest, sources, day)}"
    waiting = f"<details>{more}</details>" if rest else ""
    return f'<div class="facts">{_list(first, sources, day)}{waiting}</div>'


def _list(series: Iterable[Series], sources: Mapping[str, Source], day: When | None) -> str:
    return f"<dl>{''.join(_series(one, sources, day) for one in series)}</dl>"


def _series(series: Series, sources: Mapping[str, Source], day: When | None) -> str:
    shown = _shown(series, day)
    texts = [_figure(figure, sources, label) for label, figure in shown]
    figures = [figure for _, figure in shown]
    others = [_figure(one, sources) for one in series.figures if one not in figures]
    if others:
        noun = "other list" if series.name == OWNERS else "other figure"
        items = "".join(f"<li>{text}</li>" for text in others)
        summary = f"<summary>{counted(len(others), noun)}</summary>"
        texts.append(f"<details>{summary}<ul>{items}</ul></details>")
    values = "".join(f"<dd>{text}</dd>" for text in texts)
    return f"<div><dt>{escape(series.label)}</dt>{values}</div>"


def _shown(series: Series, day: When | None) -> list[tuple[str, Figure]]:
    """Return the figures to show at first, each with the day that it stands for, "" if for any."""
    if not series.changes:
        return [("", figure) for figure in series.figures[:ALTERNATIVES_AT_FIRST]]
    newest = series.newest
    then = series.on(day) if day else newest
    if not day or then == newest:
        return [("", figure) for figure in newest]
    return [*_labelled(_when_told(then, day), then), *_labelled("latest", newest)]


def _when_told(figures: Sequence[Figure], day: When) -> str:
    """Say whether figures are known of the article's day, or were told before or after it."""
    days_after = figures[0].days_after(day) if figures else 0
    if days_after:
        return f"{'first told after' if days_after > 0 else 'last told before'} {long_date(day)}"
    return f"{'on' if day.day else 'in'} {long_date(day)}"


def _labelled(label: str, figures: Sequence[Figure]) -> list[tuple[str, Figure]]:
    return [(label if place == 0 else "", figure) for place, figure in enumerate(figures)]


def _figure(figure: Figure, sources: Mapping[str, Source], label: str = "") -> str:
    """Show a value, or the shares of all owners, with when it held, notes and its citations."""
    facts = figure.facts[::-1]
    is_of_owners = facts[0].fact.startswith(SHARE_OF)
    value = _shares(facts) if is_of_owners else escape(value_text(facts[0]))
    notes = dict.fromkeys(_note(fact) for fact in facts)
    is_part = is_of_owners and not figure.is_of_all_owners
    alone = "the other owners are not told" if is_part else ""
    aside = "; ".join(filter(None, (when_told(facts), *notes, alone)))
    ids = dict.fromkeys(fact.source for fact in facts)
    parts = (
        f"<b>{escape(label)}:</b>" if label else "",
        value,
        f"<small>({escape(aside)})</small>" if aside else "",
        ", ".join(citation(sources[id]) for id in ids if id in sources),
    )
    return " ".join(filter(None, parts))


def _shares(facts: Sequence[Fact]) -> str:
    """List the owners with their shares, the greatest first."""
    shares = {fact.fact.removeprefix(SHARE_OF): fact for fact in facts}
    named = sorted(shares.items(), key=lambda share: (-float(share[1].value), share[0]))
    items = (f"<li><span>{escape(name)}</span> {escape(value_text(f))}</li>" for name, f in named)
    return f'<ul class="shares">{"".join(items)}</ul>'


def _note(fact: Fact) -> str:
    """Return our note, with the owner that it is on: "MOL since 16 April 2020"."""
    owner = fact.fact.removeprefix(SHARE_OF) if fact.fact.startswith(SHARE_OF) else ""
    return f"{owner} {fact.note}".strip() if fact.note else ""
