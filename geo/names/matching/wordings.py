"""Names whose words stand apart and in any order: "the base that Russia keeps near Gyumri"."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import accumulate, filterfalse, pairwise

from geo.folding import folded
from geo.languages.union import words_of_all
from geo.names.matching.phrases import Found, Phrase, taken_by, told_in
from geo.names.matching.speech import Speech
from geo.names.matching.tokens import Tokens

_Stretch = tuple[int, int]
"""The words that a wording may not leave: which sentence, and after how many taken words."""


class Wordings:
    """Finds phrases whose words are in one sentence, few others between one and the next."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._phrases = tuple(phrases)
        self.roots = frozenset(root for phrase in self._phrases for root in phrase.roots)
        """Those of all the words that these phrases are made of."""

    def find(
        self, tokens: Tokens, kept: Mapping[int, Found], speech: Speech
    ) -> list[tuple[int, Found]]:
        """Return each phrase that is found, with the index of its first token.

        None is among the tokens of what is kept, or across those.
        """
        wanted = [phrase for phrase in self._phrases if tokens.all_roots.issuperset(phrase.roots)]
        if not wanted:
            return []
        stretches, indices = _stretches(tokens, taken_by(kept)), _indices(tokens)
        found = defaultdict[tuple[int, int], list[Found]](list)
        for phrase in wanted:
            for held in _matches_of(phrase, indices, stretches):
                first, last = _named(phrase, held, tokens)
                if _is_of_two(held.values(), tokens) or (
                    first == last and _is_indefinite(first, tokens)
                ):
                    continue
                found[first, last].append(Found(phrase, last + 1 - first, "wording"))
        return [(first, told_in(speech, first, each)) for (first, _), each in found.items()]


def _indices(tokens: Tokens) -> dict[str, list[int]]:
    """`"oil by BTC, oil"` gives `{"oil": [0, 3], "btc": [2]}`."""
    indices: dict[str, list[int]] = defaultdict(list)
    for index in filterfalse(partial(_is_apart, tokens), tokens.known):
        for root in tokens.roots[index]:
            indices[root].append(index)
    return indices


def _is_apart(tokens: Tokens, index: int) -> bool:
    """Tell whether a word is of something else: 102 of `"102 km"`, Kars of `"Kars–Ani bus"`.

    102 of `"102nd base"` and of `"102. üs"` is not.
    """
    texts, joints = tokens.words.texts, tokens.words.joints
    if texts[index].isdigit():
        return joints[index + 1 : index + 2] != [". "]
    if joints[index] == "-" and _is_unknown_name(tokens, index - 1):
        return True
    after = index + 1
    return joints[after : after + 1] == ["-"] and _is_unknown_name(tokens, after)


def _is_unknown_name(tokens: Tokens, index: int) -> bool:
    """`"Ani"` is one, `"Baku"` and `"bound"` are not."""
    return not tokens.roots[index] and tokens.written(index, index)[:1].isupper()


def _stretches(tokens: Tokens, taken: set[int]) -> list[_Stretch | None]:
    """`"By BTC east. It runs"`, where BTC is taken, gives (1, 0), None, (1, 1), (2, 1), (2, 1)."""
    taken_so_far = accumulate(index in taken for index in range(len(tokens.roots)))
    stretches = enumerate(zip(tokens.sentence_of, taken_so_far, strict=True))
    return [None if index in taken else stretch for index, stretch in stretches]


def _matches_of(
    phrase: Phrase, indices: Mapping[str, Sequence[int]], stretches: Sequence[_Stretch | None]
) -> Iterator[dict[str, int]]:
    """Return where gyumri, russia and base are in `"base that Russia keeps near Gyumri"`."""
    apart = phrase.name.apart if phrase.name else 0
    hits = sorted((index, root) for root in set(phrase.roots) for index in indices[root])
    last: dict[str, int] = {}
    for index, root in hits:
        if stretches[index] is None:
            continue
        last[root] = index
        held = sorted(set(last.values()))
        is_whole = len(held) == len(phrase.roots) and stretches[held[0]] == stretches[index]
        if is_whole and all(b - a - 1 <= apart for a, b in pairwise(held)):
            yield last.copy()
            last.clear()


def _named(phrase: Phrase, held: Mapping[str, int], tokens: Tokens) -> tuple[int, int]:
    """Return the first and the last word of the name, which has the last word of the phrase.

    `"pipeline"` alone of `"pipeline, opened in 2006, from Baku to Ceyhan"`, but all of `"pipeline
    from Baku to Ceyhan"`.
    """
    places, head = sorted(held.values()), held[phrase.roots[-1]]
    first = last = head
    for place in reversed([place for place in places if place < head]):
        if _is_parted(place, first, tokens):
            break
        first = place
    for place in (place for place in places if place > head):
        if _is_parted(last, place, tokens):
            break
        last = place
    return first, last


def _is_parted(one: int, other: int, tokens: Tokens) -> bool:
    """Tell whether a comma, a number or a verb stands between two words of a name."""
    words, verbs = tokens.words, _verbs()
    between = words.texts[one + 1 : other]
    return not all(words.joined[one + 1 : other + 1]) or any(
        text[0].isdigit() or text in verbs for text in between
    )


def _is_of_two(held: Collection[int], tokens: Tokens) -> bool:
    """`"the pipeline to Ceyhan and a road to Baku"` are two things: a word begins another."""
    texts = tokens.words.texts
    return any(
        one in _conjunctions() and other in _indefinite()
        for one, other in pairwise(texts[min(held) : max(held) + 1])
    )


@cache
def _conjunctions() -> frozenset[str]:
    """Return and, und, ve and the like."""
    return frozenset(folded(word) for word in words_of_all(lambda one: one.names.conjunctions))


def _is_indefinite(index: int, tokens: Tokens) -> bool:
    """`"railway"` of `"a new railway that will run from Baku to Kars"` is no name."""
    before = range(max(index - 2, tokens.sentence(index).start), index)
    return any(tokens.words.texts[at] in _indefinite() for at in before)


@cache
def _indefinite() -> frozenset[str]:
    """Return a, ein, bir and the like."""
    return frozenset(folded(word) for word in words_of_all(lambda one: one.names.indefinite))


@cache
def _verbs() -> frozenset[str]:
    """Return is, был, oldu and the like."""
    return frozenset(folded(word) for word in words_of_all(lambda one: one.names.verbs))
