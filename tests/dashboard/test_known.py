from dashboard.content import Feature
from dashboard.known import comparisons_html, grounds_html, known_html
from geo.layers.comparison import Comparison
from geo.measures.accuracy import Ground

GROUND = Ground("Georgia", "240 km", "about 1 km", "Traced by <someone>.")
LINE = Feature("new", "New line", "oil", "route", grounds=(GROUND,))
FOUND = Comparison("new", "Another set", "Georgia", 60, 2, 0.17, 0.44, 0.84, 1)


def test_a_stretch_says_how_well_it_is_known_and_why() -> None:
    assert (
        "<b>Georgia, 240\N{NO-BREAK SPACE}km: accurate to about 1 km.</b> Traced by"
        in known_html(LINE)
    )


def test_a_reason_is_text_and_not_html() -> None:
    assert "Traced by &lt;someone&gt;." in known_html(LINE)


def test_what_is_to_be_said_of_an_outline_is_shown() -> None:
    area = Feature("new", "New district", "district", "area", note="Coarse.")
    assert known_html(area) == '<p class="quiet">Coarse.</p>'


def test_of_a_feature_without_reasons_nothing_is_said() -> None:
    assert known_html(Feature("new", "New site", "base", "site")) == ""


def test_the_stretches_of_all_features_make_a_table() -> None:
    assert grounds_html([LINE]).count("<tr>") == 2


def test_without_reasons_there_is_no_table() -> None:
    assert grounds_html([Feature("new", "New site", "base", "site")]) == ""


def test_a_comparison_is_told_by_set_and_section_in_tenths_of_a_km() -> None:
    html = comparisons_html([FOUND], {"new": LINE})
    assert "Another set: Georgia" in html
    assert all(f">{km} km<" in html for km in ("0.2", "0.4", "0.8"))


def test_a_set_by_which_the_line_was_placed_is_no_comparison() -> None:
    assert comparisons_html([FOUND._replace(positions=0)], {"new": LINE}) == ""
