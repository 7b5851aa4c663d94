"""Writes a corpus to measure with: python -m tests.bench.corpus FOLDER [--articles N]."""

import argparse
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

from geo import Gazetteer, load_gazetteer
from geo.names.matching.names import Name

MENTIONS_AN_ARTICLE = 10
DATA = Path(__file__).parents[2] / "data"

NAMING = {
    "en": (
        "Engineers spent the {season} looking after the {name}.",
        "For {town}, the {name} means work and a little tax.",
        "Nobody in {town} remembers the years before the {name}.",
        "The ministry's new report gives the {name} no more than a line.",
        "Insurers in {town} have begun to ask about the {name} again.",
        "A study of {number} pages weighs what the {name} costs and what it earns.",
        "Two of the speakers in {town} came back to the {name} before the day was over.",
    ),
    "ru": ("В городе о теме «{name}» говорят с {number} года.",),
    "az": ("Şəhərdə {name} haqqında yenə danışırlar.",),
    "tr": ("Toplantıda {name} üzerine {number} soru soruldu.",),
    "ka": ("ქალაქში კვლავ საუბრობენ: {name}.",),
    "hy": ("Քաղաքում նորից խոսում են՝ {name}։",),
}
FILLING = (
    "Traders in {town} expect a quiet {season}.",
    "The road was shut for {number} hours by snow.",
    "Prices rose by {number} per cent and then stood still.",
    "“We were told to wait,” said a driver who had come from {town}.",
    "Few of the {number} people at the meeting had read the plan.",
    "It rained in {town} for most of the {season}.",
    "The two governments will talk again in the {season}.",
    "A bridge near {town} needs {number} new bolts, its keeper says.",
    "What the budget sets aside for it is less than in the year before.",
    "Farmers on the other side of the valley want the water back.",
)
HEADINGS = ("What was said", "The cost of waiting", "A line on the map", "After the snow")
TITLES = (
    "{town} waits for the {season}",
    "What {town} makes of its neighbours",
    "The long {season} of {town}",
    "{number} questions for {town}",
)
TOWNS = ("Shamkir", "Gazakh", "Marneuli", "Ardahan", "Akhalkalaki", "Ganja", "Sivas", "Rustavi")
SEASONS = ("spring", "summer", "autumn", "winter")
PUBLISHERS = (
    "Corridor Notes",
    "The Valley Review",
    "Caspian Week",
    "Route & Rail",
    "Highland Post",
)
AUTHORS = ("Jane Doe", "John Roe", "Aynur Example", "Nino Sample", "Ivan Probe", None)
WEIGHTS = {"en": 30}


def write_corpus(
    folder: Path, gazetteer: Gazetteer, *, articles: int = 2000, seed: int = 1
) -> None:
    """Write articles with about ten mentions each; the same seed gives the same text."""
    random = Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    names = [name for name in gazetteer.names if name.kind != "acronym" and name.lang in NAMING]
    for number in range(articles):
        path = folder / f"corpus-{number:05}.txt"
        path.write_text("\n\n".join(_paragraphs(random, names)) + "\n", encoding="utf-8")


def _paragraphs(random: Random, names: Sequence[Name]) -> Iterator[str]:
    published = date(2005, 1, 1) + timedelta(days=random.randrange(7000))
    yield _fill(random, TITLES).upper()
    yield "-"
    yield (published + timedelta(days=1)).strftime("%d.%m.%Y")
    yield f"{random.choice(PUBLISHERS)} ({published:%d %B %Y})"
    if author := random.choice(AUTHORS):
        yield f"by {author}"
    count = max(0, round(random.gauss(MENTIONS_AN_ARTICLE, 3)))
    lines = [_naming(random, names) for _ in range(count)]
    lines += [_fill(random, FILLING) for _ in range(12)]
    random.shuffle(lines)
    for start in range(0, len(lines), 6):
        if start == 12:
            yield random.choice(HEADINGS)
        yield " ".join(lines[start : start + 6])


def _naming(random: Random, names: Sequence[Name]) -> str:
    (name,) = random.choices(names, [WEIGHTS.get(name.lang, 1) for name in names])
    return _fill(random, NAMING[name.lang], name=name.name)


def _fill(random: Random, patterns: Sequence[str], **words: str) -> str:
    return random.choice(patterns).format(
        town=random.choice(TOWNS),
        season=random.choice(SEASONS),
        number=random.randrange(2, 90),
        **words,
    )


def main() -> None:
    """Read the command line and write the corpus."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--articles", type=int, default=2000)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    gazetteer = load_gazetteer(DATA)
    write_corpus(given.folder, gazetteer, articles=given.articles, seed=given.seed)


if __name__ == "__main__":
    main()
