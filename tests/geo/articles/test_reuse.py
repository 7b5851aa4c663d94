import pytest

from geo.articles.reuse import may_be_passed_on


@pytest.mark.parametrize(
    "licence",
    [
        "CC BY 4.0",
        "CC-BY-SA 4.0",
        "CC BY-ND 3.0",
        "CC0",
        "CC0 1.0",
        "Public domain",
        "Creative Commons Attribution 4.0 International License",
        "Creative Commons Attribution-ShareAlike 3.0 Unported",
        "Licensed under CC BY 4.0.",
        "https://creativecommons.org/licenses/by/4.0/",
        "http://creativecommons.org/publicdomain/zero/1.0/",
        "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)",
    ],
)
def test_a_free_licence_lets_pass_on_the_whole_text(licence: str):
    assert may_be_passed_on(licence)


@pytest.mark.parametrize(
    "licence",
    [
        None,
        "",
        "All rights reserved",
        "© The Post",
        "CC BY-NC 4.0",
        "CC BY-NC-ND 4.0",
        "https://creativecommons.org/licenses/by-nc/4.0/",
        "Creative Commons Attribution-NonCommercial 4.0",
        "Not in the public domain",
        "Text: all rights reserved; pictures: CC BY 4.0",
        "CC BY 4.0 except where otherwise noted",
        "the licence",
    ],
)
def test_any_other_does_not(licence: str | None):
    assert not may_be_passed_on(licence)
