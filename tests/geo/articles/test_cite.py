import re
from dataclasses import replace
from datetime import date
from itertools import accumulate

import pytest

from geo.articles.cite import (
    Citation,
    as_bibtex,
    as_markdown,
    as_ris,
    as_text,
    cite_article,
    cite_view,
    credit,
)
from geo.articles.header import Header
from geo.articles.reading import parse_article
from geo.layers.licences import Licence
from geo.layers.sources import Credit, Source
from geo.when import When
from tests.hostile import CORPUS

ARTICLE = parse_article(
    "A *line* & its cost\n\nCorridor Notes (4 March 2021)\n\nby Jane Doe and John Roe\n\n"
    "It cost $4bn. It is old.",
    id="a",
)
SOURCE = Source(
    **dict.fromkeys(Source.__dataclass_fields__, "")
    | {"id": "ne", "title": "Natural Earth", "licence": "Public domain", "url": "https://ne.org"}
)
PAGE = {"permalink": "https://map.org/?feature=btc&article=a", "accessed": date(2026, 11, 5)}
SENTENCE = cite_article(ARTICLE.header, sentence=ARTICLE.below_title[0], sources=[SOURCE], **PAGE)
BARE = cite_article(Header(), **PAGE)
STYLES = [as_text, as_markdown, as_bibtex, as_ris]


def saying(**changes):
    """The article's header with changes."""
    return replace(ARTICLE.header, **changes)


def test_a_sentence_is_cited_as_text():
    assert as_text(SENTENCE) == (
        "“It cost $4bn.”\n"
        "Jane Doe, John Roe. A *line* & its cost. Corridor Notes, 4 March 2021. "
        "https://map.org/?feature=btc&article=a (accessed 5 November 2026)\n"
        "Layers in view:\n"
        "- Natural Earth, Public domain, https://ne.org"
    )


def test_a_sentence_is_cited_as_markdown():
    assert as_markdown(SENTENCE) == (
        "> It cost \\$4bn.\n"
        "\n"
        "Jane Doe, John Roe. *A \\*line\\* \\& its cost*. Corridor Notes, 4 March 2021. "
        "<https://map.org/?feature=btc&article=a> (accessed 5 November 2026)\n"
        "\n"
        "Layers in view:\n"
        "\n"
        "- Natural Earth, Public domain, <https://ne.org>"
    )


def test_a_sentence_is_cited_as_bibtex():
    lines = as_bibtex(SENTENCE).splitlines()
    assert lines[0].startswith("@misc{roe2021-")
    assert lines[1:-2] == [
        "  author = {Jane Doe and John Roe},",
        "  title = {{A *line* \\& its cost}},",
        "  howpublished = {Corridor Notes},",
        "  year = {2021},",
        "  month = {03},",
        "  day = {04},",
        "  url = {https://map.org/?feature=btc&article=a},",
        "  urldate = {2026-11-05},",
    ]


def test_the_licences_of_the_layers_are_in_every_style():
    assert all("Public domain" in style(SENTENCE) for style in STYLES)


def test_what_is_missing_is_said_to_be_missing():
    assert as_text(BARE).startswith("author not stated. Untitled. publisher not stated, n.d. ")
    assert "note = {author not stated. n.d.}" in as_bibtex(BARE)


def test_the_day_it_was_posted_stands_in_for_the_day_it_was_published():
    posted = cite_article(saying(published=None, posted=When(2021, 3, 5)), **PAGE)
    assert "Corridor Notes, posted 5 March 2021" in as_text(posted)


def test_a_month_is_cited_without_a_day():
    cited = cite_article(saying(published=When(2021, 3)), **PAGE)
    assert "Corridor Notes, March 2021" in as_text(cited)
    assert "  month = {03},\n  url" in as_bibtex(cited)


def test_an_article_with_an_address_is_linked_to_it():
    linked = cite_article(saying(url="https://x.org/a"), **PAGE)
    assert "[A \\*line\\* \\& its cost](<https://x.org/a>)" in as_markdown(linked)


@pytest.mark.parametrize("style", STYLES)
def test_an_unsafe_address_is_left_out(style):
    assert "javascript" not in style(cite_article(saying(url="javascript:alert(1)"), **PAGE))


@pytest.mark.parametrize("style", STYLES)
def test_a_view_is_cited_by_its_title(style):
    cited = style(cite_view("BTC oil pipeline on a map", sources=[SOURCE], **PAGE))
    assert "BTC oil pipeline on a map" in cited
    assert "not stated" not in cited


def test_a_key_stays_the_same():
    assert as_bibtex(SENTENCE) == as_bibtex(SENTENCE)
    assert as_bibtex(SENTENCE).splitlines()[0] != as_bibtex(BARE).splitlines()[0]


def test_authors_in_a_list_are_parted_by_and():
    cited = as_bibtex(cite_article(saying(author="Jane Doe, Ann Lee, John Roe"), **PAGE))
    assert "author = {Jane Doe and Ann Lee and John Roe}" in cited


def test_an_author_with_a_comma_is_one_name():
    cited = as_bibtex(cite_article(saying(author="Jane Doe, Tbilisi"), **PAGE))
    assert "author = {{Jane Doe, Tbilisi}}" in cited


REPRINT = cite_article(saying(republisher="The Archive", note="Its dashes are lost."), **PAGE)


def test_a_reprint_is_cited_as_text_with_what_is_to_be_said_of_it():
    reference, note = as_text(REPRINT).splitlines()
    assert "Corridor Notes, 4 March 2021, republished by The Archive. https" in reference
    assert note == "Note: Its dashes are lost."


def test_a_reprint_is_cited_as_markdown_with_what_is_to_be_said_of_it():
    assert as_markdown(REPRINT).endswith("\n\nNote: Its dashes are lost.")


def test_a_reprint_is_cited_as_bibtex_with_what_is_to_be_said_of_it():
    assert "note = {Republished by The Archive. Its dashes are lost}" in as_bibtex(REPRINT)


def test_the_licence_of_a_layer_has_its_address():
    free = replace(SOURCE, licences=(Licence("Public domain", "https://free.org"),))
    assert credit(free) == "Natural Earth, Public domain (https://free.org), https://ne.org"


def test_a_sentence_is_cited_as_ris():
    linked = cite_article(saying(url="https://x.org/a"), sentence=ARTICLE.below_title[0], **PAGE)
    assert as_ris(linked).splitlines() == [
        "TY  - ELEC",
        "AU  - Doe, Jane",
        "AU  - Roe, John",
        "TI  - A *line* & its cost",
        "PB  - Corridor Notes",
        "PY  - 2021",
        "DA  - 2021/03/04/",
        "UR  - https://x.org/a",
        "UR  - https://map.org/?feature=btc&article=a",
        "Y2  - 2026/11/05/",
        "N1  - “It cost $4bn.”",
        "ER  - ",
    ]


def test_bibtex_has_the_address_of_the_article_and_that_of_the_map():
    cited = as_bibtex(cite_article(saying(url="https://x.org/a"), **PAGE))
    assert "url = {https://x.org/a}" in cited
    assert r"On the map: https://map.org/?feature=btc\&article=a" in cited


def test_a_key_has_the_author_the_year_and_words_of_the_title():
    cited = cite_article(saying(author="Ann Lee", title="The Oil Pipeline of Tovuz, Again"), **PAGE)
    assert as_bibtex(cited).startswith("@misc{lee2021-pipeline-tovuz-again-")


def test_the_key_of_a_view_has_the_year_in_which_it_was_seen():
    assert as_bibtex(cite_view("BTC oil pipeline", **PAGE)).startswith("@misc{map2026-pipeline-")


def test_the_key_of_an_undated_article_has_no_year():
    assert as_bibtex(cite_article(saying(published=None, posted=None), **PAGE)).startswith(
        "@misc{roe-line-cost-"
    )


def test_who_is_to_be_credited_stands_on_one_line_with_the_licence():
    towns = Credit("GeoNames", "https://g.org", "CC BY 4.0", "https://cc.org")
    lines = as_text(cite_view("Map", credits=[towns], **PAGE)).splitlines()
    assert lines[1:] == [
        "The map shows data of:",
        "- GeoNames, CC BY 4.0 (https://cc.org), https://g.org",
    ]


def test_where_nobody_need_be_named_the_publisher_stands():
    free = replace(SOURCE, attribution="none needed", publisher="This project")
    assert credit(free) == "Natural Earth, This project, Public domain, https://ne.org"


@pytest.mark.parametrize(
    ("author", "bibtex", "ris"),
    [
        ("World Bank", "{{World Bank}}", ["World Bank"]),
        ("Center for Old Studies (COS)", "{{Center for Old Studies (COS)}}", None),
        ("Reuters", "{{Reuters}}", ["Reuters"]),
        ("Smith & Sons, Ltd", r"{{Smith \& Sons, Ltd}}", ["Smith & Sons, Ltd"]),
        ("Jane Doe and John Roe", "{Jane Doe and John Roe}", ["Doe, Jane", "Roe, John"]),
        ("Oil and Gas Authority", "{{Oil and Gas Authority}}", ["Oil and Gas Authority"]),
        ("Ludwig van Doe", "{Ludwig van Doe}", ["Doe, Ludwig van"]),
    ],
)
def test_the_name_of_a_body_is_whole_and_that_of_a_person_is_parted(
    author: str, bibtex: str, ris: list[str] | None
):
    cited = cite_article(saying(author=author), **PAGE)
    assert f"  author = {bibtex}," in as_bibtex(cited)
    names = [line[6:] for line in as_ris(cited).splitlines() if line.startswith("AU  - ")]
    assert names == (ris or [author])


def hostile(text: str) -> Citation:
    """Cite an article of which all is this text."""
    header = saying(author=text, title=text, publisher=text, note=text, republisher=text)
    return cite_article(header, sentence=ARTICLE.below_title[0], **PAGE)


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS)
def test_bibtex_of_any_text_is_one_entry_with_even_braces(text: str):
    entry = as_bibtex(hostile(text))
    depths = list(accumulate({"{": 1, "}": -1}.get(sign, 0) for sign in entry))
    assert depths[-1] == 0
    assert all(depth > 0 for depth in depths[entry.index("{") : -1])
    assert not re.search(r"(?<!\\)[%#&]", entry.replace("map.org/?feature=btc&article", ""))


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS)
def test_ris_of_any_text_is_one_record(text: str):
    lines = as_ris(hostile(text)).splitlines()
    assert [line[:6] for line in lines if line[:2] in ("TY", "ER")] == ["TY  - ", "ER  - "]
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines)
