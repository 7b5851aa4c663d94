"""Which language the sentences of a text are in, told by their small words and their letters."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from geo.folding import fold
from geo.languages.load import languages
from geo.names.matching.tokens import Tokens

_ENOUGH = 500  # words that tell which language a sentence or a text is in


class Speech:
    """Tells which language each sentence of a text is in, whatever names it has."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._sentences: dict[int, str] = {}

    def language_at(self, index: int) -> str:
        """Return the code of the language around a word, or else of the text; "" for neither."""
        sentence = self._tokens.sentence_of[index]
        if sentence not in self._sentences:
            words = self._tokens.sentence(index)
            told = self._told(words[:_ENOUGH], opener=words.start)
            self._sentences[sentence] = told or self._of_text()
        return self._sentences[sentence]

    def _of_text(self) -> str:
        if 0 not in self._sentences:  # the number of no sentence: the first is 1
            self._sentences[0] = self._told(range(min(_ENOUGH, len(self._tokens.roots))))
        return self._sentences[0]

    def _told(self, words: range, *, opener: int | None = None) -> str:
        """Return `az` for `"və bu ərazidən"`; of two languages, that with fewer letters.

        What opens a sentence has a capital for that alone, and need be no name.
        """
        texts, small = self._tokens.words.texts, _by_small_word()
        votes = Counter(vote for at in words for vote in small.get(texts[at], ()))
        if _letters().search(self._written(words).lower()):
            votes.update(vote for at in words for vote in self._by_letters(at, at == opener))
        most = max(votes.values(), default=0)
        told = (code for code, count in votes.items() if count == most)
        return min(told, key=lambda code: len(languages()[code].letters), default="")

    def _by_letters(self, index: int, is_word: bool) -> Sequence[str]:
        """Return `tr` and `az` for each of the letters in `"kış"`, if that is no name."""
        if is_word or self._tokens.first_letter(index).islower():
            return _by_letters(self._tokens.written(index, index).lower())
        return ()

    def _written(self, words: range) -> str:
        return self._tokens.written(words[0], words[-1]) if words else ""


@cache
def _by_small_word() -> Mapping[str, list[str]]:
    """`"ve"` is in Turkish and, folded, in Azerbaijani."""
    found: dict[str, list[str]] = defaultdict(list)
    for code, one in languages().items():
        words = (*one.sentences.openers, *one.sentences.articles, *one.names.conjunctions)
        for word in dict.fromkeys(fold(word).text for word in words):
            found[word].append(code)
    return found


@cache
def _letters() -> re.Pattern[str]:
    """One of the small letters by which a language is told."""
    return re.compile(f"[{''.join(letter for letter in _by_letter() if len(letter) == 1)}]")


@lru_cache(maxsize=4096)
def _by_letters(word: str) -> tuple[str, ...]:
    """`"için"` is in Turkish and in others that have a `ç`."""
    return tuple(code for letter in set(word) for code in _by_letter().get(letter, ()))


@cache
def _by_letter() -> Mapping[str, list[str]]:
    """`"ə"` is in Azerbaijani."""
    found: dict[str, list[str]] = defaultdict(list)
    for code, one in languages().items():
        for letter in one.letters:
            found[letter.casefold()].append(code)
    return found
