"""Words that are no form of a name's word, though they would be without their diacritics."""

from collections.abc import Iterable, Iterator

from geo.folding import Folded, fold, small
from geo.names.matching.names import Lookalike, name_words
from geo.names.matching.words import TextWords


def is_one_word(lookalike: Lookalike) -> bool:
    """Tell karşı from BTK killer."""
    return len(name_words(lookalike.name)) == 1


class Strangers:
    """Knows look-alikes of one word: `karşı` (Turkish for "against") is not Kars with an ending.

    They hide what begins so, letter for letter: `karşıdaki`, but not `karsı`.
    """

    def __init__(self, lookalikes: Iterable[Lookalike]) -> None:
        single = [each.name for each in lookalikes if is_one_word(each)]
        self._spelt = {fold(name).text: small(name) for name in single}
        self._beginnings = tuple(self._spelt)

    def find(self, folded: Folded, words: TextWords) -> Iterator[int]:
        """Return the indices of the strangers in a text."""
        like = {text for text in set(words.texts) if text.startswith(self._beginnings)}
        for at, text in enumerate(words.texts):
            if text in like:
                start, end = folded.span(words.starts[at], words.end(at))
                if self._is_one(text, small(folded.original[start:end])):
                    yield at

    def _is_one(self, text: str, written: str) -> bool:
        return any(
            text.startswith(beginning) and written.startswith(spelt)
            for beginning, spelt in self._spelt.items()
        )
