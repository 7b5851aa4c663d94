import pytest

from geo.claims.own_rewrites import own_rewrites
from geo.errors import RuleError

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
        ("[[rewrite]\n", "cannot be read as TOML"),
    ],
)
def test_a_fault_is_told_with_its_rewrite(rewrites, text, fault):
    with pytest.raises(RuleError) as caught:
        rewrites(text)
    assert any(told.startswith(fault) for told in caught.value.faults)
