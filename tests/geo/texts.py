"""Texts to try anything with: pieces of sentences in any order, and sentences with a change."""

from hypothesis import strategies as st

from tests.geo.claims.sentences import known

_NAMES = (
    *("The Baku–Tbilisi–Ceyhan pipeline", "the BTC", "$BTC", "14 BTC", "the BTK", "-Erzurum", "it"),
    *("Tovuz", "Gyumri", "Kars", "Turkey's", "Azerbaijan", "the Georgian border", "both pipelines"),
    *("Russia's military base in", "Баку", "ნავთობსადენი", "Երևան"),
)
_VERBS = ("is", "runs through", "lies in", "borders", "passes within", "stretches for", "бежит")
_FIGURES = (
    *("10 km", "1,768 km", "ten kilometres", "a dozen miles", "½ mile", "0 km", "-5 km", "1e9 m"),
    *("1,0,0 km", "10–15 km", "٣ km", "about", "at most", "up to", "long", "away", "from"),
)
_SIGNS = ("–", ",", ".", "?", "(", ")", "'s", "’", "\n", "\n\n", "\u2029", "not", "if", "and")
_LETTERS = (
    "İĞÜ",
    "ß",
    "ﬁ",
    "e\u0301",
    "\u00ad",
    "\u200b",
    "\ufeff",
    "\ue000",
    "\uf8ff",
    "一",
    "🚂",
)

_SENTENCES = [sentence.text for sentence in known() if sentence.claims]
_SPACES = st.sampled_from([" ", " ", " ", "", ", ", "\u00a0"])
_PIECES = st.sampled_from(_NAMES + _VERBS + _FIGURES + _SIGNS + _LETTERS) | st.text(max_size=4)


@st.composite
def _of_pieces(draw: st.DrawFn) -> str:
    pieces = draw(st.lists(_PIECES, max_size=25))
    return "".join(piece + draw(_SPACES) for piece in pieces)


@st.composite
def _sentence_with_a_change(draw: st.DrawFn) -> str:
    """Take a sentence that claims something, and put a piece for up to three of its words."""
    words = draw(st.sampled_from(_SENTENCES)).split()
    start = draw(st.integers(0, len(words)))
    end = draw(st.integers(start, min(start + 3, len(words))))
    return " ".join([*words[:start], draw(_PIECES), *words[end:]])


TEXTS = _of_pieces() | _sentence_with_a_change() | st.text()
