"""What is known of the features: measures, published facts, and how well each stretch is known."""

from collections.abc import Iterable, Iterator, Sequence

from dashboard.content import Feature
from dashboard.dossier.blocks import (
    Block,
    Cited,
    Heading,
    Inline,
    Items,
    Line,
    Paragraph,
    Section,
    Strong,
    Table,
)
from dashboard.dossier.contents import Contents
from dashboard.dossier.wanted import Wanted
from dashboard.figures import CAPTION
from dashboard.markup import value_text, when_told
from geo.layers.facts import SHARE_OF, Fact, rounded_alike
from geo.layers.history import Figure as Told
from geo.layers.history import Series, history
from geo.layers.sources import Source
from geo.measures.figures import Figure
from geo.wording import counted

Sources = dict[str, Source]

_MEASURES = f"{CAPTION}, each with its margin"
_KNOWN = "How well each stretch is known, and why"


def summary(wanted: Wanted, contents: Contents) -> Section:
    """Say of each feature what it is, where it lies and how often it is named."""
    lines = tuple(_in_short(wanted, feature) for feature in wanted.features)
    none = (Paragraph(("It is of no feature of the map.",)),)
    listed = (Paragraph(lines[0]) if len(lines) == 1 else Items(lines),) if lines else none
    said = [Paragraph((contents.gap,))] if contents.gap else []
    more = len(wanted.shown) - len(wanted.features)
    if more > 0 and wanted.is_overview:
        rest = (
            f"{counted(more, 'more feature')} on the map, which articles name less, are not here."
        )
        said.append(Paragraph((rest,), is_quiet=True))
    return Section("short", "In short", (*listed, *said))


def sections(wanted: Wanted, contents: Contents) -> Iterator[Section]:
    """Yield the sections of what is known, of those features that something is known of."""
    sources = wanted.content.sources
    yield from _section("measures", "Measured on the map", (
        (feature, _measures(contents.figures[feature.id], sources)) for feature in wanted.features
    ))  # fmt: skip
    yield from _section("facts", "Published facts", (
        (feature, _facts(contents.facts[feature.id], sources)) for feature in wanted.features
    ))  # fmt: skip
    yield from _section("known", _KNOWN, (
        (feature, _grounds(feature)) for feature in wanted.features
    ))  # fmt: skip


def _section(
    id: str, title: str, of_features: Iterable[tuple[Feature, list[Block]]]
) -> Iterator[Section]:
    told = [(feature, blocks) for feature, blocks in of_features if blocks]
    found = [block for feature, blocks in told for block in (Heading((feature.name,)), *blocks)]
    if found:
        yield Section(id, title, tuple(found))


def _in_short(wanted: Wanted, feature: Feature) -> Line:
    count = wanted.library.count(feature.id)
    also = f"Also called {', '.join(feature.also)}. " if feature.also else ""
    lies = f"{_capital(feature.lies)}. " if feature.lies else ""
    named = counted(count.mentions, "mention") if count.mentions else "no mention"
    articles = f" in {counted(count.articles, 'article')}" if count.articles else ""
    note = f" {feature.note}" if feature.note else ""
    return Strong(
        f"{feature.name}."
    ), f" {also}{lies}{feature.accuracy}{note} It has {named}{articles}."


def _measures(figures: Sequence[Figure], sources: Sources) -> list[Block]:
    rows = tuple(
        (
            (_capital(figure.label),),
            (f"{figure.measured.text}{_position(figure)}",),
            _joined(
                (*value_of(fact), " ", *cites([fact], sources))
                for fact in rounded_alike(figure.published)
            ),
        )
        for figure in figures
    )  # fmt: skip
    head = ("Measure", "On this map", "Published")
    return [Table(_MEASURES, head, rows)] if rows else []


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _position(figure: Figure) -> str:
    return f" (at {figure.position.text})" if figure.position else ""


def value_of(fact: Fact) -> Line:
    """Write the value of a fact, with when it held and our note on it."""
    aside = "; ".join(filter(None, (when_told([fact]), fact.note)))
    return (value_text(fact), f" ({aside})" if aside else "")


def _facts(facts: Sequence[Fact], sources: Sources) -> list[Block]:
    rows = tuple(
        _row(series, told, sources) for series in history(facts) for told in series.figures
    )
    head = ("Fact", "Value", "When, and notes", "Source")
    return [Table("What is published, the newest first", head, rows)] if rows else []


def _row(series: Series, told: Told, sources: Sources) -> tuple[Line, ...]:
    facts = told.facts[::-1]
    is_of_owners = facts[0].fact.startswith(SHARE_OF)
    value = _shares(facts) if is_of_owners else value_text(facts[0])
    alone = is_of_owners and not told.is_of_all_owners
    aside = [
        when_told(facts),
        *dict.fromkeys(_note(fact) for fact in facts),
        "the other owners are not told" if alone else "",
    ]
    return (
        (_capital(series.label),),
        (value,),
        ("; ".join(filter(None, aside)),),
        cites(facts, sources),
    )


def _shares(facts: Sequence[Fact]) -> str:
    """List the owners with their shares, the greatest first."""
    ranked = sorted(facts, key=lambda fact: (-float(fact.value), fact.fact))
    shares = (f"{_owner(fact)} {value_text(fact)}" for fact in ranked)
    return ", ".join(share.replace(" %", "\N{NO-BREAK SPACE}%") for share in shares)


def _owner(fact: Fact) -> str:
    return fact.fact.removeprefix(SHARE_OF)


def _note(fact: Fact) -> str:
    of_owner = f"{_owner(fact)} " if fact.fact.startswith(SHARE_OF) else ""
    return f"{of_owner}{fact.note}" if fact.note else ""


def cites(facts: Iterable[Fact], sources: Sources) -> Line:
    """Cite the sources of facts, each once."""
    ids = dict.fromkeys(fact.source for fact in facts)
    return _joined((Cited(sources[id]),) for id in ids if id in sources)


def _joined(lines: Iterable[Line]) -> Line:
    """Set lines behind each other, with a semicolon between two."""
    found = list[Inline]()
    for line in lines:
        found += ["; ", *line] if found else line
    return tuple(found)


def _grounds(feature: Feature) -> list[Block]:
    rows = tuple(
        (
            (ground.section or "whole",), (ground.length,), (ground.accuracy,), (ground.reason,)
        )
        for ground in feature.grounds
    )  # fmt: skip
    return [Table(_KNOWN, ("Part", "Length", "Accuracy", "Why"), rows)] if rows else []
