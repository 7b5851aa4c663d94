"""The words between a cue and what it is about, as patterns."""

import re
from functools import cache

from geo.claims.masking import ANY_SIGN, signs
from geo.claims.rules.own_pieces import own_pieces
from geo.claims.rules.pieces import LOAD
from geo.claims.rules.siting import SITED
from geo.claims.rules.verbs import ADVERB, AVOIDS, CARRIES, CROSSES, ENDS, GOES, LINKS, STARTS
from geo.claims.word_lists.load import any_of

_PRONOUN, _FIGURE = signs(["anaphor"]), signs(["quantity", "amount", "date"])


@cache
def is_one() -> re.Pattern[str]:
    """`"BTE is "`, at the end of a text."""
    return re.compile(
        rf"{ANY_SIGN},?(?: (?:is|was|remains|are|were|gives|offers|provides|opens|as))? ?$"
    )


@cache
def at_first() -> re.Pattern[str]:
    """`"from its "` or `"lying in the hills "`, before a cue at the head of a sentence."""
    lying = rf"{SITED}[^;:()]{{0,80}}[ ,]"
    return re.compile(rf"(?:(?:from|at|by|with) )?(?:(?:its|their|the) ?)?|{lying}")


@cache
def opening() -> re.Pattern[str]:
    """What stands before the subject of a clause: `"in 2006 "`, `"…, and the "`."""
    turn = any_of("cue_subjects", "turn")
    itself = any_of("subjects", "itself")
    words = rf"(?:(?:[a-z-]+|{ANY_SIGN}),? ){{0,2}}(?:{itself} of (?:the )?)?"
    phrase = (
        r"(?:(?:in|on|at|by|from|up|until|since|for|with|under|over|of|within)\b[^,;:]{0,40} )?"
    )
    return re.compile(rf"(?:.*(?:[,;:(] |- |\b(?:and|{turn}) ))?{phrase}{words}", re.DOTALL)


@cache
def joint(language: str) -> re.Pattern[str]:
    """`", "` and `" and the "` between two names."""
    joint = any_of("cue_subjects", "joint", language=language)
    words = rf"(?:(?:[\w-]+|{_FIGURE}) ){{0,3}}"
    return re.compile(rf"[\w'-]*(?:, |,? {joint} {words})")


@cache
def another(language: str) -> re.Pattern[str]:
    """`"'s owners"` and `" company"` behind a name: it is these that are spoken of."""
    another = any_of("cue_subjects", "another", language=language)
    return re.compile(rf"(?:'s|s'|[\w'-]*)(?: [\w-]+){{0,2}} {another}")


@cache
def turn(language: str) -> re.Pattern[str]:
    """`"; "`, `", but "`, `" through which "`: where another clause begins."""
    after_comma = any_of("clauses", "after-comma", language=language)
    turn = any_of("cue_subjects", "turn", "relative", language=language)
    return re.compile(rf"[;:] |, {after_comma} |,? (?:\w+ )?{turn} ")


@cache
def relative(language: str) -> re.Pattern[str]:
    """`", which "`: of what stands before it is told what follows."""
    return re.compile(rf",? {any_of('cue_subjects', 'relative', language=language)} ")


@cache
def ends_in_pronoun() -> re.Pattern[str]:
    """`"…, and it "`: what the sentence began with is spoken of again."""
    return re.compile(rf" {_PRONOUN} (?:{ADVERB} )?$")


@cache
def is_that() -> re.Pattern[str]:
    """`" is the first line"` behind a name, of which more is told."""
    aside = r"(?: \([^()]{1,60}\))?"
    return re.compile(rf",?{aside}(?: [a-z]+ly)? (?:is|was|are|were|remains|became|as)\b")


@cache
def goes_on(language: str) -> re.Pattern[str]:
    """`"then "` and `"runs west "`: a second verb of one subject, before a cue."""
    if language:
        return re.compile(own_pieces(language).get("also", r"(?:\S+ ?){0,2}") + " ?")
    verbs = "|".join((GOES, CARRIES, CROSSES, LINKS, STARTS, ENDS, AVOIDS))
    return re.compile(rf"(?:{_PRONOUN} )?(?:{ADVERB} )*(?:(?:{verbs})\b.*)?")


@cache
def doing(language: str) -> re.Pattern[str]:
    """`", running "` and `" built "` behind a name: what it does, whatever stands before it."""
    doing = any_of("cue_subjects", "doing", language=language)
    return re.compile(rf",? (?:[\w-]+ )?{doing}" + ("" if language else r"|, (?:the|an?|its) "))


@cache
def carried_on() -> re.Pattern[str]:
    """`"first train on the "` before a name: it goes where the line does."""
    on = "(?:in|on|along|through|down|by|via|inside|aboard|of|from)"
    return re.compile(rf"(?:first |last )?{LOAD}\b (?:[a-z]+ )?{on}(?: the)? $")


@cache
def stand_in(language: str) -> re.Pattern[str]:
    """`"its"`, `"the gas"`: what stands for a feature named before."""
    stand_in = any_of("cue_subjects", "stand-in", language=language)
    return re.compile(f"{_PRONOUN}|{stand_in}")


@cache
def many(heading: str, language: str) -> re.Pattern[str]:
    """`"all three"`, of which the text has named as many."""
    return re.compile(any_of("cue_subjects", heading, language=language))


@cache
def at_end(heading: str, language: str) -> re.Pattern[str]:
    """`"btc'den"`: what is there, or comes from there, is spoken of."""
    words = any_of("cue_subjects", heading, language=language) if language else "(?!)"
    return re.compile(f"{words}$")


@cache
def its_own(language: str) -> re.Pattern[str]:
    """`" güzergahı"` behind `"hattının"`: the line itself."""
    itself = any_of("cue_subjects", "itself", language=language) if language else "(?!)"
    return re.compile(rf"[\w'-]* (?:[\w-]+ )?{itself}")


@cache
def load(language: str) -> re.Pattern[str]:
    """`" грузы "` behind a name: what is carried along it goes where it does."""
    load = any_of("cue_subjects", "load", language=language) if language else "(?!)"
    return re.compile(rf"[\w'-]*,? (?:[\w-]+ )?{load}")
