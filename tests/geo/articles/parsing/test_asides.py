import pytest

from geo.articles.parsing.asides import is_before_speaker, is_in_aside


def is_inner(text):
    stop = text.index(".")
    return is_in_aside(text, 0, stop, stop + 1)


@pytest.mark.parametrize(
    "text",
    [
        "The town (Ganja. See map) is old.",
        "The town (Ganja. See map). Trains ran",
        "(Ganja. March 3) – The town",
        "(Ganja. March 3) the town",
    ],
)
def test_a_stop_in_brackets_within_a_sentence_is_in_an_aside(text):
    assert is_inner(text)


@pytest.mark.parametrize(
    "text",
    [
        "The town. (See map)",
        "(Ganja is old. It is big.) Trains ran",
        "The town (Ganja is old. It is big",
        "The town (Ganja) is old. See map)",
    ],
)
def test_another_stop_is_in_none(text):
    assert not is_inner(text)


@pytest.mark.parametrize("following", [" Smith asked.", " President Ilham Aliyev told us"])
def test_a_speaker_follows_a_quote(following):
    assert is_before_speaker("“Why?”" + following, 6)


@pytest.mark.parametrize("following", [" He said so.", " Smith left.", "", " He left. Smith said"])
def test_no_speaker_begins_a_sentence(following):
    assert not is_before_speaker("“Why?”" + following, 6)
