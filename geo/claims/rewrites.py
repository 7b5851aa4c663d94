"""Words joined with the name they stand by: `"the town of <feature tovuz>"` is `"<town Tovuz>"`.

Rules are about signs, and need not know the words that may stand about a name. Each rewrite puts
one sign where its pattern matches; those for English are in `rules/rewrites.toml`.
"""

from functools import cache

from geo.claims.masking import signs
from geo.claims.own_rewrites import Rewrite, own_rewrites, read_rewrites
from geo.claims.rules.own_pieces import FOLDER
from geo.claims.rules.pieces import english_pieces
from geo.claims.rules.verbs import CARRIES, CROSSES, ENDS, GOES, MEASURES, STARTS
from geo.claims.word_lists.load import any_of
from geo.claims.words import AREA, BASE, BORDER, COMPASS, PIPE, RAIL, ROUTE, SITE, THE, TOWN


@cache
def rewrites(language: str = "") -> tuple[Rewrite, ...]:
    """Return all rewrites of a language, in the order in which they are applied."""
    if language:
        return own_rewrites(language)
    return read_rewrites(FOLDER / "rewrites.toml", {**english_pieces(), **_pieces()})


def _pieces() -> dict[str, str]:
    """Return the pieces that only rewrites have: what stands about a name, and for one."""
    figure = signs(["quantity", "amount", "date", "town", "country"])
    country, adjective = signs(["country"]), signs(["adjective"])
    one = rf"{THE}(?:{country}|{adjective} [a-z-]+(?: (?:province|region|district|oblast))?)"
    return {
        "the": THE,
        "land_sign": signs(["country", "adjective"]),
        # “the closed border”, but not “the border guards”.
        "border_word": BORDER,
        "border_itself": rf"{BORDER}\b(?! {any_of('things', 'border')})",
        # “both Turkey to the west and Iran”, “Armenia's Tavush province”.
        "each": (
            rf"(?P<each>(?:both )?{one}"
            rf"(?:(?: (?:to|in) the {COMPASS})?(?:,? and|,)(?: with)? {one})*)"
        ),
        # “the former is”, “the latter 42”; but not “the former lines”.
        "does": (
            rf",? (?:is|was|has|had|can|could|does|did|cost|{GOES}|{CROSSES}|{CARRIES}|{MEASURES}|"
            rf"{STARTS}|{ENDS}|[a-z]{{3,}}ed)\b"
        ),
        "is_so_much": rf",? (?:(?:at|some|about|in|to|from) )?(?:\d|{figure})",
        # “the railway”, but not “the railway station”.
        "stand_in": rf"(?:{PIPE}|{RAIL}|{ROUTE}|{AREA}|{BASE}|{SITE}|{TOWN})",
        "another": any_of("things", "part-or-owner", "told-apart"),
    }
