from dashboard.dossier.blocks import Link, with_links

A, AB = "https://x.org/a", "https://x.org/a/b"


def test_only_given_addresses_are_links_the_longer_first():
    assert with_links(f"See {AB}, {A} and https://evil.org.", [A, AB]) == (
        "See ",
        Link(AB, AB, is_shown=False),
        ", ",
        Link(A, A, is_shown=False),
        " and https://evil.org.",
    )


def test_without_addresses_a_text_stays_as_it_is():
    assert with_links(A, []) == (A,)
