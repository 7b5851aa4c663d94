"""The words that names are made of, and what word of theirs a word of a text may be."""

from collections import defaultdict
from collections.abc import Iterable

from geo.names.matching.inflection import LONGEST_ENDING, Stem, stems
from geo.names.matching.names import Spelling, name_words
from geo.names.matching.words import LONGEST

_CACHED = 200_000
_SHORTEST_PART = 4


class Lexicon:
    """Reads the words of a text as words of names, whatever their endings and spellings.

    A word is known by its root: its folded form, or that of the word it is a spelling of.
    """

    def __init__(self, spellings: Iterable[Spelling] = ()) -> None:
        self._roots: dict[str, str] = {}
        self._spellings: dict[str, list[str]] = defaultdict(list)
        self._stems: dict[str, dict[tuple[str, Stem], None]] = defaultdict(dict)
        self._forms: set[str] = set()
        self._read: dict[str, tuple[str, ...]] = {}
        self._split: dict[str, tuple[str, ...]] = {}
        for word, spelling in spellings:
            (root,), (variant,) = name_words(word), name_words(spelling)
            self._roots[variant] = self._roots.get(root, root)
            self._spellings[self._roots[variant]].append(variant)

    def add(self, word: str, *, head: bool = False) -> str:
        """Take in a folded word and return its root; a `head` may lose its Turkic possessive."""
        root = self._roots.get(word, word)
        for form in dict.fromkeys((word, root, *self._spellings[root])):
            self._forms.add(form)
            for stem in stems(form, head=head and form == word):
                self._add_stem(stem, root)
        return root

    def read(self, word: str) -> tuple[str, ...]:
        """Return the roots that a folded word may be a form of: mostly none, seldom several."""
        roots = self._read.get(word)
        if roots is None:
            if len(word) > LONGEST:
                return ()
            if len(self._read) > _CACHED:
                self._read.clear()
                self._split.clear()
            roots = self._read[word] = self._roots_of(word)
        return roots

    def split(self, word: str) -> tuple[str, ...]:
        """Return the known words that an unknown one is made of: mostly none.

        `ipekyolu` is `ipek`, `yolu`.
        """
        parts = self._split.get(word)
        if parts is None:
            parts = self._split[word] = self._parts_of(word)
        return parts

    def _parts_of(self, word: str) -> tuple[str, ...]:
        """Return `ipek`, `yolu` for `"ipekyolu"`: the longest form, then what the rest is."""
        for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
            if word[:cut] in self._forms:
                rest = word[cut:]
                parts = (rest,) if self.read(rest) else self.split(rest)
                if parts:
                    return (word[:cut], *parts)
        return ()

    def misread(self, word: str, roots: Iterable[str]) -> str | None:
        """Return the root that a word misspells by one typo after its first letter, or None."""
        if not 4 < len(word) < LONGEST:
            return None
        for root in roots:
            for form in (root, *self._spellings.get(root, ())):
                if len(form) > 4 and form[0] == word[0] and _is_slip(word, form):
                    return root
        return None

    def _add_stem(self, stem: Stem, root: str) -> None:
        """Note that `товузск`, with its endings, may be товузскии; forget what was read."""
        self._stems[stem.text][root, stem] = None
        self._read.clear()

    def _roots_of(self, word: str) -> tuple[str, ...]:
        """Return kars for `"karsin"`: its stem, and an ending that it takes."""
        roots: list[str] = []
        for cut in range(len(word), max(0, len(word) - LONGEST_ENDING) - 1, -1):
            for root, stem in self._stems.get(word[:cut], ()):
                if root not in roots and stem.takes(word[cut:]):
                    roots.append(root)
        return tuple(roots)


def _is_slip(word: str, form: str) -> bool:
    """`"tiblisi"` and `"tiblisinin"` are one slip away from `"tbilisi"`; `"tblsi"` is two."""
    return any(
        _is_one_edit(word[:cut], stem.text) and stem.takes(word[cut:])
        for stem in stems(form)
        for cut in range(max(4, len(stem.text) - 1), min(len(word), len(stem.text) + 1) + 1)
    )


def _is_one_edit(one: str, other: str) -> bool:
    """`"ceyhn"`, `"ceyhaan"`, `"ceyham"` and `"ceyahn"` are one from `"ceyhan"`, and so is it."""
    if len(one) > len(other):
        one, other = other, one
    same = 0
    while same < len(one) and one[same] == other[same]:
        same += 1
    if len(one) < len(other):
        return one[same:] == other[same + 1 :]
    swapped = one[same + 1 : same + 2] + one[same : same + 1] + one[same + 2 :]
    return one[same + 1 :] == other[same + 1 :] or swapped == other[same:]
