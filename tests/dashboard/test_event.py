"""The card of an event, and the events of a feature."""

from dataclasses import replace

from dashboard.event import card_html, events_html, signs, spoken_of_html
from dashboard.markup import Desk
from geo import LinkedArticle, Source
from geo.events.events import Event
from geo.events.linking import EventLink
from geo.when import When

SOURCE = Source(
    **{
        **dict.fromkeys(Source.__dataclass_fields__, ""),
        "id": "s",
        "title": "A <book>",
        "url": "https://example.org/a",
    }
)
FIRE = Event(
    id="fire-2008", date=When(2008, 8), until=None, name="A <fire> stopped Alpha", kind="fire",
    features=("alpha", "beta"), place="Town & country", lng=39.0, lat=40.0, accuracy_km=5,
    sources=("s",), note="Nobody <b>knew</b>.",
)  # fmt: skip


def card(desk: Desk, event: Event = FIRE) -> str:
    return card_html(desk, event, {"s": SOURCE})


def test_a_card_says_when_as_far_as_it_is_known(desk: Desk):
    assert "<dt>When</dt><dd>August 2008</dd>" in card(desk)


def test_a_card_says_where_and_how_accurately_that_is_known(desk: Desk):
    assert "Town &amp; country; known to 5 km" in card(desk)


def test_a_card_without_a_place_says_why_it_is_not_on_the_map(desk: Desk):
    nowhere = replace(FIRE, place="", lng=None, lat=None, accuracy_km=None)
    assert "so it is not on the map" in card(desk, nowhere)


def test_a_card_links_to_its_features_and_stays_open(desk: Desk):
    assert 'href="?feature=beta&amp;event=fire-2008"' in card(desk)


def test_a_card_cites_its_sources_with_their_addresses(desk: Desk):
    assert 'href="https://example.org/a"' in card(desk)


def test_a_card_can_be_closed(desk: Desk):
    assert 'href="?event="' in card(desk)


def test_what_people_wrote_is_text(desk: Desk):
    assert "<fire>" not in card(desk)
    assert "<b>knew" not in card(desk)


def test_a_feature_s_events_stand_newest_first(desk: Desk):
    newer = replace(FIRE, id="newer", date=When(2015))
    html = events_html(desk, [FIRE, newer])
    assert html.index("?event=newer") < html.index("?event=fire-2008")


def test_what_goes_beyond_the_first_events_waits(desk: Desk):
    events = [replace(FIRE, id=f"e-{n}", date=When(2000 + n)) for n in range(5)]
    folded = events_html(desk, events).split("<summary>2 earlier events</summary>")[1]
    assert "?event=e-1" in folded
    assert "?event=e-2" not in folded


def test_a_feature_without_events_has_no_list(desk: Desk):
    assert events_html(desk, []) == ""


def link(linked: LinkedArticle, number: int = 0, event: str = "fire-2008") -> EventLink:
    return EventLink(event, (linked.article.sentences[number].id,), "It names <5 August>.")


def test_a_sentence_that_speaks_of_an_event_has_a_sign_at_its_end(
    desk: Desk, linked: LinkedArticle
):
    [(at, sign)] = signs(desk, {FIRE.id: FIRE}, linked, [link(linked, 1)])
    assert at == linked.article.sentences[1].end
    assert 'href="?article=two-lines&amp;event=fire-2008"' in sign


def test_a_sign_of_an_event_is_named_and_holds_no_text(desk: Desk, linked: LinkedArticle):
    [(_, sign)] = signs(desk, {FIRE.id: FIRE}, linked, [link(linked)])
    assert 'aria-label="Speaks of an event: A &lt;fire&gt; stopped Alpha"' in sign
    assert sign.endswith("></a>")


def test_an_article_lists_the_events_that_it_speaks_of_and_why(desk: Desk, linked: LinkedArticle):
    html = spoken_of_html(desk, {FIRE.id: FIRE}, "two-lines", [link(linked)])
    assert "<summary>Speaks of 1 event</summary>" in html
    assert "<small>It names &lt;5 August&gt;.</small>" in html


def test_many_events_of_an_article_wait_behind_a_line(desk: Desk, linked: LinkedArticle):
    events = {id: replace(FIRE, id=id) for id in ("a", "b", "c")}
    links = [link(linked, event=id) for id in events]
    assert " open>" in spoken_of_html(desk, events, "two-lines", links[:2])
    assert " open>" not in spoken_of_html(desk, events, "two-lines", links)


def test_how_far_a_long_article_is_read_for_events_is_said(desk: Desk):
    said = "the first 60,000 letters of the sentences that have a word for an event are read"
    assert said in spoken_of_html(desk, {}, "long", [], letters=60_001)
    assert spoken_of_html(desk, {}, "short", [], letters=60_000) == ""


def test_an_article_that_speaks_of_none_says_nothing(desk: Desk):
    assert spoken_of_html(desk, {}, "two-lines", []) == ""
