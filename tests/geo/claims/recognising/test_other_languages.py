"""Published figures recognised in languages with cues of their own."""

import pytest

from geo.claims.claim import BY_FIGURE, Claim


@pytest.fixture
def read(find):
    """Give (subject, what it is of, value or date) of what is recognised in a text."""

    def read(text: str) -> list[tuple[str | None, str | None, str | float | None]]:
        known: list[Claim] = [claim for claim in find(text) if claim.rule == BY_FIGURE]
        return [(c.subject, c.what or c.object, c.text or c.value) for c in known]

    return read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Stahl auf 1.768 Kilometern: das ist die BTC-Pipeline.", ("btc", None, 1768)),
        ("Durch die BTC-Pipeline passen täglich 1,2 Mio. Barrel.", ("btc", "capacity", 1.2e6)),
        (
            "Mit Musik kam am 13. Juli 2006 das Öl der BTC-Pipeline.",
            ("btc", "opening", "2006-07-13"),
        ),
        ("In den Bau der BTC-Pipeline flossen 3,9 Mrd. Dollar.", ("btc", "cost", 3.9e9)),
        ("L'acier de 1 768 kilomètres : voilà l'oléoduc BTC.", ("btc", None, 1768)),
        ("L'oléoduc BTC, c'est 1,2 million de barils par jour.", ("btc", "capacity", 1.2e6)),
        ("On a fêté l'oléoduc BTC le 13 juillet 2006.", ("btc", "opening", "2006-07-13")),
        ("Bâtir l'oléoduc BTC a englouti 3,9 milliards de dollars.", ("btc", "cost", 3.9e9)),
    ],
)
def test_a_published_figure_is_recognised(read, text, found):
    assert found in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Die BTC-Pipeline ist alt. TANAP misst 1.768 Kilometer.",
        "Der Stützpunkt in Achalkalaki hatte 3000 Soldaten, anders als die 102. Militärbasis.",
        "Im Juli 2006 wurde neben der BTC-Pipeline eine Schule eröffnet.",
        "Die BTC-Pipeline ist nicht 1.768 Kilometer lang.",
        "L'oléoduc BTC est vieux. TANAP mesure 1 768 kilomètres.",
        "La base d'Akhalkalaki avait 3 000 soldats, loin de la 102e base militaire.",
        "En juillet 2006, une école a ouvert près de l'oléoduc BTC.",
        "L'oléoduc BTC ne mesure pas 1 768 kilomètres.",
    ],
)
def test_what_is_of_another_is_not(read, text):
    assert read(text) == []
