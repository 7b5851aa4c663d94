"""Whether an article may be passed on whole, by the licence that its header gives.

A licence is recognised as a whole, by its name or by the address of its text, or not at all.
"""

import re
import unicodedata
from collections.abc import Iterable

_LONGEST = 400
"""Who writes more than this about a licence says more than which it is."""


def may_be_passed_on(licence: str | None) -> bool:
    """Return whether a licence lets anyone pass on a whole text, for any purpose.

    That is so of the public domain, of Creative Commons' CC0, CC BY and CC BY-SA, of the Open
    Government Licence and of PDDL, if nothing is said but such licences; what is in doubt is not.
    """
    said = _plain(licence or "")
    return len(said) <= _LONGEST and bool(_FREE.fullmatch(said))


def _plain(licence: str) -> str:
    """Return a text in small letters, with one kind of dash and without quotes and brackets."""
    said = re.sub("[‐-―−]", "-", unicodedata.normalize("NFKC", licence).casefold())
    said = " ".join(re.sub("[][()<>«»“”„\"'‘’*]", " ", said).split()).strip(" .;,")
    return re.sub(r"\bсс(?=[ -]?(?:by|0))", "cc", said)  # Cyrillic letters


def _any(names: Iterable[str]) -> str:
    return f"(?:{'|'.join(names)})"


_ATTRIBUTION = _any((
    "attribution", "namensnennung", "atribución", "reconocimiento", "attribuzione", "atribuição",
    "naamsvermelding", "uznanie autorstwa", "atıf", "alıntı",
    "с указанием авторства", "атрибуция", "із зазначенням авторства",
))  # fmt: skip
_SHARE_ALIKE = _any((
    "share[ -]?alike", "weitergabe unter gleichen bedingungen", "partage dans les mêmes conditions",
    "partage à l identique", "compartir ?igual", "condividi allo stesso modo", "compartilha ?igual",
    "gelijk ?delen", "na tych samych warunkach", "aynı lisansla paylaş", "benzer paylaşım",
    "с сохранением условий", "на тех же условиях", "поширення на тих самих умовах",
))  # fmt: skip
_IN_PUBLIC = _any((
    "public domain", "gemeinfrei", "domaine public", "dominio público", "pubblico dominio",
    "domínio público", "domena publiczna", "kamu malı", "ictimai mülkiyyət",
    "общественное достояние", "суспільне надбання",
))  # fmt: skip
_PORTS = _any((
    "am|ar|at|au|az|be|bg|br|ca|ch|cl|cn|co|cr|cz|de|dk|ec|ee|eg|es|fi|fr|gb|ge|gr|gt|hk|hr|hu|ie",
    "igo|il|in|it|jp|kr|lu|mk|mt|mx|my|nl|no|nz|pe|ph|pl|pr|pt|ro|rs|scotland|se|sg|si|th|tw|ua|ug",
    "uk|us|ve|vn|za",
))  # fmt: skip
"""For whose law Creative Commons wrote a version of its licences, as its addresses have it."""

_WORLDWIDE = _any((
    "international[ea]?", "internacional", "internazionale", "международная", "всемирная",
    "міжнародна", "uluslararası", "beynəlxalq",
))  # fmt: skip
_PORTED = _any((
    "unported|generic",
    "armenia|australia|austria|azerbaijan|belgium|belgique|brazil|brasil|bulgaria|canada|chile",
    "china mainland|colombia|costa rica|croatia|czech republic|denmark|deutschland|ecuador|egypt",
    "england and wales|españa|estonia|finland|france|georgia|germany|greece|guatemala|hong kong",
    "hungary|india|ireland|israel|italia|italy|japan|korea|luxembourg|malaysia|malta|mexico",
    "nederland|netherlands|new zealand|norway|österreich|peru|philippines|poland|polska|portugal",
    "puerto rico|romania|schweiz|scotland|serbia|singapore|slovenia|south africa|spain|sweden",
    "switzerland|taiwan|thailand|uganda|ukraine|united kingdom|united states|usa|venezuela|vietnam",
))  # fmt: skip
_PUBLISHED = r"(?:1\.0|2\.[015]|[34]\.0)"
_BEFORE_4 = rf"(?:1\.0|2\.[015]|3\.0|[123])(?![\d.]*\d)(?:[ -](?!no\b)(?:{_PORTED}|{_PORTS})\b)?"
_SINCE_4 = rf"4(?:\.0)?(?![\d.]*\d)(?: {_WORLDWIDE}\b)?"
_EDITION = rf"(?:[ -](?:v|version )?(?:{_BEFORE_4}|{_SINCE_4}))"
_FIRST = r"(?:[ -](?:v|version )?1(?:\.0)?(?![\d.]*\d))?"
_SHARED = rf"(?: ?[-/,]? ?{_SHARE_ALIKE})?"
_END = (
    r"(?:/(?:deed|legalcode)(?:[._-][a-z]{2,4}){0,2}(?:\.(?:txt|html))?)?/?"
    r"(?:\?ref=[a-z0-9-]+)?(?:#[a-z0-9_-]*)?"
)
_WEB = r"(?:https?:)?(?://)?(?:www\.)?"
_NAMES = (
    rf"(?:(?:creative commons )?cc[ -]?|creative commons )by(?:[ -]sa)?{_EDITION}?",
    rf"creative commons[ -]*{_ATTRIBUTION}{_SHARED}{_EDITION}?",
    rf"{_ATTRIBUTION}{_SHARED}{_EDITION}",
    rf"(?:creative commons )?(?:cc[ -]?0|cc[ -]zero){_FIRST}(?: universal)?"
    r"(?: public domain dedication)?",
    rf"creative commons zero{_FIRST}(?: universal)?",
    rf"(?:in the )?{_IN_PUBLIC}(?: mark{_FIRST})?|cc[ -]pd(?:dc|m)?{_FIRST}",
    rf"{_WEB}creativecommons\.org/licen[cs]es/by(?:-sa)?/{_PUBLISHED}(?:/{_PORTS})?{_END}",
    rf"{_WEB}creativecommons\.org/publicdomain/(?:zero|mark)/1\.0{_END}",
    rf"{_WEB}creativecommons\.org/licenses/publicdomain{_END}",
    r"(?:uk )?open government licen[cs]e(?:[ -]+canada)?(?:[ ,-]+(?:v|version )?[123](?:\.0)?)?"
    r"(?: for public sector information)?",
    r"(?:uk ogl|ogl[ -]uk)(?:[ -]v?[123](?:\.0)?)?|ogl[ -]v?[23](?:\.0)?",
    rf"{_WEB}nationalarchives\.gov\.uk/doc/open-government-licen[cs]e(?:/version/[123])?/?",
    r"pddl(?:[ -]v?1\.0)?",
    r"open data commons public domain dedication (?:and|&) licen[cs]e(?:[ -]v?1\.0)?",
    rf"{_WEB}opendatacommons\.org/licenses/pddl(?:/1[.-]0)?/?",
)
_LABEL = _any((
    "licen[cs]e|rights|text|spdx-license-identifier|lizenz|licencia|licenza|licença|licentie",
    "licencja|lisans|lisenziya|лицензия|ліцензія|ლიცენზია|լիցենզիա",
))  # fmt: skip
_WORK = "(?:text|article|work|content|story|post|page|report|translation)"
_GIVEN = "(?:licen[cs]ed|released|published|available|made available|distributed|shared)"
_UNDER = _any((
    "under(?: the terms of)?(?: the| an?)?", "unter(?: der)?(?: lizenz)?", "sous(?: la)? licence",
    "bajo(?: la| una)? licencia", "sotto(?: la)? licenza", "sob(?: a)? licença",
    "(?:доступно )?(?:под|по) лицензи(?:ей|и)", "(?:доступно )?(?:за|під) ліцензією",
))  # fmt: skip
_NOUN = "(?: (?:public )?(?:licen[cs]e|lizenz|deed|legal code|lisansı|lisenziyası))?"
_ONE = rf"(?:{'|'.join(_NAMES)}){_NOUN}"
_NEXT = r"[ ,;:|/.·-]{1,4}(?:(?:or|and|oder|und|ou|et|и|ve) )?"
_FREE = re.compile(
    rf"(?:{_LABEL} ?[:=-]? ?)?(?:(?:(?:the|this) )?{_WORK} (?:is|are) )?(?:{_GIVEN} )?"
    rf"(?:{_UNDER} )?(?:the )?{_ONE}(?:{_NEXT}{_ONE})*"
)
