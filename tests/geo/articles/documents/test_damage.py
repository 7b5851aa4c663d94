from geo.articles.documents.damage import damage


def test_what_the_parser_said_is_shown_without_signs_that_cannot_be():
    said = ValueError("a \0 zero\nbyte")
    assert damage("PDF", said, "mend it") == "it cannot be read as PDF (a zerobyte); mend it"


def test_what_is_long_is_cut_short():
    assert "x…); mend it" in damage("PDF", ValueError("x" * 1000), "mend it")


def test_where_the_parser_said_nothing_nothing_is_shown():
    assert damage("PDF", ValueError(), "mend it") == "it cannot be read as PDF; mend it"
