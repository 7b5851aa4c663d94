"""What the list of the features is told, and what it is not told again."""

import pytest

from dashboard.content import MOST_SWITCHES, Content, Feature
from dashboard.feature_list import listed, names, of_own
from geo import Library
from tests.dashboard.test_content import content_of, own_article


@pytest.fixture
def content(library: Library) -> Content:
    content = content_of(library)
    content.features.update(
        alpha=Feature("alpha", "A <line>", "oil", "route"),
        gamma=Feature("gamma", "Gamma", "road", "route"),
    )
    return content


def test_a_feature_is_listed_with_its_name_its_kind_and_how_often_it_is_named(content: Content):
    assert listed(content)["features"] == [
        ["alpha", "A <line>", "oil", 2],
        ["gamma", "Gamma", "route", 0],
    ]


def test_a_kind_is_listed_once_in_the_plural_with_its_swatch(content: Content):
    content.features["beta"] = Feature("beta", "Beta", "oil", "route")
    kinds = listed(content)["kinds"]
    assert [name for name, _ in kinds.values()] == ["Oil pipelines", "Routes"]
    assert "var(--kind-oil)" in kinds["oil"][1]


def test_of_few_features_each_has_its_switch_and_of_very_many_each_kind(content: Content):
    assert listed(content)["by_kind"] is False
    content.features.update((f"f{n}", content.features["alpha"]) for n in range(MOST_SWITCHES))
    assert listed(content)["by_kind"] is True


def test_features_of_one_name_are_told_apart(content: Content):
    content.features["beta"] = Feature("beta", "Gamma", "oil", "route")
    assert names(content) == {
        "alpha": "A <line>",
        "gamma": "Gamma (gamma)",
        "beta": "Gamma (beta)",
    }


def test_what_a_reader_s_own_articles_name_is_told_apart_from_what_all_share(content: Content):
    own = content.with_own([own_article("The Northern Trunk")])
    assert of_own(content) == {}
    assert of_own(own) == {"north": 1}
