"""Makes as many names of lines and places as are wanted, many of which begin alike."""

from collections.abc import Iterator
from itertools import islice
from random import Random

from geo.names.matching.names import Name

SYLLABLES = "ba ka shi tbi li si gya kar va na do ri me ta zu go ra sa mo pe ne lu ho vi ja to ko"
FIRST = ("North", "South", "New", "Old", "Upper", "Lower", "Great", "Lake", "Port", "Baku", "Kars")
KINDS = ("oil pipeline", "gas pipeline", "railway", "highway", "district", "canal", "station")
LETTERS = "ABCDEFGHIKLMNOPRSTUVXYZ"


def many_names(count: int, *, seed: int = 1) -> tuple[Name, ...]:
    """Return so many different names, each of another feature; the same seed gives the same."""
    return tuple(islice(_names(Random(seed)), count))


def _names(random: Random) -> Iterator[Name]:
    towns = ["".join(random.choices(SYLLABLES.split(), k=3)).capitalize() for _ in range(4000)]
    seen = set[str]()
    while True:
        name, kind = _name(random, towns)
        if name.casefold() not in seen:
            seen.add(name.casefold())
            yield Name(f"f{len(seen)}", name, "en", kind)


def _name(random: Random, towns: list[str]) -> tuple[str, str]:
    one, two, three = random.sample(towns, 3)
    made = {
        f"{random.choice(FIRST)} {one} {random.choice(KINDS)}": "official",
        f"{one}–{two}–{three}": "short",
        f"{one} {random.choice(KINDS)}": "official",
        "".join(random.choices(LETTERS, k=4)): "acronym",
    }
    return random.choices(list(made.items()), [5, 2, 2, 1])[0]
