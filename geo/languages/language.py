"""What a language's file says of it, section by section."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NewType

Words = tuple[str, ...]
"""Written in the file with commas between: `"mon, tue"`."""

Months = tuple[Words, ...]
"""Words for each month, January to December."""

Letters = Mapping[str, str]
"""What each letter becomes."""

Pattern = NewType("Pattern", str)
"""A regular expression; "" matches nothing."""


@dataclass(frozen=True, kw_only=True)
class Dates:
    """How a date is written.

    `months` and `weekdays` are their names, and `seasons` may stand for a month; the
    rest is what may stand before and after the day ("le 22", "22nd of"), after the year
    ("2020 г."), and about the time of day ("à 14h30", "14.30 Uhr").
    """

    months: Months
    weekdays: Words
    seasons: Words
    before_day: Words
    after_day: Words
    after_year: Words
    before_time: Words
    hour_sign: Words
    after_time: Words


@dataclass(frozen=True, kw_only=True)
class Labels:
    """What stands before the colon of a header line, by the field it names."""

    author: Words
    publisher: Words
    published: Words
    posted: Words
    url: Words
    licence: Words
    title: Words


@dataclass(frozen=True, kw_only=True)
class Dated:
    """What stands before a date without a colon: "Last updated 4 March 2021".

    The day on which a copy was `kept` ("Retrieved") says nothing of the article.
    """

    published: Words
    posted: Words
    updated: Words
    kept: Words


@dataclass(frozen=True, kw_only=True)
class HeaderWords:
    """The words in the first lines of an article.

    `by` stands before the author ("by Jane Doe"), and so does `by_names_only`, if nothing but names
    follows ("von Anna Roth"); `beside` stands before those who helped, `before_paper` before the
    paper, `before_place` before where the author was, and `place_openers` are the first words of
    places ("New York"). `particles` are small words in the names of people ("van"), `surnames` what
    these end with, `small_words` in those of papers, which are told by their `outlets` ("Post") or
    are `agencies`; `roles` are what people do, `accounts` what stands for an author where nobody
    gave a name ("User"), `rubrics` what kind of piece it is ("First Edition"). `on` may follow a
    label or a word before a date ("Published on").

    The rest is what a site writes about an article: the first word of its menu (`home`), its
    `buttons`, the words of its `notices`, the `taglines` of an encyclopaedia, what is `counted`
    ("12 comments"), what begins the `captions` of pictures, its `rights`, what `companies` have
    about their names ("Ltd"), and the names of the `boxes` beside it, in their headings and in the
    classes of its pages.
    """

    by: Words
    by_names_only: Words
    particles: Words
    surnames: Words
    on: Words
    small_words: Words
    beside: Words
    before_paper: Words
    before_place: Words
    place_openers: Words
    roles: Words
    accounts: Words
    rubrics: Words
    outlets: Words
    agencies: Words
    home: Words
    buttons: Words
    notices: Words
    taglines: Words
    counted: Words
    boxes: Words
    captions: Words
    companies: Words
    rights: Words
    labels: Labels
    dated: Dated


@dataclass(frozen=True, kw_only=True)
class Sentences:
    """What helps to tell the end of a sentence; abbreviations are without their last point.

    A sentence goes on after `joining`, and after `numbering` if a figure follows; it ends after
    `closing` if a capital follows, and after `ending` unless a name or a figure does. After a
    number it ends after `dating` too, but not in its first words or before a weekday ("In 300 B.C.
    Baku", "5 p.m. Monday"). `openers` are words that open a sentence but no name, `articles` open
    a name after an initial too; `saying` follows the speaker after a quote ("Smith asked"). With
    `ordinal_point`, "102." may be an ordinal; after `before_ordinal` and before `after_ordinal`
    it is one in any text. `typed_stop` is typed for `full_stop` where a keyboard has none.
    Single letters and capitals are read as they are written: "mm" is no "MM".
    """

    joining: Words
    ending: Words
    closing: Words
    numbering: Words
    dating: Words
    openers: Words
    articles: Words
    saying: Words
    ordinal_point: bool
    before_ordinal: Words
    after_ordinal: Words
    full_stop: str
    typed_stop: Words


@dataclass(frozen=True, kw_only=True)
class NameWords:
    """The small words and signs in names and between them.

    `conjunctions` stand between two names, `abbreviations` within one ("St. Petersburg"), and
    `verbs` never do; what follows an `indefinite` word is no name by itself ("a railway"),
    `elisions` stand before an apostrophe and belong to no name ("l'oléoduc"), `ordinals` follow a
    number in figures ("102nd").
    """

    conjunctions: Words
    abbreviations: Words
    verbs: Words
    indefinite: Words
    elisions: Words
    ordinals: Words


@dataclass(frozen=True, kw_only=True)
class WordClass:
    """Words with endings of their own: what they lose, and what they take instead."""

    loses: Pattern
    takes: Pattern


@dataclass(frozen=True, kw_only=True)
class Endings:
    """How words change.

    The `slots` follow a word one after the other, each of them or none; `after_apostrophe` says
    whether they may do so after an apostrophe too. A word may lose what `loses` matches first, and
    the last word of a compound its `possessive` ("hattı", "hatlar"). `softening` is how the last
    letter changes before one of the `vowels`.
    """

    slots: tuple[Pattern, ...]
    after_apostrophe: bool
    loses: Pattern
    possessive: Pattern
    softening: Letters
    vowels: Words
    classes: tuple[WordClass, ...]


@dataclass(frozen=True, kw_only=True)
class Language:
    """A language: its ISO 639 code, its name in English and in itself, its script, its words.

    `capitals` says whether it has any to begin a sentence with; `letters` are those that tell a
    text in it from one in English; `folding` is what a letter counts as where text is compared.
    """

    code: str
    name: str
    own_name: str
    script: str
    capitals: bool
    letters: Words
    folding: Letters
    dates: Dates
    header: HeaderWords
    sentences: Sentences
    names: NameWords
    endings: Endings
