"""How English states a figure: pieces of patterns for what it is of, and for what it is."""

from geo.claims.figures.whats import words_of
from geo.claims.masking import signs
from geo.claims.rules.siting import ABOUT
from geo.claims.rules.verbs import ADVERB, CLAUSE_ENDS, CLAUSE_TURNS, until

_BE = r"(?:is|are|was|were|has|have|had|be|been|being|got|gets)\b"
_DAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_WORD = r"[^\s,;:.()\"]+"
_WORD_BEGINS = r"(?<![^\s,;:.()\"])"
_NO_DATE_OF_IT = "by before after until till no expires ends runs lasts lapses"
"""What stands before a date that is not the day on which it happened."""

_LOAD = (
    r"(?:oil|gas|crude|barrels?|cubic metres|cubic meters|trains?|cargo(?:es)?|freight|containers?|"
    r"deliver(?:y|ies)|shipments?|exports?|passengers?|tonnes|volumes|flows?|tankers?)"
)


def figure_pieces(language: str = "") -> dict[str, str]:
    """Return the pieces for a figure and for what it is of, in the words of a language."""
    nouns, verbs = (words_of(part, "date", language=language) for part in ("nouns", "verbs"))
    return {
        "amount": f"(?P<quantity>{signs(['amount', 'quantity'])})",
        "date": f"(?P<date>{signs(['date'])})",
        "date_sign": signs(["date"]),
        "amount_sign": signs(["amount", "quantity"]),
        "a_figure": f"(?P<what>{words_of('nouns', 'amount', language=language)})",
        "an_event": f"(?P<what>{nouns})",
        "happened": f"(?P<what>{verbs})",
        "a_date_label": f"(?P<what>{nouns}|{verbs})",
    }


_STATING = {
    "came_about": (
        r"(?:held|begun|began|started|signed|completed|concluded|finished|came|followed|launched|"
        r"took place|reached|agreed|initialled|opened)"
    ),
    "works": (
        r"(?:carried|carrying|sent|sending|delivered|delivering|transported|transporting|pumped|"
        r"pumping|supplied|supplying|shipped|shipping|brought|bringing|exported|exporting|moved|"
        r"moving|fed|feeding|linked|linking|connected|connecting|run|running|operated|worked|served|"
        r"serving|operating|operational|working|open|active|in (?:operation|service|use))"
    ),
    "name": rf"(?P<name>{_WORD}(?: {_WORD}){{0,6}})",
    "last_words": rf"{_WORD_BEGINS}(?P<name>(?:{_WORD} ){{0,5}}?{_WORD})",
    "that": r"(?:,|,? (?:which|that))?",
    "was": rf"(?:,? (?:which|that)\b)?(?:,? (?:{_BE}|{ADVERB}))*+",
    "on": (
        r"(?: (?:on|in|since|from|at|during|around|about|circa|only|already|just|back|"
        r"as (?:early|late|far back|long ago) as|(?:in )?the (?:year|month)(?: of)?|"
        rf"the|{_DAY},?))*+"
    ),
    "further": rf"{until(f'{CLAUSE_TURNS} {CLAUSE_ENDS} {_NO_DATE_OF_IT}')}{{0,90}}?",
    "further_on": rf"{until(f'{CLAUSE_TURNS} {CLAUSE_ENDS} before after')}{{0,90}}?",
    "qualified": r"(?:(?!(?:of|for|to|and|the)\b)[a-z'-]+ ){0,3}?",
    "comes_out_at": (
        r"(?:(?: of|,|:| (?:is|was|are|were|has been|now|currently|today|put at|reaches|reached|"
        r"stands at|stood at|has stood at|amounts to|amounted to|comes to|came to|totals|totalled|"
        r"measures|exceeds|exceeded|estimated at|given as|runs to|rose to|rises to|has risen to|"
        r"grew to|has grown to|varies|ranges|about|at))+)"
    ),
    "stated_at": ABOUT,
    "load_of": _LOAD,
    "can": (
        r"(?: (?:can|could|is able to|are able to|was able to|able to|is capable of|was capable of|"
        r"capable of|is designed to|designed to|was designed to|was built to|built to|"
        r"(?:has|had) been (?:built|designed|made) to|"
        r"has the capacity to)(?: now| already| currently| annually| daily)*)"
    ),
}


def stating_pieces() -> dict[str, str]:
    """Return the pieces by which English states a figure."""
    verbs, people = (words_of(part, "name") for part in ("verbs", "people"))
    named = {"done_by": f"(?P<what>{verbs}) by(?: the)?", "a_person": f"(?P<what>{people})"}
    return figure_pieces() | named | _STATING
