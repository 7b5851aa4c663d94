from dataclasses import replace

from dashboard.content import Content
from dashboard.picture.features import drawn
from dashboard.picture.panels import credit_lines, panels, subtitle_of, title_of, wrapped
from tests.dashboard.picture.conftest import Taking, source


def said(take: Taking, **params: str) -> list[str]:
    shot = take(**params)
    return [words.text for panel in panels(shot, drawn(shot)) for words in panel.words]


def test_the_title_is_the_chosen_feature(take: Taking):
    assert (title_of(take()), title_of(take(feature="beta"))) == ("Lines & bases", "Beta rail")


def test_the_line_below_tells_the_day_of_the_borders(take: Taking):
    shot = take(feature="beta", day="2020-09-22")
    assert subtitle_of(shot) == "Lines & bases · borders as of 22 September 2020"


def test_the_credits_name_each_licence_of_what_is_shown(take: Taking):
    assert credit_lines(take()) == [
        "© Mappers & Co (ODbL 1.0)",
        "Made with Natural Earth (Public domain)",
    ]


def test_the_credits_name_whose_relief_it_is(take: Taking, content: Content):
    relief = source("e", "basemap/relief.webp", "Heights Office", "Public domain")
    more = replace(content, sources={**content.sources, "e": relief})
    assert "Heights Office (Public domain)" in credit_lines(replace(take(), content=more))


def test_the_key_names_the_kinds_in_sight_and_the_dashes(take: Taking):
    found = said(take)
    wanted = ["Oil pipeline", "Railway", "District", "Military base", "Disputed border"]
    assert [text for text in found if text in wanted] == wanted


def test_the_key_leaves_out_what_is_not_in_sight(take: Taking):
    assert "Railway" not in said(take, bbox="1,-2.2,5,-0.8")


def test_the_scale_bar_is_as_long_as_it_says(take: Taking):
    shot = take()
    key = panels(shot, drawn(shot))[-1]
    (bar,) = [it.line for it in key.shapes[-1:]]
    left, _, right, _ = bar.bounds
    assert key.words[-1].text == "200 km"
    assert round((right - left) * shot.frame.metres_per_px(0) / 1000) == 200


def test_no_panel_covers_another(take: Taking):
    shot = take()
    boxes = [panel.box for panel in panels(shot, drawn(shot))]
    assert [a for a in boxes for b in boxes if a is not b and a.meets(b)] == []


def test_a_small_picture_has_no_key(take: Taking):
    assert "Railway" not in said(take, size="300x200")


def test_a_long_text_is_broken_where_it_must_be():
    rows = wrapped("one two three", 60, 12, 400)
    assert " ".join(rows) == "one two three"
    assert len(rows) == 2


def test_what_happened_is_told_where_an_event_is_open(take: Taking):
    assert "12 February 2012" not in " ".join(said(take))
    assert "3 February 2012: It met <b>" in said(take, event="met")


def test_the_key_tells_an_event_where_one_is_in_sight(take: Taking):
    assert ("Event" in said(take), "Event" in said(take, until="2000-01-01")) == (True, False)


def test_the_key_tells_the_kinds_of_sites_that_are_near(take: Taking):
    assert "Pump station" not in said(take)
    assert "Pump station" in said(take, bbox="4.9,-0.05,5.1,0.05")


def test_where_nothing_is_in_sight_the_key_has_the_scale_alone(take: Taking):
    shot = take(bbox="20,20,21,21")
    assert [words.text for words in panels(shot, drawn(shot))[-1].words] == ["20 km"]
