import csv
import re
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.escapes import (
    escape_address,
    escape_bibtex,
    escape_cell,
    escape_markdown,
    link_addresses,
    one_line,
    safe_csv,
)
from geo.plain_text import sound
from tests.hostile import CORPUS


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("[x](javascript:y)", r"\[x\]\(javascript:y\)"),
        ("<script>", r"\<script\>"),
        ("$4bn … $1bn", r"\$4bn … \$1bn"),
        ("# no\nheading", r"\# no heading"),
        ("1. no list", r"1\. no list"),
        ("see http://x.org", r"see http\://x.org"),
        ("a | b", r"a \| b"),
        ("me@x.org", r"me\@x.org"),
    ],
)
def test_no_sign_is_a_mark_in_markdown(text, escaped):
    assert escape_markdown(text) == escaped


def test_no_sign_is_a_command_in_bibtex():
    assert escape_bibtex("50% & {$x_1}~^#\\") == (
        r"50\% \& \textbraceleft{}\$x\_1\textbraceright{}\textasciitilde{}"
        r"\textasciicircum{}\#\textbackslash{}"
    )


HIDDEN = [f"{sign}=1" for sign in "\u00a0\u200b\ufeff\u3000\u2060\u00ad\u180e\u3164\u0301\x00\x85"]


@pytest.mark.parametrize(
    "text", [*("=1+1", "+1", "-1", "-5.2", "@x", "\t=1", "\r=1", " =1", "'x", "＝1", "−1"), *HIDDEN]
)
def test_no_cell_is_a_formula(text):
    assert escape_cell(text) == f"'{text}"


def test_a_plain_cell_stays():
    assert escape_cell("Oil - 5 = gas") == "Oil - 5 = gas"


def test_an_address_has_no_sign_that_ends_it():
    assert escape_address("https://x.org/a b>{é}") == "https://x.org/a%20b%3E%7B%C3%A9%7D"


@given(st.text())
def test_one_line_is_one_line_that_can_be_printed(text):
    assert re.sub("[\u200c\u200d]", "", one_line(text)).isprintable()


def test_what_joins_letters_stays_on_the_line():
    assert one_line("\u0645\u06cc\u200c\u062e\u202e") == "\u0645\u06cc\u200c\u062e"


@given(st.text(alphabet="{}\\a%"))
def test_braces_stay_balanced_in_bibtex(text):
    escaped = escape_bibtex(text)
    assert escaped.count("{") == escaped.count("}")


def test_only_given_addresses_are_links():
    text = "a*b (https://x.org/a-b?c=1&d) https://x.org/a https://evil.org"
    assert link_addresses(text, ["https://x.org/a", "https://x.org/a-b?c=1&d"]) == (
        "a\\*b \\(<https://x.org/a-b?c=1&d>\\) <https://x.org/a> https\\://evil.org"
    )


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS)
def test_any_text_fits_a_cell(text: str):
    [(head,), (cell,)] = csv.reader(StringIO(safe_csv(["a"], [{"a": text}]).decode("utf-8-sig")))
    assert (head, cell.removeprefix("'")) == ("a", sound(text))
    assert not cell.strip().startswith(("=", "+", "-", "@"))
