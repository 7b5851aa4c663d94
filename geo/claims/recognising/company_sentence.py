"""A sentence with signs for the companies in it, and the features that it may tell of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from geo.claims.antecedents import PRONOUNS, is_route
from geo.claims.claim import BY_FIGURE, Claim
from geo.claims.context import Named
from geo.claims.masking import Masked, Thing, signs
from geo.claims.reading import SentenceReading
from geo.claims.word_lists.load import any_of

_LINES = ("feature", "other")
_RECENT = 2

_NEXT = 30
"""So many letters at most are looked at for the word beside a company."""


@dataclass(frozen=True)
class CompanySentence:
    """A sentence whose companies have signs in `masked`, besides all that has one anyway."""

    reading: SentenceReading
    masked: Masked

    @property
    def text(self) -> str:
        """The sentence with all its signs."""
        return self.masked.text

    @cached_property
    def companies(self) -> list[tuple[int, Thing]]:
        """The companies, each with where its sign stands."""
        return [(at, self.masked.things[self.text[at]]) for at in self.signs_of("company")]

    def written(self, company: Thing) -> str:
        """Return the name of a company as the sentence has it: TCDD for Turkish State Railways."""
        return self.masked.original[company.start : company.end]

    def speaks(self, at: int) -> bool:
        """Return whether the company there only says what is said: `"…, BP said"`."""
        behind, before = self.text[at + 1 : at + _NEXT], self.text[max(0, at - _NEXT) : at]
        speech = self.words("speech").pattern
        return bool(
            re.match(rf"['\w]*,? {speech}", behind) or re.search(rf"{speech}:? \W*$", before)
        )

    def signs_of(self, *kinds: str) -> list[int]:
        """Return where the signs of things of these kinds stand."""
        return [match.start() for match in re.finditer(signs(kinds), self.text)]

    def says(self, *headings: str, within: str | None = None) -> bool:
        """Return whether a word of a list of companies.toml is in the sentence, or in a part."""
        text = self.text if within is None else within
        return bool(_words(self.reading.language, headings).search(text))

    def words(self, *headings: str) -> re.Pattern[str]:
        """Return the pattern of the words of a list of companies.toml."""
        return _words(self.reading.language, headings)

    @property
    def is_elsewhere(self) -> bool:
        """Whether another line is named, or a field, which companies have as well."""
        return self.is_elsewhere_up_to(len(self.text))

    def is_elsewhere_up_to(self, end: int) -> bool:
        """Return whether a field is named up to there, or another line anywhere."""
        is_other = any(self.masked.things[self.text[at]].names for at in self.signs_of("other"))
        return is_other or self.says("fields", within=self.text[:end])

    @cached_property
    def lines(self) -> list[str]:
        """The lines that it may tell of: those that it names, else those before, the last first."""
        here = [name for one in self.reading.named for name in self._line(one)]
        return [*dict.fromkeys(here or self._lines_before())]

    @property
    def runs_another(self) -> bool:
        """Whether it says of a company that it runs "it", which is none of ours."""
        ours = {one.thing.start for one in self.reading.named if one.thing.kind == "feature"}
        said = [self.masked.things[self.text[at]] for at in self.signs_of("anaphor")]
        theirs = [one for one in said if one.noun in PRONOUNS and one.start not in ours]
        return any(company.end <= one.start for one in theirs for _, company in self.companies[:1])

    def lines_between(self, start: int, end: int) -> list[str]:
        """Return the lines that it names or speaks of between two places of the original."""
        within = (one for one in self.reading.named if start <= one.thing.start < end)
        return list(dict.fromkeys(name for one in within for name in self._line(one)))

    def claim(self, first: int, last: int) -> Claim:
        """Return a claim of nothing yet, of the words from one sign to another."""
        start, end = self.masked.span(min(first, last), max(first, last) + 1)
        return Claim(start, end, "figure", None, None, rule=BY_FIGURE)

    def _lines_before(self) -> Iterator[str]:
        """Return the lines of the last sentences, of the headline, then all of the article."""
        context, may_be = self.reading.context, self.reading.in_play
        for named in (*context.recent, context.headline, context.so_far):
            before = (name for one in reversed(named) for name in self._line(one))
            yield from (name for name in before if name in may_be)
        yield from (one for one in sorted(may_be) if is_route(one, self.reading.sorts))

    @property
    def is_after_another(self) -> bool:
        """Whether the last sentence names another line, and none of ours."""
        last = next(iter(self.reading.context.recent), ())
        lines = [one.thing for one in last if one.thing.names and one.thing.kind in _LINES]
        others = [thing for thing in lines if not self.reading.companies.find(thing.names[0])]
        return bool(others) and all(thing.kind == "other" for thing in others)

    @property
    def lines_in_play(self) -> list[str]:
        """The lines that it names, else those of the headline or of the last two sentences."""
        context = self.reading.context
        here = [name for one in self.reading.named for name in self._line(one)]
        before = [*context.headline, *(one for named in context.recent[:_RECENT] for one in named)]
        named = (name for one in before for name in self._line(one))
        return [*dict.fromkeys(here or (name for name in named if name in self.reading.in_play))]

    @property
    def is_dated(self) -> bool:
        """Whether it names a day or a year."""
        return bool(self.signs_of("date"))

    def _line(self, named: Named) -> Iterator[str]:
        thing = named.thing
        if thing.kind == "feature" and is_route(thing.names[0], self.reading.sorts):
            yield thing.names[0]


@cache
def _words(language: str, headings: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(any_of("companies", *headings, language=language))
