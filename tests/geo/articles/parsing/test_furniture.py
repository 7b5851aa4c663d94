import pytest

from geo.articles.parsing.furniture import (
    is_caption,
    is_counter,
    is_furniture,
    is_notice,
    owner,
    owner_with_rights,
)


@pytest.mark.parametrize(
    "line",
    ["Skip to content", "Home > News", "Home | World | Video", "Accueil › Monde", "1.2K Shares",
     "Share on Facebook", "Tweet", "12 comments", "Partager sur WhatsApp   12 commentaires",
     "Ana səhifə / İqtisadiyyat", "Comments (2)", "Open in app", "Tüm Yazıları",
     "Facebook'ta Paylaş", "Share Tweet",
     "Facebook Twitter Email", "Previous capture\t17\tNext capture", "Əsas məzmuna keçin",
     "[More](#)", "-"],
)  # fmt: skip
def test_what_a_site_adds_is_furniture(line):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    ["Print media lose readers", "Share prices fall", "Home again | A memoir", "Comments fly", "17",
     "Three shares", "Related", ""],
)  # fmt: skip
def test_a_headline_that_begins_like_a_button_is_none(line):
    assert not is_furniture(line)


@pytest.mark.parametrize(
    "line",
    ["Photo: Jane Doe", "Photograph by Jane Doe", "A bridge in Kars. Credit: Jane Doe", "© J. Doe",
     "Trains in the snow (Reuters)", "Фото: Иван Иванов"],
)  # fmt: skip
def test_a_caption_names_whose_picture_it_is(line):
    assert is_caption(line)


@pytest.mark.parametrize("line", ["Photo finish in Kars", "The image of a town", "Kars (Turkey)"])
def test_a_headline_about_pictures_is_no_caption(line):
    assert not is_caption(line)


@pytest.mark.parametrize(
    "part", ["3 min read", "pp. 14–17", "Baxış sayı: 2 317", "2 gün önce 0 yorum", "Vol. 12"]
)
def test_a_counter_is_a_number_and_what_is_counted(part):
    assert is_counter(part)


def test_a_notice_is_told_by_its_words():
    assert is_notice("We value your privacy")
    assert not is_notice("We value your work")


@pytest.mark.parametrize(
    "line",
    [
        "© 2018–2025 The Post. All rights reserved.",
        "Copyright © The Post, 2021",
        "(c) The Post",
        "© Copyright 2011 The Post",
        "© 2011 The Post news@post.example",
        "© 2011 The Post. Registered charity no. 12",
    ],
)
def test_the_owner_stands_behind_the_sign(line):
    assert owner(line) == "The Post"


def test_a_counter_behind_the_sign_is_no_owner():
    assert owner("© The Post 2006-2009. Hits: 20117") is None


@pytest.mark.parametrize(
    "line",
    ["Copyright © 2019 Valley Post, LLC. Reproduction of what we", "© 2019 Valley Post, Inc.",
     "© Copyright Valley Post. All rights reserved. Site by us", "Valley Post © 2011-2019. All",
     "© 2010 - 2015 Valley Post - Alle Rechte vorbehalten.", "© ООО «Valley Post», 2006–2024",
     "© 2020 Valley Post Limited or its affiliated companies."],
)  # fmt: skip
def test_the_owner_may_have_more_about_the_name(line):
    assert owner_with_rights(line) == "Valley Post"


@pytest.mark.parametrize(
    "line", ["© Ann Lee / Valley Wire", "© Ann Lee", "© 2019", "Kars 2019", "© VP of 4.3.2021/vp"]
)
def test_a_picture_s_credit_has_no_rights(line):
    assert owner_with_rights(line) is None


def test_a_clause_is_no_owner():
    assert owner("© Name the VX if you use anything of this") is None


def test_a_sentence_has_no_owner():
    assert owner("The Post has all rights reserved.") is None


@pytest.mark.parametrize(
    "line",
    ["From Wikipedia, the free encyclopedia", "From an online encyclopaedia",
     "From Riverpedia, the open handbook of valleys", "(Redirected from BT)",
     "Материал из Википедии — свободной энциклопедии",
     "Материал из свободной энциклопедии", "Vikipedi, özgür ansiklopedi",
     "Vikipediya, azad ensiklopediya", "aus Wikipedia, der freien Enzyklopädie",
     "Un article de Wikipédia, l'encyclopédie libre.", "Վիքիպեդիայից՝ ազատ հանրագիտարանից",
     "მასალა ვიკიპედიიდან — თავისუფალი ენციკლოპედია"],
)  # fmt: skip
def test_what_an_encyclopaedia_says_below_its_titles_is_furniture(line):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    ["From Baku to the sea", "The free encyclopedia turns twenty", "From encyclopedias to maps",
     "Wikipedia is banned", "Материал из карьера", "Ansiklopedi satıldı"],
)  # fmt: skip
def test_a_headline_about_an_encyclopaedia_is_none(line):
    assert not is_furniture(line)
