"""What is fuzzed: a reader of what others wrote, with examples and what must hold for any input."""

import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import process_time
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.fuzz.mutations import mutated

CORPUS = Path(__file__).parent / "corpus"
"""A folder for each target: inputs that once broke something, and seeds of its own."""

SECONDS = 5
"""So much of the processor's time an input may take; they have at most 20 kB."""

AT_ONCE = 1000
"""Hypothesis remembers what it has tried: more at once would take ever more memory."""


class Target(NamedTuple):
    """A reader that is fuzzed, by its name.

    `examples` gives inputs to begin from, and `check` raises for an input that breaks what it must
    not; it may make what it needs when it is first called.
    """

    name: str
    examples: Callable[[], list[bytes]]
    check: Callable[[bytes], None]

    def kept(self) -> list[Path]:
        """Return the inputs of the corpus."""
        return sorted((CORPUS / self.name).glob("*"))

    def all_examples(self) -> list[bytes]:
        """Return the examples, with those of the corpus."""
        return [*self.examples(), *(path.read_bytes() for path in self.kept())]


@contextmanager
def in_time(seconds: float = SECONDS) -> Iterator[None]:
    """Fail where what is done inside takes more of the processor's time than this."""
    start = process_time()
    yield
    took = process_time() - start
    assert took <= seconds, f"it took {took:.1f} s of the processor's time"


def try_one(target: Target, data: bytes) -> None:
    """Try an input, and how long it takes; a warning counts as an error."""
    with warnings.catch_warnings(), in_time():
        warnings.simplefilter("error")
        target.check(data)


def fuzz(target: Target, inputs: int, *, start: int = 0) -> int:
    """Try so many inputs, the same for the same start; return how many were tried.

    Raises what the simplest of those that break something raises.
    """
    tried = 0
    examples = target.all_examples()
    limit = sys.getrecursionlimit()

    def one(data: bytes) -> None:
        nonlocal tried
        tried += 1
        sys.setrecursionlimit(limit)  # hypothesis raises it; readers have it as it is
        try_one(target, data)

    for number, begin in enumerate(range(0, inputs, AT_ONCE)):
        seed(start + number)(
            settings(
                max_examples=min(AT_ONCE, inputs - begin),
                deadline=None,
                derandomize=False,
                database=None,
                phases=[Phase.generate, Phase.shrink],
                suppress_health_check=list(HealthCheck),
            )(given(mutated(examples))(one))
        )()
    return tried
