import pytest

from geo.names.matching.names import Name
from geo.names.matching.phrases import is_chain


@pytest.mark.parametrize("name", ["Baku–Tbilisi–Kars", "Baku-Tbilisi-Kars", "A – B – C – D"])
def test_three_stops_are_a_chain(name: str) -> None:
    assert is_chain(Name("btk", name, "en", "short"))


@pytest.mark.parametrize(
    "name", ["Baku–Kars", "Baku–Tbilisi–Kars railway", "Baku–Tiflis–Kars-Eisenbahn"]
)
def test_two_stops_and_compounds_are_none(name: str) -> None:
    assert not is_chain(Name("btk", name, "de", "short"))
