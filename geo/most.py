"""How many of something a text may have, so that its time stays in proportion to its length."""

from typing import NamedTuple


class Most(NamedTuple):
    """So many of something any text may have, and a long one as many as one for so many letters."""

    few: int
    letters: int

    def of(self, letters: int) -> int:
        """Return how many a text of this length may have."""
        return max(self.few, letters // self.letters)
