"""The features, in the page's order, named after their own shapes; and the page's folders."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import streamlit as st
from geopandas import GeoDataFrame
from shapely.geometry import LineString, Point

from dashboard import content as content_module
from dashboard.content import BY_ARTICLES, BY_VERSION, MOST_SWITCHES, Content, Feature, kept
from dashboard.content import features_of as features_of_base
from geo import Case, Gazetteer, Library, link, parse_article
from geo.articles.header import Header
from geo.articles.own import OwnArticle
from geo.articles.own import own_article as own_article_of
from geo.names.matching.names import Name


def layers(*rows: tuple[object, ...]) -> GeoDataFrame:
    columns = ["feature", "name", "kind", "role", "geometry"]
    frame = GeoDataFrame(list(rows), columns=columns, geometry="geometry", crs="EPSG:4326")
    return frame.assign(
        section=None, accuracy_km=2.0, stretches=[()] * len(rows), reasons=[()] * len(rows)
    )


def features_of(frame: GeoDataFrame, *names: Name) -> dict[str, Feature]:
    return features_of_base(frame, None, names)


def content_of(library: Library) -> Content:
    return Content(Case(), layers(), {}, Gazetteer(), (), {}, None, None, library, (), "1")


def own_article(title: str) -> OwnArticle:
    linked = link(parse_article(f"{title}\n\nby Jane Doe\n\nIt rains.", id="own/1"), NAMES)
    return own_article_of(linked)


NAMES = Gazetteer((Name("north", "Northern Trunk", "en", "official"),))
PAGE = Path(content_module.__file__).parent
LINE, POINT = LineString([(44, 41), (45, 41)]), Point(44, 41)


def test_kinds_come_in_the_order_of_the_theme():
    frame = layers(("b", "Base", "base", "site", POINT), ("o", "Oil", "oil", "route", LINE))
    assert list(features_of(frame)) == ["o", "b"]


def test_a_feature_is_named_after_its_line_and_not_after_a_site_of_it():
    frame = layers(("o", "Pump", "pump-station", "site", POINT), ("o", "Oil", "oil", "route", LINE))
    assert (features_of(frame)["o"].name, features_of(frame)["o"].kind) == ("Oil", "oil")


def test_a_feature_that_is_a_site_is_named_after_it():
    assert features_of(layers(("b", "Base", "base", "site", POINT)))["b"].name == "Base"


def test_sections_are_one_feature():
    frame = layers(("o", "Oil", "oil", "route", LINE), ("o", "Oil", "oil", "route", LINE))
    assert len(features_of(frame)) == 1


def test_no_layers_are_no_features():
    assert features_of(layers()) == {}


def test_caches_know_a_content_by_its_version():
    seen: list[str] = []

    @st.cache_resource(show_spinner=False, hash_funcs=BY_VERSION)
    def see(content: Content) -> None:
        seen.append(content.version)

    one = Content(
        Case(), layers(), {}, Gazetteer(()), (), {}, None, None, Library(()), (), version="one"
    )
    for content in (one, replace(one, facts=(), problems=()), replace(one, version="two")):
        see(content)
    assert seen == ["one", "two"]


def test_the_region_holds_the_layers_and_what_the_case_names(library: Library):
    row = ("alpha", "Alpha line", "oil", "route", LineString([(40, 41), (58, 42)]))
    content = replace(content_of(library), layers=layers(row), case=Case(region=(25, 34, 56, 46)))
    assert content.region == (25, 34, 58, 46)


def test_the_region_of_nothing_is_the_world(library: Library):
    assert content_of(library).region == (-180, -90, 180, 90)


def test_a_feature_says_how_well_it_is_known():
    assert "2 km" in features_of(layers(("b", "Base", "base", "site", POINT)))["b"].accuracy


def test_other_names_leave_out_what_the_name_holds_already():
    names = [
        Name("b", "The 1st Base", "en", "official"),
        Name("b", "1st base", "en", "short"),
        Name("b", "База", "ru", "short"),
    ]
    found = features_of(layers(("b", "Base", "base", "site", POINT)), *names)
    assert found["b"].also == ("The 1st Base",)


FOLDERS = "from dashboard.content import CACHE, DATA, SEEDS; print(DATA, SEEDS, CACHE)"


def test_the_environment_names_other_folders():
    env = os.environ | {"DATA": "my-data", "SEEDS": "my-seeds", "CACHE": "my-cache"}
    done = subprocess.run([sys.executable, "-c", FOLDERS], env=env, capture_output=True, text=True)
    assert done.stdout.split() == ["my-data", "my-seeds", "my-cache"]


def of(count: int) -> Content:
    features = {f"f{n}": Feature(f"f{n}", "F", "oil", "route") for n in range(count)}
    return Content(
        Case(),
        layers(),
        features,
        Gazetteer(()),
        (),
        {},
        None,
        None,
        Library(()),
        (),
        version="one",
    )


def test_each_of_few_features_has_its_own_switch():
    assert of(MOST_SWITCHES).switches["f0"] == "f0"


def test_of_very_many_features_each_kind_has_a_switch():
    assert of(MOST_SWITCHES + 1).switches["f0"] == "kind.oil"


def test_what_is_made_of_a_reader_s_own_articles_is_kept_in_the_session_alone(library: Library):
    scopes = list[str]()

    def cache(make, **options):
        def kept_by(*args):
            scopes.append(options.get("scope", "global"))
            return make(*args)

        return kept_by

    titles = kept(cache)(lambda content: [it.header.title for it in content.library.entries])
    content = content_of(library)
    titles(content)
    assert titles(content.with_own([own_article("Mine")]))[0] == "Mine"
    assert scopes == ["global", "session"]


def test_a_corrected_header_is_another_key_to_the_caches(library: Library):
    content, mine = content_of(library), own_article("Mine")
    key = BY_ARTICLES[Content]
    better = mine.with_header(Header(title="Better"), NAMES)
    assert key(content.with_own([mine])) != key(content.with_own([better]))


SHARED = re.compile(r"@st\.cache_\w+\([^@]*?\)\ndef (\w+)\(.*?(?=\n\n\n|\Z)", re.DOTALL)


@pytest.mark.parametrize("module", sorted(PAGE.glob("*.py")), ids=lambda path: path.stem)
def test_nothing_that_all_readers_share_is_made_of_articles(module: Path):
    shared = SHARED.finditer(module.read_text(encoding="utf-8"))
    assert [it[1] for it in shared if re.search(r"library|LinkedArticle|Claim\b", it[0])] == []


def test_what_all_share_holds_no_article_of_a_reader_s_own(library: Library):
    content = content_of(library).with_own([own_article("Mine")])
    assert [entry.id for entry in content.shared.library.entries] == ["two-lines"]
    assert content.shared.own == ()
