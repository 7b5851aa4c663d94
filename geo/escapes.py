"""Writes text that people wrote so that another format shows it as it is."""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO

from geo.plain_text import first_seen, sound

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-!|~$<>&=@])")
_FORMULA = tuple("=+-@＝＋－＠﹦﹢﹣﹫−")
_CELL_BEGINS = ("'", "\t", "\r", "\n")
_JOINERS = "\u200c\u200d"
_BIBTEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}


def escape_markdown(text: str) -> str:
    """Write text, on one line, so that Markdown, with its formulas and HTML, shows it as it is."""
    escaped = _MARKDOWN.sub(r"\\\1", one_line(text))
    escaped = re.sub(r"^(\d+)([.)])", r"\1\\\2", escaped)
    return re.sub(r"(https?|www)([:.])", r"\1\\\2", escaped, flags=re.IGNORECASE)


def link_addresses(text: str, addresses: Iterable[str]) -> str:
    """Write text as `escape_markdown` does, but these of its addresses as links: <https://…>."""
    escaped = escape_markdown(text)
    for address in sorted(set(addresses), key=len, reverse=True):
        escaped = escaped.replace(escape_markdown(address), f"<{escape_address(address)}>")
    return escaped


def escape_bibtex(text: str) -> str:
    """Write text, on one line, so that BibTeX and LaTeX show it as it is.

    Braces are written by name: BibTeX counts even those behind a backslash, and each needs another.
    """
    return "".join(_BIBTEX.get(sign, sign) for sign in one_line(text))


def escape_cell(text: str) -> str:
    """Write text so that a spreadsheet takes it for no formula (OWASP, CSV Injection).

    What a spreadsheet may drop at the beginning hides no formula: blanks, and signs without a look.
    """
    seen = first_seen(text)
    return f"'{text}" if seen in _FORMULA or text.startswith(_CELL_BEGINS) else text


def safe_csv(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """Return rows as CSV in UTF-8 with a byte order mark, so spreadsheets read every script.

    No cell is a formula; what a row does not have is empty.
    """
    text = StringIO()
    writer = csv.DictWriter(text, columns, restval="")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: escape_cell(sound(value)) for name, value in row.items()})
    return text.getvalue().encode("utf-8-sig")


def escape_address(url: str) -> str:
    """Write an address so that no sign of it ends a link in Markdown or BibTeX."""
    return re.sub(
        r"[<>\"\\^`{|}]|[^\x21-\x7e]",
        lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode("utf-8", "replace")),
        url,
    )


def one_line(text: str) -> str:
    """Write text on one line, without the signs that steer a screen or a printer.

    What joins and parts letters stays: a word of Persian needs it, and a sign made of several.
    """
    kept = (sign if sign.isprintable() or sign in _JOINERS else " " for sign in text)
    return " ".join("".join(kept).split())
