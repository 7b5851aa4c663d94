"""Signs for what a sentence names."""

from geo.claims.masking import Thing, mask
from geo.folding import fold


def test_a_thing_put_over_others_stands_for_them():
    text = "So Georgian Railway runs."
    masked = mask(fold(text), [Thing("adjective", 3, 11, ("Georgia",))])
    put = masked.over([Thing("company", 3, 19, ("Georgian Railway",))])
    assert [thing.kind for thing in put.things_in(put.text)] == ["company"]
    assert (put.text[:3], put.text[4:]) == ("so ", " runs.")
    assert put.span(3, 4) == (3, 19)


def test_a_thing_beyond_the_text_has_no_sign():
    masked = mask(fold("So"), [])
    assert masked.over([Thing("company", 5, 9, ("bp",))]).text == "so"
