"""All that is fuzzed."""

from tests.fuzz import address, articles, cache, claims, data, serving, words
from tests.fuzz.target import Target

MODULES = (articles, claims, data, cache, address, serving, words)


def all_targets() -> list[Target]:
    """Return the targets of all modules."""
    return [target for module in MODULES for target in module.targets()]
