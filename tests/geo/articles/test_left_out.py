import pytest

from geo.articles.left_out import main

SENTENCE = "Crude from the line reached the coast again on Monday."


def test_what_a_page_loses_is_printed_line_by_line(tmp_path, capsys):
    page = tmp_path / "a.html"
    page.write_text(f"<h1>Flow</h1><nav><p>Home<p>News</nav><p>{SENTENCE}")
    main([str(page)])
    assert capsys.readouterr().out == "Home\nNews\n"


def test_what_a_pasted_text_loses_is_printed_too(tmp_path, capsys):
    file = tmp_path / "a.txt"
    file.write_text(f"Flow resumes\n\nBy Ann Lee\n1,234 views\n\n{SENTENCE}\n")
    main([str(file)])
    assert capsys.readouterr().out == "1,234 views\n"


def test_a_page_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(SystemExit, match=r"none\.html"):
        main([str(tmp_path / "none.html")])
