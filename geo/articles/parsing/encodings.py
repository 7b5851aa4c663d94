"""The encoding of an article's bytes: by their mark, as they say, or by what can be read."""

import codecs
import contextlib
import re
import unicodedata
from typing import NamedTuple

from charset_normalizer import from_bytes

from geo.wording import counted

_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_DECLARED = re.compile(
    rb"<meta\b[^>]{1,300}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{2,40})"
    rb"|<\?xml\b[^>]{1,100}?\bencoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_HEAD_BYTES = 10_000
_OF_PAGES = re.compile(
    r"ascii|(pt)?cp\d{3,4}|kz1048|iso(8859|2022)[-_]\w+|koi8[-_][rut]|mac[-_]\w+"
    r"|gb\w+|big5\w*|euc[-_]\w+|shift_jis\w*|tis[-_]620"
)
"""What a page may be in, as Python calls it; `unicode_escape` and others are of Python alone."""
_AS_BROWSERS_READ = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254"}
"""What pages declare, and what they are in: https://encoding.spec.whatwg.org."""
_WINDOWS, _OLDER = ("cp1251", "cp1254"), ("koi8_r", "cp866")
"""What old files are in, in the languages served; cp1254 has the letters of cp1252 but for Ž."""
_FEW, _FEWEST_WORDS = 8, 3
_WORD = re.compile(r"[^\W\d_]+")
_MIXED_SHARE = 0.05
_UNREAD_SHARE, _UNREAD_SHARE_WIDE = 0.5, 0.02
_CONTROL = re.compile(r"[\0-\x08\x0e-\x1f]")
_FIRST_CHINESE = "\u2e80"
_UNREAD = "\ufffd"
"""What stands where a byte cannot be read; readers see it."""
_CUT = "the last letter is cut, so more may be missing; put the whole file there"


class Decoded(NamedTuple):
    """A file's text; `is_guess` where the file does not say which encoding it has.

    `lost` says what of it could not be read, "" where all was.
    """

    text: str
    encoding: str
    is_guess: bool = False
    lost: str = ""


def decode(data: bytes) -> Decoded | None:
    """Return the text that bytes hold, or None where no encoding makes them readable for certain.

    Single bytes that cannot be read become U+FFFD.
    """
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return _readable(data.removeprefix(mark), encoding)
    try:
        if b"\0" not in data:
            return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as fault:
        if _is_cut(data, fault):
            return Decoded(data.decode("utf-8", "replace"), "utf-8", lost=_CUT)
    return _wide(data) or _declared(data) or _readable(data, "utf-8") or _guessed(data)


def why_not_decoded(data: bytes) -> str:
    """Say what of the bytes is no text, where `decode` returns None."""
    if b"\0" in data:
        return f"the sign at position {data.index(0)} is a zero byte, which no text has"
    try:
        data.decode()
    except UnicodeDecodeError as fault:
        value, at = data[fault.start : fault.start + 1].hex(), fault.start
        return f"byte {value} at position {at} is not UTF-8, and nothing says what else it is"
    return "it holds signs that are no text"


def _is_cut(data: bytes, fault: UnicodeDecodeError) -> bool:
    """Return whether this is UTF-8 but for its last letter: no other encoding reads like it."""
    is_last = fault.reason == "unexpected end of data"
    return is_last and (fault.end - fault.start > 1 or not data[: fault.start].isascii())


def _readable(data: bytes, encoding: str) -> Decoded | None:
    """Decode bytes, unless many of those beyond ASCII cannot be read."""
    text = data.decode(encoding, "replace")
    unread = text.count(_UNREAD)
    read = sum(not sign.isascii() for sign in text) - unread
    few = unread <= (_UNREAD_SHARE_WIDE if "16" in encoding else _UNREAD_SHARE) * read
    if not few or _CONTROL.search(text):
        return None
    return Decoded(text, encoding, lost=_lost(text, unread, encoding))


def _lost(text: str, unread: int, encoding: str) -> str:
    """Say how many letters could not be read, and whether the text may have been cut off."""
    if unread == 1 and text.endswith(_UNREAD):
        return _CUT
    if unread:
        are = "are shown" if unread > 1 else "is shown"
        what = f"{counted(unread, 'letter')} cannot be read as {encoding}, and {are} as {_UNREAD}"
        return f"{what}; write what stood there, and save it as UTF-8"
    return ""


def _wide(data: bytes) -> Decoded | None:
    """Decode UTF-16 without a mark: by the order of bytes that gives letters of the alphabets."""
    for encoding in ("utf-16-le", "utf-16-be") if b"\0" in data else ():
        decoded = _readable(data, encoding)
        if decoded and sum(sign < _FIRST_CHINESE for sign in decoded.text) > 0.9 * len(
            decoded.text
        ):
            return decoded
    return None


def _declared(data: bytes) -> Decoded | None:
    for match in _DECLARED.finditer(data[:_HEAD_BYTES]):
        with contextlib.suppress(LookupError):
            name = codecs.lookup((match[1] or match[2]).decode("ascii", "ignore")).name
            if _OF_PAGES.fullmatch(name):
                return _readable(data, _AS_BROWSERS_READ.get(name, name))
    return None


def _guessed(data: bytes) -> Decoded | None:
    """Decode an encoding of one byte a letter that is not declared, unless there is doubt."""
    few = sum(byte > 127 for byte in data) < _FEW
    likely = [*_WINDOWS, *(() if few else _OLDER)]
    names = [match.encoding for match in from_bytes(data, cp_isolation=likely)]
    texts = {name: text for name in names if (text := _clean(data, name)) is not None}
    if not texts or len(data.split()) < _FEWEST_WORDS or (few and len(set(texts.values())) > 1):
        return None
    name, text = next(iter(texts.items()))
    shown = codecs.lookup(name).name.replace("cp12", "windows-12")
    return Decoded(text, shown, is_guess=True)


def _clean(data: bytes, encoding: str) -> str | None:
    """Decode bytes, unless words would mix the letters of two scripts."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    words = {word for word in _WORD.findall(text) if not word.isascii()}
    mixed = sum(map(_is_mixed, words))
    return None if _CONTROL.search(text) or mixed > _MIXED_SHARE * len(words) else text


def _is_mixed(word: str) -> bool:
    return len({unicodedata.name(letter, "?").split()[0] for letter in word}) > 1
