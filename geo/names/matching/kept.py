"""What was made of something, for the next time that it comes: so much, and then begun anew."""

from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Kept(dict[K, V]):
    """A dict that is emptied before it holds more than `most` values."""

    def __init__(self, *, most: int = 20_000) -> None:
        super().__init__()
        self._most = most

    def keep(self, key: K, value: V) -> None:
        """Keep a value for a key."""
        if len(self) >= self._most:
            self.clear()
        self[key] = value
