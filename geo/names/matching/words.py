"""The words of a folded text, and what stands between them."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from geo.folding import Folded, fold
from geo.languages.language import Language, Words
from geo.languages.scripts import script_of
from geo.languages.union import either, scripts_without_capitals, words_of_all
from geo.names.matching.kept import Kept

_RAISED = "¹²³⁰⁴-⁹"  # the number of a footnote: "Tovuz³"
_SIGN = rf"[^\W_{_RAISED}]"
_LETTER = rf"[^\W\d_{_RAISED}]"
_JOINT = re.compile(rf"[{_RAISED}]*(?:[ \-/\"'*_°]*|[ \-/]*-[ ]?[(\[{{][ -]*|[ -]*[(\[{{][ ]?-)")
_QUOTED = re.compile(" (?:> ?)+")  # the line goes on after the mark of a quoted mail
_STOPS = "!?;:…؟۔"
_POINT = "."
_LONG = 12
_YEAR = 4  # digits
LONGEST = 60  # a word beyond this is no word
_LONGEST_JOINT = 8
_HOST_END = r"\.(?:com|org|net|info|edu|gov|mil|int|biz|news|media|example|рф|[a-z]{2})(?!\w)"
_HOST = rf"[^\W\d_][\w-]{{1,62}}(?:\.[\w-]{{1,63}}){{0,3}}{_HOST_END}(?:/[^\s<>\"]*)?"
_ADDRESS = r"(?:https?://|www\.)[^\s<>\"]+|[\w.+-]{1,64}@[\w-]{1,63}\.\w[\w.-]{0,99}|@\w{2,60}"
_IN_ADDRESSES = re.compile(f"://|www\\.|@|{_HOST_END}")
_GAP = "\n"  # stands for an address: no folded text has this sign
_NOTHING_BEFORE = "", False, True


@cache
def _word() -> str:
    """`"Kars's"`, `"102nd"`, `"l"` of l'oléoduc."""
    ordinal = either(_folded(lambda one: one.names.ordinals))
    elision = either(_folded(lambda one: one.names.elisions))
    return (
        rf"\d+(?:[-']?(?:{_LETTER}{{1,3}}|{ordinal})(?![^\W{_RAISED}])(?:'{_SIGN}+)?)?"
        rf"|{elision}(?='{_LETTER})"
        rf"|{_SIGN}+(?:'{_SIGN}+)*"
    )


@cache
def _words() -> re.Pattern[str]:
    """What splits `"by Kars"` into `["", "by", " ", "Kars", ""]`."""
    return re.compile(f"({_word()})")


@cache
def _addresses() -> re.Pattern[str]:
    """An address of a page, mailbox or account, `"https://example.org"`, or a word, which is none.

    A host may stand alone, `"example.org"`.
    """
    return re.compile(f"(?P<address>{_ADDRESS})|(?P<host>{_HOST})|{_word()}")


@cache
def _abbreviations() -> frozenset[str]:
    """Return no, st, им and the like, after which a full stop ends no sentence."""
    return frozenset(_folded(lambda one: one.names.abbreviations))


@cache
def _stop() -> re.Pattern[str]:
    """`"!"` anywhere, `"."` before a blank, and the full stop of each language, such as `"։"`."""
    full_stops = set(_folded(lambda one: (one.sentences.full_stop,))) - {_POINT}
    signs = re.escape(_STOPS + "".join(sorted(full_stops)))
    return re.compile(rf"[{signs}]|\.(?=[\s\"')\]])|\.$")


def _folded(words: Callable[[Language], Words]) -> list[str]:
    """Return what all languages have of these, folded: the ordinal `"й"` as `"и"`."""
    return [fold(word).text for word in words_of_all(words)]


class TextWords(NamedTuple):
    """The words of a folded text, by columns: those are quicker than an object for each word.

    `starts` are offsets in the folded text, `joints` what stands between a word and the one before;
    `joined` tells that nothing but space, dash, slash or quote is in it, `after_stop` that a
    sentence or paragraph ends there.
    """

    texts: list[str]
    starts: list[int]
    joints: list[str]
    joined: list[bool]
    after_stop: list[bool]

    def end(self, index: int) -> int:
        """Return where in the folded text a word ends."""
        return self.starts[index] + len(self.texts[index])

    def up_to(self, index: int) -> "TextWords":
        """Return the words before one."""
        words = TextWords([], [], [], [], [])
        words.add(self, 0, index)
        return words

    def apart(self, parts: Mapping[int, Sequence[str]]) -> "TextWords":
        """Take words apart: with `{1: ("ipek", "yolu")}` the second becomes two, joined."""
        if not parts:
            return self
        more, done = TextWords([], [], [], [], []), 0
        for at in sorted(parts):
            more.add(self, done, at)
            for rank, text in enumerate(parts[at]):
                more.add(self, at, at + 1)
                more.texts[-1] = text
                if rank:
                    more.starts[-1] = more.end(-2)
                    more.joints[-1], more.joined[-1], more.after_stop[-1] = "", True, False
            done = at + 1
        more.add(self, done, len(self.texts))
        return more

    def add(self, other: "TextWords", first: int, past: int) -> None:
        """Take in the words of another text from one to that before another."""
        self.texts.extend(other.texts[first:past])
        self.starts.extend(other.starts[first:past])
        self.joints.extend(other.joints[first:past])
        self.joined.extend(other.joined[first:past])
        self.after_stop.extend(other.after_stop[first:past])


def split_words(folded: Folded) -> TextWords:
    """Split a folded text into its words; addresses of pages and mailboxes are left out."""
    parts = _words().split(_without_addresses(folded))
    edges = list(accumulate(map(len, parts)))
    texts, count = parts[1::2], len(parts) // 2
    words = TextWords(texts, edges[:-1:2], parts[:-1:2], [True] * count, [False] * count)
    words = words.apart(_humps(folded, words))
    _tie(folded, words)
    return words


def word_texts(folded: str) -> list[str]:
    """Return the words of a short folded text, such as a name."""
    return _words().split(_without_addresses(Folded(folded, folded, range(len(folded)))))[1::2]


def _without_addresses(folded: Folded) -> str:
    """Return a text with gaps for its addresses, as long as it was."""
    if not _IN_ADDRESSES.search(folded.text):
        return folded.text

    def gap(match: re.Match[str]) -> str:
        is_address = match["address"] or (match["host"] and not _ends_sentence(match, folded))
        return _GAP * len(match[0]) if is_address else match[0]

    return _addresses().sub(gap, folded.text)


def _ends_sentence(host: re.Match[str], folded: Folded) -> bool:
    """Tell `"Kars.In"`, where a space was forgotten, from `"kars.in"`."""
    start, end = folded.offsets[host.start()], folded.offsets[host.end() - 1] + 1
    return not folded.original[start:end].rpartition(".")[2].islower()


def _humps(folded: Folded, words: TextWords) -> dict[int, list[str]]:
    """Return baku, tbilisi and ceyhan for the first word of `"BakuTbilisiCeyhan crude"`, by 0."""
    original, offsets = folded.original, folded.offsets
    humps, alike = dict[int, list[str]](), Kept[tuple[str, str], list[str]]()
    for index, text in enumerate(words.texts):
        if _LONG <= len(text) <= LONGEST:
            start = words.starts[index]
            here = text, original[offsets[start] : offsets[start + len(text) - 1] + 1]
            if here not in alike:
                alike.keep(here, _humps_of(folded, text, start))
            if len(alike[here]) > 1:
                humps[index] = alike[here]
    return humps


def _humps_of(folded: Folded, text: str, start: int) -> list[str]:
    """Return baku, tbilisi and ceyhan for `"BakuTbilisiCeyhan"`."""
    original, end = folded.original, start + len(text)
    if original[folded.offsets[start] + 1 : folded.offsets[end - 1] + 1].islower():
        return [text]
    letters = [original[folded.offsets[at]] for at in range(start, end)]
    cuts = [at for at in range(1, len(text)) if letters[at].isupper() and letters[at - 1].islower()]
    return [text[cut:end] for cut, end in pairwise([0, *cuts, len(text)])]


def _tie(folded: Folded, words: TextWords) -> None:
    """Note that `"tbilisi"` is joined to `"baku"` before it in `"Baku–Tbilisi"`."""
    texts, starts, joints, joined, after_stop = words
    original, offsets = folded.original, folded.offsets
    keep = lru_cache(maxsize=4096)  # for this text alone: what is in it may be very long
    is_short, read = keep(_is_cut_short), keep(_read_joint)
    for index, joint in enumerate(joints):
        if joint not in (" ", "") and index > 0:
            start, short = starts[index], is_short(texts[index - 1])
            written = original[offsets[start - len(joint)] : offsets[start] + 1]
            joints[index], joined[index], after_stop[index] = read(joint, written, short)
    if texts:
        joints[0], joined[0], after_stop[0] = _NOTHING_BEFORE


def _is_cut_short(word: str) -> bool:
    """`"102"`, `"a"` and `"no"` may have a full stop that ends no sentence; `"2006"` may not."""
    return (word.isdigit() and len(word) < _YEAR) or len(word) < 2 or word in _abbreviations()


def _read_joint(joint: str, written: str, short: bool) -> tuple[str, bool, bool]:
    """Return the joint, whether it joins two words, and whether a sentence ends there.

    `written` is that in the original, with the first letter of the second word; `short` tells that
    the first word may have a full stop that ends no sentence.
    """
    if _GAP in joint:
        return _NOTHING_BEFORE
    if len(joint) > 1 and _has_blank_line(written[:-1]):
        return joint, False, True
    if ">" in joint and "\n" in written:
        joint = _QUOTED.sub(" ", joint)
    joined = ties(joint.replace(".", "", 1) if short else joint)
    return joint, joined, _stops(joint, written[-1], short)


def _has_blank_line(between: str) -> bool:
    """Between two words, `"\\n\\n"` is a blank line, and `"\\n"` and `" "` are not."""
    return between.count("\n") > 1 or "\u2029" in between


def ties(joint: str) -> bool:
    """`"-"`, `" "`, `"/"` and `" ("` before a dash tie two words; `", "` does not."""
    return len(joint) <= _LONGEST_JOINT and _JOINT.fullmatch(joint) is not None


def _stops(joint: str, first: str, short: bool) -> bool:
    """A sentence ends at `"! "`, and at `". "` before a capital, but not in `". and"` and "No. 5".

    In a script without capitals it ends before any letter.
    """
    stop = _stop().search(joint)
    if stop is None or stop[0] != _POINT:
        return stop is not None
    return not (short or first.isdigit() or _is_small(first))


def _is_small(letter: str) -> bool:
    return letter.islower() and script_of(letter) not in scripts_without_capitals()
