"""What a page says of the data that a link was made from."""

from datetime import date

from dashboard.versions import since_html
from geo.versions.record import Record
from geo.versions.things import State, Thing

DAY, LATER = date(2026, 11, 29), date(2026, 11, 30)
MADE_OF = "2026-11-29"
LINE = {Thing("feature", "andes"): State("Andes <i>railway</i>", "a")}


def later(states: dict[Thing, State]) -> Record:
    before = Record({}, LINE).with_version(DAY)
    return Record(before.lines, states).with_version(LATER)


def test_few_changes_are_named_in_a_line_as_text():
    fire = {Thing("event", "fire"): State("A fire", "b")}
    assert since_html(later(fire), MADE_OF) == (
        '<p class="since" dir="auto">Since this link was made from the data of 29 November 2026: '
        "new: the event “A fire”; removed: Andes &lt;i&gt;railway&lt;/i&gt; on the map.</p>"
    )


def test_many_changes_are_counted_and_named_below():
    articles = {Thing("article", f"a{n}"): State(f"Title {n}", "b") for n in range(9)}
    told = since_html(later(LINE | articles), MADE_OF)
    assert "29 November 2026: 9 new</summary>" in told
    assert '<li dir="auto">new: the article “Title 0”, the article “Title 1”' in told


def test_where_nothing_has_changed_nothing_is_said():
    assert since_html(Record({}, LINE).with_version(DAY), MADE_OF) == ""


def test_of_a_version_that_is_not_known_the_data_may_have_changed():
    assert "may have changed" in since_html(later(LINE), "2019-01-01")


def test_of_unrecorded_data_that_are_no_longer_there_the_data_may_have_changed():
    assert "may have changed" in since_html(Record({}, LINE).with_version(DAY), f"{MADE_OF}-9f3a")
