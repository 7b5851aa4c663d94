import pytest

from geo.articles.header import Header
from geo.articles.parsing.front_matter import split_front_matter, unknown_keys
from geo.when import When


def header_of(*lines: str) -> Header:
    header, rest, faults = split_front_matter("\n".join(["---", *lines, "---", "Text."]))
    assert (rest, faults) == ("Text.", [])
    return header


def fault_of(*lines: str) -> str:
    (fault,) = split_front_matter("\n".join(["---", *lines, "---", "Text."]))[2]
    return fault


def test_the_front_matter_wins_over_the_header_below_it():
    matter, rest, _ = split_front_matter("---\nauthor: Jane Doe\n---\nA title\nby X Y\n\nText.")
    assert rest.startswith("A title")
    assert matter.filled_from(Header(author="X Y", title="A title")) == Header(
        author="Jane Doe", title="A title"
    )


@pytest.mark.parametrize(
    "text",
    ["---\n\nText.", "---\n\nText.\n\n---\n", "+++\n\nText.\n", "---\nIt: rained.\n\nText.", ""],
)
def test_a_rule_opens_no_front_matter(text):
    assert split_front_matter(text) == (Header(), text, [])


def test_keys_may_be_empty_quoted_or_of_no_use():
    assert header_of("'title': 'A'", "author:", "tags:", "  - oil") == Header(title="A")


def test_values_are_read_as_yaml():
    header = header_of("# a note", "title: >-", "  Two", "  valves", "date: 2021-03-04 # first")
    assert header == Header(title="Two valves", published=When(2021, 3, 4))


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: Sarp: the queue", "Sarp: the queue"),
        ("title: 'Sarp': a queue's end", "'Sarp': a queue's end"),
        ("title: [Interview] It is: patient", "[Interview] It is: patient"),
        ("title: *Sarp*", "*Sarp*"),
        ("title: @sarp", "@sarp"),
    ],
)
def test_a_value_that_yaml_would_misread_is_read_as_written(line, title):
    assert header_of(line, "author: Jane Doe") == Header(title=title, author="Jane Doe")


def test_other_invalid_yaml_is_a_fault_that_names_the_line():
    assert fault_of("author: Jane Doe", "title: A", "\tkind: [B") == (
        "line 4 of the front matter is no YAML (mapping values are not allowed here); "
        "put the value between quotation marks, or leave the line out"
    )


def test_paragraphs_between_rules_are_text():
    text = "---\nSource: Reuters said: it rains.\n\nIt did.\n\n---\n\nText."
    assert split_front_matter(text) == (Header(), text, [])


def test_toml_stands_between_plus_signs():
    lines = 'title = "A"\ndate = 2021-03-04T09:00:00+04:00\nauthors = ["J Doe", "X Y"]'
    text = f'+++\n{lines}\n[params]\npublisher = "Notes"\n+++\nText.'
    assert split_front_matter(text) == (
        Header(title="A", author="J Doe, X Y", published=When(2021, 3, 4), publisher="Notes"),
        "Text.",
        [],
    )


def test_invalid_toml_is_a_fault_that_names_the_line():
    (fault,) = split_front_matter("+++\nauthor = 'A'\ntitle = A\n+++\nText.")[2]
    assert "no TOML" in fault
    assert "line 3" in fault


def test_an_article_may_begin_with_bare_keys():
    text = "Title: Sarp: a queue\nDate: 2017-10-03 09:15\nSlug: sarp\n\nText."
    assert split_front_matter(text) == (
        Header(title="Sarp: a queue", published=When(2017, 10, 3)),
        "Text.",
        [],
    )


def test_the_head_of_a_letter_is_no_front_matter():
    text = "From: Valley Fund <news@fund.example>\nTitle: Trains run\n\nThe line is open."
    assert split_front_matter(text) == (Header(), text, [])


def test_a_missing_end_is_a_fault():
    faults = split_front_matter("---\ntitle: A\n\nText.")[2]
    assert faults == ["the front matter has no closing line; end it with a line of ---"]


@pytest.mark.parametrize("value", ["[" * 5000, "{" * 5000, "- " * 5000])
def test_values_made_to_be_hard_are_text(value):
    assert header_of("title: A", f"author: {value}") == Header(title="A", author=value.strip())


def test_aliases_are_not_followed():
    bomb = ("a: &a [x, x]", "b: &b [*a, *a]", "c: &c [*b, *b]")
    assert header_of(*bomb, "author: *c", "title: A") == Header(title="A", author="*c")


def test_what_is_nested_too_deeply_is_a_fault():
    assert "nested" in fault_of("title: A", "tags:", f"  - {'[' * 5000}")


def test_keys_that_name_no_field_are_told():
    assert unknown_keys("---\nlicens: CC0\ntitle: A\n---\n") == ["licens"]
    assert unknown_keys("---\n\nText.") == []


def test_pandoc_writes_title_authors_and_date_behind_percent_signs():
    text = "% A queue\n  at Sarp\n% Jane Doe; Omar Vidal\n% 4 March 2021\n\nText."
    header = Header(
        title="A queue at Sarp", author="Jane Doe, Omar Vidal", published=When(2021, 3, 4)
    )
    assert split_front_matter(text) == (header, "Text.", [])


def test_pandoc_may_write_an_author_a_line_and_leave_the_title_out():
    header, _, _ = split_front_matter("%\n% Jane Doe\n  Omar Vidal\n\nText.")
    assert header == Header(author="Jane Doe, Omar Vidal")


@pytest.mark.parametrize("text", ["% of all\n\nText.", "%50 more\n\nText.", "% A\nText.", "% A"])
def test_other_percent_signs_are_text(text):
    assert split_front_matter(text) == (Header(), text, [])


def test_an_object_of_json_may_stand_before_the_text():
    text = '{\n  "title": "A",\n  "authors": ["J Doe", "X Y"],\n  "date": "2021-03-04"\n}\n\nText.'
    header = Header(title="A", author="J Doe, X Y", published=When(2021, 3, 4))
    assert split_front_matter(text) == (header, "\nText.", [])


@pytest.mark.parametrize("inside", ['"a": 1', "it rained", '"title": "A",', "[" * 5000])
def test_other_braces_are_text(inside):
    text = f"{{\n{inside}\n}}\nText."
    assert split_front_matter(text) == (Header(), text, [])


def test_in_a_text_that_is_not_in_english_the_day_stands_first():
    text = "---\ntitre: A\ndate: 04/11/2021\n---\nLe pont a été inauguré."
    assert split_front_matter(text)[0].published == When(2021, 11, 4)


def test_what_follows_a_missing_end_is_the_text():
    header, rest, _ = split_front_matter("---\ntitle: A\nauthor: Jane Doe\n\nText.")
    assert (header, rest) == (Header(title="A", author="Jane Doe"), "Text.")


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: A\n\tkind: [B\nauthor: Jane Doe\n---\nText.",
        "+++\ntitle = A\nauthor = 'Jane Doe'\n+++\nText.",
    ],
)
def test_of_what_cannot_be_parsed_the_lines_are_read(text):
    header, rest, faults = split_front_matter(text)
    assert (header, rest, len(faults)) == (Header(title="A", author="Jane Doe"), "Text.", 1)


def test_one_that_is_too_long_to_be_parsed_is_read_by_its_lines():
    matter = f'title: "{"a" * 15_000}"\nplace: Baku\nnote: {"[" * 15_000}'
    header, body, faults = split_front_matter(f"---\n{matter}\n---\n\nThe text.\n")
    assert (header.title, header.place) == ("a" * 3_000, "Baku")
    assert (body.strip(), faults) == ("The text.", [])


def test_a_long_text_between_two_rules_stays_text():
    text = f"---\nAfterwards: a word\n\n{'Word and word. ' * 2_000}\n---\n"
    assert split_front_matter(text) == (Header(), text, [])
