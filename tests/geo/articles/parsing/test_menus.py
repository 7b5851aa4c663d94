from geo.articles.parsing.menus import menu_lines, without_bullet


def menu(*lines):
    return [lines[i] for i in sorted(menu_lines([*lines], list(range(len(lines)))))]


def test_short_entries_behind_bullets_are_a_menu():
    assert menu("Valley Post", "* News", "+ World", "* Sport", "A line opens") == [
        "* News",
        "+ World",
        "* Sport",
    ]


def test_a_lone_entry_is_no_menu():
    assert menu("The author", "* Jane Doe", "The text.") == []


def test_an_empty_bullet_is_no_text():
    assert menu("Share", "*", "The text.") == ["*"]


def test_a_field_behind_a_bullet_is_no_entry():
    assert menu("* 4 March 2021", "* by Jane Doe") == []


def test_a_sentence_behind_a_bullet_is_no_entry():
    assert menu("* The line is long.", "* It leaks.") == []


def test_a_line_without_its_bullet():
    assert without_bullet("> * 4 March 2021") == "4 March 2021"
