import pytest

from geo.folding import fold
from geo.names.gazetteer import Gazetteer
from geo.names.matching.ellipsis import Continuations
from geo.names.matching.lexicon import Lexicon
from geo.names.matching.names import Name
from geo.names.matching.phrases import Found, make_phrase
from geo.names.matching.tokens import split_tokens
from geo.names.mentions import find_mentions

GAZETTEER = Gazetteer(
    names=(
        Name("cava", "Alma–Bela–Cava", "en", "short"),
        Name("dora", "Alma–Bela–Dora", "en", "short"),
        Name("dora", "Alma–Bela–Dora conduit", "en", "official"),
        Name("edda", "Alma–Bela–Edda", "en", "short"),
    )
)
LEXICON = Lexicon()
CAVA, DORA = (make_phrase(name, LEXICON) for name in GAZETTEER.names[:2])


def features(text: str) -> list[str]:
    return [mention.feature for mention in find_mentions(text, GAZETTEER)]


@pytest.mark.parametrize(
    ("between", "found"),
    [("one two three four ", ["cava", "dora"]), ("one two three four five ", ["cava"])],
)
def test_a_list_goes_on_within_five_words(between: str, found: list[str]) -> None:
    assert features(f"Alma–Bela–Cava {between}-Dora") == found


@pytest.mark.parametrize(
    ("between", "found"), [("one two ", ["cava", "dora"]), ("one two three ", ["cava"])]
)
def test_a_shared_noun_follows_within_three_words(between: str, found: list[str]) -> None:
    assert features(f"Alma–Bela–Cava and Dora {between}conduits") == found


def test_the_five_words_count_from_the_stop_before() -> None:
    text = "Alma–Bela–Cava one two three four -Dora one two three four -Edda"
    assert features(text) == ["cava", "dora", "edda"]


def test_a_list_ends_with_its_sentence() -> None:
    assert features("Alma–Bela–Cava ends. More -Dora") == ["cava"]


def test_a_stop_behind_a_slash_needs_no_noun() -> None:
    assert features("Alma–Bela–Cava/Dora") == ["cava", "dora"]


def test_a_stop_without_dash_or_noun_is_a_town() -> None:
    assert features("Alma–Bela–Cava and Dora") == ["cava"]


def test_a_noun_without_a_link_is_not_shared() -> None:
    assert features("Alma–Bela–Cava near Dora conduits") == ["cava"]


def test_a_noun_of_another_feature_is_not_shared() -> None:
    assert features("Alma–Bela–Cava and Edda conduits") == ["cava"]


def test_each_stop_is_found_once_however_many_chains_stand_before_it() -> None:
    tokens = split_tokens(fold("Alma–Bela–Cava and –Dora " * 9), LEXICON)
    chains = [(at, Found(CAVA, 3, "name")) for at in range(0, 45, 5)]
    found = Continuations([CAVA, DORA]).after(chains, tokens)
    assert [at for at, _ in found] == [*range(4, 45, 5)]
