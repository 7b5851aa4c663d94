import pytest

from geo.errors import LanguageError
from geo.languages.load import (
    FOLDER,
    faulty_languages,
    language,
    language_codes,
    languages,
    read_language,
)

ENGLISH = (FOLDER / "en.toml").read_text(encoding="utf-8")


def write(folder, text, *, code="xx"):
    path = folder / f"{code}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def faults(path):
    with pytest.raises(LanguageError) as caught:
        read_language(path)
    assert caught.value.file == str(path)
    return caught.value.faults


def test_a_language_is_known_by_its_code():
    assert (language("az").name, language("az").own_name) == ("Azerbaijani", "azərbaycanca")


def test_the_files_are_read_once():
    assert languages() is languages()


def test_a_file_in_a_folder_is_a_language(tmp_path):
    write(tmp_path, ENGLISH.replace('"English"', '"Toyish"').replace('"january"', '"snow, ice"'))
    toy = languages(tmp_path)["xx"]
    assert (toy.name, toy.dates.months[0], toy.dates.months[1]) == (
        "Toyish",
        ("snow", "ice"),
        ("february",),
    )


def test_all_the_faults_of_a_file_are_told_at_once(tmp_path):
    text = ENGLISH.replace("own_name", "autonym").replace('"january", ', "")
    text = text.replace('after_day = "of"', "after_day = 1").replace('"Latin"', '" "')
    told = "\n".join(faults(write(tmp_path, text)))
    assert "the top has no 'own_name'; give it as the files of other languages do" in told
    assert "the top has 'autonym', which is not known; use capitals, " in told
    assert "dates.months is ['february', " in told
    assert "; give twelve months, each between quotes" in told
    assert "dates.after_day is 1; give words with commas between, all between quotes" in told
    assert "script is ' '; give some text between quotes" in told


def test_a_section_is_a_table(tmp_path):
    start, end = ENGLISH.index("[header.dated]"), ENGLISH.index("[sentences]")
    text = ENGLISH[:start] + ENGLISH[end:]
    text = text.replace("[header]", "[header]\ndated = 7")
    assert faults(write(tmp_path, text)) == (
        "header.dated is 7; begin a section with [header.dated]",
    )


def test_yes_and_no_are_true_and_false(tmp_path):
    text = ENGLISH.replace("capitals = true", 'capitals = "yes"')
    assert faults(write(tmp_path, text)) == ("capitals is 'yes'; give true or false",)


def test_a_script_is_that_of_the_language_s_own_name(tmp_path):
    text = ENGLISH.replace('own_name = "English"', 'own_name = "(ελληνικά)"')
    assert faults(write(tmp_path, text)) == (
        "script is 'Latin', but '(ελληνικά)' is in another; give \"Greek\"",
    )


def test_faults_of_patterns_letters_and_lists_are_told(tmp_path):
    text = ENGLISH.replace("'e?s'", "'e?s', '(s', 5").replace("[folding]", '[folding]\n"sh" = "s"')
    text = text.replace("classes = []", "classes = ''").replace("softening = {}", "softening = 1")
    told = faults(write(tmp_path, text))
    letters = 'give single letters and what they become, such as "ə" = "e"'
    assert told == (
        f"folding is {{'sh': 's'}}; {letters}",
        "endings.slots[2] is '(s'; that is no pattern (missing ), unterminated subpattern at "
        "position 0); check its brackets",
        "endings.slots[3] is 5; give a pattern between quotes",
        f"endings.softening is 1; {letters}",
        "endings.classes is ''; give a list between [ and ]",
    )


def test_a_file_is_called_by_its_code(tmp_path):
    path = write(tmp_path, ENGLISH, code="English")
    assert faults(path) == ("'English' is not an ISO 639 code; call the file az.toml, say",)


def test_what_is_not_toml_is_told_with_its_line(tmp_path):
    (told,) = faults(write(tmp_path, "name = English"))
    assert told.startswith("is not TOML (Invalid value (at line 1")


def test_what_is_not_utf_8_is_told(tmp_path):
    (tmp_path / "xx.toml").write_bytes(b'name = "\xff"')
    assert faults(tmp_path / "xx.toml") == ("is not UTF-8 (byte 8); save it as UTF-8",)


def test_a_missing_file_is_told(tmp_path):
    (told,) = faults(tmp_path / "xx.toml")
    assert told == (
        "cannot be read (No such file or directory); check that the file is there and may be read"
    )


def test_a_language_without_a_file_is_told_with_those_that_have_one():
    with pytest.raises(LanguageError, match=r"qq\.toml: there is no such .* one of az, .*, tr"):
        language("qq")


def test_a_faulty_language_is_left_out_and_told(tmp_path):
    write(tmp_path, ENGLISH, code="en")
    write(tmp_path, "name = English", code="xx")
    assert list(languages(tmp_path)) == ["en"]
    assert [error.file for error in faulty_languages(tmp_path)] == [str(tmp_path / "xx.toml")]
    assert language_codes(tmp_path) == ("en", "xx")
