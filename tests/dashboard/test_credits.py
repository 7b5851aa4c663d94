"""What a view is drawn from."""

from dashboard.address import View
from dashboard.content import Content
from dashboard.credits import layer_sources, sources_in_view


def test_a_view_names_the_files_of_its_layers_and_of_the_base(content: Content):
    assert [found.id for found in layer_sources(content, ["alpha"])] == ["a", "c"]


def test_of_a_chosen_feature_its_own_sources_alone_are_cited(content: Content):
    one, both = (View(feature=it, layers=("alpha", "beta")) for it in ("alpha", None))
    assert sources_in_view(content, one) == layer_sources(content, ["alpha"])
    assert sources_in_view(content, both) == layer_sources(content, ["alpha", "beta"])
