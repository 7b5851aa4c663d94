import pytest

from geo.claims.rivals import find_rivals


@pytest.mark.parametrize(
    ("text", "name", "noun"),
    [
        ("Gas enters the Trans-Anatolian pipeline.", "Trans-Anatolian pipeline", "pipeline"),
        ("It joins TANAP at the border.", "TANAP", "pipeline"),
        ("Grain takes the Kars-Gyumri railway.", "Kars-Gyumri railway", "railway"),
        ("Blue Stream is older.", "Blue Stream", "pipeline"),
    ],
)
def test_a_line_with_a_name_is_found(text, name, noun):
    (rival,) = find_rivals(text)
    assert (text[rival.start : rival.end], rival.noun) == (name, noun)


@pytest.mark.parametrize(
    "text", ["The pipeline leaks.", "Oil pipelines leak.", "In Kars the railway ends."]
)
def test_a_capital_at_the_head_of_a_sentence_is_no_name(text):
    assert find_rivals(text) == []
