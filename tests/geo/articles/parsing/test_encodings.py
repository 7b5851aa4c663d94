import pytest

from geo.articles.parsing.encodings import Decoded, decode

RUSSIAN = "Нефть снова пошла по трубопроводу Баку-Тбилиси-Джейхан."
TURKISH = "Boru hattı Ağrı'da üç gün kapalıydı, işçiler söyledi."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_with_a_mark_or_without(encoding):
    assert decode(RUSSIAN.encode(encoding)).text == RUSSIAN


@pytest.mark.parametrize(
    ("declared", "encoding", "text"),
    [
        ("windows-1251", "cp1251", RUSSIAN),
        ("windows-1254", "cp1254", TURKISH),
        ("iso-8859-9", "iso8859-9", TURKISH),
        ("ISO-8859-1", "cp1252", "“Curly” signs"),
        ("koi8-r", "koi8-r", RUSSIAN),
    ],
)
@pytest.mark.parametrize(
    "head", ["<meta charset={}>", "<META content='text/html; charset={}'>", "<?xml encoding='{}'?>"]
)
def test_a_page_is_read_as_it_declares(head, declared, encoding, text):
    page = head.format(declared) + text
    assert decode(page.encode(encoding)).text == page


def test_what_is_utf_8_is_utf_8_whatever_it_declares():
    page = f"<meta charset=windows-1251>{RUSSIAN}"
    assert decode(page.encode()).text == page


@pytest.mark.parametrize("codec", ["unicode_escape", "raw_unicode_escape", "undefined", "rot13"])
def test_a_codec_of_python_is_no_encoding_of_a_page(codec: str):
    page = rf"<meta charset={codec}>\u0041 {RUSSIAN}"
    assert decode(page.encode("cp1251")) == Decoded(page, "windows-1251", is_guess=True)


def test_what_is_declared_is_no_guess():
    assert not decode(f"<meta charset=cp1251>{RUSSIAN}".encode("cp1251")).is_guess


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", RUSSIAN),
        ("koi8-r", RUSSIAN),
        ("cp866", RUSSIAN),
        ("cp1254", TURKISH),
        ("cp1252", "Le président a déclaré que l’oléoduc était fermé."),
    ],
)
def test_an_old_encoding_is_told_by_the_words_it_gives(encoding, text):
    found = decode(text.encode(encoding))
    assert (found.text, found.is_guess) == (text, True)


def test_single_bytes_that_cannot_be_read_are_shown_as_such():
    assert decode("Нефть идёт".encode() + b"\xff.").text == "Нефть идёт\ufffd."


def test_letters_that_cannot_be_read_are_counted():
    lost = decode("Нефть".encode() + b"\xff \xff " + "идёт".encode()).lost
    assert lost.startswith("2 letters cannot be read as utf-8, and are shown as \ufffd; write")


@pytest.mark.parametrize("text", ["Нефть идёт", "It’s the pipeline –", "It flows –", "«Séguié»"])
def test_a_text_that_is_cut_in_the_middle_of_a_letter_is_told(text: str):
    decoded = decode(text.encode()[:-1])
    assert decoded.text == f"{text[:-1]}\ufffd"
    assert decoded.lost.startswith("the last letter is cut, so more may be missing; put the whole")


def test_a_last_byte_behind_nothing_but_ascii_is_a_letter_of_another_encoding():
    assert decode("In a café".encode("cp1252")).text == "In a café"


def test_of_a_whole_text_nothing_is_lost():
    assert decode("Нефть идёт\ufffd".encode()).lost == ""


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", bytes(range(256)), "й".encode("cp1251")]
)
def test_what_is_no_text_or_in_doubt_is_not_decoded(data):
    assert decode(data) is None
