from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.articles.addresses import find_sentence, text_fragment
from geo.articles.reading import parse_article

BEFORE = parse_article(
    "The long line leaves the city and climbs into the hills. Nobody stops it. "
    "The price of water rose again in the spring. Nobody stops it."
)
FIRST, SHORT, PRICE, AGAIN = (sentence.id for sentence in BEFORE.sentences)


def test_each_sentence_is_found_by_its_id():
    found = [find_sentence(BEFORE, id).sentence for id in (FIRST, SHORT, PRICE, AGAIN)]
    assert found == list(BEFORE.sentences)


def test_a_sentence_is_found_after_a_change_of_signs_and_capitals():
    after = parse_article("THE PRICE of water rose - again - in the spring!")
    assert find_sentence(after, PRICE).is_exact


def test_an_edited_sentence_is_found_as_the_nearest_and_said_not_to_be_exact():
    after = parse_article(
        "Something new stands here. The price of cold water rose again in the early spring. "
        "The long line leaves the city."
    )
    found = find_sentence(after, PRICE)
    assert (found.sentence.index, found.is_exact) == (1, False)
    assert 0.6 < found.likeness < 1


def test_the_half_of_a_sentence_is_nearer_than_another():
    after = parse_article("Something new. The long line leaves the city. A third one is here.")
    assert find_sentence(after, FIRST).sentence.index == 1


def test_a_second_occurrence_that_is_gone_leads_to_the_first():
    after = parse_article("Something new. Nobody stops it. It goes on.")
    found = find_sentence(after, AGAIN)
    assert (found.sentence.index, found.is_exact, found.likeness) == (1, False, 1.0)


@pytest.mark.parametrize("id", ["", "x", "<script>", FIRST[:-1], FIRST + "-0", FIRST + "-02"])
def test_what_is_no_id_finds_nothing(id):
    assert find_sentence(BEFORE, id) is None


@given(st.text(min_size=1))
def test_any_sentence_is_found_by_its_id(text):
    article = parse_article(f"x {text}")
    for sentence in article.sentences:
        assert find_sentence(article, sentence.id).sentence == sentence


def test_half_a_character_breaks_no_fragment():
    assert text_fragment("https://example.org", "Oil \ud800.")


def test_a_fragment_holds_the_sentence():
    assert (
        text_fragment("https://example.org/a", "Oil, gas & rail – a well-kept 50%.")
        == "https://example.org/a#:~:text=Oil%2C%20gas%20%26%20rail%20%E2%80%93%20a%20well%2Dkept%2050%25."
    )


def test_a_long_sentence_is_named_by_its_first_and_last_words():
    fragment = text_fragment("https://example.org/a", " ".join(f"w{n}" for n in range(40)))
    assert unquote(fragment).endswith("text=w0 w1 w2 w3 w4 w5,w34 w35 w36 w37 w38 w39")


def test_a_fragment_that_is_there_already_is_kept():
    assert text_fragment("https://example.org/a#part", "Oil.") == (
        "https://example.org/a#part:~:text=Oil."
    )


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org",
        "//example.org",
        "https://",
        "https://[x",
        "https://example.org/a b",
        "java\nscript:alert(1)",
        'https://example.org/"onclick=',
    ],
)
def test_what_is_no_web_address_is_not_opened(url):
    assert text_fragment(url, "Oil.") is None
