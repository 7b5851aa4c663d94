"""The files of word lists, read once, all the faults of a file told at once."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

from geo.claims.word_lists.notation import any_line, fault_of
from geo.errors import WordListError, gather
from geo.files import parse_toml, read_text

_FOLDER = Path(__file__).parent
_KEYS = ("example", "near_miss", "words")
_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "alone": ("whose", "name", "new"),
    "clauses": ("after-comma", "anywhere", "by-the-way", "not-that"),
    "companies": (
        *("operating", "operated", "to come", "holding", "of", "held", "goods"),
        *("change", "fields", "works", "also", "apart", "speech", "each", "both"),
        *("half", "third", "quarter", "fifth", "tenth"),
    ),
    "cue_subjects": (
        *("joint", "another", "turn", "relative", "doing", "stand-in", "two", "three"),
    ),
    "distances": ("far", "from"),
    "doubts": (),
    "doubts_after": ("condition", "verdict", "be"),
    "lengths": ("part", "this", "tunnel", "another", "of", "where"),
    "no_doubts": (),
    "quantities": (
        *("km", "m", "mi", "nmi", "at most", "at least", "about", "or-so", "only", "few", "many"),
        *("between", "and", "joint", "share", "other-measure"),
    ),
    "rivals": ("pipe", "rail", "line", "road", "base", "air", "area", "spot"),
    "subjects": ("itself", "way-for-it", "part", "spot", "made-to", "extra", "compared"),
    "things": ("town", "border", "part-or-owner", "told-apart", "apart", "way", "spot"),
    "ways": ("straight", "along", "within"),
}
"""The files, each with the lists that are asked for by name; where none is, any will do."""

_MORE = {
    "cue_subjects": ("oblique", "whose", "itself", "load"),
    "lengths": ("border",),
    "quantities": ("endings",),
    "doubts_after": ("label", "later", "taken-back"),
    "rivals": ("at", "another", "no-name", "stand-in"),
}
"""Lists that some languages need and others have no use for."""


class WordList(NamedTuple):
    """Words that do one thing, a sentence in which one does it, and one in which none does."""

    example: str
    near_miss: str
    words: tuple[str, ...]

    @property
    def pattern(self) -> str:
        """The pattern of any of the words in folded text, as whole words."""
        return any_line(self.words)


def any_of(name: str, *headings: str, language: str = "") -> str:
    """Return the pattern of the words in `<name>.toml`, or of these lists in it.

    Of a language with a folder of its own the file is there; what it leaves out matches nothing.
    """
    lists = word_lists(name, language=language)
    listed = [lists[heading] for heading in headings or lists if heading in lists]
    return any_line(word for words in listed for word in words.words)


@cache
def word_lists(name: str, *, language: str = "") -> Mapping[str, WordList]:
    """Return the lists in `<name>.toml`, by heading."""
    path, headings, more = _FOLDER / language / f"{name}.toml", _HEADINGS[name], _MORE.get(name, ())
    if not language:
        return read_word_lists(path, headings=headings, more=more)
    return read_word_lists(path, more=(*headings, *more)) if path.exists() else {}


def check_word_lists(languages: Iterable[str] | None = None) -> None:
    """Read the word lists of these languages, or of all; raise WordListError with all faults."""
    if languages is None:
        languages = ["", *(path.name for path in sorted(_FOLDER.iterdir()) if path.is_dir())]
    reads = [partial(word_lists, name, language=one) for one in languages for name in _HEADINGS]
    gather(_FOLDER, reads)


def read_word_lists(
    path: Path, *, headings: Sequence[str] = (), more: Sequence[str] = ()
) -> dict[str, WordList]:
    """Read a file of word lists, by heading.

    It must have all the `headings` and may have `more`; where neither is given, any will do.
    Raises WordListError with all the faults in it.
    """
    text = read_text(path, error=WordListError, may_lead_out=True)
    tables = parse_toml(text, file=path, error=WordListError)
    faults = [fault for heading, table in tables.items() for fault in _table_faults(heading, table)]
    faults += _heading_faults(tables, headings, more)
    if faults:
        raise WordListError(path, faults)
    lists = {heading: _word_list(table) for heading, table in tables.items()}
    faults = list(_line_faults(text.splitlines(), lists))
    if faults:
        raise WordListError(path, faults)
    return lists


def _table_faults(heading: str, table: object) -> Iterator[str]:
    """Return `[town] has no words; give it as text` for `[town]` without them."""
    if not isinstance(table, dict):
        yield f"“{heading}” stands under no heading; put [a-heading] above it"
        return
    for key in _KEYS:
        if not isinstance(table.get(key), str) or not table[key].strip():
            yield f"[{heading}] has no {key}; give it as text"
    unknown = [key for key in table if key not in _KEYS]
    yield from (f"[{heading}]: “{key}” is not known; use {', '.join(_KEYS)}" for key in unknown)


def _heading_faults(
    found: Collection[str], wanted: Sequence[str], more: Sequence[str]
) -> Iterator[str]:
    """Return `[twon] is not known; use town, border` for `[twon]` where these two are wanted."""
    known = (*wanted, *more)
    unknown = [heading for heading in found if known and heading not in known]
    missing = [heading for heading in wanted if heading not in found]
    yield from (f"[{heading}] is not known; use {', '.join(known)}" for heading in unknown)
    yield from (f"there is no [{heading}]; put it back" for heading in missing)


def _word_list(table: Mapping[str, Any]) -> WordList:
    """`words` of two lines, `plan*` and `intend*`, gives a list with these two words."""
    words = (line.strip() for line in table["words"].splitlines())
    return WordList(table["example"], table["near_miss"], tuple(word for word in words if word))


def _line_faults(lines: Sequence[str], lists: Mapping[str, WordList]) -> Iterator[str]:
    """Return `line 9: “Plan” has capitals or accents; write plan`, and so on."""
    numbers = _numbers(lines)
    for heading, word in dict.fromkeys((h, word) for h in lists for word in lists[h].words):
        first, *again = numbers[heading, word] or [0]
        if not first:
            yield f"[{heading}]: “{word}” shares its line; give it one of its own"
        elif fault := fault_of(word):
            yield f"line {first}: “{word}” {fault}"
        yield from (f"line {number}: “{word}” is on line {first} too; keep one" for number in again)


def _numbers(lines: Sequence[str]) -> Mapping[tuple[str, str], list[int]]:
    """Return `{("town", "airport"): [9]}`: under the heading `[town]`, line 9 is `airport`."""
    heading, numbers = "", defaultdict[tuple[str, str], list[int]](list)
    for number, line in enumerate(map(str.strip, lines), start=1):
        heading = line.strip('[]" ') if line.startswith("[") else heading
        numbers[heading, line].append(number)
    return numbers
