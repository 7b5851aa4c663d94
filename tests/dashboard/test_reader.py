"""The overview's counts."""

from dashboard.markup import Desk
from dashboard.reader import overview_html
from geo import Library


def test_the_overview_counts_each_feature_zeros_too(desk: Desk, library: Library):
    html = overview_html(desk, library.counts)
    assert [html.count(f"<b>{n}</b>") for n in ("2 mentions", "1 mention", "no mentions")] == [
        1,
        1,
        1,
    ]
