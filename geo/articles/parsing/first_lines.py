"""The first lines of an article, each with what it says by itself."""

import re
from bisect import bisect
from functools import cache, cached_property
from itertools import pairwise, takewhile
from unicodedata import category

from geo.articles.parsing.credits import begins_small
from geo.articles.parsing.dates import Found, find_dates, tells_day_first
from geo.articles.parsing.furniture import is_furniture, is_notice, is_tagline
from geo.articles.parsing.header_lines import LONGEST, Said, is_of_letter, pending, read_line
from geo.articles.parsing.labels import dated_keys, field_of, names_field
from geo.articles.parsing.lines import Layout, stands_alone
from geo.articles.parsing.menus import menu_lines, without_bullet
from geo.articles.parsing.text_entries import text_entries
from geo.languages.union import either
from geo.when import When

_MOST = 200
_WITHIN = 1000
_BELOW = 200
_AFTER_START = 30
_WRAPPED, _SHORTEST_WRAPPED = 0.15, 35
_SENTENCE, _LONGEST_HEADER = 8, 50
_MOST_OF_CREDIT = 20
_PARAGRAPH = 20
_NEAR = 8
_END = 40
_MOST_IN_TEXT = 8
_FEW = 4
_WORDS_BEFORE = 3
_LETTERLIKE = "©®™°"
_SIGNS = ("So", "Mn", "Sk")  # a variation selector is Mn, a colour of skin Sk
_MOST_OF_LIST = 1
_STOPS = '.!?…։。:;"”»’'
_ENDS = ".!?…"
_FACT = re.compile(r"([^\W\d_]+(?: [^\W\d_]+){0,2})\s*:\s")
_SHORT_SENTENCE = re.compile(r"(?:\d{4}|[^\W\d_]{3})[.!]\s*\Z|\?\s")
_BOX = re.compile(r"@\w+|[^\s@]+@[^\s@]+\.\w+")
_CLOCK = re.compile(r"\d{1,2}[:h]\d{2}\s+\w{2}")


class FirstLines:
    """The lines of an article that are not blank, as far down as a header may go.

    The entries of menus are left out. The places of lines count from 0; `numbers` are those in the
    article.
    """

    def __init__(self, lines: list[str]) -> None:
        filled = [i for i, line in enumerate(lines[:_WITHIN]) if line.strip("> \t").strip()]
        menus = menu_lines(lines, filled)
        kept = [i for i in filled if i not in menus][:_MOST]
        self._lines = lines
        self._menus = sorted(i for i in menus if len(lines[i].strip()) > 1)
        self.numbers = kept
        self.start = self._find_start()
        self.numbers = kept[: self.start + _AFTER_START]

    def _find_start(self) -> int:
        """Return where the text begins: at a paragraph that others follow soon."""
        is_of_site = [self.is_notice(at) or self.is_above_address(at) for at in range(len(self))]
        texts = [at for at in range(len(self)) if self.is_text(at) and not is_of_site[at]]
        said = [self[at] for at in texts]
        for i, at in enumerate(texts):
            near = {
                said[n]
                for n in range(i + 1, len(texts))
                if texts[n] <= at + _NEAR and self.menus_between(at, texts[n]) <= _MOST_IN_TEXT
            }
            if len(said[i].split()) >= _PARAGRAPH and said.count(said[i]) == 1 and near:
                return at
        return next((texts[i] for i in range(len(texts)) if said.count(said[i]) == 1), len(self))

    def __len__(self) -> int:
        return len(self.numbers)

    def __getitem__(self, at: int) -> str:
        return without_bullet(self._lines[self.numbers[at]])

    @cached_property
    def said(self) -> list[Said | None]:
        """What each line says; a label above its value says it for both."""
        said = [self._read(at) for at in range(len(self))]
        letter = [at for at in range(len(self)) if is_of_letter(self[at])]
        return [Said(is_whole=False) if at in letter[1:] else one for at, one in enumerate(said)]

    def _read(self, at: int) -> Said | None:
        if not pending(self[at]) or at + 1 == len(self):
            said = read_line(_without_sign(self[at]), is_day_first=self._day_first)
            if said and self._is_fact(at, said):
                return None
            is_name = said is not None and (said.get("who") or said.get("site"))
            words = self[at].split()[:_FEW] if is_name else []
            buttons = (is_furniture(word) for word in words if word.isalpha())
            is_of_site = self.is_furniture(at) or any(buttons)
            return said if said and (said.is_sure or not is_of_site) else None
        line = f"{self[at].removesuffix(':')}: {self[at + 1]}"
        said = read_line(line, is_day_first=self._day_first)
        return said if said and said.values else None

    def is_entry(self, at: int) -> bool:
        """Tell an entry of a table, an interview or a chronicle, which is text and no header."""
        return at in self._entries

    @cached_property
    def _entries(self) -> frozenset[int]:
        spaced = list[tuple[int, str]]()
        for at in range(len(self)):
            if not self.is_furniture(at):
                spaced += [] if self.is_just_below(at) else [(at, "")]
                spaced.append((at, self[at]))
        found = text_entries([line for _, line in spaced])
        return frozenset(at for n, (at, _) in enumerate(spaced) if n in found)

    def _is_fact(self, at: int, said: Said) -> bool:
        """Tell "Opened: 4 May 1988", and an entry of a list but for a byline or a day."""
        label = _FACT.match(self[at])
        is_credit = said.get("author") or (said.is_sure and self[at][0].isdigit())
        if self.is_entry(at) and not is_credit:
            return True
        is_of_other = label is not None and not names_field(label[1])
        return is_of_other and not said.get("author") and said.get("published") is not None

    @cached_property
    def _day_first(self) -> bool:
        return tells_day_first("".join(self._lines[:_BELOW]))

    @cached_property
    def _is_wrapped(self) -> bool:
        """Tell whether sentences go on over the ends of lines."""
        pairs = pairwise(line.strip() for line in self._lines[:_BELOW])
        goes_on = [
            begins_small(below) and line[-1].isalpha()
            for line, below in pairs
            if len(line) > _SHORTEST_WRAPPED
        ]
        return sum(goes_on) > len(goes_on) * _WRAPPED

    def is_value(self, at: int) -> bool:
        """Tell whether a line is the value of the label above it."""
        return 0 < at < len(self) and self.said[at - 1] is not None and pending(self[at - 1])

    def is_dated(self, at: int) -> bool:
        """Tell whether a line gives a date, at least its month."""
        said = self.said[at] if 0 <= at < len(self) else None
        return bool(said and any(isinstance(v, When) and v.month for _, v in said.values))

    def has_day(self, at: int) -> bool:
        """Tell whether a day stands somewhere in a line, whatever else it says."""
        line = self[at]
        is_credit = len(line) <= LONGEST and not self.is_entry(at)
        return is_credit and any(f.when.day for f in find_dates(line, is_day_first=True))

    def is_dated_note(self, at: int) -> bool:
        """Tell a line that says a day, and things that are no field, but is no sentence."""
        is_line = at < self.start and len(self[at]) <= LONGEST
        is_short = is_line and len(self[at].split()) <= _MOST_OF_CREDIT
        if not is_short or self.is_entry(at):
            return False
        label = _FACT.match(self[at])
        is_fact = label is not None and not names_field(label[1])
        said = self.said[at]
        has_author = said is not None and said.get("author") is not None
        is_kept = not has_author and _kept().search(self[at]) is not None
        return (
            not is_fact
            and not is_kept
            and not _SHORT_SENTENCE.search(self[at])
            and not self.is_text(at)
            and self.day_of(at) is not None
        )

    def day_of(self, at: int) -> When | None:
        """Return the day that a line gives, the one of its publication if it gives several."""
        found = (
            find_dates(self[at], is_day_first=self._day_first) if len(self[at]) <= LONGEST else []
        )
        days = [one for one in found if one.when.day]
        first = [one for one in days if self._is_published(at, one)] or days
        return first[0].when if first else None

    def _is_published(self, at: int, day: Found) -> bool:
        """Tell whether the words just before a day say that it is the one of publication."""
        words = self[at][: day.start].split()[-_WORDS_BEFORE:]
        before = (" ".join(words[n:]).strip(" ,;:") for n in range(len(words)))
        return any(field_of(label, dated_keys()) in ("published", "posted") for label in before)

    def is_near(self, at: int, to: int) -> bool:
        """Tell whether a line stands a few lines above another, and no menu between."""
        return to - at <= _FEW and self.menus_between(at, to) <= _MOST_OF_LIST

    def is_sure(self, at: int) -> bool:
        """Tell whether a line is a field wherever it stands, or gives a date."""
        said = self.said[at] if 0 <= at < len(self) else None
        return bool(said and said.values and (said.is_sure or said.get("published")))

    def is_credit(self, at: int) -> bool:
        """Tell a field, or a short line with a day in it."""
        is_short = len(self[at].split()) <= _MOST_OF_CREDIT
        return self.is_sure(at) or (is_short and self.has_day(at))

    def is_furniture(self, at: int) -> bool:
        """Tell whether a line belongs to the site."""
        return self._furniture[at]

    @cached_property
    def _furniture(self) -> list[bool]:
        return [is_furniture(self[at]) for at in range(len(self))]

    @cached_property
    def last_tagline(self) -> int:
        """The last line that is the tag line of an encyclopaedia, -1 where none is."""
        return max((at for at in range(len(self)) if is_tagline(self[at])), default=-1)

    def is_signed(self, at: int) -> bool:
        """Tell a line that stands twice, or above an @account or a mailbox: who posted the text."""
        if not self.is_just_below(at + 1):
            return False
        name, below = self[at].casefold(), self[at + 1].casefold()
        is_own = any(len(word) > 2 and word in below for word in name.split())
        is_box = _BOX.fullmatch(below) is not None and (is_own or below[0] == "@")
        is_contact = at > 0 and self[at - 1].endswith(":")
        return below == name or (is_box and not is_contact)

    def is_notice(self, at: int) -> bool:
        """Tell whether a line is a notice of the site."""
        return is_notice(self[at])

    def is_text(self, at: int) -> bool:
        """Tell a sentence of the text by its length and its stop."""
        words = len(self[at].split())
        goes_on = self._is_wrapped and self.is_just_below(at + 1) and begins_small(self[at + 1])
        is_sentence = (self[at][-1] in _STOPS or goes_on) and "|" not in self[at]
        return (is_sentence and words >= _SENTENCE) or words > _LONGEST_HEADER

    def is_above_address(self, at: int) -> bool:
        """Tell a notice by the address of the article below it."""
        return self.is_text(at) and at + 1 < len(self) and self[at + 1].startswith("http")

    def is_ticker(self, at: int) -> bool:
        """Tell a line of a news ticker: it begins with a time of day, as one beside it does."""
        beside = [self[n] for n in (at - 1, at + 1) if 0 <= n < len(self)]
        return bool(_CLOCK.match(self[at])) and any(map(_CLOCK.match, beside))

    def goes_on(self, at: int) -> bool:
        """Tell a line that may go on in the one just below it."""
        if at + 1 == len(self) or not self.is_just_below(at + 1):
            return False
        if self._is_wrapped or self[at][-1] == ":":
            return True
        return self[at][-1] not in _ENDS and not stands_alone(
            self[at], self[at + 1], Layout(LONGEST)
        )

    def is_just_below(self, at: int) -> bool:
        """Tell whether no blank line stands above a line."""
        return 0 < at < len(self) and self.numbers[at] == self.numbers[at - 1] + 1

    @property
    def has_menus(self) -> bool:
        """Tell whether entries of menus were left out."""
        return bool(self._menus)

    def has_menu_above(self, at: int) -> bool:
        """Tell whether an entry of a menu stands somewhere above a line."""
        return bool(self._menus) and self._menus[0] < [*self.numbers, len(self._lines)][at]

    def menus_between(self, at: int, to: int) -> int:
        """Return how many entries of menus stand between two lines."""
        numbers = [*self.numbers, len(self._lines)]
        return bisect(self._menus, numbers[to]) - bisect(self._menus, numbers[at])

    def below(self, at: int) -> list[str]:
        """Return the lines of the article below one of these, blank ones too."""
        return self._lines[self.numbers[at] + 1 :][:_BELOW]

    def text(self) -> list[str]:
        """Return lines of the text, as many as stand below where it begins."""
        return self._lines[self.numbers[self.start] :][:_BELOW] if self.start < len(self) else []

    def end(self) -> list[str]:
        """Return the last lines of the article."""
        return [line.strip() for line in self._lines[-_END:] if line.strip()]

    def next_of_article(self, at: int) -> int | None:
        """Return the place of the first line from `at` on that is no furniture."""
        return next((n for n in range(at, len(self)) if not self.is_furniture(n)), None)


def _is_little_picture(sign: str) -> bool:
    return category(sign) in _SIGNS and sign not in _LETTERLIKE


@cache
def _kept() -> re.Pattern[str]:
    """Return the pattern of the words that tell the day on which somebody kept a copy."""
    kept = (words for words, role in dated_keys().items() if role == "kept")
    return re.compile(rf"\b{either(kept)}\b", re.IGNORECASE)


def _without_sign(line: str) -> str:
    """Return a line without the little picture that it begins with."""
    signs = "".join(takewhile(_is_little_picture, line))
    return line.removeprefix(signs).strip()
