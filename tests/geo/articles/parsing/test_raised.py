from geo.articles.parsing.raised import raised


def test_figures_are_raised_and_letters_are_not():
    assert raised("BTC 12") == "BTC ¹²"
