from geo.claims.context import Context, Named
from geo.claims.masking import Thing

OIL = Named(Thing("feature", 4, 12, ("oil",)), True)
GAS = Named(Thing("feature", 30, 38, ("gas",)), True)
ROUTE = Named(Thing("other", 0, 5, noun="route"), True)


def test_the_last_three_sentences_are_recent():
    context = Context().after([OIL]).after([]).after([GAS]).after([])
    assert context.recent == ((), (GAS,), ())


def test_what_was_named_so_far_is_there_once():
    assert Context().after([OIL, GAS]).after([OIL, OIL]).so_far == (OIL, GAS)


def test_a_heading_parts_what_stands_above_and_below():
    context = Context().after([OIL]).below([GAS])
    assert context.recent == ((GAS,),)
    assert context.so_far == (OIL, GAS)


def test_a_heading_that_names_nothing_leaves_the_headline():
    assert Context().below([OIL]).below([]).headline == (OIL,)
    assert Context().below([OIL]).below([ROUTE]).headline == (OIL,)
