from pathlib import Path

import pytest

from geo.articles.batches import MOST_BYTES, MOST_FILES, ArticleFile, in_batches, link_batch
from geo.articles.cache import Packed
from geo.errors import ArticleError
from tests.geo.articles.deadly import DeadlyGazetteer
from tests.geo.articles.files import GAZETTEER, article_file


def sizes(*lengths: int) -> list[list[int]]:
    files = [article_file("a", b"x" * length) for length in lengths]
    return [[len(file.data) for file in batch] for batch in in_batches(files)]


def test_a_batch_holds_so_many_files_at_most():
    assert [len(batch) for batch in sizes(*[1] * (MOST_FILES + 1))] == [MOST_FILES, 1]


def test_a_batch_holds_so_many_bytes_at_most():
    assert sizes(MOST_BYTES - 1, 1, 1) == [[MOST_BYTES - 1, 1], [1]]


def test_a_file_that_is_larger_is_a_batch_alone():
    assert sizes(1, 2 * MOST_BYTES, 1) == [[1], [2 * MOST_BYTES], [1]]


def test_no_files_are_no_batch():
    assert sizes() == []


def test_a_file_that_cannot_be_read_gives_its_error_and_the_next_is_linked():
    broken, sound = link_batch([article_file("a", b"\x89"), article_file("b")], GAZETTEER)
    assert isinstance(broken, ArticleError)
    assert broken.file == "a.txt"
    assert '"north"' in sound.text


def test_an_error_that_nobody_foresaw_costs_one_file_and_is_in_the_log_whole(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    names = DeadlyGazetteer(marker=tmp_path / "marker")
    broken, sound = link_batch([article_file("a", b"A faulty text."), article_file("b")], names)
    assert str(broken) == (
        "a.txt: it cannot be read, for a fault of this program that its log tells of; "
        "save it as plain text, or leave it out"
    )
    assert isinstance(sound, Packed)
    assert "a.txt cannot be linked" in caplog.text
    assert caplog.text.rstrip().endswith("RuntimeError: a fault of ours")


def test_half_a_sign_is_no_part_of_what_is_kept():
    page = b'<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A\\ud800b"}'
    file = ArticleFile(
        "a", ".html", "a.html", page + b"</script><p>It rains in the valley.</p>", "k"
    )
    [packed] = link_batch([file], GAZETTEER)
    assert packed.checksum("k")
    assert "\ud800" not in packed.entry
