"""Pieces that texts made to be hard are made of, by what reads the text."""

SIGNS = (
    *(".", "*a ", "[", "`", "<a ", "<!--", "1. ", "[^", "![", "<div ", "<sup>", "http://a"),
    *("1.2.", "12/07/", "1,1,", "1. A ", "BTC.[15] ", "12 comments\n\n", "10:42 A\n", "Ə. "),
    *("\n", "\u2029", "A. ", "A\n\n", "a\tb\n", "e\u0301", "- a\n", "a\n===\n"),
)
TAGS = (
    *("<div>", "<p><b>", "<b></p>", "<ul><li>", "<li>a, b", "<dl><dt>a<dd>b", "&abcdef;"),
    *("a<br>", "Jane Doe<br>", "BTC<br>Tovuz<br><br>", "<span>12 July 2020</span>", "<p hidden>a"),
    *("<p>12 comments</p>", "<div><h2>Read also</h2>a</div>", "<p class=author>Jane Doe</p>"),
    *("<table><tr><td>", "<aside>", "<select><option>a", "<h2><a href=x>a</a></h2>", "Jane Doe; "),
)
CHAIN = "Baku-Tbilisi-Ceyhan and -Erzurum, "
NAMES = (
    *("Baku-", "Baku-Tbilisi-", CHAIN, "a", "-", "BTC ", "BTC, ", "oil BTC ", "BTC BTK\n"),
    *("BTC (BTK) ", "ԲԹՋ, ", "BakuTbilisiCeyhan ", "a@", "www.", "a.b", "B.T.C. ", "Baku/"),
    *("e\u0301", "\ufdfa"),
)
SENTENCES = (
    *("A. ", "BTC. ", "U.S. ", ": ", "ա: Ա ", "The BTC oil pipeline crosses Georgia. "),
    *("a ", "a. ", "BTC, Tovuz ", "On 12 July 2020 Tovuz was shelled. "),
    *("This is wrong. ", "Tovuz clashes 12 July 2020. ", "It is 1,768 km long.\n\n"),
)
CLAIMS = (
    *("Tovuz, ", "in the north of the ", "10 km ", "(10 km) ", "of the ", "nearly ", "- "),
    *("1 ", "1 000 ", "a", "#", "ß"),
)
"""Of one sentence that is as long as one that is read for claims may be."""
