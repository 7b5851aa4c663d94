"""Published operators that a sentence names, with a word that one operates a line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import pairwise

from geo.claims.claim import Claim
from geo.claims.doubts import is_doubtful
from geo.claims.figures.whats import whats
from geo.claims.masking import Thing, signs
from geo.claims.recognising.company_sentence import CompanySentence
from geo.claims.recognising.known_names import KnownName
from geo.claims.word_lists.notation import any_line

OPERATOR = "operator"
"""The what of one who operates a line, whatever else it is called."""

_NEAR = 60
"""So many letters at most are between what one does to a line and the line."""

_LINE = signs(["feature", "anaphor", "stretch", "quantity"])
"""The sign of a line, or of so many km of it."""

_JOINTS = (";", ",", " (?:and|while|и|а|ve|ise|ve) ", " - ")
"""What parts what is said of two companies, the strongest first."""


@dataclass(frozen=True)
class _Part:
    """The part of a sentence that is on one company, whose sign stands at `at` in the sentence."""

    sentence: CompanySentence
    company: Thing
    at: int
    start: int
    stop: int

    @property
    def text(self) -> str:
        """The part with all its signs."""
        return self.sentence.text[self.start : self.stop]

    @cached_property
    def cue(self) -> tuple[int, int] | None:
        """Where in the sentence it is told that one operates a line, or is its operator."""
        work = self.sentence.words("operating").finditer(self.text)
        called = self._called[1] if self._called else None
        found = called or next((match for match in work if self._is_of_a_line(match)), None)
        return (self.start + found.start(), self.start + found.end()) if found else None

    @property
    def what(self) -> str:
        """What the company is called: a technical operator, else an operator."""
        return self._called[0] if self._called else OPERATOR

    @cached_property
    def _called(self) -> tuple[str, re.Match[str]] | None:
        """The name of what it is called, the longest that fits, and where."""
        kinds = _kinds(self.sentence.reading.language).items()
        found = [(name, match) for name, kind in kinds if (match := kind.search(self.text))]
        return max(found, key=lambda one: len(one[1][0]), default=None)

    @property
    def is_plain(self) -> bool:
        """Whether it is all that the sentence tells: `"Its operator is TPAO."`."""
        return bool(self._called and _plain(self.sentence.reading.language).fullmatch(self.text))

    @property
    def countries(self) -> list[str]:
        """The countries that it names: Georgia for `"the Georgian side"`."""
        text = _home().sub(lambda match: "" if self._is_home(match[0]) else match[0], self.text)
        things = self.sentence.masked.things_in(text)
        return list(dict.fromkeys(t.names[0] for t in things if t.kind in ("country", "adjective")))

    def _is_home(self, before: str) -> bool:
        """Return whether a country before a company is only its own: `"Turkey's state firm"`."""
        return not (self.sentence.says("operated", "operating", within=before))

    @cached_property
    def is_to_come(self) -> bool:
        """Whether it is told for later: `"SOCAR will take over"`."""
        return self.sentence.says("to come")

    def is_said(self, *, is_first: bool) -> bool:
        """Return whether it tells of an operator, or goes on about one: `"…, then SOCAR"`.

        Where the verb stands last, the first of two goes on to the second, too.
        """
        if self.cue:
            return self.at - self.cue[1] in (1, 2) or not self.sentence.speaks(self.at)
        if self.sentence.speaks(self.at):
            return False
        if is_first:
            return bool(self.countries) and self.sentence.says("operated", within=self.text)
        is_more = self.is_to_come or self.sentence.says("also", within=self.text)
        is_more |= bool(_listed().match(self.sentence.text) and _name_alone().fullmatch(self.text))
        return bool(self.countries or self.lines or is_more)

    @property
    def lines(self) -> list[str]:
        """The lines of ours that it names or speaks of."""
        start, end = self.sentence.masked.span(self.start, self.stop)
        return self.sentence.lines_between(start, end)

    def is_doubtful(self, *, later: bool) -> bool:
        """Return whether it is denied or conditional, or planned if that is not what is asked."""
        text, said = self.sentence.text, (self.at, self.at + 1, *(self.cue or ()))
        if later:
            text = self.sentence.words("to come").sub(lambda match: " " * len(match[0]), text)
        language = self.sentence.reading.language
        return is_doubtful(text, min(said), max(said), by_the_way=True, language=language)

    def _is_of_a_line(self, work: re.Match[str]) -> bool:
        """Return whether what one runs is a line or a part of it, and no terminal."""
        behind = self.text[work.end() : work.end() + _NEAR]
        first = max(0 if self.countries else self.start, self.start + work.start() - _NEAR)
        before = self.sentence.text[first : self.start + work.start()]
        if self.sentence.says("works", within=f"{before} {behind}"):
            return False
        if self.sentence.says("operated", within=work[0]):
            return True
        line = re.compile(f"{self.sentence.words('operated').pattern}|{_LINE}")
        ends = [match.end() for match in line.finditer(before)]
        after = line.search(behind)
        gaps = [before[ends[-1] :]] if ends else []
        gaps += [behind[: after.start()]] if after else []
        return any(not self.sentence.says("apart", within=gap) for gap in gaps)


def operators(sentence: CompanySentence, known: Sequence[KnownName]) -> Iterator[Claim]:
    """Return a claim for each published operator named, one for each country where it operates."""
    if sentence.is_elsewhere or sentence.is_after_another:
        return
    parts = list(_parts(sentence))
    if not any(part.cue for part in parts):
        return
    is_first = True
    for part in parts:
        is_first = is_first and not part.cue
        if part.is_said(is_first=is_first):
            yield from _claims(part, [one for one in known if not one.what.sorts])


def _parts(sentence: CompanySentence) -> Iterator[_Part]:
    """Return the part of the sentence that is on each company."""
    companies = sentence.companies
    inner = [_edge(sentence.text, before, at) for (before, _), (at, _) in pairwise(companies)]
    edges = pairwise((0, *inner, len(sentence.text)))
    for (at, company), (start, stop) in zip(companies, edges, strict=True):
        yield _Part(sentence, company, at, start, stop)


def _edge(text: str, before: int, at: int) -> int:
    """Return where the part of a company ends and that of the next one begins."""
    for joint in _JOINTS:
        if found := list(re.finditer(joint, text[before:at])):
            return before + found[-1].start()
    return at


def _claims(part: _Part, known: Sequence[KnownName]) -> Iterator[Claim]:
    """Return the claims of one company, of the first line that it is published of, or of both."""
    lines = part.lines or ([] if part.sentence.runs_another else part.sentence.lines)
    theirs = [one for one in known if one.is_of(part.company.names[0]) and one.feature in lines]
    is_doubtful = part.is_doubtful(later=False)
    meant = [one for one in theirs if one.what.name == part.what and not is_doubtful]
    if not meant and part.is_to_come and not part.is_doubtful(later=True):
        meant = [one for one in theirs if one.is_planned]
    features = [line for line in lines if any(one.feature == line for one in meant)]
    for feature in features if part.sentence.says("both", within=part.text) else features[:1]:
        yield from _in_countries(part, [one for one in meant if one.feature == feature])
    if not meant and part.is_plain and not (is_doubtful or part.countries):
        yield from _of_the_line(part)


def _of_the_line(part: _Part) -> Iterator[Claim]:
    """Return the claim of a company that is plainly called the operator of the line in play."""
    lines = part.lines or part.sentence.lines_in_play
    if len(lines) == 1:
        yield replace(_claim(part), subject=lines[0], what=part.what, vague=part.sentence.is_dated)


def _claim(part: _Part) -> Claim:
    """Return a claim of the company, of no line yet."""
    ends = (part.at, *((part.cue[0], part.cue[1] - 1) if part.cue else ()))
    claim = part.sentence.claim(min(ends), max(ends))
    return replace(claim, text=part.company.names[0], said=part.sentence.written(part.company))


def _in_countries(part: _Part, known: Sequence[KnownName]) -> Iterator[Claim]:
    """Return the claim for each country for which it is published, else for the whole."""
    claim = replace(_claim(part), subject=known[0].feature, what=known[0].what.name)
    found = [country for country in part.countries if any(one.is_in(country) for one in known)]
    yield from (replace(claim, object=country) for country in found)
    if not found and (not part.countries or not all(one.is_of_a_part for one in known)):
        yield claim


@cache
def _kinds(language: str) -> Mapping[str, re.Pattern[str]]:
    """Return what operators are called, by the what: `"technical operator"`."""
    kinds = (what for what in whats(language).values() if what.says == "name" and not what.sorts)
    return {what.name: re.compile(any_line(what.people)) for what in kinds if what.people}


@cache
def _plain(language: str) -> re.Pattern[str]:
    """`"Its operator is Turkey's TPAO."`."""
    called = "|".join(kind.pattern for kind in _kinds(language).values())
    between = rf"(?:[^\W\d_]|[ '\":-]|{signs(['adjective', 'anaphor', 'feature'])}){{0,40}}"
    return re.compile(rf"\W*{between}(?:{called}){between}{signs(['company'])}[^,;:]{{0,15}}")


@cache
def _home() -> re.Pattern[str]:
    """`"Turkey's state company"` before BOTAŞ: where it is at home, not where it operates."""
    return re.compile(rf"{signs(['adjective'])}\w*(?: [\w-]+){{0,2}} \W?(?={signs(['company'])})")


@cache
def _listed() -> re.Pattern[str]:
    """`"Operators: BP"`."""
    return re.compile(rf"[^,;:]{{1,40}}: ?{signs(['company'])}")


@cache
def _name_alone() -> re.Pattern[str]:
    """`", BOTAŞ (Ankara)"` and `" and BOTAŞ"`."""
    return re.compile(rf"\W*(?:\w{{1,3}} )?{signs(['company'])}['\w]*\W*(?:\([^()]*\)\W*)?")
