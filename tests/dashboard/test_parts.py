"""A long article in the pane: its line, its links, and the mentions that are stepped through."""

import re

import pytest

from dashboard.markup import Desk
from dashboard.parts import Steps, line_html, steps
from dashboard.prose import article_html, contents_html, stepper_html
from geo import Article, Gazetteer, LinkedArticle, link, parse_article
from geo.articles.parts import Part, parts_of

SENTENCE = "The river runs through a wide green valley."
TEXT = "\n\n".join(
    [
        "# Far & wide",
        "by Jane Doe",
        "The Alpha line begins.",
        *[SENTENCE] * 1_500,
        "Alpha line ends.",
    ]
)
THREE = (Part(1, 3, 0, 10), Part(2, 3, 10, 20), Part(3, 3, 20, 30))
SHORT = (Part(1, 1, 0, 30),)


@pytest.fixture(scope="module")
def far(gazetteer: Gazetteer) -> LinkedArticle:
    return link(parse_article(TEXT, suffix=".md", id="far"), gazetteer)


def line(article: Article, number: int, *, of: int = 3) -> str:
    return line_html(Desk({}), article, Part(number, of, 0, 100))


def links(html: str) -> list[str]:
    return re.findall(r"<a [^>]*>([^<]*)</a>", html)


def test_a_short_article_has_no_line(far: LinkedArticle):
    assert line(far.article, 1, of=1) == ""


def test_the_line_says_which_part_it_is_and_leads_to_those_beside_it(far: LinkedArticle):
    html = line(far.article, 2)
    assert "<b>Part 2 of 3</b>" in html
    assert links(html) == ["‹ Part 1", "Part 3 ›"]
    assert 'href="?article=far&amp;part=3"' in html


def test_from_afar_it_leads_to_the_first_and_to_the_last(far: LinkedArticle):
    assert links(line(far.article, 4, of=9)) == ["« First", "‹ Part 3", "Part 5 ›", "Last »"]


def test_the_line_says_which_paragraphs_these_are(far: LinkedArticle):
    first, *_ = parts_of(far)
    assert re.search(r"Paragraphs 1 to \d+ of 1,502", line_html(Desk({}), far.article, first))


def test_a_part_has_its_own_text_alone(desk: Desk, far: LinkedArticle):
    first, *_, last = parts_of(far)
    assert "begins" in article_html(desk, far, part=first)
    assert "begins" not in article_html(desk, far, part=last)
    assert "ends" in article_html(desk, far, part=last)


def test_a_later_part_says_whose_article_it_is(desk: Desk, far: LinkedArticle):
    html = article_html(desk, far, part=parts_of(far)[-1])
    assert '<h3 dir="auto">Far &amp; wide</h3><p class="quiet whose"><bdi>Jane Doe</bdi>' in html


def test_the_links_of_a_part_stay_in_it(far: LinkedArticle, desk: Desk):
    last = parts_of(far)[-1]
    there = Desk(desk.features, place={"article": "far", "part": str(last.number)})
    html = article_html(there, far, part=last)
    assert f'href="?article=far&amp;part={last.number}&amp;feature=alpha"' in html


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (0, Steps(3, 0, True, back=3, on=3)),
        (1, Steps(3, 2, False, back=1, on=3)),
        (2, Steps(3, 2, True, back=1, on=1)),
    ],
)
def test_steps_lead_from_one_part_to_the_next_that_has_a_mention(part: int, expected: Steps):
    assert steps(THREE, THREE[part], [1, 9, 25]) == expected


def test_in_a_short_article_they_lead_nowhere_else():
    assert steps(SHORT, SHORT[0], [1, 9, 25]) == Steps(3)


def test_the_browser_is_told_what_the_other_parts_have(desk: Desk):
    of_it = Steps(3, 2, True, back=1, on=1)
    html = stepper_html(desk.features["alpha"], of_it, Steps(9, 4, True, back=2, on=2), 3)
    assert 'data-part="3" data-total="3" data-before="2" data-back="1" data-on="1"' in html
    assert 'data-every data-total="9" data-before="4" data-back="2" data-on="2"' in html
    assert "<b data-count>3 of 3</b>" in html


def test_a_part_without_a_mention_says_how_many_there_are(desk: Desk):
    html = stepper_html(desk.features["alpha"], Steps(3, 2, False, back=1, on=3), Steps(3), 2)
    assert "<b data-count>3</b>" in html


def test_of_very_many_headings_those_of_the_part_are_in_the_outline(desk: Desk):
    text = "\n\n".join(f"## Chapter {n}\n\n{SENTENCE * 9}" for n in range(300))
    book = LinkedArticle(parse_article(text, suffix=".md", id="book"), ())
    first, *_ = parts_of(book)
    html = contents_html(desk, book.article, 0, part=first)
    assert "of 299 headings: those of this part" in html
    assert html.count("<li>") < 200
