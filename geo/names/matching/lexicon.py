"""The words that names are made of, and what word of theirs a word of a text may be."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator
from functools import lru_cache
from itertools import accumulate

from geo.names.matching.alphabets import unmixed
from geo.names.matching.inflection import LONGEST_ENDING, Stem, stems
from geo.names.matching.kept import Kept
from geo.names.matching.names import Spelling, name_words
from geo.names.matching.words import LONGEST

_CACHED = 200_000
_SHORTEST_PART = 4
_SHORTEST_WITH_SLIP = 5
_BEGINNING = 6  # letters by which words are sorted that a slip may have made


class Lexicon:
    """Reads the words of a text as words of names, whatever their endings and spellings.

    A word is known by its root: its folded form, or that of the word it is a spelling of.
    """

    def __init__(self, spellings: Iterable[Spelling] = ()) -> None:
        self._roots: dict[str, str] = {}
        self._spellings: dict[str, list[str]] = defaultdict(list)
        self._stems: dict[str, list[tuple[str, Stem]]] = defaultdict(list)
        self._beginnings: set[str] = set()  # of the texts of stems, of any length
        self._forms: dict[str, tuple[str, ...]] = {}
        self._added: set[tuple[str, bool]] = set()
        self._sorted: dict[str, list[str]] = {}
        self._read = _Cache(self._roots_of)
        self._split = _Cache(self._parts_of)
        self._like = _Cache(self._forms_like)
        for word, spelling in spellings:
            (root,), (variant,) = name_words(word), name_words(spelling)
            self._roots[variant] = self._roots.get(root, root)
            self._spellings[self._roots[variant]].append(variant)

    def add(self, word: str, *, head: bool = False) -> str:
        """Take in a folded word and return its root; a `head` may lose its Turkic possessive."""
        root = self._roots.get(word, word)
        if (word, head) in self._added:
            return root
        self._added.add((word, head))
        for form in dict.fromkeys((word, root, *self._spellings.get(root, ()))):
            self._forms[form] = tuple(dict.fromkeys((*self._forms.get(form, ()), root)))
            for stem in stems(form, head=head and form == word):
                if (root, stem) not in self._stems[stem.text]:
                    self._stems[stem.text].append((root, stem))
                    self._beginnings.update(accumulate(stem.text))
        for told in (self._read, self._split, self._like, self._sorted):
            told.clear()
        return root

    def read(self, word: str) -> tuple[str, ...]:
        """Return the roots that a folded word may be a form of: mostly none, seldom several."""
        return self._read[word]

    def read_all(self, words: Iterable[str]) -> list[tuple[str, ...]]:
        """Return the roots of each of many words."""
        return list(map(self._read.__getitem__, words))

    def split(self, word: str) -> tuple[str, ...]:
        """Return the known words that an unknown one is made of: mostly none.

        `ipekyolu` is `ipek`, `yolu`.
        """
        return self._split[word]

    def misread(self, word: str, roots: Container[str]) -> list[str]:
        """Return those of the roots that a word misspells by one typo after its first letter.

        `"tiblisi"` gives `["tbilisi"]`, if that is one of them.
        """
        if not _SHORTEST_WITH_SLIP <= len(word) < LONGEST:
            return []
        like = self._like[word[:_BEGINNING]]
        pairs = ((root, form) for form in like for root in self._forms[form])
        slips = (root for root, form in pairs if root in roots and _is_slip(word, form))
        return list(dict.fromkeys(slips))

    def _roots_of(self, word: str) -> tuple[str, ...]:
        """Return kars for `"karsin"`, and for one with a Cyrillic `"а"` in it."""
        roots = self._roots_of_form(word)
        return roots or tuple(root for one in unmixed(word) for root in self._roots_of_form(one))

    def _roots_of_form(self, word: str) -> tuple[str, ...]:
        """Return kars for `"karsin"`: its stem, and an ending that it takes."""
        roots: list[str] = []
        longest = 0
        while longest < len(word) and word[: longest + 1] in self._beginnings:
            longest += 1
        for cut in range(longest, max(0, len(word) - LONGEST_ENDING) - 1, -1):
            for root, stem in self._stems.get(word[:cut], ()):
                if root not in roots and stem.takes(word[cut:]):
                    roots.append(root)
        return tuple(roots)

    def _parts_of(self, word: str) -> tuple[str, ...]:
        """Return `ipek`, `yolu` for `"ipekyolu"`: the longest form, then what the rest is."""
        for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
            if word[:cut] in self._forms:
                rest = word[cut:]
                parts = (rest,) if self.read(rest) else self.split(rest)
                if parts:
                    return (word[:cut], *parts)
        return ()

    def _forms_like(self, beginning: str) -> tuple[str, ...]:
        """Return tbilisi, and others that begin alike but for a letter, for `"tiblis"`."""
        if not self._sorted:
            self._sorted = self._sorted_forms()
        if beginning[0] not in self._sorted:
            return ()
        cuts = (beginning[:cut] for cut in range(_SHORTEST_WITH_SLIP - 1, _BEGINNING + 1))
        like = dict.fromkeys(one for cut in cuts for one in _less_a_letter(cut))
        return tuple(dict.fromkeys(form for one in like for form in self._sorted.get(one, ())))

    def _sorted_forms(self) -> dict[str, list[str]]:
        """Return tbilisi under `tbilis`, `tbils`, `tblis` and so on.

        Two words a slip apart are the same word once each has lost the right letter, or none; and
        so are their first letters (Garbe's symmetric delete: https://github.com/wolfgarbe/SymSpell).
        """
        found: dict[str, list[str]] = defaultdict(list)
        for form in self._forms:
            if len(form) >= _SHORTEST_WITH_SLIP:
                beginnings = dict.fromkeys(stem.text[:_BEGINNING] for stem in stems(form))
                for one in dict.fromkeys(o for each in beginnings for o in _less_a_letter(each)):
                    found[one].append(form)
                found[form[0]]  # a slip is never in the first letter
        return dict(found)


class _Cache(Kept[str, tuple[str, ...]]):
    """What was made of each word, for the next time that it comes."""

    def __init__(self, make: Callable[[str], tuple[str, ...]]) -> None:
        super().__init__(most=_CACHED)
        self._make = make

    def __missing__(self, word: str) -> tuple[str, ...]:
        if len(word) > LONGEST:
            return ()
        made = self._make(word)
        self.keep(word, made)
        return made


def _less_a_letter(text: str) -> Iterator[str]:
    """Return `kars`, `krs`, `kas` and `kar` for `"kars"`: the first letter stays."""
    yield text
    for at in range(1, len(text)):
        yield text[:at] + text[at + 1 :]


@lru_cache(maxsize=_CACHED)
def _stems(form: str) -> tuple[Stem, ...]:
    return tuple(stems(form))


def _is_slip(word: str, form: str) -> bool:
    """`"tiblisi"` and `"tiblisinin"` are one slip away from `"tbilisi"`; `"tblsi"` is two."""
    return form[0] == word[0] and any(
        _is_one_edit(word[:cut], stem.text) and stem.takes(word[cut:])
        for stem in _stems(form)
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
