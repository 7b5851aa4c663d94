from pathlib import Path

import pytest

from geo import load_vocabulary
from geo.claims import things
from geo.claims.own_rewrites import own_rewrites
from geo.claims.rules.own_pieces import rule_languages
from geo.claims.things import read_things
from geo.errors import RuleError
from geo.names.mentions import find_mentions
from tests.geo.names.passages import names

IT = "[[rewrite]]\nname = 'it'\npattern = 'es'\nexample = 'Es'\nbecomes = '<anaphor it>'\n"


@pytest.fixture
def rewrites(tmp_path):
    """The rewrites of a language whose file has this text."""

    def rewrites(text):
        (tmp_path / "xx").mkdir()
        (tmp_path / "xx" / "pieces.toml").write_text("", encoding="utf-8")
        (tmp_path / "xx" / "rewrites.toml").write_text(text, encoding="utf-8")
        return own_rewrites("xx", folder=tmp_path)

    return rewrites


def test_a_record_makes_a_rewrite(rewrites):
    (rewrite,) = rewrites(f"{IT}join = 'anaphor'\nnoun = 'it'\n")
    assert (rewrite.name, rewrite.example, rewrite.becomes) == ("it", "Es", "<anaphor it>")
    assert rewrite.pattern.fullmatch("es")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (f"{IT}join = 'anaphor'\n", "rewrite “it” has no noun; give one as text"),
        (f"{IT}join = 'glue'\n", "rewrite “it”: join is “glue”; use one of border, "),
        (f"{IT}join = 'same'\nlike = 'sie'\n", "rewrite “it”: “like” is not known; use name, "),
        (
            IT.replace("'es'", "'{es}'") + "join = 'same'\n",
            "rewrite “it”: no piece is called “{es}”; see pieces.toml",
        ),
        (
            IT.replace("'es'", "'('") + "join = 'same'\n",
            "rewrite “it”: its pattern does not compile",
        ),
        ("[[rewrite]\n", "is not TOML"),
        (
            IT.replace("[[rewrite]]", "[rewrite]"),
            "“rewrite” is no list of tables; begin each with ",
        ),
        (
            IT.replace("[[rewrite]]", "[[rule]]"),
            "rewrite “it” begins with [[rule]]; begin each with",
        ),
        ("rewrite = ['it']\n", "“rewrite” is no list of tables; begin each with [[rewrite]]"),
    ],
)
def test_a_fault_is_told_with_its_rewrite(rewrites, text, fault):
    with pytest.raises(RuleError) as caught:
        rewrites(text)
    assert any(told.startswith(fault) for told in caught.value.faults)


# Those that we have


@pytest.fixture(scope="session")
def vocabulary(our_layers, our_base):
    return load_vocabulary(Path("data"), gazetteer=names(), layers=our_layers, base=our_base)


@pytest.fixture
def read(vocabulary, monkeypatch):
    """A text in a language after some rewrites, with its things in pointed brackets."""

    def read(text, language, rewrites):
        monkeypatch.setattr(things, "rewrites", lambda language: rewrites)
        mentions = find_mentions(text, names())
        masked, _ = read_things(text, mentions, vocabulary, language=language)
        return "".join(shown(masked.things[c]) if c in masked.things else c for c in masked.text)

    return read


def shown(thing):
    return f"<{' '.join(filter(None, [thing.kind, thing.noun, *thing.names]))}>"


OURS = [(language, one.name) for language in rule_languages() for one in own_rewrites(language)]


@pytest.mark.parametrize(("language", "name"), OURS)
def test_a_rewrite_is_what_makes_its_example_so(language, name, read):
    ours = own_rewrites(language)
    at = [rewrite.name for rewrite in ours].index(name)
    before, after = (read(ours[at].example, language, ours[:end]) for end in (at, at + 1))
    assert after == ours[at].becomes
    assert before != after


def test_each_rewrite_of_a_language_has_a_name_of_its_own():
    assert len(set(OURS)) == len(OURS)
