"""Files that cannot be used, in the server's log."""

import pytest

from dashboard.problems import log
from geo.errors import ArticleError, FactError

ONE = FactError("facts.csv", ["row 2: no year; write one", "row 3: no source; name one"])
OTHER = ArticleError("seeds/a.txt", "it is empty; write its text")


def test_each_fault_is_a_line_with_its_file_and_way_out(caplog: pytest.LogCaptureFixture):
    log([ONE])
    assert caplog.messages == [
        "facts.csv: row 2: no year; write one\nfacts.csv: row 3: no source; name one"
    ]


def test_what_the_data_had_before_is_not_said_again(caplog: pytest.LogCaptureFixture):
    log([])
    for problems in ([OTHER], [OTHER, ONE], [OTHER, ONE]):
        log(problems)
    assert caplog.messages == [str(OTHER), str(ONE)]


def test_what_was_mended_and_comes_again_is_said_again(caplog: pytest.LogCaptureFixture):
    for problems in ([], [OTHER], [], [OTHER]):
        log(problems)
    assert caplog.messages == [str(OTHER), str(OTHER)]


def test_the_details_of_what_nobody_foresaw_are_for_the_log(caplog: pytest.LogCaptureFixture):
    log([])
    log([ArticleError("seeds/b.txt", "cannot be read; mend it", details="Traceback\n…")])
    assert caplog.messages == ["seeds/b.txt: cannot be read; mend it\nTraceback\n…"]
