"""How much longer it takes to read a longer text, whatever else the machine does."""

from collections.abc import Callable, Sequence
from time import process_time

Read = Callable[[str], object]


def least_ms(read: Read, texts: Sequence[str], *, rounds: int) -> list[float]:
    """Return the least of a few times of each, taken in turn: noise adds least to the least."""
    all_ms = [[_ms(read, text) for text in texts] for _ in range(rounds)]
    return [min(times) for times in zip(*all_ms, strict=True)]


def growth(read: Read, piece: str, *, letters: int, rounds: int = 2) -> float:
    """Return how many times as long so many letters of a piece take as a quarter of them.

    What grows with the length gives 4, with its square 16. What takes less than 10 ms is too short
    to be told from noise, and gives at most what 10 ms would be.
    """
    texts = [made_of(piece, letters=letters // 4), made_of(piece, letters=letters)]
    quarter_ms, whole_ms = least_ms(read, texts, rounds=rounds)
    return whole_ms / max(quarter_ms, _TOO_SHORT_MS)


def made_of(piece: str, *, letters: int) -> str:
    """Return a text of about so many letters, the piece over and over."""
    return piece * (letters // len(piece))


_TOO_SHORT_MS = 10


def _ms(read: Read, text: str) -> float:
    start = process_time()
    read(text)
    return 1000 * (process_time() - start)
