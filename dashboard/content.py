"""What the page shows, read once and shared by all its readers until a file changes."""

import os
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, partial
from operator import attrgetter
from pathlib import Path
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

import streamlit as st
from geopandas import GeoDataFrame

from dashboard.address import kind_switch
from dashboard.answering import Answering
from dashboard.loading import Loading, latest
from dashboard.problems import log
from dashboard.seldom import Seldom
from dashboard.settings import folder_of
from dashboard.theme import paint_of, rank_of
from dashboard.waiting import result_of
from geo.articles.header import Header
from geo.articles.library import Library
from geo.articles.library_files import load_library, signature
from geo.articles.link_files import Progress
from geo.articles.linking import LinkedArticle
from geo.articles.own import OwnArticle
from geo.articles.records import load_records
from geo.claims.checker import Checker
from geo.claims.vocabulary import Vocabulary, load_sound_vocabulary
from geo.errors import GeoError, attempt
from geo.events.events import Event, load_events
from geo.events.index import EventIndex
from geo.events.linking import EventFinder, load_event_finder
from geo.files import entries_below, state_of
from geo.grouping import grouped
from geo.languages.load import faulty_languages
from geo.layers.base import Base, load_sound_base
from geo.layers.case import Case, load_case
from geo.layers.comparison import Comparison, load_comparisons
from geo.layers.facts import Fact, load_facts
from geo.layers.geojson import Bounds
from geo.layers.load import load_sound_layers
from geo.layers.questions import Question, load_questions
from geo.layers.sources import Source, load_sources
from geo.layers.terrain import NO_TERRAIN, Terrain, load_sound_terrain
from geo.measures.accuracy import Ground, accuracies_of, grounds_of
from geo.measures.whereabouts import whereabouts
from geo.missing import missing_articles, missing_files, missing_layers, untold, wanted_by
from geo.names.gazetteer import Gazetteer, load_sound_gazetteer
from geo.names.matching.names import Name
from geo.versions.record import load_lines

BESIDE = Path(__file__).parent.parent
ROOT = BESIDE if (BESIDE / "data").is_dir() else Path.cwd()  # a wheel has no data beside it
DATA = folder_of("DATA", ROOT / "data", os.environ)
SEEDS = folder_of("SEEDS", ROOT / "seeds", os.environ)
CACHE = folder_of("CACHE", ROOT / ".cache", os.environ)

P = ParamSpec("P")
T = TypeVar("T")
U = TypeVar("U")


@dataclass(frozen=True)
class Feature:
    """A feature as the page names it; `lies` and `accuracy` say where it is and how well known.

    `also` holds other names that it goes by in English, `grounds` why its parts are known as well
    as they are, and `note` what is to be said of its outline.
    """

    id: str
    name: str
    kind: str
    role: str
    lies: str = ""
    accuracy: str = ""
    also: tuple[str, ...] = ()
    grounds: tuple[Ground, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Content:
    """All that does not differ by reader; `problems` are the files that could not be used.

    `event_index` tells which articles speak of which of the `events`, and `questions` lead a reader
    who begins to views of the page.
    `own` are articles that one reader tries: they are in a content of that reader's alone. `base`
    is None where the base map is among them. No claim is found for want of a `vocabulary`: that is
    None without a base map, rules or word lists. `version` differs where any file does.
    """

    case: Case
    layers: GeoDataFrame
    features: dict[str, Feature]
    gazetteer: Gazetteer
    facts: tuple[Fact, ...]
    sources: dict[str, Source]
    base: Base | None
    vocabulary: Vocabulary | None
    library: Library
    problems: tuple[GeoError, ...]
    version: str
    events: tuple[Event, ...] = ()
    event_index: EventIndex = field(default_factory=EventIndex)
    comparisons: tuple[Comparison, ...] = ()
    terrain: Terrain = NO_TERRAIN
    questions: tuple[Question, ...] = ()
    own: tuple[OwnArticle, ...] = ()

    def with_own(self, articles: Iterable[OwnArticle]) -> "Content":
        """Return this content with these articles of a reader's own, above those that all share."""
        own = tuple(articles)
        library = self.library.with_own(own)
        event_index = self.event_index.with_library(library)
        return replace(self, library=library, event_index=event_index, own=own)

    @property
    def shared(self) -> "Content":
        """This content without the articles of a reader's own."""
        return self.with_own(()) if self.own else self

    @property
    def lacks_what_may_come(self) -> bool:
        """Whether a file could not be read for what may pass: then all is read again by and by."""
        return any(problem.may_pass for problem in self.problems)

    @property
    def checker(self) -> Checker | None:
        """What checks claims: that by which they are recognised, so that each is checked once."""
        return self.vocabulary.known.check if self.vocabulary else None

    @cached_property
    def region(self) -> Bounds:
        """West, south, east and north, in degrees, of all that the map has; else of the world."""
        boxes: list[Bounds] = [
            (event.lng, event.lat, event.lng, event.lat)
            for event in self.events
            if event.lng is not None and event.lat is not None
        ]
        if not self.layers.empty:
            west, south, east, north = map(float, self.layers.total_bounds)
            boxes.append((west, south, east, north))
        if self.case.region:
            boxes.append(self.case.region)
        if not boxes:
            return (-180, -90, 180, 90)
        wests, souths, easts, norths = zip(*boxes, strict=True)
        return min(wests), min(souths), max(easts), max(norths)

    @cached_property
    def switches(self) -> dict[str, str]:
        """By each feature the switch that draws it: its own, or its kind's where they are many."""
        if not self.is_crowded:
            return {id: id for id in self.features}
        return {f.id: kind_switch(paint_of(f.kind, f.role)) for f in self.features.values()}

    @cached_property
    def sites(self) -> dict[str, frozenset[str]]:
        """The names of each feature's parts on the map, by which an address may name one."""
        names = self.layers.groupby("feature")["name"].agg(frozenset)
        return {str(feature): found for feature, found in names.items()}

    @cached_property
    def things(self) -> frozenset[str]:
        """What a distance may be measured to: countries, for their borders, and features."""
        return frozenset((*self.case.borders, *self.features))

    @cached_property
    def article_ids(self) -> frozenset[str]:
        """The ids of all articles."""
        return frozenset(entry.id for entry in self.library.entries)

    @property
    def is_crowded(self) -> bool:
        """Whether there are so many features that the page cannot list them all at once."""
        return len(self.features) > MOST_SWITCHES


MOST_SWITCHES = 60
"""With more features than that, each kind has a switch, not each feature."""

BY_VERSION: dict[str | type, Callable[[Any], Hashable]] = {
    Content: attrgetter("version"),
    LinkedArticle: attrgetter("article.id"),
    Base: lambda base: "the one of this version",
}
"""By what Streamlit's caches know a content, and what is in it: the `hash_funcs` of each cache."""

BY_ARTICLES: dict[str | type, Callable[[Any], Hashable]] = BY_VERSION | {
    Content: lambda content: (content.version, *(hash(it.version) for it in content.own)),
    LinkedArticle: lambda linked: (linked.article.id, hash(linked.article.header)),
}
"""By what the caches of what is made of articles know them."""

MOST_KEPT, MOST_KEPT_OF_OWN = 64, 8


class Kept(Generic[P, T]):
    """What a function made of articles: kept for all readers, or for one in its session."""

    def __init__(self, for_all: Any, for_one: Any) -> None:
        self._for_all, self._for_one = for_all, for_one

    def __call__(self, content: Content, /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Return what was made, or make it."""
        found: T = self._cache_of(content)(content, *args, **kwargs)
        return found

    def clear(self, content: Content, /, *args: P.args, **kwargs: P.kwargs) -> None:
        """Forget what was made of these."""
        self._cache_of(content).clear(content, *args, **kwargs)

    def _cache_of(self, content: Content) -> Any:
        return self._for_one if content.own else self._for_all


def kept(
    cache: Callable[..., Any],
) -> Callable[[Callable[Concatenate[Content, P], T]], Kept[P, T]]:
    """Keep what a function makes of articles, by one of Streamlit's caches.

    All readers share it, but where there are articles of a reader's own: that stays in the session.
    """

    def decorate(make: Callable[Concatenate[Content, P], T]) -> Kept[P, T]:
        options = {"show_spinner": False, "hash_funcs": BY_ARTICLES}
        for_all = cache(make, max_entries=MOST_KEPT, **options)
        for_one = cache(make, max_entries=MOST_KEPT_OF_OWN, scope="session", **options)
        return Kept(for_all, for_one)

    return decorate


def load_content() -> Content:
    """Return the content of data/ and seeds/, read anew where a file has changed.

    That is looked at once a page load: within a session nothing changes under the reader. While
    many articles are being linked, this shows how far it is, and ends the script run. What a reader
    tries stands in the content of that reader's session: see `lay_over`.
    """
    if "content" not in st.session_state:
        data, articles = _data(DATA), _articles(SEEDS)
        found = _loaded(data(), articles())
        silent = (*data.problems, *articles.problems)
        st.session_state["content"] = _also_told(found, silent)
    content: Content = st.session_state["content"]
    return content


def _also_told(content: Content, silent: tuple[GeoError, ...]) -> Content:
    """Return a content with what is to be told of folders that do not answer."""
    return replace(content, problems=(*content.problems, *silent)) if silent else content


def content_of_all() -> Content | None:
    """Return what all readers share to who is no reader of the page.

    None while it is being read, or where that failed. Articles of a reader's own are not in it.
    """
    loading = loading_of_all()
    is_there = loading.done() and not loading.cancelled() and not loading.has_failed
    return loading.result() if is_there else None


def loading_of_all() -> Loading[Content]:
    """Return the reading of what all readers share, begun by now; it can be waited for."""
    return latest(_loading, _data(DATA)(), _articles(SEEDS)())


def lay_over(own: Iterable[OwnArticle]) -> None:
    """Lay a reader's own articles over the content, in this session only, for its next run."""
    st.session_state["content"] = load_content().with_own(own)


@cache
def _data(folder: Path) -> Answering[str]:
    """Tell the state of the data."""
    return Answering(partial(_signature, folder), folder)


@cache
def _articles(folder: Path) -> Answering[str]:
    """Tell the state of the articles: of 20,000 it takes a fifth of a second to find out."""
    return Answering(Seldom(partial(signature, folder)), folder)


def _loaded(data: str, seeds: str) -> Content:
    loading = latest(_loading, data, seeds)
    return result_of(loading, title=lambda: attempt(lambda: load_case(DATA), Case(), []).title)


def _give_up(loading: Loading[Content]) -> None:
    loading.cancel()


@st.cache_resource(show_spinner=False, max_entries=2, on_release=_give_up)
def _loading(data: str, seeds: str) -> Loading[Content]:
    """Begin to read, once for all readers; what is older than the one before is given up."""
    return Loading(partial(_read, data, seeds), lacks=lambda it: it.lacks_what_may_come)


def _signature(folder: Path) -> str:
    """Return the state of a folder and of those in it."""
    return state_of(entries_below(folder))


def _read(data: str, seeds: str, progress: Progress) -> Content:
    problems: list[GeoError] = [*faulty_languages()]

    def tried(load: Callable[[Path], T], otherwise: U, file: str) -> T | U:
        return attempt(partial(load, DATA), otherwise, problems, of=DATA / file)

    case = tried(load_case, Case(), "case.toml")
    layers, faulty = load_sound_layers(DATA, region=case.region)
    problems += faulty
    gazetteer, unread = load_sound_gazetteer(DATA)
    terrain, unread_too = load_sound_terrain(DATA)
    problems += [*unread, *unread_too]
    base, partly = tried(load_sound_base, (None, ()), "basemap")
    problems += partly
    records = tried(load_records, dict[str, Header](), "articles.csv")
    library = load_library(SEEDS, gazetteer, cache=CACHE, progress=progress, records=records)
    sources = tried(partial(load_sources, left_out=problems), None, "sources.csv")
    cited = sources is not None  # no figure is shown without where it is from
    of_them: dict[str, Any] = {"sources": sources, "left_out": problems}
    facts = tried(partial(load_facts, **of_them), (), "facts.csv") if cited else ()
    events = tried(partial(load_events, **of_them), (), "events.csv") if cited else ()
    questions = tried(load_questions, (), "questions.csv")
    tried(load_lines, {}, "versions.csv")  # kept by what reads it, which says nothing of a fault
    name = partial(features_of, layers, base, gazetteer.names)
    features = attempt(name, dict[str, Feature](), problems, of=DATA)
    _ = library.sentences  # no reader waits for the index of the search
    content = Content(
        case=case,
        layers=layers,
        features=features,
        gazetteer=gazetteer,
        facts=facts,
        events=events,
        event_index=EventIndex(library, _finder(events, features, problems)),
        comparisons=tried(load_comparisons, (), "waypoints"),
        terrain=terrain,
        questions=questions,
        sources=sources or {},
        base=base,
        vocabulary=_vocabulary(gazetteer, layers, base, facts, problems),
        library=library,
        problems=(),
        version="",
    )
    problems += library.problems
    problems += untold(_missing(content, records, faulty), problems)
    log(problems)
    told = _each_once(problems)
    return replace(content, problems=told, version=_version(data, seeds, told))


def _version(data: str, seeds: str, problems: Iterable[GeoError]) -> str:
    """Return what differs where the files do, and where less was read of the same files."""
    unread = tuple(str(problem) for problem in problems if problem.may_pass)
    return f"{data}-{seeds}-{hash(unread)}" if unread else f"{data}-{seeds}"


def _missing(
    content: Content, records: Iterable[str], faulty: Iterable[GeoError]
) -> Iterator[GeoError]:
    """Name the layers, files and articles that others refer to and that are not there."""
    files = list(missing_files(DATA, content.sources.values()))
    lost = [Path(error.file) for error in files]
    layers = {
        "names.csv": (name.feature for name in content.gazetteer.names),
        "facts.csv": (fact.feature for fact in content.facts),
        "events.csv": (id for event in content.events for id in event.features),
        "questions.csv": wanted_by(content.questions, "feature"),
        "sources.csv": (it.stem for it in lost if it.parent == DATA and it.suffix == ".geojson"),
    }
    articles = {"articles.csv": records, "questions.csv": wanted_by(content.questions, "article")}
    yield from missing_layers(DATA, layers, there=content.features.keys(), faulty=faulty)
    yield from files
    yield from missing_articles(SEEDS, articles, there=content.article_ids)


def _finder(
    events: Iterable[Event], features: Mapping[str, Feature], problems: list[GeoError]
) -> EventFinder:
    names = {feature.id: feature.name for feature in features.values()}
    load = partial(load_event_finder, DATA, events=events, names=names)
    return attempt(load, EventFinder(), problems, of=DATA / "event-kinds.toml")


def _vocabulary(
    gazetteer: Gazetteer,
    layers: GeoDataFrame,
    base: Base | None,
    facts: Sequence[Fact],
    problems: list[GeoError],
) -> Vocabulary | None:
    if base is None:
        return None
    known = {"gazetteer": gazetteer, "layers": layers, "base": base, "facts": facts}
    load = partial(load_sound_vocabulary, DATA, **known)
    made, faulty = attempt(load, (None, ()), problems, of=DATA / "rivals.csv")
    problems += faulty
    return made


def _each_once(problems: Sequence[GeoError]) -> tuple[GeoError, ...]:
    """Drop repeats: without its sources, a table of facts has the fault of theirs."""
    return tuple({str(problem): problem for problem in problems}.values())


def features_of(
    layers: GeoDataFrame, base: Base | None, names: Sequence[Name] = ()
) -> dict[str, Feature]:
    """Return the layers' features in the page's order, each named as its own shape is."""
    main = layers.sort_values("role", key=lambda roles: roles == "site", kind="stable")
    rows = main.drop_duplicates("feature").to_dict("records")
    where = whereabouts(layers, base) if base else {}
    accuracies, grounds = accuracies_of(layers), grounds_of(layers)
    english = grouped((name for name in names if name.lang == "en"), attrgetter("feature"))
    features = [
        Feature(
            r["feature"],
            r["name"],
            r["kind"],
            r["role"],
            where.get(r["feature"], ""),
            accuracies[r["feature"]],
            _also(r["name"], english.get(r["feature"], ())),
            grounds[r["feature"]],
            r["note"] if r["role"] == "area" else "",
        )
        for r in rows
    ]
    return {f.id: f for f in sorted(features, key=lambda f: (rank_of(f.kind), f.name))}


def _also(title: str, names: Sequence[Name]) -> tuple[str, ...]:
    """Return the first of a feature's names of each sort, but none that another one holds."""
    firsts = {name.kind: name.name for name in reversed(names)}
    kept: list[str] = []
    for kind in ("official", "short", "acronym"):
        name = firsts.get(kind, "")
        if not any(name.casefold() in other.casefold() for other in (title, *kept)):
            kept.append(name)
    return tuple(kept)
