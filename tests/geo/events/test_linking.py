import pickle
from pathlib import Path

import pytest

from geo import events_of, link, read_article
from tests.geo.events.finding import DATA, article, finder, gazetteer, links, rows

SEED = "2020-09-22-azerbaijan-turkey-strategic-alliance.txt"
SETS = [row for name in ("first", "second") for row in rows(name)]


@pytest.mark.parametrize(("day", "events", "text"), SETS, ids=[text[:40] for *_, text in SETS])
def test_a_text_is_linked_to_what_it_speaks_of_and_to_nothing_else(
    day: str, events: set[str], text: str
) -> None:
    assert {link.event for link in links(day, text)} == events


def test_the_seed_speaks_of_the_clashes_at_tovuz() -> None:
    linked = link(read_article(DATA.parent / "seeds" / SEED), gazetteer())
    [found] = events_of(linked, finder())
    assert (found.event, found.reason) == ("tovuz-2020", "It names 12–15 July 2020 and Tovuz.")
    [sentence] = [one for one in linked.article.sentences if one.id in found.sentences]
    assert "the military attacks (July 12 – 15)" in sentence.text


def test_the_sentences_that_speak_of_an_event_are_named_in_order() -> None:
    text = (
        "On 12 July 2020 shells fell on Tovuz. It rained. On 13 July 2020 Tovuz was shelled again."
    )
    linked = article("2021-01-01", text)
    [found] = events_of(linked, finder())
    first, _, last = linked.article.sentences
    assert found.sentences == (first.id, last.id)


def test_of_sentences_with_a_word_for_an_event_the_first_letters_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("geo.events.linking.MOST_LETTERS", 100)
    told = "On 12 July 2020 shells fell on Tovuz."
    assert len(links("2021-01-01", f"{10 * 'It rained all day. '}{told}")) == 1
    assert links("2021-01-01", f"{5 * 'Shells fell on a village. '}{told}") == []


def test_the_day_may_stand_in_the_sentence_beside() -> None:
    before = "It happened on 5 August 2008. An explosion hit the BTC pipeline."
    after = "An explosion hit the BTC pipeline. It happened on 5 August 2008."
    assert [found.event for found in links("2010-01-01", before)] == ["refahiye-2008"]
    assert [found.event for found in links("2010-01-01", after)] == ["refahiye-2008"]


def test_the_day_of_what_happened_elsewhere_does_not_count() -> None:
    text = "On 5 August 2008 the BTK railway was closed. An explosion hit the BTC pipeline."
    assert links("2010-01-01", text) == []


def test_a_sentence_lends_no_day_that_it_needs_itself() -> None:
    text = (
        "An explosion hit the BTE pipeline near Sarıkamış. On 29 May 2012 one had blown up there."
    )
    found = links("2015-08-25", text)
    assert [one.event for one in found] == ["bte-kizilcubuk-2012", "bte-sarikamis-2015"]
    assert found[1].reason.startswith("It is of 25 August 2015")


def test_what_it_was_may_be_named_in_the_sentence_before() -> None:
    text = "The BTE pipeline crosses Kars. On 4 October 2012 an explosion damaged it."
    assert [found.event for found in links("2016-01-01", text)] == ["bte-sarikamis-2012"]
    other = "The BTE and BTK lines cross Kars. On 4 October 2012 an explosion damaged one of them."
    assert links("2016-01-01", other) == []


def test_what_is_too_long_for_a_sentence_is_passed_over() -> None:
    assert links("2021-01-01", f"On 12 July 2020 {'shells; ' * 40_000} fell on Tovuz.") == []


def test_news_means_what_has_just_been() -> None:
    text = "An explosion hit the BTE pipeline near Sarıkamış overnight."
    assert [found.event for found in links("2015-08-04", text)] == ["bte-yagbasan-2015"]
    assert links("2015-08-20", text) == []


def test_news_and_drills_mean_nothing_of_long_ago() -> None:
    fire = "an explosion hit the BTC pipeline at Refahiye"
    assert [found.event for found in links("2016-03-10", f"There {fire}.")] == ["refahiye-2008"]
    assert links("2016-03-10", f"On Tuesday {fire}.") == []
    assert links("2016-03-10", f"In a drill {fire}.") == []
    assert links("2008-08-07", f"On Tuesday {fire}.")[0].event == "refahiye-2008"


def test_a_year_to_come_is_not_the_day_of_what_has_been() -> None:
    text = "They signed a protocol in Yerevan that keeps the 102nd military base until 2044."
    assert [found.event for found in links("2010-08-20", text)] == ["gyumri-protocol-2010"]


def test_the_day_in_another_paragraph_does_not_count() -> None:
    assert links("2010-01-01", "It was 5 August 2008.", "An explosion hit the BTC pipeline.") == []


def test_what_fits_several_events_is_left() -> None:
    text = "In August 2015 explosions damaged the Baku-Tbilisi-Erzurum pipeline near Sarıkamış."
    assert links("2016-01-01", text) == []


def test_a_year_alone_is_too_little() -> None:
    assert links("2016-01-01", "In 2008 an explosion damaged the BTC pipeline.") == []
    with_place = "In 2008 an explosion damaged the BTC pipeline near Refahiye."
    assert [found.event for found in links("2016-01-01", with_place)] == ["refahiye-2008"]


def test_what_came_after_an_article_is_not_what_it_speaks_of() -> None:
    text = "The BTK railway will be opened with a ceremony on 30 October 2017."
    assert links("2017-10-01", text) == []


def test_without_words_for_a_kind_nothing_is_linked(tmp_path: Path) -> None:
    bare = type(finder())(events=finder().events, places=finder().places)
    assert events_of(article("2021-01-01", "On 12 July 2020 shells fell on Tovuz."), bare) == []


def test_a_finder_can_be_pickled() -> None:
    again = pickle.loads(pickle.dumps(finder()))
    linked = article("2021-01-01", "On 12 July 2020 shells fell on Tovuz.")
    assert events_of(linked, again) == events_of(linked, finder())
