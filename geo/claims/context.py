"""What an article has named up to a sentence: what "it" and "the pipeline" may stand for there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from geo.claims.figures.told import Told
from geo.claims.masking import Thing

_RECENT = 3
_MOST = 200
"""So many things that were named are kept in mind: those of a long list are not what "it" is."""

_PROPER = ("feature", "other")
_NOTHING = Told()


class Named(NamedTuple):
    """A thing that a sentence names, and whether the sentence may be about it."""

    thing: Thing
    is_head: bool


@dataclass(frozen=True)
class Context:
    """What stands before a sentence.

    `recent` are the things named in the last sentences, the last first; `headline` those of the
    title or heading above that names any; `so_far` those of all, each once, the last _MOST.
    `features` are the ids of all that the article names. `asked` is the question just before it, in
    signs, if there is one; `told` is from what it counts its dates; `lands` are the countries of
    the last sentence.
    """

    features: frozenset[str] = frozenset()
    recent: tuple[tuple[Named, ...], ...] = ()
    headline: tuple[Named, ...] = ()
    so_far: tuple[Named, ...] = ()
    asked: str = ""
    told: Told = _NOTHING
    lands: frozenset[str] = frozenset()

    @property
    def near(self) -> "Context":
        """What the last sentence alone leaves to be spoken of as "it"."""
        return replace(self, recent=self.recent[:1])

    def after(
        self,
        named: Sequence[Named],
        *,
        asked: str = "",
        said: str = "",
        lands: frozenset[str] = frozenset(),
    ) -> "Context":
        """Return what stands before the next sentence; `said` is the last date of this one."""
        known = {_key(one) for one in self.so_far}
        new = {_key(one): one for one in named if _key(one) not in known}
        return replace(
            self,
            recent=(tuple(named), *self.recent[: _RECENT - 1]),
            so_far=(*self.so_far, *new.values())[-_MOST:] if new else self.so_far,
            asked=asked,
            told=self.told.next(said),
            lands=lands,
        )

    def below(
        self,
        named: Sequence[Named],
        *,
        asked: str = "",
        said: str = "",
        lands: frozenset[str] = frozenset(),
    ) -> "Context":
        """Return what stands before the first sentence below a title or heading."""
        proper = tuple(one for one in named if one.thing.names and one.thing.kind in _PROPER)
        after = self.after(named, asked=asked, said=said, lands=lands)
        below = replace(after, recent=after.recent[:1])
        return replace(below, headline=proper) if proper else below


def _key(named: Named) -> tuple[object, ...]:
    """Return what BTC, named for a second time, has in common with BTC."""
    return named.thing.kind, named.thing.names, named.thing.noun
