"""The first steps as HTML."""

from dashboard.markup import Desk
from dashboard.overview import questions_html
from geo.layers.questions import Question


def test_a_question_leads_to_the_view_that_answers_it(desk: Desk):
    html = questions_html(desk, [Question("How <far>?", "?feature=alpha&search=a%26b")])
    assert 'href="?feature=alpha&amp;search=a%26b" target="_self" data-go' in html
    assert ">How &lt;far&gt;?</a>" in html


def test_without_questions_there_is_no_list(desk: Desk):
    assert questions_html(desk, []) == ""


def test_a_question_asks_for_what_a_view_has_alone(desk: Desk):
    html = questions_html(desk, [Question("How?", "?self=1&feature=alpha&x=y&=z")])
    assert 'href="?feature=alpha" ' in html
