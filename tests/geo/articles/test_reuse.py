import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.articles.reuse import may_be_passed_on

CODES = [
    "CC BY 4.0",
    "cc by 4.0",
    "CC BY",
    "CC-BY-4.0",
    "CC BY-SA 4.0",
    "CC-BY-SA-3.0-DE",
    "CC BY 3.0 IGO",
    "CC BY 2.5 Australia",
    "CC BY 3.0 GE",
    "CC BY 4",
    "CC BY v4.0",
    "CC BY\u00a04.0",
    "CC BY\u2011SA 4.0",
    "СС BY 4.0",  # Cyrillic letters
    "CC0",
    "cc0",
    "CC0 1.0",
    "CC0-1.0",
    "CC0 1.0 Universal",
    "CC0 1.0 Universal (CC0 1.0) Public Domain Dedication",
    "PDDL 1.0",
    "OGL v3.0",
    "OGL-UK-3.0",
]
NAMES = [
    "Creative Commons Attribution 4.0 International",
    "Creative Commons Attribution 4.0 International License",
    "Creative Commons Attribution 4.0 International Public License",
    "Creative Commons Attribution-ShareAlike 4.0 International",
    "Creative Commons Attribution-ShareAlike 3.0 Unported",
    "Creative Commons Attribution-Share Alike 2.0 Generic",
    "Creative Commons Attribution 3.0 United States",
    "Creative Commons BY-SA 4.0",
    "Creative Commons CC BY 4.0",
    "Creative Commons — Attribution 4.0 International — CC BY 4.0",
    "Creative Commons Zero",
    "Attribution 4.0 International",
    "Attribution 4.0 International (CC BY 4.0)",
    "Attribution-ShareAlike 4.0 International",
    "Public domain",
    "In the public domain",
    "Public Domain Mark 1.0",
    "Open Government Licence v3.0",
    "Open Government Licence",
    "Open Data Commons Public Domain Dedication and License (PDDL)",
]
ADDRESSES = [
    "https://creativecommons.org/licenses/by/4.0/",
    "https://creativecommons.org/licenses/by/4.0",
    "http://creativecommons.org/licenses/by/4.0/",
    "https://www.creativecommons.org/licenses/by/4.0/",
    "creativecommons.org/licenses/by/4.0/",
    "HTTPS://CreativeCommons.org/licenses/BY/4.0/",
    "//creativecommons.org/licenses/by/4.0/",
    "<https://creativecommons.org/licenses/by/4.0/>",
    "http://creativecommons.org/licenses/by-sa/3.0/deed.en",
    "https://creativecommons.org/licenses/by/4.0/deed.pt-br",
    "https://creativecommons.org/licenses/by/4.0/deed.zh_TW",
    "https://creativecommons.org/licenses/by/4.0/legalcode",
    "https://creativecommons.org/licenses/by/4.0/legalcode.ru",
    "https://creativecommons.org/licenses/by/4.0/legalcode.txt",
    "https://creativecommons.org/licenses/by/4.0/?ref=chooser-v1",
    "https://creativecommons.org/licenses/by/1.0/",
    "https://creativecommons.org/licenses/by/2.0/",
    "https://creativecommons.org/licenses/by/2.5/",
    "https://creativecommons.org/licenses/by/2.1/jp/",
    "https://creativecommons.org/licenses/by-sa/3.0/de/deed.de",
    "https://creativecommons.org/licenses/by/3.0/igo/",
    "https://creativecommons.org/publicdomain/zero/1.0/",
    "https://creativecommons.org/publicdomain/zero/1.0/legalcode",
    "https://creativecommons.org/publicdomain/mark/1.0/deed.fr",
    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    "https://opendatacommons.org/licenses/pddl/1-0/",
]
SENTENCES = [
    "Licensed under CC BY 4.0.",
    "licensed under a Creative Commons Attribution 4.0 International License",
    "Licence: CC BY 4.0",
    "License: https://creativecommons.org/licenses/by/4.0/",
    "This work is licensed under a Creative Commons Attribution-ShareAlike 4.0 International "
    "License.",
    "This article is in the public domain.",
    "The text is available under the terms of the Open Government Licence v3.0",
    "Text: CC BY-SA 4.0",
    "SPDX-License-Identifier: CC-BY-4.0",
    "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)",
    "[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)",
    "(CC BY 4.0)",
    "“CC BY 4.0”",
    "CC BY 4.0 or CC BY-SA 4.0",
]
IN_OTHER_LANGUAGES = [
    "Lizenz: CC BY 4.0",
    "Creative Commons Namensnennung 4.0 International",
    "Namensnennung - Weitergabe unter gleichen Bedingungen 3.0 Deutschland",
    "unter der Lizenz CC BY-SA 4.0",
    "Gemeinfrei",
    "sous licence CC BY 4.0",
    "Creative Commons Attribution - Partage dans les mêmes conditions 4.0 International",
    "Domaine public",
    "bajo licencia CC BY 4.0",
    "Creative Commons Reconocimiento 4.0 Internacional",
    "Лицензия: CC BY 4.0",
    "Creative Commons «С указанием авторства — С сохранением условий» 4.0 Международная",
    "Доступно по лицензии CC BY-SA 4.0",
    "Общественное достояние",
    "Lisans: CC BY 4.0",
    "Creative Commons Atıf 4.0 Uluslararası Lisansı",
    "Lisenziya: CC BY 4.0",
    "ლიცენზია: CC BY 4.0",
    "Լիցենզիա: CC BY 4.0",
    "Із зазначенням авторства — Поширення на тих самих умовах 4.0 Міжнародна",
]


@pytest.mark.parametrize("licence", CODES + NAMES + ADDRESSES + SENTENCES + IN_OTHER_LANGUAGES)
def test_a_free_licence_lets_pass_on_the_whole_text(licence: str):
    assert may_be_passed_on(licence)


OTHER_LICENCES = [
    "CC BY-NC 4.0",
    "CC BY-ND 4.0",
    "CC-BY-ND-3.0",
    "CC BY-NC-SA 4.0",
    "CC BY-NC-ND 4.0",
    "CC BY NC",
    "CC BY 4.0 NC",
    "CC BY 4.0-ND",
    "CC BY-SA-NC 4.0",
    "CC NC",
    "CC SA",
    "CC BY 5.0",
    "CC BY 4.1",
    "CC BY 4.0.1",
    "CC0 4.0",
    "Creative Commons",
    "Creative Commons License",
    "Some rights reserved under Creative Commons",
    "Attribution",
    "Attribution required",
    "Creative Commons Attribution-NonCommercial 4.0",
    "Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International",
    "Creative Commons Attribution-NoDerivatives 4.0 International",
    "Attribution-NonCommercial 4.0 International",
    "Creative Commons Namensnennung - Nicht kommerziell 4.0 International",
    "Namensnennung-Keine Bearbeitung 3.0 Deutschland",
    "Creative Commons Attribution - Pas d’Utilisation Commerciale 4.0",
    "Creative Commons «С указанием авторства — Некоммерческая» 4.0",
    "Creative Commons Atıf-GayriTicari 4.0 Uluslararası",
    "https://creativecommons.org/licenses/by-nc/4.0/",
    "https://creativecommons.org/licenses/by-nd/4.0/",
    "https://creativecommons.org/licenses/by-nc-nd/4.0/deed.en",
    "https://creativecommons.org/licenses/by/9.0/",
    "https://creativecommons.org/licenses/by/4.0/nc/",
    "https://creativecommons.org/licenses/",
    "https://creativecommons.org/",
    "ODbL 1.0",
    "GFDL",
    "MIT",
    "OGL 1.0a",
    "© The Post",
    "© 2021 The Post. All rights reserved",
    "All rights reserved",
    "Alle Rechte vorbehalten",
    "Tous droits réservés",
    "Все права защищены",
    "Bütün hüquqlar qorunur",
    "Tüm hakları saklıdır",
    "ყველა უფლება დაცულია",
    "Բոլոր իրավունքները պաշտպանված են",
    "none known",
    "free",
    "the licence",
    "licensed under",
    "Licence:",
    "under the",
]
DENIED = [
    "not CC BY",
    "Not CC BY 4.0",
    "no CC BY",
    "non CC0",
    "This article is not licensed under CC BY 4.0",
    "nicht CC BY 4.0",
    "keine CC BY",
    "не CC BY 4.0",
    "pas CC BY",
    "Not in the public domain",
    "Nicht gemeinfrei",
    "не общественное достояние",
    "© X, no CC BY",
    "CC BY 4.0: no",
    "CC BY 4.0?",
    "CC BY 4.0 expired",
]
IN_PART = [
    "CC BY 4.0, photographs excepted",
    "CC BY 4.0 except where otherwise noted",
    "CC BY 4.0 for the abstract only",
    "Text: all rights reserved; pictures: CC BY 4.0",
    "Pictures: CC BY 4.0",
    "CC BY 4.0 and CC BY-NC 4.0",
    "CC BY 4.0 (https://creativecommons.org/licenses/by-nc/4.0/)",
    "[CC BY 4.0](https://evil.example/)",
    "CC BY 4.0 or all rights reserved",
    "see CC BY policy of others",
    "see https://creativecommons.org/licenses/by/4.0/",
    "like CC BY 4.0",
    "Public domain in the United States",
    "CC BY 4.0 with permission",
    "CC BY " + "4.0 " * 500,
]
FOREIGN_ADDRESSES = [
    "https://evil.example/creativecommons.org/licenses/by/4.0/",
    "https://evil.example/?u=https://creativecommons.org/licenses/by/4.0/",
    "https://creativecommons.org.evil.example/licenses/by/4.0/",
    "https://evilcreativecommons.org/licenses/by/4.0/",
    "https://creativecommonsXorg/licenses/by/4.0/",
    "https://creativecommons.org@evil.example/licenses/by/4.0/",
    "https://creativecommons.org/licenses/by/4.0/../../by-nc/4.0/",
    "javascript://creativecommons.org/licenses/by/4.0/",
]


@pytest.mark.parametrize(
    "licence", [None, "", " ", *OTHER_LICENCES, *DENIED, *IN_PART, *FOREIGN_ADDRESSES]
)
def test_any_other_does_not(licence: str | None):
    assert not may_be_passed_on(licence)


@pytest.mark.parametrize("word", ["not", "no", "NC", "ND", "except", "©", "policy", "nicht", "не"])
@pytest.mark.parametrize("licence", ["CC BY 4.0", "CC0", "public domain", "CC BY-SA 3.0 DE"])
def test_a_word_more_leaves_it_in_doubt(licence: str, word: str):
    assert may_be_passed_on(licence)
    assert not may_be_passed_on(f"{word} {licence}")
    assert not may_be_passed_on(f"{licence} {word}")


@given(st.text(alphabet="ccby -sand04.,:/notwih", max_size=60))
def test_no_text_with_a_restriction_lets_pass_on(text: str):
    if re.search(r"(?i)\b(nc|nd|not|no)\b", text):
        assert not may_be_passed_on(text)


@pytest.mark.parametrize(
    "text",
    [
        "CC BY " * 65 + "x",
        "cc by-" * 66,
        "public domain, " * 26 + "x",
        "https://" * 50,
        "by " * 130,
    ],
)
def test_a_text_that_begins_like_a_licence_again_and_again_is_none(text: str):
    assert not may_be_passed_on(text)
