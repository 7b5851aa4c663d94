"""Names of places in a language that bends them, found whatever their endings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from geo.claims.places import Place, PlaceMention
from geo.folding import Folded, fold
from geo.names.matching.lexicon import Lexicon
from geo.names.matching.names import Name
from geo.names.matching.phrases import Found, PhraseTree, make_phrase
from geo.names.matching.speech import Speech
from geo.names.matching.tokens import Tokens, split_tokens


@dataclass(frozen=True)
class InflectedNames:
    """The names to look for in texts in their language, each with its place and form.

    A mention ends where the name's stem does, so that the ending stands behind its sign:
    `"Грузи"` in `"Грузию"`, `"Kars"` in `"Kars'tan"`.
    """

    names: Mapping[str, tuple[Place, str]]

    def find(self, folded: Folded) -> list[PlaceMention]:
        """Return where a folded text names places, in order; what is no adjective has a capital."""
        lexicon, tree = self._searched
        tokens, taken = split_tokens(folded, lexicon), 0
        mentions = []
        for at, found in sorted(tree.find(tokens, Speech(tokens)).items()):
            if at >= taken and (mention := self._mention(at, found, tokens)):
                mentions.append(mention)
                taken = at + found.words
        return mentions

    @cached_property
    def _searched(self) -> tuple[Lexicon, PhraseTree]:
        """The words of all names, and the names as sequences of them."""
        lexicon = Lexicon()
        rows = [Name(name, name, "", "") for name in self.names]
        return lexicon, PhraseTree([make_phrase(row, lexicon) for row in rows])

    def _mention(self, at: int, found: Found, tokens: Tokens) -> PlaceMention | None:
        """Return Georgia for `"Грузию"`; for `"Karşı"`, which is spelt otherwise, nothing."""
        place, form = self.names[found.name.name]
        last = at + found.words - 1
        written_last = tokens.words.texts[last]
        stem = _shared(written_last, found.phrase.words[-1]) or len(written_last)
        start = tokens.words.starts[at]
        end = tokens.words.starts[last] + stem
        first, stop = tokens.folded.span(start, end)
        written = tokens.folded.original[first:stop]
        if form == "name" and not (written[0].isupper() and _is_spelt(written, found.name.name)):
            return None
        return PlaceMention(first, stop, place, form)


def _shared(word: str, other: str) -> int:
    """Return how many first letters two words share: 5 of `"грузию"` and `"грузия"`."""
    pairs = enumerate(zip(word, other, strict=False))
    return next((at for at, (one, its) in pairs if one != its), min(len(word), len(other)))


def _is_spelt(written: str, name: str) -> bool:
    """Return whether no accent is put that the name has not: `"Karş"` is not the stem of Kars.

    A word of it but the last may have another ending: `"Сангачальском терминал"`; and a dot on a
    capital is no accent: `"İran"` is Iran.
    """
    if len(written) > len(name):
        return True
    pairs = zip(written, name, strict=False)
    return all(
        one.casefold()[0] in _ways(it) or fold(one).text != fold(it).text for one, it in pairs
    )


def _ways(letter: str) -> Iterator[str]:
    """Return the ways to write a letter: `"ş"` and `"s"` for `"ş"`."""
    yield letter.casefold()
    yield fold(letter).text
