from geo.articles.header import Header
from geo.articles.parsing.front_matter import split_front_matter


def test_the_front_matter_wins_over_the_header_below_it():
    matter, rest, _ = split_front_matter("---\nauthor: Jane Doe\n---\nA title\nby X Y\n\nText.")
    assert rest.startswith("A title")
    assert matter.filled_from(Header(author="X Y", title="A title")) == Header(
        author="Jane Doe", title="A title"
    )


def test_a_rule_opens_no_front_matter():
    assert split_front_matter("---\n\nText.") == (Header(), "---\n\nText.", [])


def test_keys_may_be_empty_quoted_or_of_no_use():
    matter, _, faults = split_front_matter("---\ntitle: 'A'\nauthor:\ntags:\n  - oil\n---\n")
    assert (matter, faults) == (Header(title="A"), [])
