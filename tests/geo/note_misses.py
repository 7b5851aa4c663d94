"""Writes what the sets of passages and claims miss today: python -m tests.geo.note_misses.

Read the difference before you commit it: each line that is new is something lost.
"""

from pathlib import Path

from tests.geo.claims import sentences
from tests.geo.known_misses import write_pins
from tests.geo.names import passages


def main() -> None:
    """Read all rows of all sets and write their faults."""
    gazetteer, find = passages.names(), sentences.finder(Path("data"))
    read = {passage.text: passages.faults(passage, gazetteer) for passage in passages.known()}
    write_pins(passages.PINS, read)
    claimed = {one.text: sentences.faults(one, find) for one in sentences.known()}
    write_pins(sentences.PINS, claimed)


if __name__ == "__main__":
    main()
