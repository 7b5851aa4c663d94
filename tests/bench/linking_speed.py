"""Times the finding of names, beside two libraries that look for phrases: make bench.

They do less: spaCy's PhraseMatcher finds the tokens of a name as they are listed, small or capital;
pyahocorasick finds their letters, inside longer words too. Neither knows endings, other spellings,
diacritics, typos, chains cut short or what a text is about, as `find_mentions` does.
"""

import sys
from collections.abc import Callable, Hashable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TypeVar

import ahocorasick
import spacy
from spacy.matcher import PhraseMatcher

from geo import Gazetteer, find_mentions, load_gazetteer
from tests.bench.corpus import DATA, write_corpus
from tests.bench.many_names import many_names

K = TypeVar("K", bound=Hashable)

ARTICLES = 300
FEW, MANY, AGAINST_FEW = 50, 50_000, 2.0
HOSTILE_BYTES = 1_250_000
HOSTILE_SECONDS = {"BTC ": 1.0, "BTC, ": 1.0, "oil BTC ": 1.0, "BTC BTK\n": 2.0}
"""The most that a text of one piece may take; in the last each word is a mention."""

ROUNDS = 5


Finders = dict[K, Callable[[], object]]


def main() -> None:
    """Print MB/s and ratios, and fail where many names or a hostile text take too long."""
    gazetteer = load_gazetteer(DATA)
    text = _text(gazetteer)
    _beside_others(text, gazetteer)
    kept = [_many_names(text), *(_hostile(piece, gazetteer) for piece in HOSTILE_SECONDS)]
    sys.exit(0 if all(kept) else 1)


def _text(gazetteer: Gazetteer) -> str:
    with TemporaryDirectory() as folder:
        write_corpus(Path(folder), gazetteer, articles=ARTICLES)
        return "\n\n".join(p.read_text("utf-8") for p in sorted(Path(folder).iterdir()))


def _beside_others(text: str, gazetteer: Gazetteer) -> None:
    names = [name.name for name in gazetteer.names]
    finders = {
        "ours": lambda: find_mentions(text, gazetteer),
        **_spacy(text, names),
        "pyahocorasick": _ahocorasick(text, names),
    }
    megabytes = len(text.encode()) / 1e6
    seconds = _least_seconds(finders)
    for what, took in seconds.items():
        ratio = took / seconds["ours"]
        print(f"linking   {what:34} {megabytes / took:7.2f} MB/s, {ratio:.2f} of our time")


def _spacy(text: str, names: list[str]) -> dict[str, Callable[[], object]]:
    language = spacy.blank("xx")
    language.max_length = len(text)
    matcher = PhraseMatcher(language.vocab, attr="LOWER")
    matcher.add("names", list(language.tokenizer.pipe(names)))
    tokens = language.make_doc(text)
    return {
        "spaCy PhraseMatcher": lambda: matcher(language.make_doc(text)),
        "spaCy PhraseMatcher, no tokenizing": lambda: matcher(tokens),
    }


def _ahocorasick(text: str, names: list[str]) -> Callable[[], object]:
    automaton = ahocorasick.Automaton()
    for name in names:
        automaton.add_word(name.lower(), name)
    automaton.make_automaton()
    return lambda: list(automaton.iter(text.lower()))


def _many_names(text: str) -> bool:
    """Link one text with few names and with many, in turn; the few are among the many."""
    gazetteers = {count: Gazetteer(many_names(count)) for count in (FEW, MANY)}
    seconds = _least_seconds(
        {n: lambda given=given: find_mentions(text, given) for n, given in gazetteers.items()}
    )
    ratio = seconds[MANY] / seconds[FEW]
    print(f"linking   {MANY:,} names against {FEW}: ratio {ratio:.2f} (at most {AGAINST_FEW:g})")
    return ratio <= AGAINST_FEW


def _hostile(piece: str, gazetteer: Gazetteer) -> bool:
    count, limit = HOSTILE_BYTES // len(piece.encode()), HOSTILE_SECONDS[piece]
    text = piece * count
    (took,) = _least_seconds({piece: lambda: find_mentions(text, gazetteer)}).values()
    print(f"linking   {count:,} times {piece!r}: {took:.2f} s (at most {limit:g})")
    return took <= limit


def _least_seconds(finders: Finders[K]) -> dict[K, float]:
    """Return the least processor time of each, measured in turn after a round that warms up."""
    times = {what: list[float]() for what in finders}
    for _ in range(ROUNDS + 1):
        for what, find in finders.items():
            start = process_time()
            find()
            times[what].append(process_time() - start)
    return {what: min(took[1:]) for what, took in times.items()}


if __name__ == "__main__":
    main()
